/// How a value is turned into what a property takes. Append-only numbers.
public enum ConversionKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// Text of at most `limit` characters.
  case string = 1
  /// Digits as a JSON number.
  case number = 2
  /// `true` or `false`.
  case bool = 3
  /// One option; with an option set it is checked, without one it was proved or cannot be known.
  case option = 4
  /// Several options joined by `;`, each checked.
  case options = 5
  /// `YYYY-MM-DD`, in a zone where the value is an instant.
  case date = 6
  /// ISO 8601 in UTC with milliseconds.
  case datetime = 7
  /// Text or a number, as text.
  case phone = 8
  /// An identifier: text or an integer, as text; with an option set it is checked.
  case identifier = 9
  /// Text that HubSpot accepts as an e-mail address: exactly one `@`, something before it, no white space or control
  /// characters, a domain with at least one dot and no empty label; at most `limit` characters.
  case email = 10
  /// The id of a record: digits, as text or a whole number.
  case recordID = 11
}
