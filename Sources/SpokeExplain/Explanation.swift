/// What a plan makes of one event, and why.
public struct Explanation: Sendable {
  /// Why the line is no event, in the words of a reject; nil when it is one.
  public var rejected: String?
  /// Every mapping of the plan, in execution order.
  public var mappings: [ExplainedMapping] = []
}

/// What became of one mapping.
public struct ExplainedMapping: Sendable {
  /// Whether it fired.
  public enum Outcome: Sendable, Hashable {
    case fired
    case notFired
    /// Its trigger or its array could not be used; the reason as in a reject line.
    case rejected(reason: String, detail: String?)
  }

  public var id: String
  /// File and line, when the plan tells.
  public var source: String?
  /// `upsert contacts`
  public var action: String
  /// The trigger as people write it; nil: every event.
  public var trigger: String?
  public var outcome = Outcome.notFired
  /// The parts of the trigger that had to be true.
  public var conditions: [ExplainedCondition] = []
  /// The path to the array whose elements it runs on, and how many there are; nil: it runs on the event.
  public var each: (path: String, count: Int?)?
  /// One for the event, or one for every element.
  public var records: [ExplainedRecord] = []
  /// The numbers of the table entries that were looked up.
  public var tableEntries: Set<Int> = []
}

/// One part of a trigger: what stands between the `and`s.
public struct ExplainedCondition: Sendable {
  /// As people write it.
  public var text: String
  /// `true`, `false`, `missing`, `null` or `invalid: …`; nil when a part before it had decided.
  public var result: String?
  /// The values of the event that it reads.
  public var values: [ExplainedStep] = []
  /// The ways that it and its parts went, by `PlanExpression.arms`.
  public var arms: Set<String> = []

  /// Whether it lets the mapping fire.
  public var isTrue: Bool { result == "true" }
}

/// What became of one record.
public struct ExplainedRecord: Sendable {
  public enum Outcome: Sendable, Hashable {
    case written
    /// The trigger was not true for the element.
    case notFired
    /// The reason, the property, the association's object and the detail, as in a reject line.
    case rejected(reason: String, property: String?, association: String?, detail: String?)
  }

  /// Of the element of `each`, from 0.
  public var index: Int?
  public var outcome = Outcome.written
  /// The parts of a trigger that reads the element.
  public var conditions: [ExplainedCondition] = []
  public var key: [ExplainedValue] = []
  public var occurredAt: ExplainedValue?
  public var dedupeID: ExplainedValue?
  public var properties: [ExplainedValue] = []
  public var associations: [ExplainedAssociation] = []
  /// `add to Newsletter`
  public var lists: [String] = []
}

/// A value on its way from the event into a field.
public struct ExplainedValue: Sendable {
  /// What was done with it.
  public enum Fate: String, Sendable {
    case written, cleared, omitted, rejected
  }

  /// Number of the step in the plan.
  public var step: Int
  public var property: String
  /// As people write it.
  public var expression: String
  /// The values on the way, each after those that it is made of.
  public var steps: [ExplainedStep]
  /// The ways that the expression and its parts went, by `PlanExpression.arms`.
  public var arms: Set<String> = []
  /// How it is converted: `number`, `date in Europe/Berlin`.
  public var conversion: String
  /// What goes into the field, as JSON; nil when it is missing, null, empty or invalid.
  public var converted: String?
  /// `value`, `missing`, `null`, `empty` or `invalid`.
  public var outcome: String
  /// Why it is invalid.
  public var detail: String?
  public var fate: Fate
  /// The policy that decided, as `on_empty: clear`; nil for a value that is written.
  public var policy: String?
  /// How it is written where there is a value already, as `forwards`; nil: it always is.
  public var write: String?
}

/// One value on the way: an expression and what it gives.
public struct ExplainedStep: Sendable, Hashable {
  public var expression: String
  /// As JSON; nil when there is none.
  public var value: String?
  /// `value`, `missing`, `null`, `empty` or `invalid`.
  public var outcome: String
  /// Why it is invalid.
  public var detail: String?

  /// For people: the value, or what there is in its place.
  public var words: String {
    if let detail { return "invalid: \(detail)" }
    return value ?? outcome
  }
}

/// An association of a record.
public struct ExplainedAssociation: Sendable {
  /// Number in the plan's associations.
  public var number: Int
  public var isRemoval: Bool
  public var object: String
  public var label: String
  /// The values that find the record.
  public var match: [ExplainedValue] = []
  /// The mapping whose record is meant.
  public var mapping: String?
  /// Whether it stands in the operation.
  public var isMade = true
}
