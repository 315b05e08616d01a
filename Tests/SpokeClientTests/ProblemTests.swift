import SpokeTestSupport
import Testing

@testable import SpokeClient

/// Every shape in which HubSpot is known to say that something is wrong.
@Suite struct ProblemTests {
  struct Expected: Sendable {
    var category: String?
    var subCategory: String?
    var message: String
    var codes: [String?] = []
    var properties: [String] = []
    var ids: [String] = []
    var traceIDs: [String] = []
    var scopes: [String] = []
    var existingID: String?
    var policyName: String?
    var correlationID: String?
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    var body: String
    var expected: Expected
    var testDescription: String { name }
  }

  static let shapes: [Shape] = [
    Shape(
      name: "faults in `errors`",
      body: #"""
        {"status":"error","message":"Property values were not valid: [{\"isValid\":false,\"message\":\"x\",\"error\":\"A\",\"name\":\"a\"}]",
         "correlationId":"c-1","category":"VALIDATION_ERROR","errors":[
         {"message":"Property \"nickname\" does not exist","code":"PROPERTY_DOESNT_EXIST","context":{"propertyName":["nickname"]}},
         {"message":"\"hs_object_id\" is a read only property; its value cannot be set.","code":"READ_ONLY_VALUE","in":"properties"}]}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", message: "Property values were not valid",
        codes: ["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"], properties: ["nickname", "hs_object_id"],
        correlationID: "c-1")),
    Shape(
      name: "faults as JSON in the message",
      body: #"""
        {"status":"error","message":"Property values were not valid: [{\"isValid\":false,\"message\":\"BLUE was not one of the allowed options: [label: \\\"Red\\\" value: \\\"red\\\"]\",\"error\":\"INVALID_OPTION\",\"name\":\"color\",\"localizedErrorMessage\":\"no\",\"portalId\":1},{\"isValid\":false,\"message\":\"1/1/1 was not a valid long.\",\"error\":\"INVALID_LONG\",\"name\":\"closedate\"}]","category":"VALIDATION_ERROR"}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", message: "Property values were not valid",
        codes: ["INVALID_OPTION", "INVALID_LONG"], properties: ["color", "closedate"])),
    Shape(
      name: "an entry of a 207 with its trace id",
      body: #"""
        {"status":"error","category":"VALIDATION_ERROR","message":"Property values were not valid: [{\"isValid\":false,\"message\":\"Property \\\"x\\\" does not exist\",\"error\":\"PROPERTY_DOESNT_EXIST\",\"name\":\"x\"}]","context":{"objectWriteTraceId":["7:contact"]}}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", message: "Property values were not valid", codes: ["PROPERTY_DOESNT_EXIST"],
        properties: ["x"], traceIDs: ["7:contact"])),
    Shape(
      name: "an entry of a 207 of a read",
      body: #"""
        {"status":"error","category":"OBJECT_NOT_FOUND","message":"Could not get some CONTACT objects, they may be deleted or not exist.","context":{"ids":["1",2]}}
        """#,
      expected: .init(
        category: "OBJECT_NOT_FOUND",
        message: "Could not get some CONTACT objects, they may be deleted or not exist.", ids: ["1", "2"])),
    Shape(
      name: "ids twice",
      body: #"""
        {"status":"error","message":"Duplicate IDs found in batch input: [a@b.c]. IDs must be unique","correlationId":"c","category":"VALIDATION_ERROR","context":{"ids":["a@b.c"]}}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", message: "Duplicate IDs found in batch input: [a@b.c]. IDs must be unique",
        ids: ["a@b.c"], correlationID: "c")),
    Shape(
      name: "a record that is there already",
      body: #"{"status":"error","message":"Contact already exists. Existing ID: 5101","category":"CONFLICT"}"#,
      expected: .init(
        category: "CONFLICT", message: "Contact already exists. Existing ID: 5101", existingID: "5101")),
    Shape(
      name: "scopes",
      body: #"""
        {"status":"error","message":"This app hasn't been granted all required scopes to make this call.","category":"MISSING_SCOPES","errors":[{"message":"One or more of the following scopes are required.","context":{"requiredGranularScopes":["a.read","b.read"]}}],"links":{"scopes":"https://example"}}
        """#,
      expected: .init(
        category: "MISSING_SCOPES", message: "This app hasn't been granted all required scopes to make this call.",
        codes: [nil], scopes: ["a.read", "b.read"])),
    Shape(
      name: "a rate limit",
      body: #"""
        {"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT","correlationId":"c","policyName":"TEN_SECONDLY_ROLLING","groupName":"publicapi:private-apps:10"}
        """#,
      expected: .init(
        category: "RATE_LIMIT", message: "You have reached your ten_secondly_rolling limit.",
        policyName: "TEN_SECONDLY_ROLLING", correlationID: "c")),
    Shape(
      name: "properties that the portal requires",
      body: #"""
        {"status":"error","message":"Required properties are missing","category":"VALIDATION_ERROR","errors":[{"message":"Missing","code":"MISSING_REQUIRED_PROPERTY","context":{"propertyName":["city","zip"]}}]}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", message: "Required properties are missing",
        codes: ["MISSING_REQUIRED_PROPERTY", "MISSING_REQUIRED_PROPERTY"], properties: ["city", "zip"])),
    Shape(
      name: "no category",
      body:
        #"{"status":"error","message":"Invalid input JSON on line 1, column 12: Cannot deserialize","correlationId":"c"}"#,
      expected: .init(message: "Invalid input JSON on line 1, column 12: Cannot deserialize", correlationID: "c")),
    Shape(
      name: "a whole error as text in the message",
      body: #"""
        {"status":"error","category":"VALIDATION_ERROR","message":"{\"message\":\"Group has active properties\",\"subCategory\":\"PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES\",\"context\":{\"id\":[\"9\"]}}"}
        """#,
      expected: .init(
        category: "VALIDATION_ERROR", subCategory: "PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES",
        message: "Group has active properties", ids: ["9"])),
    Shape(
      name: "a sub-category that is an object",
      body: #"{"message":"m","category":"X","subCategory":{"name":"PipelineError.STAGE_LABEL_EXISTS"}}"#,
      expected: .init(category: "X", subCategory: "PipelineError.STAGE_LABEL_EXISTS", message: "m")),
    Shape(
      name: "words in brackets",
      body: #"{"message":"V was not one of the allowed options: [\"a\",\"b\"] {c}","category":"VALIDATION_ERROR"}"#,
      expected: .init(
        category: "VALIDATION_ERROR", message: #"V was not one of the allowed options: ["a","b"] {c}"#)),
    Shape(
      name: "OAuth by the standard",
      body: #"{"error":"invalid_grant","error_description":"refresh token is invalid"}"#,
      expected: .init(message: "refresh token is invalid", codes: ["invalid_grant"])),
    Shape(
      name: "OAuth by HubSpot",
      body: #"{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token","correlationId":"c"}"#,
      expected: .init(
        message: "missing or invalid refresh token", codes: ["BAD_REFRESH_TOKEN"], correlationID: "c")),
    Shape(
      name: "version 1",
      body:
        #"{"status":"error","message":"Contact already exists","error":"CONTACT_EXISTS","identityProfile":{"vid":1}}"#,
      expected: .init(message: "Contact already exists", codes: ["CONTACT_EXISTS"])),
    Shape(
      name: "what nobody has seen yet",
      body:
        #"{"status":"error","message":"m","category":"BRAND_NEW","errors":[{"code":7,"message":"n","odd":[1]},null,"text"],"context":{"propertyName":"single","ids":12}}"#,
      expected: .init(category: "BRAND_NEW", message: "m", codes: ["7", nil], ids: ["12"])),
    Shape(
      name: "a list", body: #"[{"message":"a","code":"A"},{"message":"b"}]"#,
      expected: .init(message: "a", codes: ["A", nil])),
    Shape(
      name: "a page",
      body: "<!DOCTYPE html><html><head><title>502\n Bad  Gateway</title></head><body><h1>x</h1></body></html>",
      expected: .init(message: "502 Bad Gateway")),
    Shape(
      name: "a page without a title", body: "<html><body>Not <b>found</b></body></html>",
      expected: .init(message: "Not found")),
    Shape(name: "text", body: "upstream connect error", expected: .init(message: "upstream connect error")),
    Shape(name: "JSON cut short", body: #"{"message":"half"#, expected: .init(message: #"{"message":"half"#)),
    Shape(name: "nothing", body: "", expected: .init(message: "")),
    Shape(name: "white space", body: " \n", expected: .init(message: "")),
    Shape(name: "null", body: "null", expected: .init(message: "")),
  ]

  @Test(arguments: shapes)
  func everyShapeIsRead(_ shape: Shape) {
    let problem = ProblemReader.read(Array(shape.body.utf8))
    let expected = shape.expected
    #expect(problem.category == expected.category)
    #expect(problem.subCategory == expected.subCategory)
    #expect(problem.message == expected.message)
    #expect(problem.details.map(\.code) == expected.codes)
    #expect(problem.properties == expected.properties)
    #expect(problem.ids == expected.ids)
    #expect(problem.traceIDs == expected.traceIDs)
    #expect(problem.requiredScopes == expected.scopes)
    #expect(problem.existingID == expected.existingID)
    #expect(problem.policyName == expected.policyName)
    #expect(problem.correlationID == expected.correlationID)
  }

  /// Bodies that are cut, doubled and changed at random are read as something.
  @Test func noBodyIsTooStrange() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      var bytes = Array(Self.shapes.randomElement(using: &random)?.body.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: Array("[{\"\\".utf8), at: place)
        default: bytes += bytes[place...]
        }
      }
      let problem = ProblemReader.read(bytes)
      #expect(problem.message.utf8.count <= bytes.count * 3 + 8)
    }
  }

  @Test func messagesInsideMessagesEnd() {
    var body = #"{"message":"deep"}"#
    for _ in 0..<30 {
      let escaped = body.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
      body = #"{"message":"\#(String(escaped))"}"#
      if body.utf8.count > 200_000 { break }
    }
    #expect(!ProblemReader.read(Array(body.utf8)).message.isEmpty)
  }
}
