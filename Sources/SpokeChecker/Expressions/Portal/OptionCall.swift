import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension ExpressionContext {
  /// `option(label)`: the value of the option with a label, of the property that is being written.
  mutating func checkOption(
    _ argument: Expression, _ signature: FunctionSignature, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let label = check(argument, target: target)
    guard !label.type.isError, checkFits(label, parameter: signature.parameters[0], of: signature), portal != nil else {
      return .error(range)
    }
    guard let property = target.property, property.type == .enumeration else {
      if target.isUnresolved { return .error(range) }
      reportMisplaced(
        signature, range: range,
        found: target.property.map { "'\($0.name)' has none" } ?? "no property is written here",
        needs: "the options of the property that is written", property: target.property)
      return .error(range)
    }
    let owner = target.object?.name ?? "the event"
    let names = PortalNames(
      table: "options of \(owner).\(property.name)",
      fact: "option \(target.object?.objectTypeID ?? owner) \(property.name)",
      source: "an option of '\(property.name)'",
      names: property.options.map { PortalName(name: $0.label, id: $0.value) })
    return resolve(label, names, range: range) { context, text, place in
      context.reportUnknownLabel(text, at: place, property: property, owner: owner)
    }
  }

  private mutating func reportUnknownLabel(
    _ text: LiteralOrigin, at place: SourceSpan, property: Property, owner: String
  ) {
    let related = Diagnostic.Related(
      .expected, "the options of '\(property.name)' of \(owner) are defined here", at: property.span)
    let labels = property.options.map(\.label)
    if let option = property.options.first(where: { $0.value == text.text }) {
      diagnostics.append(
        Diagnostic(
          .unknownOption, "\"\(text.text)\" is the value of the option \"\(option.label)\", not its label", at: place,
          related: [related] + text.provenance,
          help: "Write `option(\"\(option.label)\")`, or the value without `option`."))
      return
    }
    let near = NearNames(labels).suggestions(for: text.text)
    let shown = labels.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    let known =
      labels.isEmpty
      ? "The snapshot lists no options of it." : "The labels are \(shown)\(labels.count > 12 ? ", …" : "")."
    diagnostics.append(
      Diagnostic(
        .unknownOption, "No option of '\(property.name)' of \(owner) has the label \"\(text.text)\"", at: place,
        related: [related] + text.provenance, help: Self.proposal(near) + known))
  }

  /// A translation where there is nothing to translate to.
  mutating func reportMisplaced(
    _ signature: FunctionSignature, range: ByteRange, found: String, needs: String, property: Property?
  ) {
    report(
      .argumentType, "`\(signature.name)` needs \(needs), and \(found)", at: range,
      related: [signature.expectation]
        + (property.map { [.init(.found, "the property is defined here", at: $0.span)] } ?? []),
      help: "Write the value itself, or a table with `lookup(table, key)`.")
  }

  /// "Did you mean "a" or "b"? ", or nothing.
  static func proposal(_ near: [String]) -> String {
    near.isEmpty ? "" : "Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))? "
  }
}
