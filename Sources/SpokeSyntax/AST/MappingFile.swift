import SpokeDiagnostics
import SpokeYAML

/// One mapping file as it was written. What could not be read is left out, after a diagnostic.
public struct MappingFile: Sendable {
  public let source: SourceFile
  public let document: YAMLDocument
  /// The policies under `defaults:`.
  public var defaults: Policies
  public var tables: [TableSyntax] {
    didSet { tablePlaces = Self.places(of: tables) }
  }
  private var tablePlaces: [String: Int]
  /// The names of tables of which something could not be read; nil when any name may be that of one.
  public var brokenTables: Set<String>? = []
  public var mappings: [MappingSyntax]
  /// The ids of mappings that could not be read, which has been reported; nil when any id may be that of one.
  public var brokenMappings: Set<String>? = []

  public init(
    source: SourceFile, document: YAMLDocument, defaults: Policies = Policies(), tables: [TableSyntax] = [],
    mappings: [MappingSyntax] = []
  ) {
    self.source = source
    self.document = document
    self.defaults = defaults
    self.tables = tables
    tablePlaces = Self.places(of: tables)
    self.mappings = mappings
  }

  private static func places(of tables: [TableSyntax]) -> [String: Int] {
    Dictionary(tables.enumerated().map { ($1.name.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table of a name; of several, the first.
  public func table(named name: String) -> TableSyntax? { tablePlaces[name].map { tables[$0] } }

  /// Whether a table lacks something, or is not there, because it could not be read, which has been reported.
  public func isBroken(table name: String) -> Bool { brokenTables?.contains(name) ?? true }

  /// A span in this file.
  public func span(_ range: ByteRange) -> SourceSpan { SourceSpan(source, range) }
}

/// A lookup table: scalars to scalars.
public struct TableSyntax: Sendable {
  public let name: Located<String>
  public let entries: [Entry]
  public let range: ByteRange

  public struct Entry: Sendable {
    public let key: Located<String>
    public let value: Located<Literal>

    public init(key: Located<String>, value: Located<Literal>) {
      self.key = key
      self.value = value
    }
  }

  public init(name: Located<String>, entries: [Entry], range: ByteRange) {
    self.name = name
    self.entries = entries
    self.range = range
  }
}

/// A scalar as the language sees it. A number keeps its digits.
public enum Literal: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
}

/// One mapping: when it fires, what it writes, and with what.
public struct MappingSyntax: Sendable {
  public let id: Located<String>
  /// The whole entry, from its id to its last value.
  public let range: ByteRange
  public var description: String?
  public var isEnabled = true
  /// Nil when absent. An expression that failed to parse is an `.error` expression.
  public var trigger: Expression?
  /// The path of `each`.
  public var each: Expression?
  /// Nil when there is no verb, or more than one; said by a diagnostic.
  public var action: ActionSyntax?
  /// Nil when absent.
  public var match: MatchSyntax?
  public var properties: [PropertySyntax] = []
  /// The range of the key `properties`.
  public var propertiesKeyRange: ByteRange?
  /// An expression in place of the whole `properties` map.
  public var wholeProperties: ValueSyntax?
  public var associations: [AssociationSyntax] = []
  public var dissociations: [AssociationSyntax] = []
  public var lists: [ListSyntax] = []
  /// `to:` of a `send`.
  public var identity: MatchSyntax?
  public var occurredAt: ValueSyntax?
  public var dedupeID: ValueSyntax?
  public var policies = Policies()
  /// Whether part of it could not be read, which has been said: what seems to be absent may be there.
  public var isIncomplete = false

  public init(id: Located<String>, range: ByteRange) {
    self.id = id
    self.range = range
  }
}

extension MappingSyntax {
  /// The keys of a mapping in a file.
  public static var keys: [String] { FieldSet.mapping.keys }
}

/// The verb of a mapping and what it writes.
public struct ActionSyntax: Sendable {
  public enum Verb: String, Sendable, CaseIterable {
    case upsert, create, update, send
  }

  public let verb: Located<Verb>
  /// An object type, or an event of `send`.
  public let target: Located<String>

  public init(verb: Located<Verb>, target: Located<String>) {
    self.verb = verb
    self.target = target
  }
}

/// `match` or `to`: properties and the values that identify a record.
public struct MatchSyntax: Sendable {
  public let keyRange: ByteRange
  public let range: ByteRange
  public let entries: [PropertySyntax]

  public init(keyRange: ByteRange, range: ByteRange, entries: [PropertySyntax]) {
    self.keyRange = keyRange
    self.range = range
    self.entries = entries
  }
}

/// One `property: value`.
public struct PropertySyntax: Sendable {
  public let name: Located<String>
  public let value: ValueSyntax
  public var policies: Policies
  public var write: Located<WritePolicy>?

  public init(
    name: Located<String>, value: ValueSyntax, policies: Policies = Policies(), write: Located<WritePolicy>? = nil
  ) {
    self.name = name
    self.value = value
    self.policies = policies
    self.write = write
  }

  /// The whole entry; only the name when the value stands elsewhere, under an anchor.
  public var range: ByteRange { value.range.start < name.range.end ? name.range : name.range.union(value.range) }
}

/// One entry of `associate` or `dissociate`. What is absent is nil; the checker says so.
public struct AssociationSyntax: Sendable {
  public let range: ByteRange
  public var to: Located<String>?
  public var match: MatchSyntax?
  public var record: Located<String>?
  public var label: Located<String>?
  public var missing: Located<MissingPolicy>?
  /// Whether part of it could not be read, which has been said: what seems to be absent may be there.
  public var isIncomplete = false

  public init(range: ByteRange) { self.range = range }
}

/// One entry of `lists`.
public struct ListSyntax: Sendable {
  public enum Change: String, Sendable { case add, remove }

  public let change: Located<Change>
  public let name: Located<String>

  public init(change: Located<Change>, name: Located<String>) {
    self.change = change
    self.name = name
  }
}

/// What happens to nothing and to failure. Nil: said further up, or the language's default.
public struct Policies: Sendable, Hashable {
  public enum OnNothing: String, Sendable, CaseIterable { case omit, clear, reject }
  public enum OnInvalid: String, Sendable, CaseIterable { case omit, reject }

  public var onNull: Located<OnNothing>?
  public var onEmpty: Located<OnNothing>?
  public var onInvalid: Located<OnInvalid>?

  public init(
    onNull: Located<OnNothing>? = nil, onEmpty: Located<OnNothing>? = nil, onInvalid: Located<OnInvalid>? = nil
  ) {
    self.onNull = onNull
    self.onEmpty = onEmpty
    self.onInvalid = onInvalid
  }

  /// These policies where given, else those of `outer`.
  public func inheriting(_ outer: Policies) -> Policies {
    Policies(
      onNull: onNull ?? outer.onNull, onEmpty: onEmpty ?? outer.onEmpty, onInvalid: onInvalid ?? outer.onInvalid)
  }
}

/// How a value meets the one that HubSpot already has.
public enum WritePolicy: String, Sendable, CaseIterable {
  case always
  case ifEmpty = "if_empty"
  case forwards
  case append
}

/// What an association does when no record matches.
public enum MissingPolicy: String, Sendable, CaseIterable {
  case skip, create, reject
}
