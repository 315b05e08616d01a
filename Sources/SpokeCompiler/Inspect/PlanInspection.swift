import SpokePlan

/// What a plan says, in the words of the language.
public struct PlanInspection: Sendable {
  public struct Step: Sendable {
    public var property: String
    /// The value, as an expression.
    public var value: String
    public var conversion: String
    /// Allowed values; nil when none are checked at run time.
    public var allowed: [String]?
    public var limit: Int?
    public var zone: String?
    /// What differs from the defaults, as `on_null: clear`.
    public var policies: [String]
  }

  public struct Association: Sendable {
    public var isRemoval: Bool
    public var object: String
    public var label: String
    public var category: String
    public var typeID: Int
    /// The values that find the record; empty when the record of `mapping` is meant.
    public var match: [Step]
    public var mapping: String?
    public var onNoRecord: String
  }

  public struct Mapping: Sendable {
    public var id: String
    /// File and line, when the plan tells.
    public var source: (path: String, line: Int)?
    /// The values of `type` that it is found by; nil: any.
    public var types: [String]?
    /// The values of `event` that it is found by; nil: any.
    public var events: [String]?
    /// What is evaluated once it is found; nil: nothing.
    public var condition: String?
    public var each: String?
    public var verb: String
    /// The object's name, or the event's.
    public var target: String
    public var typeID: String?
    public var key: [Step]
    public var properties: [Step]
    public var occurredAt: Step?
    public var dedupeID: Step?
    public var associations: [Association]
    public var lists: [(isRemoval: Bool, name: String, id: String)]
  }

  public struct Program: Sendable {
    public var number: Int
    public var stackDepth: Int
    public var cost: Int
    /// Nil when it does not have the form that the compiler gives programs.
    public var expression: String?
    public var instructions: [String]
  }

  public struct Table: Sendable {
    public var name: String
    public var entries: [(key: String, value: String)]
    /// What an absent key gives.
    public var absent: String
  }

  public struct Zone: Sendable {
    public var name: String
    public var transitionCount: Int
    public var hasDaylightSaving: Bool
  }

  public var format: String
  public var byteCount: Int
  /// Hexadecimal.
  public var contentDigest: String
  /// Hexadecimal.
  public var factsDigest: String
  public var compiler: String?
  /// Hexadecimal.
  public var snapshotDigest: String?
  public var portalID: String?
  public var apiVersion: String
  public var timeZone: String
  public var needs: [String]
  public var scopes: [String]
  public var mappings: [Mapping]
  /// Paths of the event by slot.
  public var eventPaths: [String]
  /// Paths of the element of `each` by slot.
  public var itemPaths: [String]
  public var programs: [Program]
  public var tables: [Table]
  public var zones: [Zone]
  /// Name and bytes of the sections that are there.
  public var sections: [(name: String, byteCount: Int)]
}
