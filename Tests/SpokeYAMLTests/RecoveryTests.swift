import SpokeDiagnostics
import SpokeYAML
import Testing

/// Texts that are not YAML: what is said about them, where, and what of the file is read all the same.
@Suite struct RecoveryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// The rule, the underlined text and a part of the message of every finding.
    var found: [(rule: String, span: String, message: String)]
    /// What is read; the lines of `tail` follow.
    var outline: String
    /// The first line after the first finding's fixes.
    var mended: String?

    var testDescription: String { text }

    init(_ text: String, _ rule: String, _ span: String, _ message: String, _ outline: String, mended: String? = nil) {
      self.text = text
      found = [(rule, span, message)]
      self.outline = outline
      self.mended = mended
    }
  }

  /// Follows every text, and must be read whatever comes before.
  static let tail = "\nupsert: contacts\nproperties:\n  firstname: ok # kept\n"
  static let tailOutline = #""upsert": "contacts", "properties": {"firstname": "ok"}}"#

  static let expressions: [Case] = [
    Case(
      #"a: ${if(x, "y: z", w)}"#, "cut-expression", ":", "cannot hold `: `", #"{"a": ?null, "#,
      mended: #"a: '${if(x, "y: z", w)}'"#),
    Case(
      #"when: type == "x: y" # c"#, "yaml-syntax", ":", "cannot hold `: `", #"{"when": ?null, "#,
      mended: #"when: 'type == "x: y"' # c"#),
    Case(
      "match: { email: ${traits.email} }", "cut-expression", "${traits.email}", "must be quoted inside `{ }`",
      #"{"match": {"email": ?null}, "#, mended: #"match: { email: "${traits.email}" }"#),
    Case(
      #"m: { a: ${x}, b: c, d: ${f("}, ")} }"#, "cut-expression", "${x}", "must be quoted",
      #"{"m": {"a": ?null, "b": "c", "d": ?null}, "#, mended: #"m: { a: "${x}", b: c, d: '${f("}, ")}' }"#),
    Case(
      "a: [${x}, y, z ${w}]", "cut-expression", "${x}", "must be quoted inside `[ ]`",
      #"{"a": [?null, "y", ?null], "#, mended: #"a: ["${x}", y, "z ${w}"]"#),
    Case(
      "a: {\n  b: ${x}, # c\n  d: e\n}", "cut-expression", "${x}", "must be quoted", #"{"a": {"b": ?null, "d": "e"}, "#,
      mended: "a: {"),
    Case(
      #"when: "a" == b"#, "yaml-syntax", "==", "`==` is left over", #"{"when": ?null, "#, mended: #"when: '"a" == b'"#),
    Case(
      "when: [a] == b", "yaml-syntax", "==", "`==` is left over", #"{"when": ?null, "#, mended: #"when: "[a] == b""#),
    Case(
      #"a: "${x["k"]}""#, "cut-expression", #"k"]}""#, "ends at its closing quote", #"{"a": ?null, "#,
      mended: #"a: '${x["k"]}'"#),
    Case(
      #"a: { b: "${x["k"]}", c: d }"#, "cut-expression", #"k"]}","#, "ends at its closing quote",
      #"{"a": {"b": ?null, "c": "d"}, "#, mended: #"a: { b: '${x["k"]}', c: d }"#),
    Case("a: > 5", "yaml-syntax", ">", "header of a text block", #"{"a": ?null, "#, mended: #"a: "> 5""#),
    Case("a: *.sku", "yaml-syntax", "*.sku", "anchor or alias", #"{"a": ?null, "#, mended: #"a: "*.sku""#),
    Case("a: @home", "yaml-syntax", "@", "cannot begin with `@`", #"{"a": ?null, "#, mended: #"a: "@home""#),
    Case("a: `b`", "yaml-syntax", "`", "cannot begin with a backtick", #"{"a": ?null, "#, mended: #"a: "`b`""#),
    Case("a: %d", "yaml-syntax", "%", "cannot begin with `%`", #"{"a": ?null, "#, mended: #"a: "%d""#),
    Case("a: ,b", "yaml-syntax", ",b", "cannot begin with `,`", #"{"a": ?null, "#, mended: #"a: ",b""#),
    Case(
      "a: {{ traits.email }}", "yaml-syntax", "{{ traits.email }}", "Spoke writes `${ }`", #"{"a": ?{}, "#,
      mended: #"a: "${traits.email}""#),
  ]

  static let quotesAndBrackets: [Case] = [
    Case("a: \"b", "yaml-syntax", "\"", "is not closed", #"{"a": ?null, "#),
    Case("a: \"b\nc: \"d\"", "yaml-syntax", "\"", "is not closed", #"{"a": ?null, "c": "d", "#),
    Case("a: 'b\nc: { d: 'e' }", "yaml-syntax", "'", "is not closed", #"{"a": ?null, "c": {"d": "e"}, "#),
    Case("a: 'b\n  c", "yaml-syntax", "'", "is not closed", #"{"a": ?null, "#),
    Case("\"a: b", "yaml-syntax", "\"", "is not closed", "?{"),
    Case("a: [b, c", "yaml-syntax", "[", "is not closed", #"{"a": ?null, "#),
    Case("a: { b: c", "yaml-syntax", "{", "is not closed", #"{"a": ?null, "#),
    Case("a:\n  b: {\n    c: d,\n  e: f", "yaml-syntax", "{", "is not closed", #"{"a": {"b": ?null, "e": "f"}, "#),
    Case("a: [b, , c]", "yaml-syntax", ",", "A value is missing", #"{"a": ?null, "#),
    Case("a: { b: c d: e }", "yaml-syntax", ":", "follows a value", #"{"a": ?null, "#),
    Case("a: [b c: [d] e]", "yaml-syntax", "e]", "`,` or `]` is missing", #"{"a": ?null, "#),
    Case("a: { b:{c: d} }", "yaml-syntax", ":", "A space is missing", #"{"a": ?null, "#, mended: "a: { b: {c: d} }"),
    Case("a: \"\\d+\"", "yaml-syntax", "\\d", "no escape `\\d`", #"{"a": ?null, "#, mended: "a: \"\\\\d+\""),
    Case("a: \"b\\xZZ\"", "yaml-syntax", "\\x", "digits behind `\\x`", #"{"a": ?null, "#),
    Case("a: \"b\\uD800\"", "yaml-syntax", "\\u", "digits behind `\\u`", #"{"a": ?null, "#),
  ]

  static let lines: [Case] = [
    Case("a:b c", "yaml-syntax", "a:", "A space is missing behind `a:`", "?{", mended: "a: b c"),
    Case("x: y\na:b", "yaml-syntax", "a:", "A space is missing behind `a:`", #"?{"x": "y", "#),
    Case("x:\n  a:b\n  c: d", "yaml-syntax", "a:", "A space is missing", #"{"x": ?{"c": "d"}, "#),
    Case(
      "x:\n  a:b\n  # why\n  c: d\n  e: f", "yaml-syntax", "a:", "A space is missing", #"{"x": ?{"c": "d", "e": "f"}, "#
    ),
    Case("just text", "yaml-syntax", "just text", "is not `key: value`", "?{"),
    Case("x: y\njust text", "yaml-syntax", "just text", "is not `key: value`", #"?{"x": "y", "#),
    Case("a: b\n  c: d", "yaml-syntax", "c", "indented deeper than `a`", #"?{"a": "b", "#, mended: "a: b"),
    Case("a:\n    b: c\n  d: e", "yaml-syntax", "d", "indented by 2 spaces", #"{"a": ?{"b": "c"}, "#),
    Case("a:\n  - b\n  c: d", "yaml-syntax", "c", "does not begin with `- `", #"{"a": ?["b"], "#),
    Case("a:\n  b: c\n  - d", "yaml-syntax", "-", "stands among keys", #"{"a": ?{"b": "c"}, "#),
    Case("a: - b", "yaml-syntax", "-", "list cannot begin here", #"{"a": ?null, "#),
    Case("  a: b\n", "yaml-syntax", "a", "indented by 2 spaces", "?{"),
    Case(": b", "yaml-syntax", ":", "A key is missing", "?{"),
    Case("a:\n  b: c\n}", "yaml-syntax", "}", "closes no bracket", #"?{"a": {"b": "c"}, "#),
    Case("? [a]\n: b", "yaml-syntax", "[a]", "A key must be text, and this is a list", "?{"),
    Case("%FOO", "yaml-syntax", "%FOO", "cannot begin with `%`", "?{"),
    Case("a:\n\tb: c\n\td: e", "yaml-syntax", "\t", "indented with a tab", #"{"a": {"b": "c", "d": "e"}, "#),
    Case("a:\n  -\tb: c", "yaml-syntax", "\t", "no tab here", #"{"a": [{"b": "c"}], "#),
    // Where a line with a tab belongs among others, nobody knows: it is given up with the lines below it.
    Case(
      "a:\n  b: c\n\td:\n    e: f\n    g: h\n  i: j", "yaml-syntax", "\t", "indented with a tab",
      #"{"a": ?{"b": "c", "i": "j"}, "#),
    Case(
      "a:\n  b:\n    c: d\n\te: >-\n    f\n  g: h", "yaml-syntax", "\t", "indented with a tab",
      #"{"a": ?{"b": ?{"c": "d"}, "g": "h"}, "#),
    Case(
      "a:\n  - b: c\n\t- d: e\n    f: g\n  - h: i", "yaml-syntax", "\t", "indented with a tab",
      #"{"a": ?[?{"b": "c"}, {"h": "i"}], "#),
    Case(
      "a:\n  b: c\n  \td: e\n  f: g\n\th: i\n  j: k", "yaml-syntax", "  \t", "indented with a tab",
      #"{"a": ?{"b": "c", "f": "g", "j": "k"}, "#),
    Case(
      "a:\n  b: {\n\tc: \"d\",\n\t\te: \"f\"\n\t}", "yaml-syntax", "\t", "indented with a tab",
      #"{"a": {"b": {"c": "d", "e": "f"}}, "#, mended: "a:"),
    Case(
      "a:\n  b: {\n\tc: d\n\t}\n  e: [\n\tf\n  ]", "yaml-syntax", "\t", "indented with a tab",
      #"{"a": {"b": {"c": "d"}, "e": ["f"]}, "#),
    Case(
      "a:\n\tb: c\n  d: e", "yaml-syntax", "\t", "indented with a tab", #"{"a": ?{"d": "e"}, "#),
    Case("a:\n\u{A0} b: c\n\u{A0} d: e", "yaml-syntax", "\u{A0}", "no-break space", #"{"a": {"b": "c", "d": "e"}, "#),
  ]

  @Test(arguments: expressions + quotesAndBrackets + lines)
  func saysWhatIsWrong(_ test: Case) {
    for newline in ["\n", "\r\n"] {
      let reading = Reading((test.text + Self.tail).replacing("\n", with: newline))
      #expect(reading.rules == test.found.map(\.rule))
      for (diagnostic, found) in zip(reading.diagnostics, test.found) {
        #expect(diagnostic.span.text == found.span)
        #expect(diagnostic.message.contains(found.message), "\(diagnostic.message)")
        #expect(diagnostic.help != nil)
        #expect(!diagnostic.message.hasSuffix("."))
      }
      #expect(reading.outline == test.outline + Self.tailOutline)
      #expect(reading.document.comments.last?.text == "kept")
      if let mended = test.mended {
        let text = reading.mended ?? ""
        #expect(text.split(whereSeparator: \.isNewline).first.map(String.init) == mended)
        if newline == "\n" { #expect(Reading(text).messages == []) }
      }
      PlaceTests.check(reading)
    }
  }

  @Test func allErrorsOfAFileAreReported() {
    let reading = Reading(
      """
      spoke: 1
      mappings:
        contact:
          when: "a" == b
          upsert contacts
          match: { email: ${traits.email} }
          properties:
            firstname: ${if(a, "b: c", d)} # why
            lastname: ok
            jobtitle: 'open
            phone: [1, 2
            city: "done"
        other:
          when: !exists(x)
          when: twice
      """)
    #expect(
      reading.rules == [
        "yaml-syntax", "yaml-syntax", "cut-expression", "cut-expression", "yaml-syntax", "yaml-syntax",
        "unsupported-tag", "duplicate-key",
      ])
    #expect(
      reading.outline == """
        {"spoke": "1", "mappings": {"contact": ?{"when": ?null, "match": {"email": ?null}, "properties": \
        {"firstname": ?null, "lastname": "ok", "jobtitle": ?null, "phone": ?null, "city": "done"}}, \
        "other": {"when": ?"", "when": "twice"}}}
        """)
    #expect(reading.document.comments.map(\.text) == ["why"])
  }

  @Test func theNumberOfErrorsIsBounded() {
    let text = (0..<50).map { "k\($0): \"a\" b\n" }.joined()
    let reading = Reading(text)
    #expect(reading.diagnostics.count == 20)
    #expect(reading.root?.entries?.count == 20)
    #expect(reading.root?.isIncomplete == true)
    #expect(Reading(text, limits: YAMLLimits(syntaxErrors: 3)).diagnostics.count == 3)
  }

  @Test func oneDocumentPerFile() {
    let reading = Reading("---\na: b\n---\nc: d\n")
    #expect(reading.messages == ["A second document begins here; a file holds one"])
    #expect(reading.diagnostics[0].span.range == ByteRange(9, 12))
    #expect(reading.outline == #"{"a": "b"}"#)
    #expect(Reading("--- {a: b}\n...\n").messages == [])
    #expect(Reading("a: b\n...\nc: d\n").rules == ["yaml-syntax"])
  }

  @Test func json() {
    let reading = Reading("{\n  \"a\": [1, 2],\n  \"b\": {\"c\" \"d\"},\n  \"e\": null\n}\n")
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.node("a/1")?.scalar?.text == "2")
    #expect(reading.node("e")?.scalar?.resolved == .null)
    #expect(Reading("{\n\t\"a\": [\n\t\t1,\n\t\t{ \"b\": 2 }\n\t]\n}\n").messages == [])
  }
}
