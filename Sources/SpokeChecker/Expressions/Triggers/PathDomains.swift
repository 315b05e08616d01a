/// What a conjunction leaves possible for each path, in the order in which the trigger asks.
///
/// An array: a trigger asks about a few paths, and to look through those takes less than to hash them.
struct PathDomains: Sendable, RandomAccessCollection, ExpressibleByDictionaryLiteral {
  private var entries: [(key: String, value: TriggerDomain)]

  init(_ entries: [(key: String, value: TriggerDomain)] = []) { self.entries = entries }

  init(dictionaryLiteral elements: (String, TriggerDomain)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }
  subscript(position: Int) -> (key: String, value: TriggerDomain) { entries[position] }

  /// The domain of a path; nil when nothing is asked of it.
  subscript(path: String) -> TriggerDomain? { place(of: path).map { entries[$0].value } }

  /// The domain of a path, to be changed; `absent` when nothing is asked of it.
  subscript(path: String, default absent: @autoclosure () -> TriggerDomain) -> TriggerDomain {
    get { self[path] ?? absent() }
    set {
      if let place = place(of: path) { entries[place].value = newValue } else { entries.append((path, newValue)) }
    }
  }

  /// Asks what others ask as well. Of paths beyond `maximumCount` nothing is asked.
  mutating func formIntersection(_ other: PathDomains, maximumCount: Int) {
    for (path, domain) in other.entries {
      if let place = place(of: path) {
        entries[place].value = entries[place].value.intersection(domain)
      } else if entries.count < maximumCount {
        entries.append((path, domain))
      }
    }
  }

  private func place(of path: String) -> Int? { entries.firstIndex { $0.key == path } }
}
