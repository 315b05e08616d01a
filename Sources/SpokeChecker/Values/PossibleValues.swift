import SpokeDiagnostics
import SpokeSyntax

/// What a value can turn out to be, as far as its conversion needs to know.
struct PossibleValues {
  let typed: TypedExpression
  /// The texts it can yield, when all of them are known; numbers and booleans by their text.
  let texts: [LiteralOrigin]?
  /// A list written in YAML or as `[a, b]`, whose elements are `texts`.
  let isList: Bool

  init(_ typed: TypedExpression, in file: MappingFile) {
    self.typed = typed
    let kinds = typed.type.kinds.intersection(.values)
    isList = kinds == .array
    switch typed.core {
    case .constant(.string(let text)):
      texts = typed.type.literals ?? [LiteralOrigin(text, at: file.span(typed.range))]
    case .constant(.number(let text)): texts = [LiteralOrigin(text, at: file.span(typed.range))]
    case .constant(.boolean(let value)): texts = [LiteralOrigin("\(value)", at: file.span(typed.range))]
    default:
      if kinds == .array {
        texts = typed.type.element.first.flatMap { $0.removing([.missing, .null]).knownTexts }
      } else {
        texts = typed.type.knownTexts
      }
    }
  }

  /// The kinds of value that can occur, without missing, null and invalid.
  var kinds: ValueType.Kinds { typed.type.kinds.intersection(.values) }

  /// Whether nothing is known: a field of an event without a plan.
  var isUnknown: Bool {
    let everything: ValueType.Kinds = [.boolean, .number, .string, .array, .object]
    return kinds.isSuperset(of: everything)
  }

  /// Whether the expression itself may fail.
  var canFail: Bool { typed.type.kinds.contains(.invalid) }

  var isConstant: Bool { if case .constant = typed.core { true } else { false } }
}
