import SpokeDiagnostics

/// The names of things that have a label beside the name, ready to be asked which was meant.
public struct LabelledNames: Sendable {
  private let byName: [String: [String]]
  private let byLabel: [String: [String]]
  private let near: NearNames

  public init(_ things: [(name: String, label: String)]) {
    byName = Self.index(things.map { ($0.name, $0.name) })
    byLabel = Self.index(things.map { ($0.label, $0.name) })
    near = NearNames(things.map(\.name))
  }

  private static func index(_ entries: [(text: String, name: String)]) -> [String: [String]] {
    Dictionary(grouping: entries, by: { NearNames.folded($0.text) }).mapValues { Set($0.map(\.name)).sorted() }
  }

  /// The names that may have been meant: the same name but for case and separators, then the name that belongs to the
  /// label, then near names. At most three.
  public func suggestions(for written: String) -> [String] {
    let wanted = NearNames.folded(written)
    for index in [byName, byLabel] where !wanted.isEmpty {
      let same = (index[wanted] ?? []).filter { $0 != written }
      if !same.isEmpty { return Array(same.prefix(NearNames.maximumSuggestions)) }
    }
    return near.suggestions(for: written)
  }
}

extension NearNames {
  /// The suggestions of `LabelledNames`, for asking once.
  static func suggestions(for written: String, among things: [(name: String, label: String)]) -> [String] {
    LabelledNames(things).suggestions(for: written)
  }

  /// Lower case without what separates words: names that differ in nothing else are the same to a person.
  public static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !"_- ./:".unicodeScalars.contains($0) }))
  }
}
