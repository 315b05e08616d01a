/// What HubSpot takes as an e-mail address, as far as it can be told from the text alone.
///
/// Its exact rule is not published; the refusal is `INVALID_EMAIL`.
public enum EmailAddress {
  private static let at = UInt8(ascii: "@")
  private static let dot = UInt8(ascii: ".")

  /// Whether an unescaped text has exactly one `@`, something before it, behind it a domain of at least two labels none of
  /// which is empty, and neither white space nor control characters.
  public static func isAccepted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    Build.favorsSize ? isAcceptedScalars(text) : shortASCII(text) ?? isAcceptedScalars(text)
  }

  /// The same for ASCII of up to 64 bytes, of which the places of all that matters fit a word each; nil for other text.
  private static func shortASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard let start = text.baseAddress, text.count > 0, text.count <= 64 else { return nil }
    var (ats, dots): (UInt64, UInt64) = (0, 0)
    var index = 0
    while index < text.count {
      let word = eightBytes(text, start, at: index)
      if ByteWord.beyondASCII(word) != 0 { return nil }
      if ByteWord.range(word, 0x21, 0x7E) != ByteWord.tops { return false }
      ats |= ByteWord.bits(ByteWord.range(word, at, at)) &<< UInt64(index)
      dots |= ByteWord.bits(ByteWord.range(word, dot, dot)) &<< UInt64(index)
      index &+= 8
    }
    guard ats > 1, ats & (ats &- 1) == 0 else { return false }
    // A dot in the domain must stand neither behind the `@`, nor behind another dot, nor at the end.
    let domain = dots & ~(ats | (ats &- 1))
    let last = UInt64(1) &<< UInt64(text.count &- 1)
    return domain != 0 && domain & (ats &<< 1 | domain &<< 1 | last) == 0
  }

  /// The bytes from a place on; in place of what is behind the text stand letters.
  @inline(__always)
  private static func eightBytes(
    _ text: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, at index: Int
  ) -> UInt64 {
    let left = text.count &- index
    func load(_ place: Int) -> UInt64 {
      UInt64(littleEndian: UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self))
    }
    if left >= 8 { return load(index) }
    let letters = ByteWord.repeating(0x61) &<< UInt64(8 &* left)
    if text.count >= 8 { return load(text.count &- 8) &>> UInt64(8 &* (8 &- left)) | letters }
    var word = letters
    for place in 0..<left { word |= UInt64(text[index &+ place]) &<< UInt64(8 &* place) }
    return word
  }

  private static func isAcceptedScalars(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
