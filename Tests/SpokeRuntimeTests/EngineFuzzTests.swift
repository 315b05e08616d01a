import SpokeChecker
import SpokePlan
import SpokeTestSupport
import Testing

@testable import SpokeRuntime

/// Whatever the bytes, nothing traps, all output is JSON, everything is counted once, and no event sees another one.
@Suite struct EngineFuzzTests {
  private static let seeds: [[UInt8]] = [
    #"{"type":"track","event":"Order","messageId":"m1","email":"A@b.c","n":1e3,"when":"2026-11-24T10:00:00Z","#
      + #""properties":{"list":[{"sku":"a","q":1},{"sku":"b","q":"2"},{"q":null},7,[]],"total":12.50,"tags":["x","y"]}}"#,
    #"{"type":"identify","traits":{"name":"\u00e9\ud83d\ude00 \"q\"","age":41,"address":{"city":"Köln","zip":null}},"#
      + #""email":"","flag":true,"traits":{"name":"later"}}"#,
    #"{"type":"track","event":"Order","properties":{"list":null,"total":"x"},"email":null,"flag":"no","when":17}"#,
  ].map { Array($0.utf8) }

  private func fuzzPlan() throws -> Plan {
    let isTrack = Core.isEqual(.event("type"), .text("track"))
    let list = CorePath.event("properties.list")
    let skus = Core.path(
      CorePath(scope: .event, steps: [.key("properties"), .key("list"), .wildcard, .key("sku")]))
    return try plan([
      .sample(
        "order", when: .and(isTrack, .isEqual(.event("event"), .text("Order"))),
        .upsert(.deals, key: [.text("email", .call(.lower, [.event("email")], .none))]),
        properties: [
          .number("total", .call(.multiply, [.event("properties.total"), .event("n")], .none), onInvalid: .reject),
          .text("skus", .call(.join, [skus, .text(";")], .none), write: .append),
          .text("tags", .call(.json, [.event("properties.tags")], .none)),
        ]),
      .sample(
        "items", when: isTrack, each: list, .upsert(.lineItems, key: [.text("sku", .item("sku"))]),
        properties: [
          .number("q", .item("q")), .text("m", .call(.concatenate, [.item("sku"), .event("email")], .none)),
        ],
        associations: [.sample(.deals, .record("order"))]),
      .sample(
        "cheap", when: .call(.less, [.item("q"), .constant(.number("2"))], .none), each: list,
        associations: [.sample(.lineItems, .record("items"), missing: .reject)]),
      .sample(
        "person", when: .event("flag"), .update(.contacts, key: [.text("email", .event("email"))]),
        properties: [
          .text("name", .event("traits.name")), .text("city", .event("traits.address.city"), onNull: .clear),
          .text("zip", .coalesce(.event("traits.address.zip"), .text("none"))),
        ]),
      .sample(
        "sent", when: .isEqual(.event("type"), .text("track")),
        .send(
          event: "pe7_e", identity: [.text("email", .event("email"))],
          occurredAt: CheckedProperty(name: "occurred_at", value: .event("when"), conversion: Conversion(.datetime)),
          dedupeID: .text("uuid", .event("messageId"))),
        properties: [.text("all", .call(.json, [.event("properties")], .none))]),
    ])
  }

  @Test func mutatedEvents() throws {
    var random = SeededGenerator(seed: 3)
    let events = (0..<1_500).map { _ in mutated(Self.seeds[Int.random(in: 0..<3, using: &random)], using: &random) }
    let statistics = try check(events)
    #expect(statistics.events > 400 && statistics.operations > 1_000)
    for reason in [RejectReason.invalidJSON, .triggerInvalid, .keyNull, .propertyInvalid, .associationRecordNotWritten]
    {
      #expect(statistics.rejects(reason) > 0, "\(reason.name)")
    }
  }

  @Test func randomBytes() throws {
    var random = SeededGenerator(seed: 4)
    let alphabet = Array(#"{}[]":,\u00dtrefalsn1.-e+ "#.utf8) + [0x80, 0xC3, 0xFF, 0x00, 0x0D]
    try check(
      (0..<1_500).map { _ in
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      })
  }

  @Test func everyTruncation() throws {
    try check(Self.seeds.flatMap { seed in (0...seed.count).map { Array(seed.prefix($0)) } })
  }

  @discardableResult
  private func check(_ events: [[UInt8]]) throws -> RunStatistics {
    let plan = try fuzzPlan()
    let lines = events.map { $0.filter { $0 != 0x0A } }
    let together = run(plan, bytes: Array(lines.joined(separator: [0x0A])) + [0x0A])
    for line in together.operations + together.rejects {
      #expect(Array(line.utf8).withUnsafeBufferPointer { JSONValidator.fault(in: $0) } == nil, "\(line)")
    }
    let statistics = together.statistics
    #expect(statistics.lines == lines.count)
    #expect(statistics.lines == statistics.blankLines + statistics.rejectedLines + statistics.events)
    #expect(statistics.operations == together.operations.count)
    #expect(RejectReason.allCases.reduce(0) { $0 + statistics.rejects($1) } == together.rejects.count)

    var apart = Run(operations: [], rejects: [], statistics: RunStatistics(plan: plan))
    for (index, line) in lines.enumerated() {
      var engine = Engine(plan: plan)
      var output = RunOutput(plan: plan)
      line.withUnsafeBufferPointer { engine.run(line: $0.withoutCarriageReturn, number: index + 1, into: &output) }
      apart.operations += SpokeRuntimeTests.lines(output.operations)
      apart.rejects += SpokeRuntimeTests.lines(output.rejects)
      apart.statistics.add(output.statistics)
    }
    #expect(apart.operations == together.operations)
    #expect(apart.rejects == together.rejects)
    #expect(apart.statistics == together.statistics)
    return statistics
  }

  private func mutated(_ seed: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 8))
      case 4:
        // A value or a key in another place keeps the text JSON more often than single bytes do.
        let values = ["null", "\"\"", "0", "[]", "{}", "true", "\"\\u0041\""]
        if let colon = bytes[at...].firstIndex(of: 0x3A), let comma = bytes[colon...].firstIndex(of: 0x2C) {
          bytes.replaceSubrange((colon + 1)..<comma, with: Array((values.randomElement(using: &random) ?? "0").utf8))
        }
      default:
        bytes.insert(contentsOf: Array(#""email":"z","#.utf8), at: (bytes.firstIndex(of: 0x7B) ?? 0) + 1)
      }
    }
    return bytes
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutCarriageReturn: UnsafeBufferPointer<UInt8> {
    last == 0x0D ? UnsafeBufferPointer(rebasing: dropLast()) : self
  }
}
