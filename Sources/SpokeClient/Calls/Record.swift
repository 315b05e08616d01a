import SpokeJSON

/// A record as HubSpot answers with it.
public struct Record: Sendable {
  /// The record's number, as text.
  public var id: String
  /// The whole answer.
  public var json: JSONValue
  /// Whether an upsert made it; nil for other calls.
  public var isNew: Bool?
  /// `objectWriteTraceId` of the input that it comes from.
  public var traceID: String?

  /// Nil when the answer has no id.
  init?(_ json: JSONValue) {
    guard let id = json["id"]?.identifierText else { return nil }
    self.id = id
    self.json = json
    isNew = json["new"]?.boolean
    traceID = json["objectWriteTraceId"]?.identifierText
  }

  /// A property's value; nil when it is empty or was not asked for.
  public func property(_ name: String) -> String? {
    guard let value = json["properties"]?.member(name) else { return nil }
    return value.identifierText ?? value.boolean.map { "\($0)" }
  }

  /// The names and values of the properties that the answer holds and that are not empty.
  public var properties: [(name: String, value: String)] {
    guard let members = json["properties"]?.members else { return [] }
    return members.compactMap { member in
      guard let name = member.key.string,
        let value = member.value.identifierText ?? member.value.boolean.map({ "\($0)" })
      else { return nil }
      return (name, value)
    }
  }

  /// What HubSpot changed on its way in: since 2026-09 dates of other forms are taken, with a warning.
  public var warnings: [Problem] { json["warnings"]?.elements?.map { ProblemReader.read($0) } ?? [] }
}

/// What became of a batch: some of it may have failed (207).
public struct BatchReply: Sendable {
  /// 200 or 201: all done; 207: not all; 204: all done, and nothing to tell.
  public var status: Int
  /// The results, in no certain order: find them by id, trace id, or the property that they were matched by.
  public var results: [JSONValue]
  /// What failed.
  public var errors: [Problem]
  /// How many failed, as HubSpot counts; it may name fewer in `errors`.
  public var errorCount: Int
  public var headers: ReplyHeaders

  public init(_ reply: Reply) {
    status = reply.status
    results = reply.results
    let listed = reply.json?["errors"]?.elements.map(Array.init) ?? []
    errors = listed.map { ProblemReader.read($0) }
    errorCount = max(reply.json?["numErrors"]?.integer ?? 0, errors.count)
    headers = reply.headers
  }

  /// The results that are records.
  public var records: [Record] { results.compactMap { Record($0) } }

  /// Whether something failed.
  public var isPartial: Bool { status == 207 || errorCount > 0 }
}
