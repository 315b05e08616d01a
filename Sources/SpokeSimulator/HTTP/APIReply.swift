import SpokeJSON

/// What goes back over the wire.
struct APIReply: Sendable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Of a body, if there is one.
  var contentType = "application/json;charset=utf-8"

  /// How many inputs of a batch it answers, for the log.
  var inputCount = 1

  /// An answer whose body `write` makes.
  static func json(_ status: Int = 200, _ write: (inout JSONWriter) -> Void) -> APIReply {
    var writer = JSONWriter(.compact)
    write(&writer)
    return APIReply(status: status, body: writer.bytes)
  }

  static func json(_ status: Int = 200, _ tree: JSONTree) -> APIReply { APIReply(status: status, body: tree.bytes) }

  /// 204, without a body.
  static let noContent = APIReply(status: 204)
}
