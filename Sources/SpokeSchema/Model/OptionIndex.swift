import SpokeDiagnostics

/// The options of one property, ready to be asked many times: a lookup table may have thousands of entries, and a
/// property thousands of options.
public struct OptionIndex: Sendable {
  private let options: [Option]
  private let byValue: [String: Int]
  /// Positions by text; nil where several options share it.
  private let byFoldedValue: [String: Int?]
  private let byLabel: [String: Int?]
  private let byFoldedLabel: [String: Int?]
  private let nearNames: NearNames

  public init(_ options: [Option]) {
    self.options = options
    byValue = Dictionary(options.enumerated().map { ($1.value, $0) }) { first, _ in first }
    byFoldedValue = Self.index(options.map { NearNames.folded($0.value) })
    byLabel = Self.index(options.map(\.label))
    byFoldedLabel = Self.index(options.map { NearNames.folded($0.label) })
    nearNames = NearNames(options.map(\.value))
  }

  /// The option that has this value.
  public func option(withValue value: String) -> Option? { byValue[value].map { options[$0] } }

  /// What a text is: a value; a label, exact ones first; a value or label written otherwise; or none of them. A label or
  /// spelling that several options share is none of them. Without `suggesting`, values that are only near are not looked
  /// for, which is what costs time.
  public func match(_ text: String, suggesting: Bool = true) -> OptionMatch {
    if let option = option(withValue: text) { return .value(option) }
    let folded = NearNames.folded(text)
    if case .some(.some(let position)) = byLabel[text] { return .label(options[position]) }
    if case .some(.some(let position)) = byFoldedValue[folded] { return .otherSpelling(options[position]) }
    if case .some(.some(let position)) = byFoldedLabel[folded] { return .label(options[position]) }
    return .none(near: suggesting ? nearNames.suggestions(for: text) : [])
  }

  private static func index(_ texts: [String]) -> [String: Int?] {
    var index: [String: Int?] = [:]
    for (position, text) in texts.enumerated() {
      if text.isEmpty { continue }
      index.updateValue(index[text] == nil ? position : nil, forKey: text)
    }
    return index
  }
}
