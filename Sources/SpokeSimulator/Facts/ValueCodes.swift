/// HubSpot's codes for values that it refuses (`errors[].code`, and `error` in the array inside `message`).
///
/// Sources: "Error handling" guide, the objects pages' examples, and recorded answers. Where the source is named as
/// *reported*, only third parties' code shows the code; *unpublished* ones are not known to be HubSpot's own spelling.
enum ValueCodes {
  static let unknownProperty = "PROPERTY_DOESNT_EXIST"
  static let option = "INVALID_OPTION"
  static let readOnly = "READ_ONLY_VALUE"
  static let long = "INVALID_LONG"
  /// For numbers, and for owners that are no number.
  static let integer = "INVALID_INTEGER"
  static let date = "INVALID_DATE"
  static let email = "INVALID_EMAIL"
  static let required = "MISSING_REQUIRED_PROPERTY"
  /// Reported; HubSpot's own web application knows it too.
  static let notUnique = "CONFLICTING_UNIQUE_VALUE"
  /// Unpublished.
  static let tooLong = "INVALID_STRING_LENGTH"
  /// Unpublished.
  static let owner = "INVALID_OWNER_ID"

  /// The code of one of the portal's own rules. `INVALID_ALPHA` is HubSpot's; the others follow its pattern and are
  /// unpublished.
  static func rule(_ type: String) -> String { type == "ALPHANUMERIC" ? "INVALID_ALPHA" : "INVALID_\(type)" }
}
