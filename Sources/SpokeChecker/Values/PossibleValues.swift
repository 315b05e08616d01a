import SpokeDiagnostics
import SpokeSyntax

/// What a value can turn out to be, as far as its conversion needs to know.
struct PossibleValues {
  let typed: TypedExpression
  /// The texts it can yield, when all of them are known; numbers and booleans by their text. The empty text is not among
  /// them: it is the business of a policy.
  let texts: [LiteralOrigin]?
  /// Those of its texts that are known: all, or what the mapping itself writes, as in a fallback.
  let known: [LiteralOrigin]
  /// A list written in YAML or as `[a, b]`, whose elements are `texts`.
  let isList: Bool

  init(_ typed: TypedExpression, in source: SourceFile) {
    self.typed = typed
    isList = typed.type.kinds.intersection(.values) == .array
    let type = isList ? typed.type.elementType.removing([.missing, .null]) : typed.type
    var texts: [LiteralOrigin]?
    switch typed.core {
    case .constant(.string(let text)):
      texts = typed.type.literals ?? [LiteralOrigin(text, at: SourceSpan(source, typed.range))]
    case .constant(.number(let text)): texts = [LiteralOrigin(text, at: SourceSpan(source, typed.range))]
    case .constant(.boolean(let value)): texts = [LiteralOrigin("\(value)", at: SourceSpan(source, typed.range))]
    default: texts = type.knownTexts
    }
    self.texts = texts.map(Self.withoutEmpty)
    known = self.texts ?? Self.withoutEmpty(type.knownSome)
  }

  private static func withoutEmpty(_ texts: [LiteralOrigin]) -> [LiteralOrigin] {
    texts.contains { $0.text.isEmpty } ? texts.filter { !$0.text.isEmpty } : texts
  }

  /// The kinds of value that can occur, without missing, null and invalid.
  var kinds: ValueType.Kinds { typed.type.kinds.intersection(.values) }

  /// Whether nothing is known: a field of an event without a plan.
  var isUnknown: Bool {
    let everything: ValueType.Kinds = [.boolean, .number, .string, .array, .object]
    return kinds.isSuperset(of: everything)
  }

  /// The literal texts of a template, whatever stands between them; empty of anything else.
  var fixedTexts: [String] {
    guard case .call(.concatenate, let parts, _) = typed.core else { return [] }
    return parts.compactMap { if case .constant(.string(let text)) = $0 { text } else { nil } }
  }

  /// What a template begins and ends with, whatever stands between; nil of anything else.
  var fixedEnds: (start: String, end: String)? {
    guard case .call(.concatenate, let parts, _) = typed.core, texts == nil else { return nil }
    func text(_ part: Core?) -> String { if case .constant(.string(let text))? = part { text } else { "" } }
    return (text(parts.first), text(parts.last))
  }

  /// What is known of the conversion when the known texts can be converted, or cannot.
  func verdict(isSound: Bool) -> Verdict {
    guard isSound else { return .failed }
    return texts == nil ? .atRunTime : .proved
  }

  /// Whether the expression itself may fail.
  var canFail: Bool { typed.type.kinds.contains(.invalid) }

  var isConstant: Bool { if case .constant = typed.core { true } else { false } }
}
