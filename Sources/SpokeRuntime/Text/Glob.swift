import SpokePlan

/// A pattern for a whole text: `*` any run of scalars, `?` one, `\` takes the next one literally; at the end of the
/// pattern it stands for itself.
enum Glob {
  /// Scalars that a pattern may have; with the limit on texts this bounds the time of a match.
  static let maximumPatternLength = 256

  /// Whether the text matches. Both are unescaped.
  static func matches(_ text: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>) -> Bool {
    var textOffset = 0
    var patternOffset = 0
    // Where to go on when what follows the last `*` does not fit: one scalar further in the text.
    var resumeText = 0
    var resumePattern = -1
    while textOffset < text.count {
      if patternOffset < pattern.count {
        let symbol = pattern[patternOffset]
        if symbol == UInt8(ascii: "*") {
          patternOffset += 1
          resumePattern = patternOffset
          resumeText = textOffset
          if patternOffset == pattern.count { return true }
          continue
        }
        if symbol == UInt8(ascii: "?") {
          patternOffset += 1
          textOffset = UTF8Text.offset(after: textOffset, in: text)
          continue
        }
        let isEscape = symbol == UInt8(ascii: "\\") && patternOffset + 1 < pattern.count
        let literal = isEscape ? patternOffset + 1 : patternOffset
        if pattern[literal] == text[textOffset] {
          patternOffset = literal + 1
          textOffset += 1
          continue
        }
      }
      guard resumePattern >= 0 else { return false }
      resumeText = UTF8Text.offset(after: resumeText, in: text)
      textOffset = resumeText
      patternOffset = resumePattern
    }
    while patternOffset < pattern.count, pattern[patternOffset] == UInt8(ascii: "*") { patternOffset += 1 }
    return patternOffset == pattern.count
  }
}
