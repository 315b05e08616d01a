import SpokeChecker
import SpokeReference
import Testing

@testable import SpokeRuntime

/// Which lines are events: the cases of docs/events.md, by category, with every kernel and by the plain evaluator.
@Suite struct ReadingTests {
  enum Verdict: String {
    case event, invalid = "invalid-json", tooDeep = "too-deep", noObject = "not-an-object", blank
  }

  /// A line, what it is where only what the plan reads is checked, and what it is where everything is.
  struct Case: CustomTestStringConvertible {
    var line: [UInt8]
    var read: Verdict
    var whole: Verdict

    init(_ line: String, _ read: Verdict, _ whole: Verdict? = nil) { self.init(Array(line.utf8), read, whole) }

    init(_ line: [UInt8], _ read: Verdict, _ whole: Verdict? = nil) {
      self.line = line
      self.read = read
      self.whole = whole ?? read
    }

    var testDescription: String { String(decoding: line.prefix(60), as: UTF8.self) }
  }

  // The plan reads traits.email, traits.address.city, list and raw. It asks nothing of type and event.
  private static let numbers: [Case] = [
    "0", "-0", "1", "-12", "1.5", "1e5", "1E+5", "1.25e-7", "123456789012345678901",
  ]
  .map { Case("{\"n\":\($0),\"traits\":{\"m\":\($0)},\"list\":[\($0)],\"x\":[\($0)]}", .event) }
  private static let badNumbers: [Case] = [
    "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "1_0", "NaN", "-Infinity", "1.e5",
  ]
  .flatMap { number in
    [
      Case("{\"n\":\(number)}", .invalid), Case("{\"traits\":{\"m\":\(number)}}", .invalid),
      Case("{\"list\":[1,\(number)]}", .invalid),
      // Inside what no path leads to.
      Case("{\"x\":[\(number)]}", .event, .invalid), Case("{\"traits\":{\"x\":{\"y\":\(number)}}}", .event, .invalid),
    ]
  }
  private static let literals: [Case] =
    ["true", "false", "null"].map { Case("{\"a\":\($0)}", .event) }
    + ["True", "nul", "truefalse", "undefined", "tru e"].map { Case("{\"a\":\($0)}", .invalid) }
    + [Case("{\"x\":[tru]}", .event, .invalid), Case("{\"list\":[tru]}", .invalid)]

