/// What HubSpot takes as an e-mail address, as far as it can be told from the text alone.
///
/// Its exact rule is not published; the refusal is `INVALID_EMAIL`.
public enum EmailAddress {
  private static let at = UInt8(ascii: "@")
  private static let dot = UInt8(ascii: ".")

  /// Whether an unescaped text has exactly one `@`, something before it, behind it a domain of at least two labels none of
  /// which is empty, and neither white space nor control characters.
  public static func isAccepted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var atPlace: Int?
    var lastDot: Int?
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Text.scalar(text, at: index)
      if WhiteSpace.contains(scalar) || isControl(scalar) { return false }
      switch text[index] {
      case at:
        if index == 0 || atPlace != nil { return false }
        atPlace = index
      case dot:
        if let atPlace {
          // An empty label: the dot follows the `@` or another dot.
          if index == (lastDot ?? atPlace) + 1 { return false }
          lastDot = index
        }
      default: break
      }
      index += length
    }
    guard let lastDot else { return false }
    return lastDot < text.count - 1
  }

  private static func isControl(_ scalar: UInt32) -> Bool { scalar < 0x20 || (scalar >= 0x7F && scalar <= 0x9F) }
}
