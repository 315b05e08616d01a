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

  /// Whether a path must have a value.
  func isPresent(_ path: String) -> Bool { place(of: path).map { entries[$0].value.isPresent } ?? false }

  /// The paths that must have a value.
  var present: [String] { entries.indices.filter { entries[$0].value.isPresent }.map { entries[$0].key } }
  /// The paths that can have none.
  var absent: [String] { entries.indices.filter { entries[$0].value.isAbsent }.map { entries[$0].key } }
  /// The paths of which nothing at all is left.
  var impossible: [String] { entries.indices.filter { entries[$0].value.isEmpty }.map { entries[$0].key } }
  /// The paths of which the values are said.
  var listed: [String] { entries.indices.filter { entries[$0].value.allowed != nil }.map { entries[$0].key } }

  /// Those of some paths.
  func filter(path isKept: (String) -> Bool) -> PathDomains {
    entries.indices.allSatisfy { isKept(entries[$0].key) } ? self : PathDomains(entries.filter { isKept($0.key) })
  }

  /// Asks what others ask as well. Of paths beyond `maximumCount` nothing is asked.
  mutating func formIntersection(_ other: PathDomains, maximumCount: Int) {
    entries.reserveCapacity(Swift.min(entries.count + other.entries.count, maximumCount))
    for entry in other.entries {
      if let place = place(of: entry.key) {
        entries[place].value = entries[place].value.intersection(entry.value)
      } else if entries.count < maximumCount {
        entries.append(entry)
      }
    }
  }

  private func place(of path: String) -> Int? { entries.indices.first { entries[$0].key == path } }
}
