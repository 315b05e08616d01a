import SpokeChecker
import SpokePlan
import Testing

@testable import SpokeRuntime

@Suite struct EngineDispatchTests {
  @Test func rejectsBrokenLines() throws {
    let plan = try plan([.sample("all", .create(.contacts))])
    let result = run(
      plan, "\u{FEFF}{\"a\":1}\r\n\n  \t\n{\"a\":\n[1]\n\"x\"\n" + String(repeating: "[", count: 600) + "\n{}")
    #expect(
      result.operations
        == [1, 8].map {
          #"{"event":{"line":\#($0)},"mapping":"all","op":"create","object":"contacts","properties":{}}"#
        })
    #expect(
      result.rejects == [
        #"{"line":4,"reason":"invalid-json","detail":"the text ends too early at byte 6"}"#,
        #"{"line":5,"reason":"not-an-object"}"#, #"{"line":6,"reason":"not-an-object"}"#,
        #"{"line":7,"reason":"too-deep","detail":"nested deeper than 512 levels at byte 513"}"#,
      ])
    let statistics = result.statistics
    #expect(statistics.lines == 8 && statistics.blankLines == 2 && statistics.events == 2)
    #expect(statistics.rejectedLines == 4 && statistics.rejects(.notAnObject) == 2)
  }

  @Test func dispatchesByTypeAndName() throws {
    let isTrack = Core.isEqual(.event("type"), .text("track"))
    let plan = try plan([
      .sample("every"), .sample("track", when: isTrack),
      .sample("order", when: .and(isTrack, .isEqual(.event("event"), .text("Order")))),
      .sample("named", when: .isEqual(.event("event"), .text("Order"))),
      .sample("paid", when: .and(isTrack, .isEqual(.event("paid"), .constant(.boolean(true))))),
    ])
    let result = run(
      plan,
      #"""
      {"type":"track","event":"Order","paid":true}
      {"type":"tr\u0061ck","event":"\u004frder"}
      {"type":"track","event":null}
      {"type":["track"],"event":"Order"}
      {"type":"page","type":"track"}
      {}
      """#)
    #expect(
      names(result.operations) == [
        "1 every", "1 track", "1 order", "1 named", "1 paid", "2 every", "2 track", "2 order", "2 named", "3 every",
        "3 track", "4 every", "4 named", "5 every", "5 track", "6 every",
      ])
  }

  @Test func triggersMustBeTrue() throws {
    let plan = try plan([
      .sample("flag", when: .event("flag")), .sample("less", when: .call(.less, [.event("flag"), .text("b")], .none)),
    ])
    let result = run(
      plan,
      """
      {"flag":true}
      {"flag":false}
      {"flag":null}
      {}
      {"flag":"a"}
      {"flag":5}
      """)
    #expect(names(result.operations) == ["1 flag", "5 less"])
    #expect(
      result.rejects == [
        #"{"line":1,"mapping":"less","reason":"trigger-invalid","detail":"not comparable"}"#,
        #"{"line":2,"mapping":"less","reason":"trigger-invalid","detail":"not comparable"}"#,
        #"{"line":5,"mapping":"flag","reason":"trigger-invalid","detail":"neither true nor false"}"#,
        #"{"line":6,"mapping":"flag","reason":"trigger-invalid","detail":"neither true nor false"}"#,
        #"{"line":6,"mapping":"less","reason":"trigger-invalid","detail":"not comparable"}"#,
      ])
    #expect(result.statistics.rejects(.triggerInvalid, ofMapping: 0) == 2)
    #expect(result.statistics.matchedEvents == 2)
  }

  @Test func runsOnElements() throws {
    let products = CorePath.event("properties.products")
    let plan = try plan([
      .sample(
        "line-items", each: products, .upsert(.lineItems, key: [.text("sku", .item("sku"))]),
        properties: [.text("order", .event("properties.id")), .text("note", .item("note.text"))]),
      .sample(
        "expensive", when: .item("expensive"), each: products, .create(.deals),
        properties: [.text("whole", .call(.json, [.item("")], .none))],
        associations: [.sample(.lineItems, .record("line-items"))]),
    ])
    let result = run(
      plan,
      """
      {"properties":{"id":"o1","products":[{"sku":"a","note":{"text":"n"}},{"sku":null,"expensive":true},7,{"sku":"b","expensive":true}]}}
      {"properties":{"products":null}}
      {"properties":{}}
      {"properties":{"products":{"sku":"a"}}}
      {"properties":{"products":[]}}
      """)
    let label = #""label":"Employee","category":"USER_DEFINED","typeId":37"#
    #expect(
      result.operations == [
        #"{"event":{"line":1,"index":0},"mapping":"line-items","op":"upsert","object":"line_items","#
          + #""key":{"property":"sku","value":"a"},"properties":{"order":"o1","note":"n"}}"#,
        #"{"event":{"line":1,"index":3},"mapping":"line-items","op":"upsert","object":"line_items","#
          + #""key":{"property":"sku","value":"b"},"properties":{"order":"o1"}}"#,
        #"{"event":{"line":1,"index":1},"mapping":"expensive","op":"create","object":"deals","#
          + #""properties":{"whole":"{\"sku\":null,\"expensive\":true}"},"#
          + #""omitted":[{"association":"line_items","record":"line-items","reason":"record-not-written"}]}"#,
        #"{"event":{"line":1,"index":3},"mapping":"expensive","op":"create","object":"deals","#
          + #""properties":{"whole":"{\"sku\":\"b\",\"expensive\":true}"},"#
          + #""associations":[{"to":"line_items","record":"line-items","index":3,\#(label)}]}"#,
      ])
    #expect(
      result.rejects == [
        #"{"line":1,"index":1,"mapping":"line-items","reason":"key-null","property":"sku"}"#,
        #"{"line":1,"index":2,"mapping":"line-items","reason":"key-missing","property":"sku"}"#,
        #"{"line":4,"mapping":"line-items","reason":"each-not-array","detail":"not an array"}"#,
        #"{"line":4,"mapping":"expensive","reason":"each-not-array","detail":"not an array"}"#,
      ])
  }

  @Test func longArraysAreRejected() throws {
    let plan = try plan([.sample("m", each: .event("list"))])
    func event(_ count: Int) -> String {
      #"{"list":["# + Array(repeating: "0", count: count).joined(separator: ",") + "]}"
    }
    let result = run(plan, event(Engine.maximumElementCount + 1) + "\n" + event(Engine.maximumElementCount))
    #expect(result.rejects == [#"{"line":1,"mapping":"m","reason":"each-too-long"}"#])
    #expect(result.operations.count == Engine.maximumElementCount)
  }

  @Test func longLinesAreRejected() throws {
    let plan = try plan([.sample("m")])
    let line = [0x22] + [UInt8](repeating: 0x61, count: Engine.maximumLineByteCount) + [0x22, 0x0A, 0x7B, 0x7D]
    let result = run(plan, bytes: line)
    #expect(result.rejects == [#"{"line":1,"reason":"line-too-long"}"#])
    #expect(result.operations.count == 1 && result.statistics.rejects(.lineTooLong) == 1)
  }

  /// Chunks of a file give what the whole file gives.
  @Test func chunksKeepLineNumbers() throws {
    let plan = try plan([.sample("m", when: .event("a"))])
    let events = Array("\u{FEFF}{\"a\":true}\n\n{\"a\":1}\n{\"a\":true}".utf8)
    let whole = run(plan, bytes: events)
    for cut in 0...events.count where cut == 0 || events[cut - 1] == 0x0A {
      var engine = Engine(plan: plan)
      var output = RunOutput(plan: plan)
      let lines = events[..<cut].withUnsafeBufferPointer { engine.run(chunk: $0, into: &output) }
      events[cut...].withUnsafeBufferPointer { _ = engine.run(chunk: $0, firstLine: lines + 1, into: &output) }
      #expect(SpokeRuntimeTests.lines(output.operations) == whole.operations)
      #expect(SpokeRuntimeTests.lines(output.rejects) == whole.rejects)
      #expect(output.statistics == whole.statistics)
    }
    #expect(whole.operations.count == 2 && whole.rejects.count == 1)
  }

  @Test func walksPathsAndDuplicates() throws {
    let paths = ["a", "a.b", "a.b.c", "a.d", "e"]
    let plan = try plan([
      .sample(
        "m", properties: paths.map { .text($0, .call(.json, [.event($0)], .none)) })
    ])
    let first = run(plan, #"{"a":{"b":{"c":1},"d":2},"e":3}"#).operations.first ?? ""
    #expect(first.contains(#""a.b":"{\"c\":1}","a.b.c":"1","a.d":"2","e":"3""#))
    // A later duplicate hides all of the earlier one.
    #expect(all(run(plan, #"{"a":{"b":{"c":1},"d":2},"a":{"d":4}}"#)) == ["a", "a.d"])
    #expect(all(run(plan, #"{"a":{"b":{"c":1},"d":2},"\u0061":7}"#)) == ["a"])
    #expect(all(run(plan, #"{"a":7,"a":{"b":{"c":1}},"a":{"b":{"c":{}}}}"#)) == ["a", "a.b", "a.b.c"])
    #expect(all(run(plan, #"{"a":{"\u0062":{"c":0,"\u0063":[1]}}, "aa":1}"#)) == ["a", "a.b", "a.b.c"])
    #expect(all(run(plan, #"{"a":[{"b":{"c":1}}],"a.b":1,"":{"a":1}}"#)) == ["a"])
    #expect(all(run(plan, #"{"a":"{\"b\":1}","e":"\\"}"#)) == ["a", "e"])
  }

  /// The names of the properties that the first operation writes.
  private func all(_ result: Run) -> [String] {
    let names = ["a", "a.b", "a.b.c", "a.d", "e"]
    guard let line = result.operations.first else { return [] }
    return names.filter { line.contains("\"\($0)\":") }
  }

  /// Line and mapping of operations.
  private func names(_ operations: [String]) -> [String] {
    operations.map { operation in
      let line = operation.drop { !$0.isNumber }.prefix { $0.isNumber }
      let mapping = operation.split(separator: #""mapping":""#).dropFirst().joined().prefix { $0 != "\"" }
      return "\(line) \(mapping)"
    }
  }
}
