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
  public var text: StaticString {
    switch self {
    case .notANumber: "not a number"
    case .notAnInteger: "not a whole number"
    case .notABoolean: "neither true nor false"
    case .notADate: "not a date"
    case .notADateTime: "not a date and time with an offset"
    case .notAnOption: "not one of the property's options"
    case .notText: "not text"
    case .notAnArray: "not an array"
    case .tooLong: "too long"
    case .divisionByZero: "a division by zero"
    case .overflow: "a number out of range"
    case .notInTable: "not in the table"
    case .badPattern: "not in the expected format"
    case .notJSON: "not JSON"
    case .outOfRange: "out of range"
    case .objectWhereScalar: "an object or array where a single value is needed"
    case .notComparable: "not comparable"
    case .separatorInOption: "an option that holds ';'"
    case .numberTooPrecise: "a number with more than 34 significant digits"
    case .localTimeDoesNotExist: "a local time that the zone skips"
    case .notAnEmail: "not an e-mail address"
    case .notARecordID: "not a record id, which is digits only"
    }
  }
}
