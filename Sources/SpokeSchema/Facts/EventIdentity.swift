/// A way to say whom a custom event is about, in the order in which HubSpot prefers them.
///
/// Source: "Send custom event data".
public enum EventIdentity: Sendable, Hashable {
  /// A property of the event that the definition matches with a unique property of the record.
  case customMatching(eventProperty: String)
  /// The record id.
  case recordID
  /// A contact's e-mail address.
  case email
  /// The token of HubSpot's tracking cookie.
  case userToken

  /// What `to:` of a mapping says for the kinds that every event may have.
  public init?(key: String) {
    switch key {
    case "id": self = .recordID
    case "email": self = .email
    case "utk": self = .userToken
    default: return nil
    }
  }

  /// The member of the request that holds it; nil where it goes into the properties.
  public var requestKey: String? {
    switch self {
    case .customMatching: nil
    case .recordID: "objectId"
    case .email: "email"
    case .userToken: "utk"
    }
  }

  /// Whether it finds contacts only.
  public var isContactsOnly: Bool { self == .email || self == .userToken }
}
