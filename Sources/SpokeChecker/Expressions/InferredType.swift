import SpokeDiagnostics
import SpokeSyntax

/// What an editor asks about an expression: its type, where it stands, and the events that reach it.
public struct InferredTypes: Sendable {
  private let context: ExpressionContext
  private let target: ValueTarget

  /// - Parameters:
  ///   - mapping: the mapping that the expressions stand in.
  ///   - file: its file.
  ///   - input: the portal, the event plan and the zone; its files are not looked at.
  public init(_ mapping: MappingSyntax, in file: MappingFile, input: CheckInput) {
    var context = ExpressionContext(
      file: file, portal: input.portal, events: input.events, timeZone: input.timeZone)
    let facts = TriggerFacts(mapping.trigger)
    context.triggeredEvents = facts.neverHolds ? nil : facts.triggeredEvents
    if let each = mapping.each { context.itemType = context.checkEach(each)?.element ?? .error }
    if let trigger = mapping.trigger { _ = context.checkTrigger(trigger) }
    self.context = context
    target = ValueTarget(object: mapping.action.flatMap { input.portal?.object(named: $0.target.value) })
  }

  /// The events that the trigger lets through, when it says which.
  public var triggeredEvents: [ExpressionContext.TriggeredEvent]? { context.triggeredEvents }

  /// The type of an expression, in words: "text or a number; can be missing". Nil when it has no meaning.
  ///
  /// - Parameter property: the property that it is written to, which `option`, `stage` and `owner` look at.
  public func words(for expression: Expression, property: String? = nil) -> String? {
    var context = context
    var target = target
    if let property { target.property = target.object?.property(named: property) }
    let type = context.check(expression, target: target).type
    guard !type.isError else { return nil }
    var text = type.kinds.words
    if let literals = type.literals, !literals.isEmpty {
      let shown = literals.prefix(8).map { "\"\($0.text)\"" }.joined(separator: ", ")
      text += ", one of \(shown)" + (literals.count > 8 ? ", …" : "")
    }
    let outcomes = [(ValueType.Kinds.missing, "missing"), (.null, "null"), (.invalid, "invalid")]
    let possible = outcomes.filter { type.kinds.contains($0.0) }.map(\.1)
    if !possible.isEmpty, text != "null", text != "nothing" { text += "; can be " + possible.joined(separator: " or ") }
    return text
  }
}

/// The fields that an event has at its top, by the Segment spec.
public enum EventRoot {
  public static var names: [String] { EventRoots.names }
}
