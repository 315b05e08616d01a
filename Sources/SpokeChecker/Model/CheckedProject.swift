import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

/// What the checker hands to the compiler. Only made when there are no errors.
public struct CheckedProject: Sendable {
  /// Enabled mappings in execution order: by file path, then place in the file, except that a mapping named by
  /// another's `record:` comes before it.
  public var mappings: [CheckedMapping]
  /// Tables used, user-written and made from the snapshot (`option`, `owner`, `stage`).
  public var tables: [CheckedTable]
  public var portalID: Int?
  public var apiVersion: String
  public var timeZone: String
  /// Every fact of the snapshot that the project relies on, as sorted lines; the plan's snapshot digest covers them.
  public var usedFacts: [String]

  public init(
    mappings: [CheckedMapping], tables: [CheckedTable], portalID: Int?, apiVersion: String, timeZone: String,
    usedFacts: [String]
  ) {
    self.mappings = mappings
    self.tables = tables
    self.portalID = portalID
    self.apiVersion = apiVersion
    self.timeZone = timeZone
    self.usedFacts = usedFacts
  }
}

/// A lookup table with unique keys.
public struct CheckedTable: Sendable {
  public var name: String
  /// Key text (numbers and booleans by their text) to value.
  public var entries: [(key: String, value: Constant)]
  /// What a key without an entry gives: an invalid value of this reason, or missing when nil. Tables made from the
  /// snapshot give an invalid one.
  public var absentReason: InvalidReason?

  public init(name: String, entries: [(key: String, value: Constant)], absentReason: InvalidReason? = nil) {
    self.name = name
    self.entries = entries
    self.absentReason = absentReason
  }
}

/// One mapping, ready to be lowered.
public struct CheckedMapping: Sendable {
  public var id: String
  public var sourcePath: String
  /// From 1.
  public var sourceLine: Int
  /// Nil: every event.
  public var trigger: Core?
  public var each: CorePath?
  public var operation: Operation
  public var properties: [CheckedProperty]
  public var associations: [CheckedAssociation]
  public var lists: [CheckedListChange]
  /// Scopes that delivering it needs.
  public var scopes: [String]
  public var proof: Proof

  public init(
    id: String, sourcePath: String, sourceLine: Int, trigger: Core?, each: CorePath?, operation: Operation,
    properties: [CheckedProperty], associations: [CheckedAssociation], lists: [CheckedListChange], scopes: [String],
    proof: Proof
  ) {
    self.id = id
    self.sourcePath = sourcePath
    self.sourceLine = sourceLine
    self.trigger = trigger
    self.each = each
    self.operation = operation
    self.properties = properties
    self.associations = associations
    self.lists = lists
    self.scopes = scopes
    self.proof = proof
  }

  public enum Operation: Sendable {
    case create(ObjectReference)
    /// `key.count == 1` for upsert; update may match by several properties.
    case upsert(ObjectReference, key: [CheckedProperty])
    case update(ObjectReference, key: [CheckedProperty])
    case send(event: String, identity: [CheckedProperty], occurredAt: CheckedProperty?, dedupeID: CheckedProperty)
  }
}

/// An object type as the plan needs it.
public struct ObjectReference: Sendable, Hashable {
  /// The API name shown in operations: `contacts`; a custom object's name.
  public var name: String
  public var typeID: String
  /// What stands in HubSpot's paths: `contacts`, `p12345_subscription_plan`.
  public var pathName: String

  public init(name: String, typeID: String, pathName: String) {
    self.name = name
    self.typeID = typeID
    self.pathName = pathName
  }
}

/// A property with the value that goes into it.
public struct CheckedProperty: Sendable {
  public var name: String
  public var value: Core
  public var conversion: Conversion
  public var onNull: Policies.OnNothing
  public var onEmpty: Policies.OnNothing
  public var onInvalid: Policies.OnInvalid
  public var write: WritePolicy

  public init(
    name: String, value: Core, conversion: Conversion, onNull: Policies.OnNothing = .omit,
    onEmpty: Policies.OnNothing = .omit, onInvalid: Policies.OnInvalid = .omit, write: WritePolicy = .always
  ) {
    self.name = name
    self.value = value
    self.conversion = conversion
    self.onNull = onNull
    self.onEmpty = onEmpty
    self.onInvalid = onInvalid
    self.write = write
  }
}

/// A conversion with what it is checked against.
public struct Conversion: Sendable, Hashable {
  public var kind: ConversionKind
  /// Allowed values for options and identifiers; nil when nothing is checked at run time.
  public var allowed: [String]?
  /// Longest text in characters; nil where it does not apply.
  public var limit: Int?
  /// The zone of date conversions, when one is needed.
  public var zone: String?

  public init(_ kind: ConversionKind, allowed: [String]? = nil, limit: Int? = nil, zone: String? = nil) {
    self.kind = kind
    self.allowed = allowed
    self.limit = limit
    self.zone = zone
  }
}

/// A complete association triple.
public struct CheckedAssociation: Sendable {
  public enum Target: Sendable {
    case match([CheckedProperty])
    /// The id of the mapping that writes the record.
    case record(String)
  }

  public var isRemoval: Bool
  public var to: ObjectReference
  public var target: Target
  /// As written: `default` or the label.
  public var label: String
  public var category: String
  public var typeID: Int
  public var missing: MissingPolicy

  public init(
    isRemoval: Bool, to: ObjectReference, target: Target, label: String, category: String, typeID: Int,
    missing: MissingPolicy
  ) {
    self.isRemoval = isRemoval
    self.to = to
    self.target = target
    self.label = label
    self.category = category
    self.typeID = typeID
    self.missing = missing
  }
}

/// A change of a list's members.
public struct CheckedListChange: Sendable, Hashable {
  public var isRemoval: Bool
  public var listID: String
  public var name: String

  public init(isRemoval: Bool, listID: String, name: String) {
    self.isRemoval = isRemoval
    self.listID = listID
    self.name = name
  }
}

/// How much of a mapping was proved when checking.
public struct Proof: Sendable, Hashable {
  public var proved: Int
  public var atRunTime: Int
  public var unverifiable: Int

  public init(proved: Int = 0, atRunTime: Int = 0, unverifiable: Int = 0) {
    self.proved = proved
    self.atRunTime = atRunTime
    self.unverifiable = unverifiable
  }

  public static func + (left: Proof, right: Proof) -> Proof {
    Proof(
      proved: left.proved + right.proved, atRunTime: left.atRunTime + right.atRunTime,
      unverifiable: left.unverifiable + right.unverifiable)
  }
}
