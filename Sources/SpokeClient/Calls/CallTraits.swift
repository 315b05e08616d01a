import SpokeSchema

/// What is known of a call by its method and path.
///
/// Sources: HubSpot's usage guidelines (which limits there are); the reference's `x-hubspot-rate-limit-exemptions`, which
/// takes searches and associations out of the ten-second limit; the endpoint pages (what is an upsert, what makes a new
/// record each time).
struct CallTraits {
  var bucket: RateBucket
  var isWrite: Bool
  var isRepeatable: Bool

  init(_ method: Call.Method, _ path: APIPath) {
    let text = path.text
    let isOfRecords = text.hasPrefix("/crm/objects/") || text.hasPrefix("/crm/v3/objects/")
    let isOfAssociations =
      text.hasPrefix("/crm/associations/") || text.hasPrefix("/crm/v4/")
      || (text.hasPrefix("/crm/objects/") && text.contains("/associations/"))
    let isOfEvents = text.hasPrefix("/events/") && (text.hasSuffix("/send") || text.hasSuffix("/send/batch"))

    if text.hasPrefix("/oauth/") {
      bucket = .authorization
    } else if isOfRecords, method == .post, text.hasSuffix("/search") {
      bucket = .search
    } else if isOfAssociations {
      bucket = .associations
    } else {
      bucket = isOfEvents ? .events : .standard
    }

    let isReading = method == .post && Self.readingEnds.contains { text.hasSuffix($0) }
    isWrite = method != .get && !isReading && bucket != .authorization
    let isUpsert = method == .post && Self.repeatableEnds.contains { text.hasSuffix($0) }
    isRepeatable = method != .post || isReading || isUpsert || isOfAssociations
  }

  /// Ends of paths of which a POST only reads.
  private static let readingEnds = ["/batch/read", "/search"]
  /// Ends of paths of which a POST can be sent twice.
  private static let repeatableEnds = ["/batch/update", "/batch/upsert", "/batch/archive"]
}
