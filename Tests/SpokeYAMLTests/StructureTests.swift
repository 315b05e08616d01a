import SpokeDiagnostics
import SpokeYAML
import Testing

@Suite struct StructureTests {
  @Test func rangesAreExact() {
    let reading = Reading(
      """
      # first
      spoke: 1
      map:   # behind
        a: x

        b:
          - one
          - two   # two

      # between
      flow: { k: [1, 'it''s'], m: {} }
      text: |
        line one
        line two

      # last
      """)
    #expect(reading.messages == [])
    #expect(reading.text(reading.node("spoke")) == "1")
    #expect(reading.text(reading.node("map")) == "a: x\n\n  b:\n    - one\n    - two")
    #expect(reading.text(reading.node("map/b")) == "- one\n    - two")
    #expect(reading.text(reading.node("map/b/1")) == "two")
    #expect(reading.text(reading.node("flow")) == "{ k: [1, 'it''s'], m: {} }")
    #expect(reading.text(reading.node("flow/k")) == "[1, 'it''s']")
    #expect(reading.text(reading.node("flow/k/1")) == "'it''s'")
    #expect(reading.text(reading.node("text")) == "|\n  line one\n  line two")
    #expect(reading.node("flow")?.isFlow == true)
    #expect(reading.node("map")?.isFlow == false)
    #expect(reading.text(reading.root)?.hasPrefix("spoke: 1") == true)
    #expect(reading.text(reading.root)?.hasSuffix("line two") == true)
    #expect(reading.document.comments.map(\.text) == ["first", "behind", "two", "between", "last"])
    #expect(reading.document.comments.map(\.isWholeLine) == [true, false, false, true, true])
    PlaceTests.check(reading)
  }

  @Test func listsAtTheColumnOfTheirKey() {
    let reading = Reading("a:\n- b: c\n  d: e\n-\n- f\ng: h\n")
    #expect(reading.outline == #"{"a": [{"b": "c", "d": "e"}, null, "f"], "g": "h"}"#)
    #expect(reading.text(reading.node("a")) == "- b: c\n  d: e\n-\n- f")
    #expect(reading.text(reading.node("a/0")) == "b: c\n  d: e")
    PlaceTests.check(reading)
  }

  @Test func pairsInAFlowList() {
    let reading = Reading("a: [b: c, {d: e}: f, g]\nx: [? h : i]\n")
    #expect(reading.text(reading.node("a/0")) == "b: c")
    #expect(reading.text(reading.node("x/0")) == "h : i")
    #expect(reading.messages == ["A key must be text, and this is a map"])
    PlaceTests.check(reading)
  }

  @Test func commentsAreNotTextAndTextIsNoComment() {
    let reading = Reading(
      """
      a: "x # no" # yes 1
      b: 'x
        # no' # yes 2
      c: x#no # yes 3
      d: > # yes 4
        # no
      e: [ # yes 5
        f, # yes 6
        # yes 7
        g # yes 8
      ] # yes 9
      h: &i # yes 10
        j: k
      l: # yes 11
        *i # yes 12
      """)
    #expect(reading.messages == [])
    #expect(reading.document.comments.map(\.text) == (1...12).map { "yes \($0)" })
    PlaceTests.check(reading)
  }

  @Test func aCommentBehindAValue() throws {
    let reading = Reading("a: ${b ?? \"x # y\"}\nc: d # note\ne: f\n# alone\n")
    let cut = try #require(reading.node("a"))
    let comment = try #require(reading.document.comment(behind: cut))
    #expect(comment.text == "y\"}")
    let meant = try #require(reading.document.meantRange(of: cut, isFlow: false))
    #expect(reading.source.text(in: meant) == "${b ?? \"x # y\"}")
    let whole = try #require(reading.node("c"))
    #expect(reading.document.comment(behind: whole)?.text == "note")
    #expect(reading.document.meantRange(of: whole, isFlow: false) == whole.range)
    #expect(reading.document.comment(behind: try #require(reading.node("e"))) == nil)
  }

  @Test func aliases() throws {
    let reading = Reading("a: &x { b: c }\nd: *x\ne: [*x, &y f, *y]\n")
    #expect(reading.outline == #"{"a": {"b": "c"}, "d": {"b": "c"}, "e": [{"b": "c"}, "f", "f"]}"#)
    let alias = try #require(reading.node("d"))
    #expect(alias.aliasRange.map { reading.source.text(in: $0) } == "*x")
    #expect(reading.text(alias) == "{ b: c }")
    #expect(reading.text(reading.node("e")) == "[*x, &y f, *y]")
    #expect(reading.text(reading.node("e/1")) == "f")
    #expect(reading.node("d/b")?.aliasRange == nil)
    PlaceTests.check(reading)
  }

  @Test func unknownAndRecursiveAliases() {
    let unknown = Reading("a: &x b\nc: *y\n")
    #expect(unknown.rules == ["yaml-syntax"])
    #expect(unknown.diagnostics[0].span.text == "*y")
    #expect(unknown.diagnostics[0].help?.contains("`&x`") == true)
    let recursive = Reading("a: &x\n  b: *x\n  c: [1, *x]\n")
    #expect(recursive.rules == ["alias-limit", "alias-limit"])
    #expect(recursive.outline == #"{"a": {"b": ?null, "c": ["1", ?null]}}"#)
  }

