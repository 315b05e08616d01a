import SpokeDiagnostics

extension NearNames {
  /// The names that may have been meant, for things that have a label beside the name: the same name but for case and
  /// separators, then the name that belongs to the label, then near names.
  static func suggestions(for written: String, among things: [(name: String, label: String)]) -> [String] {
    let wanted = folded(written)
    let sameName = things.filter { $0.name != written && folded($0.name) == wanted }
    let sameLabel = things.filter { $0.name != written && folded($0.label) == wanted }
    for same in [sameName, sameLabel] where !same.isEmpty && !wanted.isEmpty {
      return Array(Set(same.map(\.name)).sorted().prefix(maximumSuggestions))
    }
    return NearNames(things.map(\.name)).suggestions(for: written)
  }

  /// Lower case without what separates words: names that differ in nothing else are the same to a person.
  public static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !"_- ./:".unicodeScalars.contains($0) }))
  }
}
