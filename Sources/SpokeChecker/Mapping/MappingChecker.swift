import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

/// Checks one mapping against the portal and lowers it.
///
/// The parts stand in extensions beside the rules that they check.
struct MappingChecker {
  let entry: MappingCatalogue.Entry
  /// All mappings of the project, for `record:`.
  let catalogue: MappingCatalogue
  var context: ExpressionContext
  var proof = Proof()
  /// The scopes that delivering needs, the first of every choice.
  var scopes = SmallSet<String>()
  /// Of each list any one will do.
  var scopeChoices: [[String]] = []
  /// The object that the mapping writes; nil when it is not known, or for `send`.
  private(set) var object: ObjectType?
  /// The portal's own rules for the object's properties.
  private(set) var validations: [PropertyValidation] = []
  /// The pipeline that the mapping writes, when it is a literal.
  var pipelineID: String?
  var pipelinePlace = PipelinePlace()
  /// Whether every part could be lowered.
  var isComplete = true
  /// Whether the trigger could be read and can hold. What depends on one that cannot is not said again.
  var isTriggerSound = true

  var ground: CheckGround { entry.ground }
  var mapping: MappingSyntax { entry.mapping }
  var file: MappingFile { ground.file }
  /// What the mapping's trigger says of single paths.
  var facts: TriggerFacts { entry.facts }

  init(_ entry: MappingCatalogue.Entry, catalogue: MappingCatalogue) {
    self.entry = entry
    self.catalogue = catalogue
    context = ExpressionContext(entry.ground)
  }

  /// Checks the mapping; findings are in `context.diagnostics`. Nil when it cannot be compiled, or no project is wanted.
  mutating func check() -> CheckedMapping? {
    // The trigger may read `item`, and `each` is typed by the events that the trigger lets through.
    context.triggeredEvents = facts.neverHolds ? nil : facts.triggeredEvents
    let each = checkEach()
    let trigger = checkTrigger()
    guard let action = mapping.action else {
      checkWithoutVerb()
      return nil
    }
    let operation: CheckedMapping.Operation?
    var properties: [CheckedProperty] = []
    switch action.verb.value {
    case .send:
      let event = resolveEvent(action.target)
      operation = checkSend(action, event: event)
      properties = checkEventProperties(of: event, action: action)
    case .upsert, .update, .create:
      if let object = resolveObject(action.target) {
        self.object = object
        validations = ground.portal?.validations[object.name] ?? []
      }
      properties = checkProperties(verb: action.verb.value)
      operation = checkIdentity(action, properties: properties)
    }
    checkPolicies(verb: action.verb.value)
    let associations = checkAssociations(action: action)
    let lists = checkLists(action: action)
    checkScopes()
    guard ground.needsProject, let operation, isComplete else { return nil }
    let position = file.span(mapping.id.range).start
    return CheckedMapping(
      id: mapping.id.value, sourcePath: file.source.path, sourceLine: position.line, trigger: trigger, each: each,
      operation: operation, properties: properties, associations: associations, lists: lists, scopes: scopes.sorted,
      proof: proof)
  }

  /// The expressions of a mapping whose verb could not be read: nothing is known of what they are written to.
  private mutating func checkWithoutVerb() {
    let associations = mapping.associations + mapping.dissociations
    let keys = (mapping.match?.entries ?? []) + (mapping.identity?.entries ?? [])
    let values = (keys + mapping.properties + associations.flatMap { $0.match?.entries ?? [] }).map(\.value)
    for value in values + [mapping.wholeProperties, mapping.occurredAt, mapping.dedupeID].compactMap({ $0 }) {
      _ = context.check(value, target: .unresolved)
    }
  }

  private mutating func checkTrigger() -> Core? {
    guard let expression = mapping.trigger else {
      if mapping.isIncomplete { isTriggerSound = false } else { context.reportMissingTrigger(of: mapping) }
      return nil
    }
    let typed = context.checkTrigger(expression, facts: facts)
    isTriggerSound = !typed.type.isError && facts.isSound(events: ground.events)
    return typed.core
  }

  /// Whether something in the trigger was found to be an error.
  var hasErrorInTrigger: Bool {
    guard let range = mapping.trigger?.range else { return false }
    return context.diagnostics.all.contains { $0.severity == .error && range.contains($0.span.range.start) }
  }

  private mutating func checkEach() -> CorePath? {
    guard let expression = mapping.each else { return nil }
    guard let (path, element) = context.checkEach(expression) else {
      isComplete = false
      // Reported already; `item` must not be reported again for every use.
      context.itemType = .error
      return nil
    }
    context.itemType = element
    return path
  }

  /// Adds a finding in the mapping's file.
  mutating func report(
    _ rule: Rule, _ message: String, at range: ByteRange, label: String? = nil, related: [Diagnostic.Related] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    context.diagnostics.append(
      Diagnostic(rule, message, at: file.span(range), label: label, related: related, help: help, fixes: fixes))
  }
}
