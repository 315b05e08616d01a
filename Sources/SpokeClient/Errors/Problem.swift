/// What HubSpot says is wrong: a whole reply's body, or one entry of a 207's `errors`. Everything in it may be absent, and
/// codes and categories are open sets.
///
/// Source: HubSpot's error guide, the `Error` and `StandardError` schemas, recorded replies.
public struct Problem: Sendable, Hashable {
  /// One fault among several.
  public struct Detail: Sendable, Hashable {
    /// `PROPERTY_DOESNT_EXIST`, `INVALID_OPTION`, …
    public var code: String?
    public var message: String
    /// The property that it is about.
    public var property: String?
    /// The ids and trace ids that it is about.
    public var ids: [String] = []
    public var traceIDs: [String] = []

    public init(code: String? = nil, message: String, property: String? = nil) {
      self.code = code
      self.message = message
      self.property = property
    }
  }

  /// `VALIDATION_ERROR`, `OBJECT_NOT_FOUND`, …
  public var category: String?
  /// `Properties.PROPERTY_WITH_NAME_EXISTS`, …
  public var subCategory: String?
  /// HubSpot's words, without JSON that was embedded in them.
  public var message: String
  public var details: [Detail] = []
  public var correlationID: String?
  /// Which limit, on a 429.
  public var policyName: String?
  /// Records that it is about, by the id or key that was sent.
  public var ids: [String] = []
  /// `objectWriteTraceId` of the inputs that it is about.
  public var traceIDs: [String] = []
  /// Scopes of which one is missing, on a 403.
  public var requiredScopes: [String] = []
  /// The record that is there already, on a 409 that tells.
  public var existingID: String?

  public init(message: String) { self.message = message }

  /// The first code that it holds.
  public var code: String? { details.lazy.compactMap(\.code).first }

  /// The properties that it names, each once, in order.
  public var properties: [String] {
    var seen: Set<String> = []
    return details.compactMap(\.property).filter { seen.insert($0).inserted }
  }
}