  // Strings are checked wherever they are.
  private static let texts: [Case] =
    [
      #"\""#, #"\\"#, #"\/"#, #"\b\f\n\r\t"#, #"\u00e9"#, #"\uD83D\uDE00"#, #"\ud83d"#, #"\ude00x"#, #"\u0000"#, "é€😀",
      "\u{7F}",
    ]
    .flatMap { [Case("{\"a\":\"\($0)\"}", .event), Case("{\"x\":{\"\($0)\":[\"\($0)\"]}}", .event)] }
    + [#"\x"#, #"\u12"#, #"\u12g4"#, #"\U0041"#, #"\'"#, "\t", "\u{1}", "\u{1F}"]
    .flatMap { [Case("{\"a\":\"\($0)\"}", .invalid), Case("{\"x\":{\"y\":[\"\($0)\"]}}", .invalid)] }
    + [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xF0, 0x9F, 0x98], [0xFF]]
    .flatMap { (bytes: [UInt8]) in
      [
        Case(Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8), .invalid),
        Case(Array("{\"x\":[\"".utf8) + bytes + Array("\"]}".utf8), .invalid),
        Case(Array("{\"x\":[".utf8) + bytes + Array("]}".utf8), .invalid),
      ]
    }
    + [Case(#"{\"a":1}"#, .invalid), Case("{\"x\":[\\\"]}", .invalid), Case("{'a':1}", .invalid)]

  private static let structure: [Case] = [
    Case("{}", .event), Case(" \t{ } \r", .event), Case("{\"a\" : 1 ,\"b\":[ ] }", .event),
    Case("{\"a\":1,}", .invalid), Case("{,}", .invalid), Case("{\"a\"}", .invalid), Case("{\"a\":}", .invalid),
    Case("{\"a\":1 \"b\":2}", .invalid), Case("{\"a\":1,,\"b\":2}", .invalid), Case("{1:2}", .invalid),
    Case("{a:1}", .invalid), Case("{\"a\":1;\"b\":2}", .invalid), Case("{\"a\"::1}", .invalid),
    Case("{} x", .invalid), Case("{}{}", .invalid), Case("{\"a\":1}]", .invalid), Case("{\"a\":\"b\"c}", .invalid),
    Case("{\"traits\":{\"a\":1,}}", .invalid), Case("{\"traits\":{\"address\":{\"city\" \"x\"}}}", .invalid),
    // What no path leads to is passed over by its brackets, of whatever kinds.
    Case("{\"x\":[1,]}", .event, .invalid), Case("{\"x\":{\"a\" 1}}", .event, .invalid),
    Case("{\"x\":[1}}", .event, .invalid), Case("{\"traits\":{\"x\":[:]}}", .event, .invalid),
    Case("{\"traits\":[{\"email\":}]}", .event, .invalid), Case("{\"traits\":[}}", .event, .invalid),
    Case("{\"x\":[}", .invalid), Case("{\"x\":[[]}", .invalid), Case("{\"x\":[]]}", .invalid),
    // What a path leads to is checked.
    Case("{\"list\":[1,]}", .invalid), Case("{\"list\":[1}}", .invalid), Case("{\"raw\":{\"a\":[1 2]}}", .invalid),
    Case("{\"messageId\":[1,]}", .invalid), Case("{\"type\":{\"a\"}}", .invalid),
    // An array or object is checked where a path leads to it, also one that ends in a single value.
    Case("{\"traits\":{\"email\":[1,]}}", .invalid), Case("{\"traits\":{\"email\":{}}}", .event),
  ]

  private static let duplicates: [Case] = [
    Case("{\"a\":1,\"a\":2}", .event), Case("{\"traits\":{\"email\":\"a\"},\"traits\":{\"email\":\"b\"}}", .event),
    // The last one hides the ones before.
    Case("{\"list\":[1,],\"list\":[1]}", .event, .invalid), Case("{\"list\":[1],\"list\":[1,]}", .invalid),
    Case("{\"traits\":{\"a\":},\"traits\":{}}", .event, .invalid),
    Case("{\"traits\":{},\"traits\":{\"a\":}}", .invalid),
    Case("{\"traits\":{\"a\":},\"traits\":5}", .event, .invalid),
    Case("{\"traits\":5,\"tr\\u0061its\":{\"a\":}}", .invalid),
  ]

  private static let depth: [Case] = [510, 511, 512, 600, 100_000].flatMap { depth in
    let (open, close) = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
    let limit: Verdict = depth < 512 ? .event : .tooDeep
    return [
      Case("{\"list\":\(open)\(close)}", limit), Case("{\"x\":\(open)\(close)}", .event, limit),
      Case("{\"traits\":{\"email\":\(open.dropLast())\(close.dropLast())}}", limit),
      Case(open + close, depth <= 512 ? .noObject : .tooDeep),
      Case("{\"list\":\(open)}", depth < 512 ? .invalid : .tooDeep),
    ]
  }

  private static let ends: [Case] =
    [
      "{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":[", "{\"a\":\"b", "{\"a\":\"b\\",
      "{\"a\":tr", "{\"a\":{}",
    ]
    .map { Case($0, .invalid) }
    + [
      Case("", .blank), Case("  \t \r", .blank), Case("[]", .noObject), Case("[{\"a\":1}]", .noObject),
      Case("\"a\"", .noObject), Case("12", .noObject), Case("null", .noObject), Case("[1,]", .invalid),
      Case("x", .invalid), Case("]", .invalid), Case("}", .invalid), Case("\u{FEFF}{}", .invalid), Case("\0", .invalid),
      Case("{}\0", .invalid), Case("{\0}", .invalid), Case("\u{C}{}", .invalid), Case("{\"a\"\u{B}:1}", .invalid),
      Case("{\"a\":1}//", .invalid), Case("/**/{}", .invalid),
    ]

  @Test(arguments: numbers + badNumbers + literals)
  func scalars(_ example: Case) throws { try check(example) }
  @Test(arguments: texts)
  func strings(_ example: Case) throws { try check(example) }
  @Test(arguments: structure + duplicates)
  func objects(_ example: Case) throws { try check(example) }
  @Test(arguments: depth)
  func nesting(_ example: Case) throws { try check(example) }
  @Test(arguments: ends)
  func beginningsAndEnds(_ example: Case) throws { try check(example) }

  /// At every distance from the end of a block, and with a block and more before it.
  @Test func placesDoNotMatter() throws {
    let examples = Self.structure + Self.texts + Self.badNumbers
    for (number, example) in examples.enumerated() where example.line.first == UInt8(ascii: "{") {
      let shift = [UInt8](repeating: 0x20, count: number % 67)
      let text = [UInt8](repeating: 0x61, count: number * 31 % 200)
      let comma: [UInt8] = example.line.contains { $0 != 0x20 && $0 != 0x7B && $0 != 0x7D } ? [0x2C] : []
      let member = Array("{\"filler\":\"".utf8) + text + [0x22] + comma
      try check(Case(shift + member + example.line.dropFirst(), example.read, example.whole))
    }
  }

  private func check(_ example: Case) throws {
    let paths = ["traits.email", "traits.address.city", "list", "raw"]
    let mappings = [CheckedMapping.sample("m", properties: paths.map { .text($0, .call(.json, [.event($0)], .none)) })]
    let project = project(mappings)
    let plan = try plan(mappings)
    for (checking, verdict) in [(Engine.Checking.whatIsRead, example.read), (.everything, example.whole)] {
      let reference = PlainRun(project, checksEverything: checking == .everything).process(
        line: example.line, number: 2)
      #expect(Self.verdict(reference.operations, reference.rejects) == verdict, "the plain evaluator")
      for kernel in [nil] + ScanKernel.allCases.filter(\.isAvailable) {
        var engine = Engine(plan: plan, checking: checking, kernel: kernel)
        var output = RunOutput(plan: plan)
        example.line.withUnsafeBufferPointer { _ = engine.run(chunk: $0, firstLine: 2, into: &output) }
        #expect(
          Self.verdict(lines(output.operations), lines(output.rejects)) == verdict || example.line.isEmpty,
          "\(kernel.map { "\($0)" } ?? "without marks")")
        #expect(output.statistics.events == (verdict == .event ? 1 : 0))
      }
    }
  }

  private static func verdict(_ operations: [String], _ rejects: [String]) -> Verdict? {
    if !operations.isEmpty { return .event }
    guard let reject = rejects.first else { return .blank }
    return [.invalid, .tooDeep, .noObject].first { reject.contains("\"\($0.rawValue)\"") }
  }
}
