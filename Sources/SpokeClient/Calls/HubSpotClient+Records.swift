import SpokeHubSpot
import SpokeJSON

extension HubSpotClient {
  /// What a batch does with its records. HubSpot takes 100 at once (`Limits.objectsPerBatch`).
  public enum BatchVerb: String, Sendable { case create, update, upsert }

  /// Writes up to 100 records. Objects are named as paths have them (`ObjectType.pathName`).
  public func write(
    _ verb: BatchVerb, _ object: String, _ records: [RecordWrite], retrying policy: RetryPolicy? = nil
  ) async throws(HubSpotError) -> BatchReply {
    let body = Self.body { writer in
      writer.member("inputs", array: { writer in for record in records { record.write(to: &writer) } })
    }
    return try await batch(Call(.post, paths.objectsBatch(object, verb.rawValue), body: body), retrying: policy)
  }

  /// Reads up to 100 records by their ids, or by the values of a unique property. Those that are not there are among the
  /// reply's errors.
  public func read(
    _ object: String, ids: [String], idProperty: String? = nil, properties: [String], archived: Bool = false
  ) async throws(HubSpotError) -> BatchReply {
    let body = Self.body { writer in
      writer.member("idProperty", ifPresent: idProperty)
      writer.member("properties", properties)
      writer.member("propertiesWithHistory", [])
      writer.member("inputs", array: { writer in for id in ids { writer.object { $0.member("id", id) } } })
    }
    let query = archived ? [Call.QueryItem("archived", "true")] : []
    return try await batch(Call(.post, paths.objectsBatch(object, "read"), query: query, body: body))
  }

  /// Archives up to 100 records. One that is not there is no error.
  public func archive(_ object: String, ids: [String]) async throws(HubSpotError) {
    let body = Self.body { writer in
      writer.member("inputs", array: { writer in for id in ids { writer.object { $0.member("id", id) } } })
    }
    _ = try await send(Call(.post, paths.objectsBatch(object, "archive"), body: body))
  }

  /// Reads one record. Other than a batch, it follows merges.
  public func record(
    _ object: String, id: String, idProperty: String? = nil, properties: [String] = []
  ) async throws(HubSpotError) -> Record {
    var query = idProperty.map { [Call.QueryItem("idProperty", $0)] } ?? []
    if !properties.isEmpty { query.append(.init("properties", properties.joined(separator: ","))) }
    return try await record(Call(.get, paths.object(object, id), query: query))
  }

  /// Makes one record.
  public func create(_ object: String, _ record: RecordWrite) async throws(HubSpotError) -> Record {
    var writer = JSONWriter(.compact)
    record.write(to: &writer)
    return try await self.record(Call(.post, paths.objects(object), body: writer.bytes))
  }

  /// Changes one record. Other than a batch, it follows merges.
  public func update(
    _ object: String, id: String, idProperty: String? = nil, properties: [Operation.Field]
  ) async throws(HubSpotError) -> Record {
    let body = Self.body { writer in
      writer.member(
        "properties", object: { writer in for field in properties { writer.member(field.name, field.value) } })
    }
    let query = idProperty.map { [Call.QueryItem("idProperty", $0)] } ?? []
    return try await record(Call(.patch, paths.object(object, id), query: query, body: body))
  }

  /// Searches records. What was written a moment ago may be missing: searches follow writes by seconds to minutes.
  public func search(_ object: String, _ search: Search) async throws(HubSpotError) -> SearchReply {
    SearchReply(try await send(Call(.post, paths.search(object), body: search.body)))
  }

  /// Sends a call whose reply is that of a batch.
  public func batch(_ call: Call, retrying policy: RetryPolicy? = nil) async throws(HubSpotError) -> BatchReply {
    var batch = BatchReply(try await send(call, retrying: policy))
    batch.errors = batch.errors.map { $0.scrubbed(scrubber) }
    return batch
  }

  /// Sends a call whose reply is one record.
  public func record(_ call: Call, retrying policy: RetryPolicy? = nil) async throws(HubSpotError) -> Record {
    let reply = try await send(call, retrying: policy)
    guard let json = reply.json, let record = Record(json) else {
      throw HubSpotError.unreadable(call, status: reply.status, "there is no record in it", scrubber)
    }
    return record
  }

  /// A JSON object.
  static func body(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object(members)
    return writer.bytes
  }
}
