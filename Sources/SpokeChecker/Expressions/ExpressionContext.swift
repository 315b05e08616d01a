import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// What an expression is checked against, and what its checking gathers. One for every mapping.
public struct ExpressionContext: Sendable {
  private(set) var ground: CheckGround
  /// Whether `item` is bound, and the type of what it is bound to.
  public var itemType: ValueType?
  /// The (type, event name) pairs that the trigger lets through, when known; narrows the event plan.
  public var triggeredEvents: [TriggeredEvent]?
  /// The paths that are there where the expression is evaluated: the trigger says so, or the condition of an `if`. One
  /// that is only not null can be missing: `traits.email != null` holds for a missing one too.
  var presence = Presence()

  /// Findings so far.
  public var diagnostics = Diagnostics()
  /// Tables made or used so far; `Core.Attachment.table` counts in them.
  public var tables: [CheckedTable] { collectedTables.all }
  var collectedTables = TableCollection()
  /// Names of the file's tables that were looked up.
  public var usedTables: Set<String> = []
  /// How often each of the file's tables was looked up.
  var lookups: [String: Int] = [:]
  /// Names that were not found once: their second use is silent.
  public var reportedNames: Set<String> = []
  /// Facts of the snapshot relied on, for a plan.
  public private(set) var usedFacts: Set<String> = []

  /// The texts that the trigger leaves possible for a path; of so few paths that to look through them takes less than to
  /// hash them.
  var narrowedLiterals: [(path: String, literals: [LiteralOrigin])] = []
  /// What the event plan says of `item`; nil inside for an event of which it says nothing.
  var itemSchemas: [EventSchema?]?
  /// Whether the trigger is being checked, which chooses the events itself.
  var isInTrigger = false
  /// Whether findings about conditions that are always the same would say again what one finding says.
  var isSilentOnConstants = false
  /// How many operators around the expression do something sensible with a missing value.
  var fallbackDepth = 0
  /// Why a comparison is always the same, by its range.
  var truthReasons: [ByteRange: String] = [:]
  /// The orderings, by their ranges, that a missing value makes false.
  var absentOrderings: Set<ByteRange> = []
  /// What is worked out once for several mappings of a file.
  var shared = SharedLookups()

  public init(file: MappingFile, portal: Portal?, events: EventPlan?, timeZone: String) {
    ground = CheckGround(file: file, portal: portal, events: events, timeZone: timeZone)
  }

  init(_ ground: CheckGround) { self.ground = ground }

  /// The mapping's file.
  public var file: MappingFile {
    get { ground.file }
    set { ground = ground.with(newValue) }
  }
  /// Nil without a snapshot.
  public var portal: Portal? { ground.portal }
  /// Nil without an event plan.
  public var events: EventPlan? { ground.events }
  /// IANA name.
  public var timeZone: String { ground.timeZone }

  /// A call type and the event's name for `track`.
  public struct TriggeredEvent: Sendable, Hashable {
    public var type: String?
    /// The name of a `track` event, or of a page or screen.
    public var event: String?

    public init(type: String?, event: String?) {
      self.type = type
      self.event = event
    }
  }

  /// Remembers a fact of the snapshot that the mapping relies on.
  mutating func note(fact: @autoclosure () -> String) {
    if ground.needsProject { usedFacts.insert(fact()) }
  }

  /// The number that a plan has for a table.
  mutating func number(
    ofTable name: @autoclosure () -> String, _ entries: () -> [(key: String, value: Constant)]
  ) -> Int {
    ground.needsProject ? collectedTables.number(named: name(), entries) : 0
  }

  /// Adds a finding in the mapping's file.
  mutating func report(
    _ rule: Rule, _ message: String, at range: ByteRange, label: String? = nil, related: [Diagnostic.Related] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, message, at: file.span(range), label: label, related: related, help: help, fixes: fixes))
  }

  /// Whether a name fails for the first time.
  mutating func isFirstFailure(of kind: String, _ name: String) -> Bool {
    reportedNames.insert("\(kind) \(name)").inserted
  }

  /// The expression as it is written in the file, shortened for a message.
  func excerpt(_ range: ByteRange) -> String {
    let text = file.source.text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.unicodeScalars.count > 60 else { return text }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: text.unicodeScalars.prefix(57))
    return String(short) + "…"
  }
}
