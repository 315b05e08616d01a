import SpokeSchema

/// One HTTP request to HubSpot.
public struct Request: Sendable {
  public var method: String
  /// The path under `https://api.hubapi.com`.
  public var path: APIPath
  public var body: RequestValue
  /// The lines of the events that it comes from, ascending, each once.
  public var lines: [Int]
  /// Properties that are written only when the record's present value allows it; the request before this one reads it.
  public var conditions: [Condition]

  public init(method: String, path: APIPath, body: RequestValue, lines: [Int], conditions: [Condition] = []) {
    self.method = method
    self.path = path
    self.body = body
    self.lines = lines
    self.conditions = conditions
  }

  /// A property of one input with its `write` policy.
  public struct Condition: Sendable, Hashable {
    /// Place in the body's `inputs`, from 0.
    public var input: Int
    public var property: String
    /// `if_empty` or `forwards`
    public var write: String
  }
}

/// A JSON value of a request's body.
public indirect enum RequestValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case array([RequestValue])
  /// Members in order.
  case object([Member])
  case reference(RecordReference)

  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: RequestValue

    public init(_ name: String, _ value: RequestValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object with string members.
  static func fields(_ fields: [Operation.Field]) -> RequestValue {
    .object(fields.map { Member($0.name, .text($0.value)) })
  }
}
