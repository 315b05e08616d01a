import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// What an expression is checked against, and what its checking gathers. One for every mapping.
public struct ExpressionContext: Sendable {
  /// The mapping's file.
  public var file: MappingFile
  /// Nil without a snapshot.
  public var portal: Portal?
  /// Nil without an event plan.
  public var events: EventPlan?
  /// IANA name.
  public var timeZone: String
  /// Whether `item` is bound, and the type of what it is bound to.
  public var itemType: ValueType?
  /// The (type, event name) pairs that the trigger lets through, when known; narrows the event plan.
  public var triggeredEvents: [TriggeredEvent]?

  /// Findings so far.
  public var diagnostics = Diagnostics()
  /// Tables made or used so far; `Core.Attachment.table` counts in it.
  public var tables: [CheckedTable] = []
  /// Names of the file's tables that were looked up.
  public var usedTables: Set<String> = []
  /// Names that were not found once: their second use is silent.
  public var reportedNames: Set<String> = []
  /// Facts of the snapshot relied on.
  public var usedFacts: Set<String> = []

  public init(file: MappingFile, portal: Portal?, events: EventPlan?, timeZone: String) {
    self.file = file
    self.portal = portal
    self.events = events
    self.timeZone = timeZone
  }

  /// A call type and the event's name for `track`.
  public struct TriggeredEvent: Sendable, Hashable {
    public var type: String?
    public var event: String?

    public init(type: String?, event: String?) {
      self.type = type
      self.event = event
    }
  }
}
