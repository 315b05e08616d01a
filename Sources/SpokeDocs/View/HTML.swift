import Mustache

/// Text in HTML.
enum HTML {
  /// With everything that HTML takes for markup escaped, for content and for quoted attributes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      // Control characters have no place in a page.
      case 0..<9, 11, 12, 14..<32, 127: bytes += Array("\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 127: true
    case 0..<9, 11, 12, 14..<32: true
    default: false
    }
  }

  /// A text with its line breaks to be seen.
  static func visible(_ text: String) -> String {
    text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? "⏎" : $0 }) : text
  }
}

/// Escapes what templates fill in.
struct HTMLContentType: MustacheContentType {
  static let name = "SPOKE_HTML"

  func escapeText(_ text: String) -> String { HTML.escaped(text) }
}
