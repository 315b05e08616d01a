import SpokeJSON
import SpokeSchema

/// What paths of custom events begin with in this portal: found out once, for the reference of the newest version is not
/// sure.
actor EventPrefix {
  private let candidates: [APIPath]
  private var found: APIPath?

  init(_ candidates: [APIPath]) { self.candidates = candidates }

  /// - Parameter isThere: asks whether a prefix is one that HubSpot knows.
  func value(_ isThere: @Sendable (APIPath) async throws(HubSpotError) -> Bool) async throws(HubSpotError) -> APIPath {
    if let found { return found }
    for candidate in candidates.dropLast() where try await isThere(candidate) {
      found = candidate
      return candidate
    }
    guard let last = candidates.last else { return "/events/v3" }
    found = last
    return last
  }
}

extension HubSpotClient {
  /// What paths of custom events begin with. With a version of which two are known, HubSpot is asked once.
  public func eventsPrefix() async throws(HubSpotError) -> APIPath {
    try await eventPrefix.value { prefix throws(HubSpotError) in
      do throws(HubSpotError) {
        let path = paths.eventDefinitions(prefix: prefix)
        _ = try await send(Call(.get, path, query: [.init("limit", "1")]))
        return true
      } catch {
        // Where there is no such path, HubSpot answers 404; a refusal is an answer of what is there.
        guard let status = error.status, (400..<500).contains(status) else { throw error }
        return status != 404
      }
    }
  }

  /// All event definitions with their properties, as HubSpot answers with them.
  public func eventDefinitions() async throws(HubSpotError) -> [JSONValue] {
    let path = paths.eventDefinitions(prefix: try await eventsPrefix())
    return try await pages(path, [.init("includeProperties", "true")], limit: Limits.eventDefinitionsPerPage)
  }

  /// Sends up to 500 completions of events.
  ///
  /// - Parameters:
  ///   - body: `{"inputs": […]}`.
  ///   - haveUUIDs: whether each has a `uuid`: then it counts once however often it is sent, and is sent again when the
  ///     reply was lost.
  public func sendEvents(
    _ body: [UInt8], haveUUIDs: Bool, retrying policy: RetryPolicy? = nil
  ) async throws(HubSpotError) -> Reply {
    var call = Call(.post, paths.eventSendBatch(prefix: try await eventsPrefix()), body: body)
    call.isRepeatable = haveUUIDs
    return try await send(call, retrying: policy)
  }
}
