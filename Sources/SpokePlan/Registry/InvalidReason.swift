/// Why a value is invalid. Append-only numbers; the text is shown to people.
public enum InvalidReason: UInt8, Error, Sendable, CaseIterable {
  case notANumber = 1
  case notAnInteger = 2
  case notABoolean = 3
  case notADate = 4
  case notADateTime = 5
  case notAnOption = 6
  case notText = 7
  case notAnArray = 8
  case tooLong = 9
  case divisionByZero = 10
  case overflow = 11
  case notInTable = 12
  case badPattern = 13
  case notJSON = 14
  case outOfRange = 15
  case objectWhereScalar = 16
  case notComparable = 17
  case separatorInOption = 18
  case numberTooPrecise = 19
  case localTimeDoesNotExist = 20
  case notAnEmail = 21
  case notARecordID = 22

  /// A phrase that completes "the value is …".
  public var text: Phrase { Self.phrases[Int(rawValue) - 1] }

  private static var phrases: PhraseList {
    PhraseList(
      """
      not a number
      not a whole number
      neither true nor false
      not a date
      not a date and time with an offset
      not one of the property's options
      not text
      not an array
      too long
      a division by zero
      a number out of range
      not in the table
      not in the expected format
      not JSON
      out of range
      an object or array where a single value is needed
      not comparable
      an option that holds ';'
      a number with more than 34 significant digits
      a local time that the zone skips
      not an e-mail address
      not a record id, which is digits only
      """)
  }
}
