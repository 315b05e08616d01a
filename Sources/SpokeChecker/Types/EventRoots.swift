import SpokeDiagnostics

/// The fields that an event has at its top, by the Segment spec's common, identify, track, page, screen, group and alias
/// calls (https://segment.com/docs/connections/spec/common).
enum EventRoots {
  static let names: [String] = [
    "type", "event", "name", "userId", "anonymousId", "groupId", "previousId", "messageId", "timestamp",
    "originalTimestamp", "sentAt", "receivedAt", "traits", "properties", "context", "integrations", "version",
    "category",
  ]

  static let known = Set(names)
  /// Those that are objects in every call of the spec.
  static let objects = ["traits", "properties", "context", "integrations"]
  static let nearNames = NearNames(names)

  /// Paths that hold text in every call of the spec, and are no answer to a question of yes or no: common fields, and
  /// reserved traits (https://segment.com/docs/connections/spec/identify/#traits).
  static let texts: Set<String> = {
    let traits = [
      "email", "firstName", "lastName", "name", "phone", "title", "username", "website", "avatar", "description",
    ]
    return Set(
      [
        "type", "event", "name", "userId", "anonymousId", "groupId", "previousId", "messageId", "timestamp",
        "originalTimestamp", "sentAt", "receivedAt", "context.ip", "context.locale", "context.timezone",
        "context.userAgent", "context.page.url", "context.page.path", "context.page.title", "context.page.referrer",
      ] + traits.flatMap { ["traits.\($0)", "context.traits.\($0)"] })
  }()

  /// The values of `type`: Segment's six calls.
  static let callTypes = ["identify", "track", "page", "screen", "group", "alias"]

  /// What people call a field elsewhere, and what it is called here.
  static let otherNames: [String: String] = [
    "user": "traits", "users": "traits", "person": "traits", "profile": "traits", "trait": "traits",
    "data": "properties", "props": "properties", "payload": "properties", "attributes": "properties",
    "property": "properties", "body": "properties", "event_type": "type", "event_name": "event", "action": "event",
    "uid": "userId", "id": "userId", "user_id": "userId", "account_id": "groupId", "company_id": "groupId",
    "organization_id": "groupId", "time": "timestamp", "created_at": "timestamp", "ctx": "context",
    "metadata": "context",
    "ip": "context.ip", "page": "context.page", "library": "context.library", "campaign": "context.campaign",
    "locale": "context.locale", "user_agent": "context.userAgent",
  ]
}
