import SpokePlan
import SpokeTestSupport
import Testing

@testable import SpokeRuntime

/// That every call ends with a value, and soon, whatever its arguments are.
@Suite struct FunctionsBoundsTests {
  @Test func anyArguments() {
    var generator = SeededGenerator(seed: 7)
    var arena = Arena(byteCount: 512)
    let view = FunctionsPlan.shared.view
    for round in 0..<150 {
      for function in Function.allCases {
        arena.reset()
        let count = Int.random(in: 0...4, using: &generator)
        let arguments = arena.allocateValues(count: count)
        for index in 0..<count { arguments[index] = RandomValue.make(&generator, in: &arena) }
        let copy = Array(arguments)
        let result = Functions.call(
          function, UnsafeBufferPointer(arguments), attachment: UInt32.random(in: 0...14, using: &generator),
          plan: view, arena: &arena)
        if !function.argumentCount.contains(count) { #expect(result.kind == .invalid) }
        #expect(
          RandomValue.isSound(result, copy), "round \(round): \(function) gives \(Evaluation.text(result, in: &arena))")
        _ = Evaluation.text(result, in: &arena)
      }
    }
  }

  @Test func anyConversion() {
    var generator = SeededGenerator(seed: 11)
    var arena = Arena(byteCount: 512)
    let view = FunctionsPlan.shared.view
    for _ in 0..<500 {
      for kind in ConversionKind.allCases {
        arena.reset()
        let field = FieldRecord(
          name: 0, conversion: kind, allowed: Bool.random(using: &generator) ? 0 : PlanFormat.none,
          limit: Bool.random(using: &generator) ? 5 : PlanFormat.none,
          zone: Bool.random(using: &generator) ? 1 : 0xFFFF, onNull: .omit, onEmpty: .omit, onInvalid: .omit,
          write: .always)
        let value = RandomValue.make(&generator, in: &arena)
        let result = Conversions.convert(value, to: field, plan: view, arena: &arena)
        let allowed: [Value.Kind]
        switch kind {
        case .number: allowed = [.number]
        case .bool: allowed = [.boolean]
        default: allowed = [.text]
        }
        let isEmpty = result.kind == .text && result.length == 0
        let isNothing =
          result.kind == .invalid || (result.kind == value.kind && [.missing, .null].contains(value.kind))
        #expect(isEmpty || isNothing || allowed.contains(result.kind), "\(kind)")
        if result.kind == .number { #expect(!result.bytes.contains { $0 | 0x20 == UInt8(ascii: "e") }) }
      }
    }
  }

  /// Work that is quadratic when done plainly.
  @Test(.timeLimit(.minutes(1))) func worstCases() {
    var arena = Arena()
    func text(_ part: String, _ count: Int, _ end: String = "") -> Value {
      .text(Evaluation.copy(String(repeating: part, count: count) + end, in: &arena))
    }
    func call(_ function: Function, _ arguments: [Value]) -> Value {
      arguments.withUnsafeBufferPointer {
        Functions.call(function, $0, attachment: 0, plan: FunctionsPlan.shared.view, arena: &arena)
      }
    }
    let long = text("a", 60_000)
    let needle = text("a", 30_000, "b")
    #expect(call(.contains, [long, needle]).isFalse)
    #expect(call(.replace, [long, needle, text("", 0)]).length == 60_000)
    #expect(call(.split, [long, needle]).length == 1)
    #expect(call(.split, [long, text("", 0)]).length == 60_000)
    #expect(call(.like, [text("a", 4_000), text("*a", 100, "b")]).isFalse)
    #expect(call(.like, [text("a", 9), text("*", 300)]).reason == .badPattern)
    #expect(call(.like, [text("a", 70_000), text("*", 1)]).reason == .tooLong)
    #expect(call(.replace, [long, text("a", 1), text("xy", 50)]).reason == .tooLong)
    #expect(call(.concatenate, [long, long]).reason == .tooLong)
    #expect(call(.upper, [text("ŉ", 40_000)]).reason == .tooLong)
    #expect(call(.trim, [text("é", 65_536)]).length == 131_072)
    #expect(call(.trim, [text("é", 65_537)]).reason == .tooLong)

    let numbers = Evaluation.copy("[" + (0..<20_000).map { "\($0 % 5_000)" }.joined(separator: ",") + "]", in: &arena)
    #expect(call(.unique, [.json(numbers)]).length == 5_000)
    let deep = Evaluation.copy(String(repeating: "[", count: 500) + String(repeating: "]", count: 500), in: &arena)
    #expect(call(.json, [.json(deep)]).length == 1_000)
    var nested = Value.json(deep)
    for _ in 0..<40 { nested = call(.list, [nested, nested]) }
    #expect(call(.json, [nested]).reason == .tooLong)
    #expect(call(.unique, [nested]).reason == .tooLong)
    for _ in 0..<40 { nested = call(.list, [nested]) }
    #expect(call(.json, [nested]).reason == .tooLong)
  }

  @Test func arenaKeepsWhatItGave() {
    var arena = Arena(byteCount: 256)
    for round in 0..<3 {
      var texts: [(Value, String)] = []
      for count in [1, 100, 300, 5_000, 20, 100_000, 7] {
        let text = String(repeating: "\(round % 10)", count: count)
        texts.append((.text(Evaluation.copy(text, in: &arena)), text))
      }
      for (value, text) in texts { #expect(Evaluation.string(value) == text) }
      arena.reset()
    }
  }
}

/// Arguments of all kinds, with the edges of each.
enum RandomValue {
  private static let numbers = [
    "0", "-0", "1", "-1", "34", "1.50", "1e3", "1E-400", "-9.99e999999999999999999", "1764000000000", "0.5",
    "9999999999999999999999999999999999", "99999999999999999999999999999999995", "253402300799999", "1e-99999999999999",
    "123456789012345678901234567890123456789012345678901234567890.12345678901234567890", "5e0",
  ]
  private static let texts = [
    "", " ", "a", "ABC", "é", #"\u00e9"#, #"\"\\"#, #"\ud800"#, "😀", "a;b", ";", "true", "5", "+007", "1e400",
    "2026-11-24", "2026-11-24T09:30:00Z", "2026-02-30", "0001-01-01T00:00+23:59", "9999-12-31 23:59", "%Y-%m-%d",
    "%H:%M %z %f %p %I %a %j", "%", "%Q", "*?*", #"\\"#, "**a*b*", "user@host", "https://u@[::1]:80/x", "[1,2",
    "{\"a\":1}",
    "ß İ ŉ ﬃ", "\u{2028}x\u{3000}",
  ].map { $0.hasPrefix("{") ? #"{\"a\":1}"# : $0 }
  private static let containers = [
    "[]", "{}", "[1,2,1]", "[null,\"a\", true]", "{\"a\":[1]}", "[[1],[1],{}]", "[\"5\",5,5.0]", "[1e400,-1e400]",
    "[ \"\\u0061\" , \"a\" ]", "[\"a;b\"]",
  ]

  static func make(_ generator: inout SeededGenerator, in arena: inout Arena, depth: Int = 0) -> Value {
    func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &generator)] }
    switch Int.random(in: 0...(depth == 0 ? 13 : 9), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2, 3: return .json(Evaluation.copy(pick(numbers), in: &arena))
    case 4, 5, 6: return .json(Evaluation.copy("\"" + pick(texts) + "\"", in: &arena))
    case 7: return .json(Evaluation.copy(pick(containers), in: &arena))
    case 8:
      let days = PlanFormat.days
      return .date(days: [days.lowerBound, days.upperBound, 0, 20_000][Int.random(in: 0..<4, using: &generator)])
    case 9:
      let range = PlanFormat.milliseconds
      return .instant(
        milliseconds: Bool.random(using: &generator) ? range.lowerBound : Int64.random(in: range, using: &generator))
    case 10: return .missing
    case 11: return .invalid(.notADate)
    case 12:
      let text = String(
        String.UnicodeScalarView((0..<20).map { _ in Unicode.Scalar(UInt8.random(in: 1...255, using: &generator)) }))
      return .text(Evaluation.copy(text, in: &arena))
    default:
      let elements = arena.allocateValues(count: Int.random(in: 0...4, using: &generator))
      for index in elements.indices { elements[index] = make(&generator, in: &arena, depth: depth + 1) }
      return .list(UnsafeBufferPointer(elements))
    }
  }

  /// Whether a result is one that the engine can go on with: numbers in JSON's grammar, dates in range, text well-formed.
  static func isSound(_ value: Value, _ arguments: [Value]) -> Bool {
    switch value.kind {
    case .number: return JSONValidator.fault(in: value.bytes) == nil
    case .date: return PlanFormat.days.contains(Int32(value.payload))
    case .instant: return PlanFormat.milliseconds.contains(value.payload)
    case .text:
      return value.isEscaped || String(validating: value.bytes, as: UTF8.self) != nil
    case .list:
      return value.elements.allSatisfy { isSound($0, arguments) && $0.kind != .missing && $0.kind != .invalid }
    default: return true
    }
  }
}
