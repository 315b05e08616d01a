import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Two values that are asked to be equal.
struct Comparison {
  let operand: TypedExpression
  let expression: Expression
  let other: TypedExpression
  let otherExpression: Expression
}

/// What is known of an equality before any event.
enum EqualityVerdict {
  /// A finding was made.
  case failed
  case known(Bool)
  case open
}

extension ExpressionContext {
  /// Whether two values can be equal, by their kinds, their texts, the call types and the event plan.
  mutating func equality(_ comparison: Comparison, range: ByteRange) -> EqualityVerdict {
    let (one, two) = (comparison.operand, comparison.other)
    let chosen =
      choosingEquality(comparison.expression, two, range: range)
      ?? choosingEquality(comparison.otherExpression, one, range: range)
    if let chosen { return chosen }
    if let verdict = constantEquality(one.core, two.core) { return .known(verdict) }
    guard canBeOfOneKind(one.type, two.type) else {
      let reason = "\(Self.words(one)) never equals \(Self.words(two))"
      truthReasons[range] = reason
      for (field, value) in [(one, two), (two, one)] {
        // To ask for null is to be careful.
        guard case .constant(let constant) = value.core, constant != .null, case .path(let path) = field.core,
          let schema = plannedSchema(of: path)
        else { continue }
        reportNeverEqual(
          field, value, message: "is \(ValueType(schema).kinds.words)", related: [schema.span], help: nil)
        return .failed
      }
      return .known(false)
    }
    return textEquality(one, two, range: range)
  }

  private static func words(_ typed: TypedExpression) -> String {
    typed.constantWords ?? (typed.type.values.isEmpty ? typed.type.kinds : typed.type.values).words
  }

  private func canBeOfOneKind(_ one: ValueType, _ two: ValueType) -> Bool {
    let (left, right) = (one.kinds.subtracting([.missing, .invalid]), two.kinds.subtracting([.missing, .invalid]))
    if !left.isDisjoint(with: right) || left.isEmpty || right.isEmpty { return true }
    // A date or an instant equals the text it is written as.
    let times: ValueType.Kinds = [.date, .datetime]
    return (left.contains(.string) && !right.isDisjoint(with: times))
      || (right.contains(.string) && !left.isDisjoint(with: times))
  }

  private func constantEquality(_ one: Core, _ two: Core) -> Bool? {
    guard case .constant(let left) = one, case .constant(let right) = two else { return nil }
    switch (left, right) {
    case (.null, .null): return true
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)): return DecimalText(left) == DecimalText(right)
    case (.string(let left), .string(let right)): return left.unicodeScalars.elementsEqual(right.unicodeScalars)
    default: return nil
    }
  }

  /// `type`, `event` and `name`, which say what an event is.
  private mutating func choosingEquality(
    _ field: Expression, _ text: TypedExpression, range: ByteRange
  ) -> EqualityVerdict? {
    guard case .constant(.string(let value)) = text.core, let path = field.pathText else { return nil }
    if path == "type", !EventRoots.callTypes.contains(value) {
      truthReasons[range] = "`type` is one of \(EventRoots.callTypes.joined(separator: ", "))"
      return .known(false)
    }
    guard let events, path == "event" || path == "name" else { return nil }
    let types = path == "event" ? ["track"] : (triggeredEvents ?? []).compactMap(\.type)
    guard !types.isEmpty, path == "event" || types.allSatisfy({ $0 == "page" || $0 == "screen" }) else { return nil }
    let spoken = types.filter(events.speaks(ofType:))
    guard !spoken.isEmpty, spoken.allSatisfy(events.listsNames(ofType:)),
      !spoken.contains(where: { events.hasEvent(ofType: $0, named: value) })
    else { return nil }
    reportEventNotInPlan(value, type: types[0], among: spoken, of: events, at: text.range)
    return .failed
  }

  private mutating func textEquality(
    _ one: TypedExpression, _ two: TypedExpression, range: ByteRange
  ) -> EqualityVerdict {
    guard one.type.values == .string, two.type.values == .string, let left = one.type.literals,
      let right = two.type.literals
    else { return .open }
    let (lefts, rights) = (Set(left.map(\.text)), Set(right.map(\.text)))
    if lefts.count == 1, lefts == rights {
      let isSure = one.type.kinds == .string && two.type.kinds == .string
      if isSure, let reason = left.first?.source ?? right.first?.source {
        truthReasons[range] = "it is always \"\(left[0].text)\" by \(reason)"
      }
      return isSure ? .known(true) : .open
    }
    guard lefts.isDisjoint(with: rights) else { return .open }
    for (field, value) in [(one, two), (two, one)] {
      guard case .constant(.string(let text)) = value.core, let literals = field.type.literals else { continue }
      let known = Set(literals.map(\.text)).sorted()
      if literals.allSatisfy({ $0.source == Self.planSource }) {
        let near = NearNames(known).suggestions(for: text)
        let help = near.isEmpty ? "" : "Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))? "
        reportNeverEqual(
          field, value, message: "is never such a text", related: literals.prefix(1).compactMap(\.span),
          help: help + "The plan lists \(known.prefix(12).map { "\"\($0)\"" }.joined(separator: ", "))"
            + (known.count > 12 ? ", …" : "") + ".")
        return .failed
      }
      truthReasons[range] =
        "`\(excerpt(field.range))` can only be \(known.prefix(6).map { "\"\($0)\"" }.joined(separator: " or "))"
        + (literals.first?.source.map { ", by \($0)" } ?? "")
    }
    return .known(false)
  }

  /// What the origin of a text of the event plan is called.
  static let planSource = "the event plan"

  private mutating func reportNeverEqual(
    _ field: TypedExpression, _ value: TypedExpression, message: String, related: [SourceSpan], help: String?
  ) {
    let name = excerpt(field.range)
    report(
      .eventFieldType, "`\(name)` is compared with \(value.constantWords ?? "a constant"), which it never is",
      at: value.range,
      related: related.map { .init(.expected, "by the event plan `\(name)` \(message)", at: $0) },
      help: help ?? "Compare it with \(field.type.values.words), or correct the event plan.")
  }
}
