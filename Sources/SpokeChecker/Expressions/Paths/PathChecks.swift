import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension ExpressionContext {
  /// A path into the event or into `item`, with what the event plan and the trigger say of it.
  mutating func checkPath(_ path: Path, range: ByteRange) -> TypedExpression {
    guard let (core, schemas) = resolve(path, range: range) else { return .error(range) }
    var type = ValueType.any
    if let schemas {
      type = plannedType(of: path, core: core, schemas: schemas)
    } else if core.steps.contains(.wildcard) {
      type = ValueType([.array, .missing])
    } else if core.scope == .item, core.steps.isEmpty, let itemType {
      type = itemType
    }
    return TypedExpression(core: .path(core), type: narrowed(type, path: path.text), range: range)
  }

  /// The path's place in the plan, and the schemas of the events it can be read from: nil when there are none.
  private mutating func resolve(
    _ path: Path, range: ByteRange
  ) -> (path: CorePath, schemas: [PlannedEvents.Candidate]?)? {
    let root = path.root.value
    if root == "item" {
      guard let itemType else {
        reportItemOutsideEach(path.root.range)
        return nil
      }
      guard !itemType.isError else { return nil }
      return (
        CorePath(scope: .item, steps: path.steps.map(\.value.core)),
        itemSchemas.map { schemas in schemas.map { .init(words: "the element of `each`", schema: $0) } }
      )
    }
    guard EventRoots.known.contains(root) || events?.declares(root: root) == true else {
      reportUnknownField(path)
      return nil
    }
    var core = CorePath(scope: .event, steps: [])
    core.steps.reserveCapacity(path.steps.count + 1)
    core.steps.append(.key(root))
    for step in path.steps { core.steps.append(step.value.core) }
    guard let planned = plannedEvents() else { return (core, nil) }
    // The trigger chose the events by these fields: what their schemas say of them would be said in a circle.
    let isChoosing = isInTrigger && ["type", "event", "name"].contains(root)
    // A field of Segment's own that no schema declares can hold anything.
    let candidates = planned.candidates.map { candidate in
      isChoosing || EventRoots.known.contains(root) && candidate.schema?.properties[root] == nil
        ? PlannedEvents.Candidate(words: candidate.words, schema: nil) : candidate
    }
    return (core, candidates)
  }

  /// The events that the trigger lets through; nil without an event plan.
  mutating func plannedEvents() -> PlannedEvents? {
    guard let events else { return nil }
    if let planned = shared.planned, planned.pairs == triggeredEvents { return planned }
    let planned = PlannedEvents(events, triggered: triggeredEvents)
    shared.planned = planned
    return planned
  }

  private mutating func plannedType(
    of path: Path, core: CorePath, schemas: [PlannedEvents.Candidate]
  ) -> ValueType {
    var type: ValueType?
    var problems: [(PlannedField.Problem, PlannedEvents.Candidate)] = []
    for candidate in schemas {
      let field = PlannedField.at(core.steps[...], of: candidate.schema)
      type = type?.union(field.type) ?? field.type
      if let problem = field.problem { problems.append((problem, candidate)) }
    }
    guard let type else { return .any }
    // A field that one of the events has is a field.
    if let (problem, candidate) = problems.first, problems.count == schemas.count {
      let offset = core.scope == .event ? 1 : 0
      let words = schemas.count == 1 ? candidate.words : "any event that the trigger lets through"
      switch problem {
      case .unknownKey(let step, let schema):
        reportUnknownEventField(path, step: step - offset, in: schema, of: words)
        return .error
      case .wrongStep(let step, let schema):
        reportStepIntoScalar(path, step: step - offset, into: schema, of: words)
        return .error
      }
    }
    return type
  }

  /// What the trigger and the conditions around the expression leave of a path's type.
  func narrowed(_ type: ValueType, path: String) -> ValueType {
    var result = type
    if type == .any, EventRoots.objects.contains(path) { result = ValueType([.missing, .null, .object]) }
    if presence.present.contains(path) { result = result.removing([.missing, .null]) }
    if presence.nonNull.contains(path) { result = result.removing(.null) }
    if !isInTrigger, let narrowed = narrowedLiterals.first(where: { $0.path == path }), result.kinds.contains(.string) {
      result = ValueType(.string, literals: narrowed.literals)
    }
    return type.isError || result.isError ? type : result
  }
}

extension Path.Step {
  var core: CorePath.Step {
    switch self {
    case .key(let name): .key(name)
    case .index(let index): .index(index)
    case .wildcard: .wildcard
    }
  }
}

extension CorePath.Step {
  var isKey: Bool { if case .key = self { true } else { false } }
}
