import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension ExpressionContext {
  /// The path of `each`; nil after a finding. The element's type.
  public mutating func checkEach(_ expression: Expression) -> (path: CorePath, element: ValueType)? {
    itemSchemas = nil
    itemType = nil
    guard case .path(let path) = expression.ungrouped.kind else {
      if case .error = expression.ungrouped.kind { return nil }
      report(
        .argumentType, "`each` takes the path of an array, and this is another expression", at: expression.range,
        help:
          "Write a path such as `properties.products`. What depends on the element goes into `properties` or `when`.")
      return nil
    }
    if let wildcard = path.steps.firstIndex(where: { $0.value == .wildcard }) {
      let isLast = wildcard == path.steps.count - 1
      let plain = path.prefix(wildcard)
      report(
        .argumentType, "`each` goes through the elements by itself, so its path has no `[*]`", at: expression.range,
        help: isLast ? "Write `\(plain)`." : "Write `each: \(plain)`, and read what follows as `item.…`.",
        fixes: isLast
          ? [Fix("write \(plain)", isSafe: true, edits: [.init(file.span(expression.range), plain)])] : [])
      return nil
    }
    let typed = checkPath(path, range: expression.range)
    guard !typed.type.isError, case .path(let core) = typed.core else { return nil }
    guard typed.type.kinds.contains(.array) else {
      report(
        .eventFieldType, "`each` needs an array, and `\(path.text)` is \(typed.type.values.words)",
        at: expression.range,
        related: origin(of: typed), help: "Leave `each` out, or name the array that is meant.")
      return nil
    }
    if events != nil, core.scope == .event, let planned = plannedEvents() {
      itemSchemas = planned.candidates.map { candidate in
        PlannedField.at(core.steps[...], of: candidate.schema).schema?.items.first
      }
    }
    return (core, typed.type.elementType.removing(.missing))
  }
}
