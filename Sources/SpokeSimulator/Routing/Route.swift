import SpokeSchema

/// One operation of the API: where it is, what it needs and what answers it.
struct Route: Sendable {
  /// Which limits a request counts against.
  enum Bucket: Sendable { case general, search, associations, events, none }

  /// What the token must be allowed to do.
  enum Access: Sendable {
    /// No token at all.
    case open
    /// Any token.
    case token
    /// Records of the object type named by this part of the path.
    case read(String)
    case write(String)
    /// Definitions of the object type named by this part of the path.
    case readSchema(String)
    case writeSchema(String)
    /// Records of any of the object types named by these parts of the path.
    case associate([String], isWrite: Bool)
    /// One of these scopes.
    case scopes([String])
  }

  var method: String
  /// The path; a segment `{name}` stands for any.
  var path: APIPath
  var bucket = Bucket.general
  var access: Access
  var answer: @Sendable (inout World, Call) throws(APIError) -> APIReply

  init(
    _ method: String, _ path: APIPath, _ access: Access, bucket: Bucket = .general,
    _ answer: @escaping @Sendable (inout World, Call) throws(APIError) -> APIReply
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.bucket = bucket
    self.answer = answer
  }
}
