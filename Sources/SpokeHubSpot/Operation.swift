/// One operation of the runtime, read back from its JSON line.
public struct Operation: Sendable {
  public enum Verb: String, Sendable { case create, upsert, update, send }

  /// A property with its value as HubSpot takes it: text.
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What finds another record.
  public enum Target: Sendable, Hashable {
    case match([Field])
    /// The record that another mapping writes for the same event, and for this element of its array.
    case record(String, index: Int?)
  }

  public struct Association: Sendable {
    public var isRemoval: Bool
    public var to: String
    public var target: Target
    public var category: String
    public var typeID: Int
    /// `skip`, `create` or `reject`: what no match does.
    public var missing: String

    public init(isRemoval: Bool, to: String, target: Target, category: String, typeID: Int, missing: String) {
      self.isRemoval = isRemoval
      self.to = to
      self.target = target
      self.category = category
      self.typeID = typeID
      self.missing = missing
    }
  }

  public struct ListChange: Sendable {
    public var isRemoval: Bool
    public var listID: String

    public init(isRemoval: Bool, listID: String) {
      self.isRemoval = isRemoval
      self.listID = listID
    }
  }

  /// The event's line in its input, from 1.
  public var line: Int
  public var messageID: String?
  /// The element of `each`, from 0.
  public var index: Int?
  public var mapping: String
  public var verb: Verb
  /// The object's API name; for `send` the event's fully qualified name.
  public var target: String
  /// One for upsert; for update the `match`; for send the identity.
  public var key: [Field]
  public var properties: [Field]
  /// `write` policies other than `always`, by property.
  public var write: [String: String]
  public var associations: [Association]
  public var lists: [ListChange]
  public var occurredAt: String?
  public var uuid: String?

  public init(
    line: Int, messageID: String? = nil, index: Int? = nil, mapping: String, verb: Verb, target: String,
    key: [Field], properties: [Field], write: [String: String] = [:], associations: [Association] = [],
    lists: [ListChange] = [], occurredAt: String? = nil, uuid: String? = nil
  ) {
    self.line = line
    self.messageID = messageID
    self.index = index
    self.mapping = mapping
    self.verb = verb
    self.target = target
    self.key = key
    self.properties = properties
    self.write = write
    self.associations = associations
    self.lists = lists
    self.occurredAt = occurredAt
    self.uuid = uuid
  }

  /// Tells operations apart in answers: `objectWriteTraceId`.
  public var traceID: String { "\(line):\(mapping)\(index.map { ":\($0)" } ?? "")" }
}
