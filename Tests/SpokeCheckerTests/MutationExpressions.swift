import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

/// An expression of a correct file, and how the text around it is written.
struct MutationExpression: Sendable {
  enum Place: Equatable {
    case trigger, each, match, property, other
  }

  let expression: Expression
  let mapping: MappingSyntax
  let place: Place
  let style: YAMLScalar.Style
  /// In a plain scalar in `{ }` or `[ ]`.
  let isPlainFlow: Bool

  /// Whether nothing of the whole expression stands behind it.
  let isLast: Bool

  /// Text of the language as it is written here.
  func encoded(_ text: String) -> String {
    switch style {
    case .plain, .literal, .folded: text
    case .singleQuoted: text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) }
    case .doubleQuoted: text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) }
    }
  }

  /// The expression and all in it.
  var all: [MutationExpression] {
    var found: [MutationExpression] = []
    var open = [expression]
    while let next = open.popLast() {
      found.append(
        .init(
          expression: next, mapping: mapping, place: place, style: style, isPlainFlow: isPlainFlow,
          isLast: next.range.end == expression.range.end))
      switch next.kind {
      case .literal, .path, .error: break
      case .call(_, let arguments): open += arguments
      case .not(let inner), .negate(let inner), .group(let inner): open.append(inner)
      case .binary(_, let left, let right): open += [left, right]
      case .list(let items): open += items
      }
    }
    return found
  }
}

extension MutationGround {
  func findExpressions() -> [MutationExpression] {
    mappings.flatMap { mapping -> [MutationExpression] in
      var found: [MutationExpression] = []
      func note(_ expression: Expression, _ place: MutationExpression.Place) {
        guard isOwn(expression.range),
          let scalar = scalars.first(where: { range, _ in
            range.start <= expression.range.start && expression.range.end <= range.end
          })?.value
        else { return }
        found.append(
          .init(
            expression: expression, mapping: mapping, place: place, style: scalar.style,
            isPlainFlow: scalar.isFlow && scalar.style == .plain, isLast: true))
      }
      func note(_ value: ValueSyntax, _ place: MutationExpression.Place) {
        switch value.kind {
        case .expression(let expression): note(expression, place)
        case .template(let parts):
          for case .expression(let expression) in parts { note(expression, place) }
        case .list(let values): for value in values { note(value, place) }
        case .literal, .error: break
        }
      }
      mapping.trigger.map { note($0, .trigger) }
      mapping.each.map { note($0, .each) }
      for entry in mapping.match?.entries ?? [] { note(entry.value, .match) }
      for entry in mapping.identity?.entries ?? [] { note(entry.value, .match) }
      for property in mapping.properties { note(property.value, .property) }
      for association in mapping.associations + mapping.dissociations {
        for entry in association.match?.entries ?? [] { note(entry.value, .other) }
      }
      for value in [mapping.occurredAt, mapping.dedupeID].compactMap({ $0 }) { note(value, .other) }
      return found
    }
  }

  /// Text properties whose value is one scalar in one line, with how it is written: places for expressions of any kind.
  var expressionPlaces: [(property: PropertySyntax, style: YAMLScalar.Style)] {
    MutationKind.texts(self).compactMap { property in
      guard let scalar = scalars[property.value.range], !isBlock(property.value.range),
        !(scalar.isFlow && scalar.style == .plain)
      else { return nil }
      return (property, scalar.style)
    }
  }

  /// An expression in the place of a property's value, in quotes of its own where it needs them. `«` and `»` mark the
  /// place.
  func plant(expression: String, for place: (property: PropertySyntax, style: YAMLScalar.Style)) -> Plant? {
    let text = "${\(expression)}"
    let escaped = text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) }
    let doubled = text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) }
    switch place.style {
    case .plain where !text.contains(": ") && !text.contains(" #"): return Plant(place.property.value.range, text)
    case .singleQuoted: return Plant(place.property.value.range, "'\(doubled)'")
    default: return Plant(place.property.value.range, "\"\(escaped)\"")
    }
  }

  /// A further condition in a trigger: `and …`.
  func plant(condition: String, in mapping: MappingSyntax) -> Plant? {
    guard let trigger = expressions.first(where: { $0.place == .trigger && $0.mapping.id == mapping.id }),
      !trigger.isPlainFlow
    else { return nil }
    var needsGroup = false
    if case .binary(let name, _, _) = trigger.expression.kind, name.value == .or { needsGroup = true }
    let range = trigger.expression.range
    let (before, after) = (ByteRange(range.start, range.start), ByteRange(range.end, range.end))
    return Plant([
      (before, needsGroup ? "(" : ""), (after, (needsGroup ? ")" : "") + trigger.encoded(" and \(condition)")),
    ])
  }
}
