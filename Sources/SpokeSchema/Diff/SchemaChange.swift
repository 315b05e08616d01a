/// One difference between two snapshots of a portal.
public struct SchemaChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, retyped, renamed, archived, restored
    case madeReadOnly = "made-read-only"
    case madeWritable = "made-writable"
    case madeUnique = "made-unique"
    case noLongerUnique = "no-longer-unique"
    case madeRequired = "made-required"
    case noLongerRequired = "no-longer-required"
    case hidden, shown
    case madeSensitive = "made-sensitive"
    case noLongerSensitive = "no-longer-sensitive"
    case madeDynamic = "made-dynamic"
    case madeManual = "made-manual"
    case limited
    case changed
    /// A file of the snapshot is gone, and with it what was known.
    case unknown
  }

  /// What it happened to.
  public enum Subject: String, Sendable, CaseIterable {
    case object, property, option, validation
    case associationType = "association-type"
    case pipeline, stage, event
    case eventProperty = "event-property"
    case list, owner, scope
  }

  public var kind: Kind
  public var subject: Subject
  /// The part of the snapshot that changed.
  public var part: SnapshotPart
  /// The name or value that a mapping would write: an option's value, a stage's label. Several when a mapping has the
  /// choice.
  public var names: [String]
  /// What changed, with the names in it, in one sentence without a full stop.
  public var message: String
  /// Whether a mapping that was right may be wrong now.
  public var isBreaking: Bool

  public init(
    _ kind: Kind, _ subject: Subject, in part: SnapshotPart, names: [String], _ message: String, isBreaking: Bool
  ) {
    self.kind = kind
    self.subject = subject
    self.part = part
    self.names = names
    self.message = message
    self.isBreaking = isBreaking
  }
}

/// A part of a snapshot that can change by itself.
public enum SnapshotPart: Sendable, Hashable {
  /// An object type with everything in its file.
  case object(String)
  case property(object: String, name: String)
  /// The portal's rules for one property.
  case validation(object: String, property: String)
  /// The association types of one direction.
  case associations(AssociationPair)
  /// By id.
  case pipeline(object: String, id: String)
  /// By name.
  case event(String)
  /// By id.
  case list(String)
  case owners
  case scopes
  /// All of `events.json`, `lists.json` or an object's file of pipelines, when one snapshot has it and the other does not.
  case events
  case lists
  case pipelines(object: String)

  /// How lists of changes head it: `contacts.email`, `contacts → companies`, `event order_completed`.
  public var title: String {
    switch self {
    case .object(let name): name
    case .property(let object, let name): "\(object).\(name)"
    case .validation(let object, let property): "\(object).\(property)"
    case .associations(let pair): "\(pair.from) → \(pair.to)"
    case .pipeline(let object, let id): "\(object) pipeline \(id)"
    case .event(let name): "event \(name)"
    case .list(let id): "list \(id)"
    case .owners: "owners"
    case .scopes: "scopes"
    case .events: "events"
    case .lists: "lists"
    case .pipelines(let object): "\(object) pipelines"
    }
  }
}
