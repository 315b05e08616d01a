import SpokePlan

/// Why a line or a record was rejected. Append-only numbers; the names stand in reject lines.
public enum RejectReason: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  // Lines
  case invalidJSON = 0
  case notAnObject = 1
  case lineTooLong = 2
  case tooDeep = 3

  // Mappings that could not say whether or on what they run
  case triggerInvalid = 4
  case eachNotArray = 5

  // The record's own identifier
  case keyMissing = 6
  case keyNull = 7
  case keyEmpty = 8
  case keyInvalid = 9

  // Properties whose policy is `reject`
  case propertyNull = 10
  case propertyEmpty = 11
  case propertyInvalid = 12

  // What finds the record to associate with
  case associationMissing = 13
  case associationNull = 14
  case associationEmpty = 15
  case associationInvalid = 16
  /// The mapping that `record` names wrote nothing, and `missing` is `reject`.
  case associationRecordNotWritten = 17

  /// The array of `each` has more than `Engine.maximumElementCount` elements.
  case eachTooLong = 18

  /// As written in a reject line.
  public var name: Phrase { Self.names[Int(rawValue)] }

  /// The names by their numbers.
  public static var names: PhraseList {
    PhraseList(
      """
      invalid-json
      not-an-object
      line-too-long
      too-deep
      trigger-invalid
      each-not-array
      key-missing
      key-null
      key-empty
      key-invalid
      property-null
      property-empty
      property-invalid
      association-missing
      association-null
      association-empty
      association-invalid
      association-record-not-written
      each-too-long
      """)
  }

  /// All of them, in the order of their numbers.
  public static var all: NumberedCases<RejectReason> { NumberedCases() }

  /// Whether the whole line was rejected, before any mapping saw it.
  public var isOfLine: Bool { rawValue <= RejectReason.tooDeep.rawValue }
}

extension RejectReason {
  /// One of the four reasons that begin with `first`: missing, null, empty, invalid.
  init(_ first: RejectReason, _ outcome: Outcome) {
    self = RejectReason(rawValue: first.rawValue + outcome.rawValue - Outcome.missing.rawValue) ?? first
  }

  /// The same for an association that is left out in place of its record; nil where only the record can be meant.
  var omission: OmissionReason? {
    switch self {
    case .associationMissing: .missing
    case .associationNull: .null
    case .associationEmpty: .empty
    case .associationInvalid: .invalid
    default: nil
    }
  }
}

/// Why a property or an association was left out of a record that was written. Append-only numbers.
public enum OmissionReason: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case missing = 0
  case null = 1
  case empty = 2
  case invalid = 3
  /// The mapping that `record` names wrote nothing for this event.
  case recordNotWritten = 4

  /// As written in an operation's `omitted`.
  public var name: Phrase { Self.names[Int(rawValue)] }

  /// The names by their numbers.
  public static var names: PhraseList {
    PhraseList(
      """
      missing
      null
      empty
      invalid
      record-not-written
      """)
  }

  /// All of them, in the order of their numbers.
  public static var all: NumberedCases<OmissionReason> { NumberedCases() }
}
