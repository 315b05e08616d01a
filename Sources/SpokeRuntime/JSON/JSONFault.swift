/// Why a text is not JSON, and where.
struct JSONFault: Equatable {
  enum Reason: UInt8 {
    case endsTooEarly, unexpectedCharacter, textAfterValue, badEscape, badNumber, controlCharacter, badUTF8, tooDeep

    /// A phrase for people, to be followed by "at byte N".
    var text: StaticString {
      switch self {
      case .endsTooEarly: "the text ends too early"
      case .unexpectedCharacter: "unexpected character"
      case .textAfterValue: "more text after the value"
      case .badEscape: "unknown escape in a string"
      case .badNumber: "malformed number"
      case .controlCharacter: "control character in a string"
      case .badUTF8: "not UTF-8"
      case .tooDeep: "nested deeper than 512 levels"
      }
    }
  }

  var reason: Reason
  /// Bytes before the place, counted from the start of the text.
  var offset: Int
}
