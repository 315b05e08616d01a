import SpokePlan

/// Why a text is not JSON, and where.
struct JSONFault: Equatable {
  enum Reason: UInt8 {
    case endsTooEarly, unexpectedCharacter, textAfterValue, badEscape, badNumber, controlCharacter, badUTF8, tooDeep

    /// A phrase for people, to be followed by "at byte N".
    var text: Phrase { Self.phrases[Int(rawValue)] }

    private static var phrases: PhraseList {
      PhraseList(
        """
        the text ends too early
        unexpected character
        more text after the value
        unknown escape in a string
        malformed number
        control character in a string
        not UTF-8
        nested deeper than 512 levels
        """)
    }
  }

  var reason: Reason
  /// Bytes before the place, counted from the start of the text.
  var offset: Int
}
