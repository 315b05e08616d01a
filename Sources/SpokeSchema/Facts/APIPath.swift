/// A path of HubSpot's API, made of segments that are encoded as they are added: whatever an id or a name holds, it stays
/// one segment and changes neither the path nor the query.
public struct APIPath: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// As it stands in a request, with its first slash.
  public let text: String
  /// Whether no added segment was empty, `.` or `..`. Those cannot be encoded so that every server keeps them (RFC 3986,
  /// section 6.2.2.3), and no record, list or object is named so: a request with one must not be sent.
  public let isSound: Bool

  /// A path that is written in the source, encoded already.
  public init(stringLiteral text: StaticString) { self.init(text: text.description, isSound: true) }

  private init(text: String, isSound: Bool) {
    self.text = text
    self.isSound = isSound
  }

  public var description: String { text }

  /// The path with more segments. Each is encoded: all but the unreserved characters of RFC 3986 become `%XX`.
  public func appending(_ segments: String...) -> APIPath { appending(segments) }

  func appending(_ segments: some Sequence<some StringProtocol>) -> APIPath {
    var (text, isSound) = (text, isSound)
    for segment in segments {
      text += "/" + Self.encoded(segment)
      if segment.isEmpty || segment == "." || segment == ".." { isSound = false }
    }
    return APIPath(text: text, isSound: isSound)
  }

  /// A text with all but the unreserved characters of RFC 3986 (letters, digits, `-`, `.`, `_`, `~`) as `%XX` of its UTF-8.
  public static func encoded(_ text: some StringProtocol) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
