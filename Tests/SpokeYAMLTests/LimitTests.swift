import SpokeDiagnostics
import SpokeYAML
import Testing

/// Hostile and mistaken files: every one must return, quickly, with a finding.
@Suite struct LimitTests {
  @Test(arguments: ["[", "{", "[{", "[\n", "{a: ", "- ", "? ", "- [", "[[],", "{? "])
  func deepNesting(unit: String) {
    let reading = Reading("a: b\nc:\n  " + String(repeating: unit, count: 200_000 / unit.utf8.count) + "\n")
    #expect(reading.rules.first == "nesting-limit" || reading.rules.first == "yaml-syntax")
    #expect(reading.node("a")?.scalar?.text == "b")
    PlaceTests.check(reading)
  }

  @Test func deepBlocks() {
    let lines = (0..<300).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
    let reading = Reading("a: b\n" + lines + "\n")
    #expect(reading.rules == ["nesting-limit"])
    #expect(reading.node("a")?.scalar?.text == "b")
    PlaceTests.check(reading)
  }

  @Test func exactlyAsDeepAsAllowed() {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(Reading(nested(64)).rules == [])
    #expect(Reading(nested(65)).rules == ["nesting-limit"])
    #expect(Reading("a: \(nested(70))\nb: c\n").outline == #"{"a": ?null, "b": "c"}"#)
    // An alias counts as deep as what it repeats.
    #expect(
      Reading("a: &x \(nested(40))\nb: \(String(repeating: "[", count: 30))*x\(String(repeating: "]", count: 30))")
        .rules == ["nesting-limit"])
  }

  @Test func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let reading = Reading(text)
    #expect(reading.rules == ["alias-limit"])
    #expect(reading.root?.entries?.count == 30)
    #expect(Self.size(reading.root) < 12_000)
  }

  @Test func manyAliasesAreFine() {
    let text = "a: &a {b: c}\n" + (0..<500).map { "k\($0): *a\n" }.joined()
    #expect(Reading(text).rules == [])
    #expect(Reading(text, limits: YAMLLimits(aliasNodes: 100)).rules == ["alias-limit"])
  }

  static func size(_ node: YAMLNode?) -> Int {
    switch node?.content {
    case .mapping(let entries): 1 + entries.reduce(0) { $0 + size($1.key) + size($1.value) }
    case .sequence(let elements): 1 + elements.reduce(0) { $0 + size($1) }
    case .scalar: 1
    case nil: 0
    }
  }

  @Test func largeFiles() {
    let reading = Reading(bytes: Array(repeating: 0x20, count: 4_194_305))
    #expect(reading.messages == ["The file has 4,194,305 bytes; at most 4,194,304 are read"])
    #expect(reading.rules == ["file-too-large"])
    #expect(reading.root == nil)
    #expect(Reading("a: b\n", limits: YAMLLimits(bytes: 4)).rules == ["file-too-large"])
  }

  @Test func costlyWhiteSpace() {
    // libyaml would clear a buffer of 400 KB at each of 100,000 words.
    let text = "a: \"" + String(repeating: " ", count: 400_000) + String(repeating: "x y ", count: 50_000) + "\"\n"
    #expect(Reading(text).messages == ["400,000 spaces and line breaks stand here in a row"])
    let lines = "a: \"x" + String(repeating: "\n", count: 400_000) + String(repeating: "x\n", count: 100_000) + "\"\n"
    #expect(Reading(lines).rules == ["yaml-syntax"])
    #expect(Reading("a: b" + String(repeating: "\n", count: 20_000) + "c: d\n").rules == [])
    #expect(Reading(String(repeating: "%TAG !a! b\n", count: 5000) + "---\na: b\n").rules == ["yaml-syntax"])
  }

  @Test func longKeysAndLines() {
    let key = String(repeating: "k", count: 2000)
    #expect(Reading("a: b\n\(key): c\n").messages.first?.contains("1,024") == true)
    let list = "a: [" + String(repeating: "x, {b: c}, ", count: 20_000) + "y]\n"
    #expect(Reading(list).node("a")?.elements?.count == 40_001)
    let map = (0..<5_000).map { "k\($0): v\n" }.joined()
    #expect(Reading(map).root?.entries?.count == 5_000)
  }
}

@Suite struct EncodingTests {
  @Test func invalidUTF8() {
    let reading = Reading(bytes: Array("a: caf".utf8) + [0xE9] + Array(" x\nb: ".utf8) + [0xFF, 0xC0, 0x80, 0x0A])
    #expect(reading.messages == ["The byte 0xE9 is not UTF-8 (and 3 more)"])
    #expect(reading.diagnostics[0].span.range == ByteRange(6, 7))
    #expect(reading.outline == #"{"a": "caf_ x", "b": "___"}"#)
    for broken: [UInt8] in [
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0x80],
    ] {
      #expect(Reading(bytes: Array("a: b".utf8) + broken).rules == ["yaml-syntax"])
    }
  }

  @Test func utf16() {
    let text = "a: b\nc: d\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      let reading = Reading(bytes: bytes)
      #expect(reading.messages == ["The file is written in UTF-16 or UTF-32, not in UTF-8"])
      #expect(reading.root == nil)
    }
    #expect(Reading(bytes: Array(repeating: 0, count: 100)).messages == ["The file is not text"])
  }

  @Test func controlCharacters() {
    let reading = Reading("a: b\u{7}c\nd: e\u{0}\nf: \u{85}g\u{2028}h\ni: \u{FFFE}\n")
    #expect(
      reading.messages == [
        "A control character (U+0007) stands here (and 2 more)",
        "An invisible line separator (U+0085) stands here (and 1 more)",
      ])
    #expect(reading.outline == #"{"a": "b c", "d": "e", "f": "g   h", "i": null}"#)
  }

  @Test func lineEnds() {
    #expect(Reading("a: b\r\nc:\r\n  - d # e\r\n").messages == [])
    #expect(Reading("a: b\r\nc:\r\n  - d # e\r\n").document.comments.map(\.text) == ["e"])
    let old = Reading("a: b\rc: d\r")
    #expect(old.messages == ["A line ends with a carriage return alone (and 1 more)"])
    #expect(old.outline == #"{"a": "b", "c": "d"}"#)
  }

  @Test func noBreakSpacesInTextAreText() {
    #expect(Reading("a: b\u{A0}c\n").messages == [])
  }
}
