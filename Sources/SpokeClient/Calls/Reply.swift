import SpokeDiagnostics
import SpokeJSON

/// A reply with a status from 200 to 299.
public struct Reply: Sendable {
  public let status: Int
  public let headers: ReplyHeaders
  public let body: [UInt8]
  /// The body as JSON; nil when there is none.
  public let json: JSONValue?

  /// - Throws: `JSONError` when there is a body and it is not JSON.
  init(status: Int, headers: ReplyHeaders, body: [UInt8]) throws(JSONError) {
    self.status = status
    self.headers = headers
    self.body = body
    json = body.allSatisfy(\.isSpace) ? nil : try JSONDocument(SourceFile(path: "reply", bytes: body)).root
  }

  /// The elements of `results`; empty when there are none.
  public var results: [JSONValue] { json?["results"]?.elements.map(Array.init) ?? [] }

  /// Where the next page begins; nil on the last one.
  public var nextPage: String? { json?["paging"]?["next"]?["after"]?.identifierText }
}

extension UInt8 {
  /// Whether JSON takes it as white space.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension JSONValue {
  /// An id: HubSpot writes the same id as text in one reply and as a number in another.
  var identifierText: String? { string ?? numberText }

  /// The member with a name, unless it is null.
  func member(_ name: String) -> JSONValue? { self[name].flatMap { $0.isNull ? nil : $0 } }

  /// The JSON text of the value, on one line.
  var compactText: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.write(self)
    return writer.bytes
  }
}
