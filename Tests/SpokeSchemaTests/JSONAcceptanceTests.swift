import SpokeDiagnostics
import SpokeJSON
import SpokeTestSupport
import Testing

func json(_ text: String) throws(JSONError) -> JSONValue {
  try JSONDocument(SourceFile(path: "test.json", text: text)).root
}

private func isAccepted(_ bytes: [UInt8]) -> Bool {
  (try? JSONDocument(SourceFile(path: "test.json", bytes: bytes))) != nil
}

/// Cases in the manner of the JSON parsing test suite: what RFC 8259 demands, forbids and leaves open.
@Suite struct JSONAcceptanceTests {
  @Test(arguments: [
    "[]", "{}", "[[]   ]", "[\"\"]", "[false]", "[null, 1, \"1\", {}]", "[null]", "[1\n]", " [1]",
    "[1,null,null,null,2]",
    "[2] ", "0", "-0", "-1", "-0.1", "0.5", "1e10", "1E10", "1e+2", "1E-2", "123.456e78", "0e1", "0e+1",
    "1.000000000005",
    "\"\"", "\"asd\"", "\"\\u0060\\u012a\\u12AB\"", "\"\\uD801\\udc37\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\\\u0000\"",
    "\"\\u0000\"", "\"\u{7F}\"", "\"€𝄞\"", "\"\u{FFFF}\"", "\"\u{2028}\"", "true", "false", "null", "\t\r\n 1 \t\r\n",
    "{\"a\":\"b\",\"a\":\"c\"}", "{\"\":0}", "{\"a\":[{\"b\":[]}]}", "[\"a\",{}]", "{\"x\\u0000\":1}",
    "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\uD800\"", "\"\\uD800x\"", "\"\\uDADA\\n\"",
    "123123123123123123123123123123",
    "1e9999", "\u{FEFF}{}",
  ])
  func accepts(_ text: String) { #expect(isAccepted(Array(text.utf8))) }

  @Test(arguments: [
    "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[1}", "{]", "[a",
    "[*]",
    "[x", "[\"x\"", "[\"x\"]]", "[\"a\",\n4\n,1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}",
    "{\"a\" \"b\"}", "{\"a\" 1}", "{:1}", "{1:1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":1}}", "{}{}",
    "[][]",
    "{\"a\":/*x*/1}", "//x\n1", "{\"a\":1}#", "1 2", "1,", "01", "-01", "00", "1.", ".5", "-", "--1", "+1", "1e", "1e+",
    "1.e1", "0x1", "1_000", "Infinity", "NaN", "-Infinity", "1a", "0.3e", "1eE2", "2.e3", "- 1", "１", "tru", "truee",
    "True",
    "nul", "nulll", "fals", "undefined", "\"", "\"\\", "\"\\\"", "\"\\u\"", "\"\\u12\"", "\"\\u123g\"", "\"\\x41\"",
    "\"\\a\"", "\"\\ \"", "\"\\'\"", "'a'", "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "\u{A0}1", "\u{2060}1",
    "\u{C}1",
    "1\u{0}", "<a>", "[1]x", "\u{FEFF}", "\u{FEFF}\u{FEFF}1", "[\u{B}]", "\"a\" \"b\"", "nullx", "[true false]", "*",
    "\"\\uD800\\u\"", "\"\\uD800\\u1\"", "{\"a\":1,,\"b\":2}", "{\"a\"::1}", "{\"\\q\":1}",
  ])
  func refuses(_ text: String) { #expect(!isAccepted(Array(text.utf8))) }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0xFF, 0x22], [0x22, 0xE2, 0x82], [0x22, 0xE2, 0x82, 0x22], [0xFF, 0xFE, 0x31, 0x00], [0xEF, 0xBB],
      [0xC3, 0xA9],
      [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xF0, 0x9D, 0x84],
    ] as [[UInt8]])
  func refusesBrokenUTF8(_ bytes: [UInt8]) { #expect(!isAccepted(bytes)) }

  @Test func aByteOrderMarkCanBeRefused() {
    let source = SourceFile(path: "test.json", text: "\u{FEFF}1")
    #expect((try? JSONDocument(source, allowsByteOrderMark: false)) == nil)
  }

  @Test func nestingIsBoundedAndCostsNoStack() {
    func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + "1").utf8) }
    let closed = nested(512) + Array(repeating: UInt8(ascii: "]"), count: 512)
    #expect(isAccepted(closed))
    #expect(!isAccepted([UInt8(ascii: "[")] + closed + [UInt8(ascii: "]")]))
    #expect(!isAccepted(nested(1_000_000)))
  }

  @Test func aBadByteAnywhereInALongStringIsFound() {
    for length in 0..<40 {
      for (bad, isAllowed) in [(UInt8(0x1F), false), (0x20, true), (0x7F, true), (0x80, false), (0xFF, false)] {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 40)
        bytes[length] = bad
        #expect(isAccepted([0x22] + bytes + [0x22]) == isAllowed)
      }
    }
  }
}

