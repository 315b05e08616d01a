import SpokeDiagnostics
import SpokeJSON

/// A request or a notification of the client (JSON-RPC 2.0).
struct Message: Sendable {
  /// Nil for a notification.
  var id: JSONValue?
  var method: String
  var params: JSONValue?

  /// Nil for a reply of the client, which asks for nothing.
  init?(_ root: JSONValue) {
    guard let method = root["method"]?.string else { return nil }
    self.method = method
    id = root["id"].flatMap { $0.isNull ? nil : $0 }
    params = root["params"]
  }
}

/// Why a request was not answered, by JSON-RPC's and the protocol's codes.
struct RequestFailure: Error {
  var code: Int
  var message: String

  static let notInitialized = RequestFailure(code: -32002, message: "the first request must be initialize")
  static let shutDown = RequestFailure(code: -32600, message: "the server was shut down")

  static func unknown(_ method: String) -> RequestFailure {
    RequestFailure(code: -32601, message: "spoke does not know the method \(method)")
  }

  static func invalid(_ message: String) -> RequestFailure { RequestFailure(code: -32602, message: message) }
}

extension JSONWriter {
  /// The bytes of a message whose members besides the version `body` writes.
  static func message(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      body(&writer)
    }
    return writer.bytes
  }

  /// A notification to the client.
  static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    message { writer in
      writer.member("method", method)
      writer.member("params", object: params)
    }
  }

  /// The member `id`, as the client wrote it.
  mutating func member(id: JSONValue?) {
    key("id")
    if let digits = id?.numberText {
      write(number: digits)
    } else if let text = id?.string {
      write(text)
    } else {
      writeNull()
    }
  }

  /// An answer that failed.
  static func failure(_ failure: RequestFailure, id: JSONValue?) -> [UInt8] {
    message { writer in
      writer.member(id: id)
      writer.member(
        "error",
        object: { writer in
          writer.member("code", failure.code)
          writer.member("message", failure.message)
        })
    }
  }
}
