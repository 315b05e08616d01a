import SpokeSchema

/// One request to HubSpot, before a token is put to it.
public struct Call: Sendable {
  public enum Method: String, Sendable {
    case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE"
  }

  public struct QueryItem: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var method: Method
  public var path: APIPath
  /// Encoded when it is sent, as the path's segments are.
  public var query: [QueryItem]
  /// JSON text; nil for none.
  public var body: [UInt8]?
  var contentType = "application/json"
  /// What it counts towards.
  public var bucket: RateBucket
  /// Whether it changes the portal: such a call is sent only to the portal that the client was made for.
  public var isWrite: Bool
  /// Whether the same call sent twice leaves what one leaves. A call that is not is never sent again when its reply was
  /// lost.
  public var isRepeatable: Bool

  /// What the call counts towards, whether it writes and whether it can be repeated follow from method and path
  /// (`CallTraits`), and can be set.
  public init(_ method: Method, _ path: APIPath, query: [QueryItem] = [], body: [UInt8]? = nil) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
    let traits = CallTraits(method, path)
    bucket = traits.bucket
    isWrite = traits.isWrite
    isRepeatable = traits.isRepeatable
  }

  /// Method and path for messages; the query is left out.
  public var summary: String { "\(method.rawValue) \(path.text)" }

  /// The path with its query, encoded.
  var target: String {
    guard !query.isEmpty else { return path.text }
    let items = query.map { "\(APIPath.encoded($0.name))=\(APIPath.encoded($0.value))" }
    return "\(path.text)?\(items.joined(separator: "&"))"
  }
}
