/// Limits of an account that only the limits endpoints tell of.
///
/// Source: limits tracking reference, and live behaviour of a test portal.
enum AccountLimits {
  static let customObjectTypes = 20
  /// Custom properties of all object types together.
  static let customProperties = 10_000
  static let calculatedProperties = 200
  static let records = 15_000_000
  static let customObjectRecords = 1_500_000
}