  @Test func duplicateKeys() {
    let reading = Reading("a: 1\nb: 2\n\"a\": 3\na: 4\n")
    #expect(reading.rules == ["duplicate-key", "duplicate-key"])
    #expect(reading.diagnostics[0].span.text == "\"a\"")
    #expect(reading.diagnostics[1].related.map { $0.span?.range } == [ByteRange(0, 1)])
    #expect(reading.root?.entries?.count == 4)
    let many = (0..<200).map { "k\($0 % 150): \($0)" }.joined(separator: "\n")
    #expect(Reading(many).rules == Array(repeating: "duplicate-key", count: 50))
  }

  @Test func tags() {
    let reading = Reading(
      "a: !!str 1\nb: !!int 0x1F\nc: !!float 1\nd: !!bool true\ne: !!null ~\nf: !!map {}\ng: !!seq []\nh: ! 12\n")
    #expect(reading.messages == [])
    #expect(reading.node("a")?.scalar?.resolved == .text)
    #expect(reading.node("b")?.scalar?.resolved == .integer)
    #expect(reading.node("h")?.scalar?.resolved == .text)
    #expect(reading.node("a")?.tag?.text == "!!str")
    #expect(reading.node("a").map { $0.range } == ByteRange(9, 10))
    PlaceTests.check(reading)
  }

  @Test(arguments: [
    ("when: !exists(x)\n", "!exists(x)", "when: \"!exists(x)\"\n"),
    ("when: !exists(x) and y == 1 # c\n", "!exists(x)", "when: \"!exists(x) and y == 1\" # c\n"),
    ("when: !exists(x[\"k\"])\n", "!exists(x[\"k\"])", "when: '!exists(x[\"k\"])'\n"),
    ("when: !(a > b)\n", "!(a", "when: \"!(a > b)\"\n"),
    ("m: { a: !exists(x), b: c }\n", "!exists(x)", "m: { a: \"!exists(x)\", b: c }\n"),
  ])
  func negationIsATag(text: String, span: String, mended: String) {
    let reading = Reading(text)
    #expect(reading.rules == ["unsupported-tag"])
    #expect(reading.diagnostics.first?.span.text == span)
    #expect(reading.diagnostics.first?.fixes.first?.isSafe == true)
    #expect(reading.mended == mended)
    #expect(reading.mended.map { Reading($0).messages } == [])
    #expect(reading.root?.entries?.first?.value.isIncomplete == true || reading.node("m/a")?.isIncomplete == true)
  }

  @Test func emptyFiles() {
    for text in ["", "\n\n", "# only a comment\n", "---\n", "--- # c\n...\n", "\u{FEFF}", "   "] {
      let reading = Reading(text)
      #expect(reading.root == nil)
      #expect(reading.messages == [])
    }
    #expect(Reading("# only a comment\n").document.comments.map(\.text) == ["only a comment"])
    #expect(Reading("~").root != nil)
  }

  @Test func mergeKeysAreKeys() {
    #expect(Reading("a: &x {b: c}\nd:\n  <<: *x\n").outline == #"{"a": {"b": "c"}, "d": {"<<": {"b": "c"}}}"#)
  }

  @Test func resolution() {
    let cases: [(String, YAMLScalar.Resolved)] = [
      ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .text), ("true", .boolean(true)),
      ("True", .boolean(true)), ("FALSE", .boolean(false)), ("yes", .text), ("no", .text), ("on", .text),
      ("off", .text),
      ("0", .integer), ("-0", .integer), ("+12", .integer), ("12", .integer), ("01234", .text), ("-01", .text),
      ("0o17", .integer), ("0o18", .text), ("0xfF", .integer), ("0xg", .text), ("0x", .text), ("1_000", .text),
      ("12:30", .text), ("2026-01-02", .text), ("1.5", .float), ("1.", .float), (".5", .float), ("-.5e3", .float),
      ("1e3", .float), ("1e", .text), ("1.2.3", .text), (".", .text), ("-", .text), ("+", .text), (".inf", .float),
      ("-.Inf", .float), ("+.INF", .float), (".nan", .float), ("-.nan", .text), ("0.5", .float), ("00.5", .text),
      ("1e+5", .float), ("e5", .text), (".e5", .text), ("nothing", .text), ("t", .text),
    ]
    for (text, resolved) in cases where text != "-" {
      #expect(Reading("a: \(text)\n").node("a")?.scalar?.resolved == resolved, "\(text)")
      #expect(Reading("a: '\(text)'\n").node("a")?.scalar?.resolved == .text)
    }
  }

  @Test func quoting() {
    for text in [
      "plain", "a \"b\"", "it's", "both ' and \"", "back\\slash", "a\nb\tc", "\u{7}", "é\u{2028}", "${a[\"k\"]}",
    ] {
      let reading = Reading("k: \(YAMLScalar.quoted(text))\n")
      #expect(reading.messages == [])
      #expect(reading.node("k")?.scalar?.text == text)
    }
    #expect(YAMLScalar.quoted("a") == "\"a\"")
    #expect(YAMLScalar.quoted("a \"b\"") == "'a \"b\"'")
  }
}
