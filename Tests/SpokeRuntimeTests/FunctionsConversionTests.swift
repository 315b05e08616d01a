import SpokePlan
import Testing

@testable import SpokeRuntime

/// What a property of each type takes, and what is sent.
@Suite struct FunctionsConversionTests {
  @Test(arguments: ConversionKind.allCases)
  func nothingStaysNothing(kind: ConversionKind) {
    for value in ["missing", "null", "\"\""] { #expect(Evaluation.convert(value, kind, set: true) == value) }
    #expect(Evaluation.convert("invalid", kind) == "invalid numberTooPrecise")
    let object = Evaluation.convert("{}", kind)
    #expect(object == "invalid objectWhereScalar")
  }

  @Test(arguments: [
    ("\"a\\u0062\"", "\"ab\""), ("1.50e1", "\"15\""), ("true", "\"true\""),
    ("date 2026-01-01", "\"2026-01-01\""),
    ("instant 2026-01-01T00:00Z", "\"2026-01-01T00:00:00.000Z\""), ("[1]", "invalid objectWhereScalar"),
    ("1e999", "invalid overflow"),
  ])
  func string(value: String, expected: String) { #expect(Evaluation.convert(value, .string) == expected) }

  @Test(arguments: [
    ("\"512004418\"", "\"512004418\""), ("512004418", "\"512004418\""), ("12.0", "\"12\""),
    ("\"51a\"", "invalid notARecordID"), ("\" 51\"", "invalid notARecordID"), ("-5", "invalid notARecordID"),
    ("1.5", "invalid notAnInteger"), ("true", "invalid notText"), (#""\u0035""#, "\"5\""),
  ])
  func recordID(value: String, expected: String) { #expect(Evaluation.convert(value, .recordID) == expected) }

  @Test func limit() {
    #expect(Evaluation.convert("\"ééé\"", .string, limit: 3) == "\"ééé\"")
    #expect(Evaluation.convert("\"éééé\"", .string, limit: 3) == "invalid tooLong")
    #expect(Evaluation.convert(#""\u00e9\u00e9\u00e9""#, .string, limit: 3) == "\"ééé\"")
    #expect(Evaluation.convert("1234", .phone, limit: 3) == "invalid tooLong")
  }

  @Test(arguments: [
    ("1.50", "1.50"), ("1.5e3", "1500"), ("\" +7 \"", "7"), ("\"x\"", "invalid notANumber"),
    ("true", "invalid notANumber"), ("date 2026-01-01", "invalid notANumber"), ("1e400", "invalid overflow"),
    ("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678901"),
  ])
  func number(value: String, expected: String) { #expect(Evaluation.convert(value, .number) == expected) }

  @Test(arguments: [
    ("true", "true"), ("\"false\"", "false"), ("\"TRUE\"", "true"), ("\"yes\"", "invalid notABoolean"),
    ("1", "invalid notABoolean"), ("date 2026-01-01", "invalid notABoolean"),
  ])
  func bool(value: String, expected: String) { #expect(Evaluation.convert(value, .bool) == expected) }

  @Test(arguments: [
    ("\"a\"", "\"a\""), ("\"A\"", "invalid notAnOption"), (#""\u00e9""#, "\"é\""), ("10", "\"10\""),
    ("1e1", "\"10\""), ("true", "\"true\""), ("[\"a\"]", "invalid objectWhereScalar"),
    ("\"a;b\"", "invalid notAnOption"),
  ])
  func option(value: String, expected: String) { #expect(Evaluation.convert(value, .option, set: true) == expected) }

  @Test(arguments: [
    ("\"a;c c\"", "\"a;c c\""), ("[\"a\",null,10]", "\"a;10\""), ("list [\"b\"]", "\"b\""),
    ("\"a;x\"", "invalid notAnOption"),
    ("\"a;;b;\"", "\"a;b\""), ("[\"a;b\"]", "invalid separatorInOption"), ("[\"x\"]", "invalid notAnOption"),
    ("[]", "\"\""), ("[[\"a\"]]", "invalid objectWhereScalar"), ("[\"\"]", "\"\""),
  ])
  func options(value: String, expected: String) { #expect(Evaluation.convert(value, .options, set: true) == expected) }

  @Test func optionsWithoutASet() {
    #expect(Evaluation.convert("\"x;y\"", .options) == "\"x;y\"")
    #expect(Evaluation.convert("[\"x\",\"y;z\"]", .options) == "invalid separatorInOption")
    #expect(Evaluation.convert("\"anything\"", .option) == "\"anything\"")
  }

  @Test(arguments: [
    ("date 2026-01-02", "\"2026-01-02\""), ("instant 2026-01-02T23:30Z", "\"2026-01-03\""),
    ("\"2026-01-02\"", "\"2026-01-02\""),
    ("\"2026-01-02T23:30:00Z\"", "\"2026-01-03\""), ("\"2026-01-02T23:30:00\"", "\"2026-01-02\""),
    ("0", "\"1970-01-01\""),
    ("\"soon\"", "invalid notADate"), ("true", "invalid notADate"),
  ])
  func date(value: String, expected: String) {
    #expect(Evaluation.convert(value, .date, zone: UInt16(FunctionsPlan.shared.zone("Europe/Berlin"))) == expected)
  }

  @Test func dateWithoutAZone() {
    #expect(Evaluation.convert("instant 2026-01-02T23:30Z", .date) == "\"2026-01-02\"")
  }

  @Test(arguments: [
    ("instant 2026-01-02T23:30Z", "\"2026-01-02T23:30:00.000Z\""),
    ("\"2026-01-02T23:30:00+01:00\"", "\"2026-01-02T22:30:00.000Z\""),
    ("\"2026-01-02T23:30:00\"", "invalid notADateTime"), ("\"2026-01-02\"", "invalid notADateTime"),
    ("0", "\"1970-01-01T00:00:00.000Z\""), ("1.5", "invalid notADateTime"),
    ("date 2026-01-02", "\"2026-01-01T23:00:00.000Z\""),
    ("\"x\"", "invalid notADateTime"),
  ])
  func datetime(value: String, expected: String) {
    #expect(Evaluation.convert(value, .datetime, zone: UInt16(FunctionsPlan.shared.zone("Europe/Berlin"))) == expected)
  }

  @Test(arguments: [
    ("\"+49 30\"", "\"+49 30\""), ("4930", "\"4930\""), ("true", "invalid notText"),
    ("date 2026-01-01", "invalid notText"),
  ])
  func phone(value: String, expected: String) { #expect(Evaluation.convert(value, .phone) == expected) }

  @Test(arguments: [
    ("\"a\"", "\"a\""), ("10", "\"10\""), ("10.0", "\"10\""), ("1e1", "\"10\""), ("11", "invalid notAnOption"),
    ("1.5", "invalid notAnInteger"), ("true", "invalid notText"), ("[]", "invalid objectWhereScalar"),
  ])
  func identifier(value: String, expected: String) {
    #expect(Evaluation.convert(value, .identifier, set: true) == expected)
  }
}
