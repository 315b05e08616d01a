import SpokeChecker
import SpokePlan
import Testing

@testable import SpokeRuntime

/// Programs: steps into arrays and the jumps of the control forms.
@Suite struct EngineProgramTests {
  private let event = """
    {"a":[{"n":1,"t":["x","y"]},{"n":null},5,{"t":[]},{"n":"\\u0041","t":"z"}],"o":{"k":[[1,2],[3]]},"e":"","n":null,\
    "s":"text","true":true,"false":false}
    """

  @Test func stepsIntoArrays() throws {
    let cases: [(steps: [CorePath.Step], expected: String?)] = [
      ([.key("a"), .index(0), .key("n")], "1"), ([.key("a"), .index(1), .key("n")], nil),
      ([.key("a"), .index(2)], "5"), ([.key("a"), .index(2), .key("n")], nil), ([.key("a"), .index(9)], nil),
      ([.key("a"), .wildcard, .key("n")], #"[1,null,"A"]"#),
      ([.key("a"), .wildcard, .key("t")], #"[["x","y"],[],"z"]"#),
      ([.key("a"), .wildcard, .key("t"), .index(1)], #"["y"]"#),
      ([.key("a"), .wildcard, .key("t"), .wildcard], #"["x","y"]"#),
      ([.key("a"), .wildcard, .key("none")], "[]"), ([.key("s"), .wildcard], nil), ([.key("o"), .index(0)], nil),
      ([.key("o"), .wildcard, .key("k")], nil), ([.key("o"), .key("k"), .wildcard, .wildcard], "[1,2,3]"),
      ([.key("o"), .key("k"), .wildcard, .index(0)], "[1,3]"), ([.key("none"), .wildcard, .key("k")], nil),
      ([.key("n"), .index(0)], nil), ([.key("a"), .index(0), .key("t"), .wildcard], #"["x","y"]"#),
    ]
    for (steps, expected) in cases {
      let path = Core.path(CorePath(scope: .event, steps: steps))
      #expect(try result(.call(.json, [path], .none)) == expected, "\(steps)")
    }
  }

  @Test func choosesByWhatAValueIs() throws {
    let invalid = Core.call(.number, [.event("s")], .none)
    let cases: [(expression: Core, expected: String?)] = [
      (.coalesce(.event("none"), .event("s")), "text"), (.coalesce(.event("n"), .event("s")), "text"),
      (.coalesce(.event("e"), .event("s")), ""), (.coalesce(invalid, .event("s")), nil),
      (.coalesce(.coalesce(.event("none"), .event("n")), .text("c")), "c"),
      (.rescue(invalid, .text("r")), "r"), (.rescue(.event("s"), .text("r")), "text"),
      (.rescue(.event("none"), .text("r")), nil),
      (.filled([.event("none"), .event("n"), .event("e"), .event("s")]), "text"),
      (.filled([.event("none"), .event("e")]), ""), (.filled([invalid, .event("s")]), nil),
      (.conditional(.event("true"), .text("yes"), .text("no")), "yes"),
      (.conditional(.event("false"), .text("yes"), .text("no")), "no"),
      (.conditional(.event("none"), .text("yes"), .text("no")), nil),
      (.conditional(.event("s"), .text("yes"), .text("no")), nil),
      (.and(.event("true"), .event("true")), "true"), (.and(invalid, .event("false")), "false"),
      (.and(.event("none"), .event("true")), nil), (.or(.event("none"), .event("true")), "true"),
      (.or(.event("false"), .event("false")), "false"), (.or(.event("false"), .event("none")), nil),
    ]
    for (expression, expected) in cases { #expect(try result(expression) == expected, "\(expression)") }
  }

  @Test func constantsAndTables() throws {
    let table = CheckedTable(name: "t", entries: [("text", .number("7")), ("x", .null)])
    let plan = try plan(
      [
        .sample(
          "m",
          properties: [
            .text("found", .call(.lookup, [.event("s")], .table(0))),
            .text("absent", .call(.lookup, [.text("q")], .table(0))),
            .text("number", .constant(.number("1.50"))), .text("date", .constant(.date(-1))),
            .text("instant", .constant(.datetime(1_500))), .text("boolean", .constant(.boolean(false))),
            .text("null", .constant(.null)), .text("quoted", .text("a\"\n😀")),
          ])
      ], tables: [table])
    #expect(
      run(plan, event).operations == [
        #"{"event":{"line":1},"mapping":"m","op":"create","object":"contacts","properties":{"found":"7","#
          + #""number":"1.50","date":"1969-12-31","instant":"1970-01-01T00:00:01.500Z","boolean":"false","#
          + #""quoted":"a\"\n😀"},"omitted":[{"property":"null","reason":"null"}]}"#
      ])
  }

  /// A program that several mappings share is run once per event, and anew for the next one.
  @Test func sharedProgramsAreRunAnew() throws {
    let shared = Core.call(.upper, [.event("s")], .none)
    let plan = try plan([
      .sample("a", properties: [.text("p", shared)]),
      .sample(
        "b", each: .event("list"), properties: [.text("p", shared), .text("q", .call(.upper, [.item("")], .none))]),
      .sample("c", properties: [.text("p", shared)]),
    ])
    let result = run(
      plan,
      """
      {"s":"one","list":["x","y"]}
      {"s":"two"}
      """)
    #expect(
      result.operations.map { $0.split(separator: #""properties":"#).last.map(String.init) } == [
        #"{"p":"ONE"}}"#, #"{"p":"ONE","q":"X"}}"#, #"{"p":"ONE","q":"Y"}}"#, #"{"p":"ONE"}}"#, #"{"p":"TWO"}}"#,
        #"{"p":"TWO"}}"#,
      ])
  }

  /// The text that an expression gives for `event`; nil when it gives none. An empty text is sent as one.
  private func result(_ expression: Core) throws -> String? {
    let plan = try plan([.sample("m", properties: [.text("p", expression, onEmpty: .clear)])])
    guard let line = run(plan, event).operations.first else { return nil }
    return Array(line.utf8).withUnsafeBufferPointer { bytes in
      var arena = Arena()
      let value = member(member(Value.json(bytes), "properties"), "p")
      return value.kind == .text ? String(decoding: value.unescaped(in: &arena), as: UTF8.self) : nil
    }
  }

  private func member(_ object: Value, _ key: String) -> Value {
    Array(key.utf8).withUnsafeBufferPointer { object.rawMember($0) }
  }
}
