import Foundation
import SpokeTestSupport
import Testing

@Suite struct RunCommandTests {
  private let folder: TemporaryFolder
  private let plan: String

  init() throws {
    folder = try TemporaryFolder()
    let mapping = try folder.file("mapping.yaml", LintCommandTests.good)
    plan = "\(folder.path)/plan.spoke"
    let result = try SpokeProcess.run([
      "compile", mapping, "--schemas", LintCommandTests.schemas, "-o", plan, "--quiet",
    ])
    #expect(result.status == 0, "\(result.errors)")
  }

  static let event = #"{"type":"identify","messageId":"m1","traits":{"email":"a@b.co","first_name":"Ada"}}"#
  static let operation =
    #"{"event":{"line":1,"messageId":"m1"},"mapping":"contact","op":"upsert","object":"contacts","key":{"property":"email","#
    + #""value":"a@b.co"},"properties":{"firstname":"Ada"}}"#

  @Test func writesOperations() throws {
    let result = try SpokeProcess.run(["run", plan], input: Self.event + "\n")
    #expect(result.status == 0)
    #expect(result.output == Self.operation + "\n")
    #expect(result.errors == "1 line, 1 event, 1 matched, 1 operation, 0 rejects\n")
  }

  @Test func lastLineNeedsNoBreak() throws {
    #expect(try SpokeProcess.run(["run", plan, "--quiet"], input: Self.event).output == Self.operation + "\n")
  }

  @Test func aBrokenLineStopsNothing() throws {
    let rejects = "\(folder.path)/rejects.ndjson"
    let input = "{\"type\":\n\n[1]\n\(Self.event)\n{\"type\":\"identify\",\"traits\":{\"email\":\"nobody\"}}"
    let result = try SpokeProcess.run(["run", plan, "--rejects", rejects], input: input)
    #expect(result.status == 0)
    #expect(result.output == Self.operation.replacingOccurrences(of: "\"line\":1", with: "\"line\":4") + "\n")
    #expect(
      result.errors
        == "5 lines (1 blank), 2 events, 1 matched, 1 operation, 3 rejects\n".replacingOccurrences(
          of: "1 matched", with: "2 matched"))
    let lines = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"line":1,"reason":"invalid-json""#))
    #expect(lines[1] == #"{"line":3,"reason":"not-an-object"}"#)
    #expect(lines[2].hasPrefix(#"{"line":5,"mapping":"contact","reason":"key-invalid","property":"email""#))
    let strict = try SpokeProcess.run(["run", plan, "--fail-on-reject", "--quiet"], input: input)
    #expect(strict.status == 1)
  }

  @Test func filesAreNumberedOn() throws {
    let first = try folder.file("first.ndjson", "\u{FEFF}\(Self.event)")
    let second = try folder.file("second.ndjson", "\u{FEFF}\(Self.event)\r\n")
    let result = try SpokeProcess.run(["run", plan, first, second, "--stats"])
    let second2 = Self.operation.replacingOccurrences(of: "\"line\":1", with: "\"line\":2")
    #expect(result.output == "\(Self.operation)\n\(second2)\n")
    #expect(result.errors.contains("second.ndjson: lines 2 to 2"))
  }

  @Test func threadsKeepTheOrder() throws {
    let lines = (0..<5_000).map { #"{"type":"identify","traits":{"email":"u\#($0)@b.co"}}"# }.joined(separator: "\n")
    let one = try SpokeProcess.run(["run", plan, "--quiet"], input: lines)
    let four = try SpokeProcess.run(["run", plan, "--quiet", "--threads", "4"], input: lines)
    #expect(one.output.split(separator: "\n").count == 5_000)
    #expect(one.output == four.output)
  }

  @Test func writesRequests() throws {
    let result = try SpokeProcess.run(["run", plan, "--format", "requests", "--quiet"], input: Self.event)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["path"] as? String == "/crm/objects/2026-09/contacts/batch/upsert")
    let inputs = try #require((json["body"] as? [String: Any])?["inputs"] as? [[String: Any]])
    #expect(inputs.count == 1)
    #expect(inputs[0]["idProperty"] as? String == "email")
    #expect(inputs[0]["properties"] as? [String: String] == ["firstname": "Ada"])
  }

  @Test func refusesADamagedPlan() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: plan))
    bytes[bytes.count / 2] ^= 1
    let damaged = "\(folder.path)/damaged.spoke"
    try bytes.write(to: URL(fileURLWithPath: damaged))
    let result = try SpokeProcess.run(["run", damaged], input: Self.event)
    #expect(result.status == 2)
    #expect(result.errors.contains("damaged.spoke: "))
  }
}
