import SpokeChecker
import Testing

@testable import SpokeReference
@testable import SpokeRuntime

/// Which lines are passed over for want of a key. Each line has a fault, so it is a reject where it is looked into.
@Suite struct RequiredKeysTests {
  private static let exists = Core.call(.exists, [.event("traits.email")], .none)
  private static let isPro = Core.isEqual(.text("pro"), .event("properties.plan"))
  private static let faulty = #"{"type":"track","a":1,}"#

  @Test(arguments: [
    (faulty, true),
    // The key, or one of the keys, wherever it is and whatever it is there.
    (#"{"email":1,}"#, false), (#"{"a":"email",}"#, false), (#"{"x":[{"plan":1}],}"#, false),
    // An escape may spell it. These do not.
    (#"{"\u0065mail":1,}"#, false), (#"{"a":"\u0065",}"#, false), (#"{"a":"\u00e9\u0000",}"#, true),
    // Part of a key, or another case of it.
    (#"{"emails":1,}"#, true), (#"{"Email":1,}"#, true), (#"{"email"#, false),
    (#"["a",]"#, false), (#"{"a":1,"#, false), (#"{"a":1,} "#, true),
  ])
  func linesWithoutKeys(_ line: String, isPassedOver: Bool) throws {
    let mappings = [CheckedMapping.sample("a", when: Self.exists), .sample("b", when: Self.isPro)]
    try check(mappings, line, isPassedOver: isPassedOver)
    // Lines enough for the search to find out that it does not pay, and without it.
    let other = #"{"traits":{"email":"a@b.c"}}"# + "\n"
    let result = run(try plan(mappings), String(repeating: other, count: 2_000) + line + "\n")
    #expect(result.rejects.isEmpty == isPassedOver)
  }

  /// The keys and the texts of `type` are asked for apart.
  @Test(arguments: [
    (faulty, true), (#"{"type":"identify","a":1,}"#, true), (#"{"email":1,}"#, true),
    (#"{"type":"identify","email":1,}"#, false),
  ])
  func linesWithoutTextsOrKeys(_ line: String, isPassedOver: Bool) throws {
    let trigger = Core.and(Self.exists, .isEqual(.event("type"), .text("identify")))
    try check([.sample("a", when: trigger)], line, isPassedOver: isPassedOver)
  }

  /// Conditions of other forms, and mappings without any, have all lines looked into.
  @Test(
    arguments: [
      nil, .or(exists, isPro), .call(.not, [exists], .none), .call(.exists, [.event("traits.\u{E9}")], .none),
      .and(exists, .call(.exists, [.item("sku")], .none)), .call(.exists, [.text("email")], .none),
    ] as [Core?])
  func linesThatAreLookedInto(_ trigger: Core?) throws {
    let each = trigger?.readsItem == true ? CorePath.event("properties.products") : nil
    try check(
      [.sample("a", when: Self.exists), .sample("b", when: trigger, each: each)], Self.faulty, isPassedOver: false)
  }

  /// Where no event can be what a mapping asks for, no line is looked into.
  @Test func textsThatCannotBe() throws {
    let types = ["identify", "track"].map { Core.isEqual(.event("type"), .text($0)) }
    let mapping = CheckedMapping.sample("a", when: .and(types[0], types[1]))
    try check([mapping], Self.faulty, isPassedOver: true)
    try check([mapping], #"{"type":"identify",}"#, isPassedOver: true)
  }

  /// The longest key is searched for, before an index.
  @Test func theLongestKey() throws {
    let index = Core.path(CorePath(scope: .event, steps: [.key("traits"), .key("emails"), .index(0)]))
    let trigger = Core.and(.and(Self.exists, .call(.exists, [index], .none)), Self.isPro)
    try check([.sample("a", when: trigger)], #"{"email":"plan",}"#, isPassedOver: true)
    try check([.sample("a", when: trigger)], #"{"emails":1,}"#, isPassedOver: false)
  }

  private func check(_ mappings: [CheckedMapping], _ line: String, isPassedOver: Bool) throws {
    let reference = PlainRun(project(mappings)).process(line: Array(line.utf8), number: 1)
    #expect(reference.operations.isEmpty && reference.rejects.isEmpty == isPassedOver, "the plain evaluator")
    let plan = try plan(mappings)
    for kernel in [nil] + ScanKernel.allCases.filter(\.isAvailable) {
      var engine = Engine(plan: plan, kernel: kernel)
      var output = RunOutput(plan: plan)
      // Behind it are lines enough for it to be scanned where it is.
      let chunk = Array((line + "\n" + String(repeating: "\n", count: 200)).utf8)
      chunk.withUnsafeBufferPointer { _ = engine.run(chunk: $0, into: &output) }
      #expect(lines(output.rejects).isEmpty == isPassedOver, "\(kernel.map { "\($0)" } ?? "without marks")")
      #expect(output.statistics.events == (isPassedOver ? 1 : 0))
    }
  }
}