@Suite struct JSONErrorTests {
  @Test(arguments: [
    ("", 1, 1, "the file is empty"),
    ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "a comma or } is missing here"),
    ("{\n  \"a\": 1,\n}", 3, 1, "a comma before } is not allowed in JSON"),
    ("[1,\n]", 2, 1, "a comma before ] is not allowed in JSON"),
    ("{\"é\": x}", 1, 7, "a value is expected here"),
    ("[\"a\n\"]", 1, 4, "a control character or line break stands in a string; write it as an escape"),
    ("[1, 2", 1, 6, "the file ends before ] closes an array"),
    ("{} {}", 1, 4, "there is more text after the value"),
    ("{a: 1}", 1, 2, "a name in double quotes is expected here"),
    ("[007]", 1, 2, "a number may not begin with 0"),
  ])
  func saysWhatAndWhere(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: JSONError.self) { _ = try json(text) }
    #expect(error?.message == message)
    #expect(error?.position == SourcePosition(line: line, column: column))
  }
}

@Suite struct JSONValueTests {
  @Test func valuesAreReadWithTheirPlaces() throws {
    let text = #"{"name": "José \u00e9\n", "n": -12.50, "list": [1, true, null], "name": "last"}"#
    let root = try json(text)
    #expect(root["name"]?.string == "last")
    #expect(root["n"]?.numberText == "-12.50")
    #expect(root["n"]?.integer == nil)
    #expect(root["list"]?.elements?.map(\.kind) == [.number, .boolean, .null])
    #expect(root["list"]?.elements?.first { _ in true }?.integer == 1)
    #expect(root["absent"] == nil)
    #expect(root.members?.map { $0.key.string ?? "" } == ["name", "n", "list", "name"])
    #expect(root.members?.first { _ in true }?.value.string == "José é\n")
    #expect(root["name"]?.span.text == "last")
    #expect(root["list"]?.span.text == "[1, true, null]")
  }

  @Test func escapedKeysAndTextsCompareByTheirMeaning() throws {
    let root = try json(#"{"n\u0061me": "\ud83d\ude00", "x": "\ud83d"}"#)
    #expect(root["name"]?.string == "😀")
    #expect(root["name"]?.isString("😀") == true)
    #expect(root["x"]?.string == "\u{FFFD}")
  }

  @Test func everyEscapeHasItsMeaning() throws {
    let root = try json(#""\"\\\/\b\f\n\r\t\u0041\uD834\uDD1E\uDC00""#)
    #expect(root.string == "\"\\/\u{8}\u{C}\n\r\tA𝄞\u{FFFD}")
  }

  @Test func wrongKindsGiveNil() throws {
    let root = try json("[1]")
    #expect(
      root["a"] == nil && root.string == nil && root.boolean == nil && root.members == nil && root.numberText == nil)
    #expect(try json("true").boolean == true)
    #expect(try json("false").boolean == false)
    #expect(try json("null").isNull)
  }
}

@Suite struct JSONWriterTests {
  @Test func layoutIsStable() {
    var writer = JSONWriter()
    writer.object {
      $0.member("a", 1)
      $0.member("b", ["x", "y"])
      $0.member("c", object: { _ in })
      $0.member("d", array: { $0.write(true) })
      $0.member("e", ifPresent: nil)
      $0.key("f")
      $0.writeNull()
    }
    let expected = """
      {
        "a": 1,
        "b": [
          "x",
          "y"
        ],
        "c": {},
        "d": [
          true
        ],
        "f": null
      }
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func compactHasNoSpaces() throws {
    var writer = JSONWriter(.compact)
    writer.write(try json("[ {\"b\": [ ], \"a\" : 1.50e3 }, \"x\\u000by\\/\" ]"), sortingKeys: true)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"[{"a":1.50e3,"b":[]},"x\u000by/"]"#)
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0..<30, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &generator) ? 0x7F : 0x1_FFFF), using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var writer = JSONWriter()
      writer.write(text)
      #expect(try json(String(decoding: writer.bytes, as: UTF8.self)).string == text)
    }
  }
}
