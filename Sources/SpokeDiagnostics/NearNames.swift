/// The names that somebody may have meant who wrote one that does not exist.
///
/// Names that are the same but for case and separators come first and alone (`lifecycleStage` is `lifecyclestage`); then
/// those within an edit distance of a third of the written name's length. No suggestion is better than a silly one.
public struct NearNames: Sendable {
  /// How many names are suggested at most.
  public static let maximumSuggestions = 3
  /// Longer names are not compared: nobody misspells one by a few letters only.
  private static let maximumLength = 128
  /// More names are not compared letter by letter, or a project of thousands of wrong names would take minutes: those
  /// that differ in case and separators only are found all the same.
  private static let maximumCompared = 2_000

  private let names: [(name: String, folded: [UInt32])]
  private let byFolded: [[UInt32]: [Int]]

  public init(_ names: [String]) {
    self.names = names.map { ($0, Self.folded($0)) }
    var index: [[UInt32]: [Int]] = [:]
    for (position, name) in self.names.enumerated() { index[name.folded, default: []].append(position) }
    byFolded = index
  }

  /// At most three names near `written`, the nearest first, equally near ones in alphabetical order. Never `written` itself.
  public func suggestions(for written: String) -> [String] {
    let wanted = Self.folded(written)
    guard !wanted.isEmpty, wanted.count <= Self.maximumLength else { return [] }
    if let same = byFolded[wanted] {
      let others = Set(same.map { names[$0].name }).subtracting([written])
      if !others.isEmpty { return Array(others.sorted().prefix(Self.maximumSuggestions)) }
    }
    let limit = wanted.count / 3
    guard limit > 0, names.count <= Self.maximumCompared else { return [] }
    let pattern = EditPattern(wanted)
    var found: [(distance: Int, name: String)] = []
    for (name, folded) in names where name != written && abs(folded.count - wanted.count) <= limit {
      guard let distance = pattern.distance(to: folded, atMost: limit) else { continue }
      found.append((distance, name))
    }
    guard let best = found.map(\.distance).min() else { return [] }
    var seen = Set<String>()
    let near = found.filter { $0.distance <= best + 1 && seen.insert($0.name).inserted }
    let sorted = near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return sorted.prefix(Self.maximumSuggestions).map(\.name)
  }

  /// Lower case, without what separates words.
  private static func folded(_ name: String) -> [UInt32] {
    name.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar {
      case "_", "-", " ", ".", "/", ":": nil
      default: scalar.value
      }
    }
  }
}

extension Collection where Element == String {
  /// The texts with commas between them; of many the first 20, and how many more there are.
  public var listed: String {
    let rest = count - 20
    return prefix(20).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
