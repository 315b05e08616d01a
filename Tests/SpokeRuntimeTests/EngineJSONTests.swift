import SpokeTestSupport
import Testing

@testable import SpokeRuntime

@Suite struct EngineJSONTests {
  @Test(arguments: [
    "{}", "[]", " [ ] ", "0", "-0", "1.5e+3", "1E5", "123456789012345678901234567890", "\"\"", "true", "false", "null",
    #"{"a":[1,{"b":null}],"a":"x"}"#, #""\u00e9\n\"\\\/\b\f\r\t""#, #""\ud800""#, #""\uD83D\uDE00""#, "\"é€😀\"",
    "\t{ \"a\" : 1 , \"b\" : [ ] }\r\n",
  ])
  func acceptsJSON(text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    ("", JSONFault.Reason.endsTooEarly, 0), ("  ", .endsTooEarly, 2), ("{", .endsTooEarly, 1),
    ("[1,", .endsTooEarly, 3), ("\"a", .endsTooEarly, 2), ("tru", .endsTooEarly, 3), ("-", .endsTooEarly, 1),
    ("1.", .endsTooEarly, 2), ("1e", .endsTooEarly, 2), ("\"\\u12", .endsTooEarly, 5), ("{\"a\"", .endsTooEarly, 4),
    ("[1,]", .unexpectedCharacter, 3), ("{,}", .unexpectedCharacter, 1), ("{\"a\":}", .unexpectedCharacter, 5),
    ("{\"a\":1,}", .unexpectedCharacter, 7), ("[1}", .unexpectedCharacter, 2), ("{\"a\":1]", .unexpectedCharacter, 6),
    ("{1:2}", .unexpectedCharacter, 1), ("nulL", .unexpectedCharacter, 3), ("]", .unexpectedCharacter, 0),
    ("+1", .unexpectedCharacter, 0), (".5", .unexpectedCharacter, 0), ("'a'", .unexpectedCharacter, 0),
    ("\u{FEFF}{}", .unexpectedCharacter, 0), ("{} x", .textAfterValue, 3), ("1 2", .textAfterValue, 2),
    ("01", .badNumber, 1), ("-01", .badNumber, 2), ("1.e5", .badNumber, 2), ("1ex", .badNumber, 2),
    ("-x", .badNumber, 1), ("\"\\x\"", .badEscape, 1), ("\"\\u12g4\"", .badEscape, 1),
    ("\"a\u{1}\"", .controlCharacter, 2), ("\"\n\"", .controlCharacter, 1),
  ])
  func refusesWhatIsNotJSON(text: String, reason: JSONFault.Reason, offset: Int) {
    #expect(fault(text) == JSONFault(reason: reason, offset: offset))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF],
    ] as [[UInt8]])
  func refusesMalformedUTF8(bytes: [UInt8]) {
    let text = [0x22] + bytes + [0x22]
    text.withUnsafeBufferPointer { #expect(JSONValidator.fault(in: $0) == JSONFault(reason: .badUTF8, offset: 1)) }
  }

  @Test func nestingIsLimited() {
    #expect(fault(String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) == nil)
    #expect(
      fault(String(repeating: "{\"a\":", count: 513) + "1" + String(repeating: "}", count: 513))
        == JSONFault(reason: .tooDeep, offset: 512 * 5))
    #expect(fault(String(repeating: "[", count: 100_000))?.reason == .tooDeep)
  }

  @Test(arguments: [
    (#"plain"#, "plain"), (#"\u0041\t\/\\\""#, "A\t/\\\""), (#"\ud83d\ude00!"#, "😀!"), (#"\ud83d!"#, "\u{FFFD}!"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\u00e9\u20ac\u0000"#, "é€\0"),
  ])
  func unescapes(escaped: String, expected: String) {
    let bytes = Array(escaped.utf8)
    bytes.withUnsafeBufferPointer { input in
      let output = [UInt8](unsafeUninitializedCapacity: input.count) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        count = JSONText.unescape(input, to: start)
      }
      #expect(String(decoding: output, as: UTF8.self) == expected)
      Array(expected.utf8).withUnsafeBufferPointer {
        #expect(JSONText.isEqual(Value.text(input, form: .escaped), $0))
      }
      Array((expected + "x").utf8).withUnsafeBufferPointer {
        #expect(!JSONText.isEqual(Value.text(input, form: .escaped), $0))
      }
      var unescaped = UnescapedBytes(input)
      var bytes: [UInt8] = []
      while let byte = unescaped.next() { bytes.append(byte) }
      #expect(bytes == output)
    }
  }

  @Test func lastOfDuplicateMembersCounts() {
    let text = Array(#"{"a":1,"b":{"a":9},"\u0061":[2, "]"],"c":""}"#.utf8)
    text.withUnsafeBufferPointer { bytes in
      let object = Value.json(bytes)
      #expect(object.kind == .rawObject)
      #expect(spelled(member(object, "a")) == #"[2, "]"]"#)
      #expect(spelled(member(object, "b")) == #"{"a":9}"#)
      #expect(member(object, "c").kind == .text && member(object, "c").length == 0)
      #expect(member(object, "d").kind == .missing)
      #expect(spelled(member(object, "a").rawElement(0)) == "2")
      #expect(spelled(member(object, "a").rawElement(1)) == "]")
      #expect(member(object, "a").rawElement(2).kind == .missing)
      #expect(object.rawElement(0).kind == .missing)
    }
  }

  /// Whatever the validator accepts, the cursor reads back token for token; whatever the bytes, nothing traps.
  @Test func fuzz() {
    var random = SeededGenerator(seed: 1)
    let seeds = [
      #"{"a":[1,-2.5e+7,{"b":null,"c":"\u00e9\\"}],"d":true,"a":false,"é😀":[[],{}]}"#, #"[[["x"],0],{"a":{"a":{}}}]"#,
    ].map { Array($0.utf8) }
    var accepted = 0
    for _ in 0..<20_000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
        case 3: bytes.removeSubrange(at...)
        default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      bytes.withUnsafeBufferPointer { input in
        let value = Value.json(input)
        if JSONValidator.fault(in: input) == nil {
          accepted += 1
          #expect(compact(value) == stripped(input))
        } else {
          _ = compact(value)
        }
      }
    }
    #expect(accepted > 1000)
  }

  private func fault(_ text: String) -> JSONFault? {
    Array(text.utf8).withUnsafeBufferPointer { JSONValidator.fault(in: $0) }
  }

  private func member(_ object: Value, _ key: String) -> Value {
    Array(key.utf8).withUnsafeBufferPointer { object.rawMember($0) }
  }

  private func spelled(_ value: Value) -> String { String(decoding: value.bytes, as: UTF8.self) }

  /// The JSON text of a value, by way of the iterators. Recursion is fine: the seeds are shallow.
  private func compact(_ value: Value) -> [UInt8] {
    switch value.kind {
    case .null: return Array("null".utf8)
    case .boolean: return Array((value.isTrue ? "true" : "false").utf8)
    case .number: return Array(value.bytes)
    case .text: return [0x22] + value.bytes + [0x22]
    case .rawArray:
      var elements = Elements(of: value)
      var parts: [[UInt8]] = []
      var element = elements.next()
      while element.kind != .missing {
        parts.append(compact(element))
        element = elements.next()
      }
      return [0x5B] + parts.joined(separator: [0x2C]) + [0x5D]
    case .rawObject:
      var members = JSONMembers(value)
      var parts: [[UInt8]] = []
      var member = members.next()
      while member.key.kind != .missing {
        parts.append(compact(member.key) + [0x3A] + compact(member.value))
        member = members.next()
      }
      return [0x7B] + parts.joined(separator: [0x2C]) + [0x7D]
    default: return []
    }
  }

  /// `input` without the white space outside strings.
  private func stripped(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in input {
      if isInString || !byte.isJSONSpace { output.append(byte) }
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C && isInString {
        isEscaped = true
      } else if byte == 0x22 {
        isInString.toggle()
      }
    }
    return output
  }
}
