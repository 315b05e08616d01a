import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let eventFieldUnknown = Rule(
    "event-field-unknown", .eventPlan, .error, "A field that the event plan does not declare",
    explanation: """
      The event plan says which fields an event has. A path to a field that none of the events that the trigger lets
      through declares is most likely misspelt: it would be missing in every event. Correct the path, or declare the field
      in the plan. This holds for a schema that lets further fields through as well: they may come, but a mapping reads
      only what is declared. Of an object whose fields the plan does not list, any may be read, and so may the top fields
      of Segment's spec.
      """,
    example: .init(
      bad: EventPlanExample.mapping(event: "Seats Changed", value: "properties.seat"),
      good: EventPlanExample.mapping(event: "Seats Changed", value: "properties.seats"), plan: EventPlanExample.plan))

  public static let eventFieldType = Rule(
    "event-field-type", .eventPlan, .error, "A field is used as something that the event plan says it is not",
    explanation: """
      The event plan gives every field a type. Reading a member of a text, an element of a number, or comparing a field
      with a value that it never has gives nothing for every event that keeps to the plan. Correct the expression, or the
      plan if it is the plan that is wrong.
      """,
    example: .init(
      bad: EventPlanExample.mapping(event: "Seats Changed", value: "properties.seats.total"),
      good: EventPlanExample.mapping(event: "Seats Changed", value: "properties.seats"), plan: EventPlanExample.plan))
}

extension ExpressionContext {
  mutating func reportUnknownEventField(
    _ path: Path, step: Int, in schema: EventSchema, of words: String
  ) {
    guard isFirstFailure(of: "event field", path.text) else { return }
    let prefix = path.prefix(step)
    let (name, range) = member(step, of: path)
    let known = schema.properties.keys.sorted()
    let near = NearNames(known).suggestions(for: name)
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", … (\(known.count) in all)" : "")
    var help = near.isEmpty ? "" : "Did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))? "
    if prefix.isEmpty {
      help += known.isEmpty ? "The plan declares no fields." : "The plan declares \(shown)."
    } else {
      help +=
        known.isEmpty ? "The plan declares no fields in `\(prefix)`." : "The plan declares \(shown) in `\(prefix)`."
    }
    var fixes: [Fix] = []
    if near.count == 1, let edit = replacement(of: range, name: name, with: near[0]) {
      fixes = [Fix("write \(near[0])", isSafe: false, edits: [edit])]
    }
    report(
      .eventFieldUnknown, "The event plan has no field '\(name)'\(prefix.isEmpty ? "" : " in `\(prefix)`") of \(words)",
      at: range,
      related: [.init(.expected, "the fields are declared here", at: schema.span)], help: help, fixes: fixes)
  }

  /// An edit of a path's step, when the step is written as plainly as its name.
  private func replacement(of range: ByteRange, name: String, with other: String) -> Fix.Edit? {
    let written = file.source.text(in: range)
    let isWord = other.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39 ~= $0) }
    guard isWord, written.hasSuffix(name) else { return nil }
    return .init(file.span(ByteRange(range.end - name.utf8.count, range.end)), other)
  }

  /// What is written at a step, and where, without the dot before it.
  private func member(_ step: Int, of path: Path) -> (name: String, range: ByteRange) {
    let (name, range) = path.member(step)
    let isDotted = file.source.text(in: ByteRange(range.start, range.start + 1)) == "."
    return (name, isDotted ? ByteRange(range.start + 1, range.end) : range)
  }

  mutating func reportStepIntoScalar(_ path: Path, step: Int, into schema: EventSchema, of words: String) {
    guard isFirstFailure(of: "event field", path.text) else { return }
    let prefix = path.prefix(step)
    let (name, range) = member(step, of: path)
    let what = ValueType(schema).kinds.words
    let isElement = path.steps.indices.contains(step) && !path.steps[step].value.core.isKey
    let wanted = isElement ? "no elements" : "no field '\(name)'"
    report(
      .eventFieldType, "`\(prefix)` of \(words) is \(what), so it has \(wanted)", at: range,
      related: [.init(.found, "the event plan says that `\(prefix)` is \(what)", at: schema.span)],
      help: "Write `\(prefix)` for the value itself.")
  }
}

extension Path {
  /// What is written at a step, and where; -1 is the root.
  func member(_ step: Int) -> (name: String, range: ByteRange) {
    guard steps.indices.contains(step) else { return (root.value, root.range) }
    let name =
      switch steps[step].value {
      case .key(let key): key
      case .index(let index): "[\(index)]"
      case .wildcard: "[*]"
      }
    return (name, steps[step].range)
  }
}
