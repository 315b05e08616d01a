import SpokeDiagnostics
import SpokeYAML
import Testing

@Suite struct ScalarTests {
  @Test(arguments: [
    (#""\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P""#, "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B} \"/\\\u{85}\u{A0}\u{2028}\u{2029}"),
    (#""\x41\u00e9\U0001F600""#, "Aé😀"),
    ("\"a\n  b\n\n  c\"", "a b\nc"),
    ("\"a \\\n  \\ b\\\n\n  c\"", "a  b\nc"),
    ("\"  a  \n  \"", "  a "),
    ("'a''b'", "a'b"),
    ("'''a'''", "'a'"),
    ("'a\n\n\n b'", "a\n\nb"),
    ("a b\n  c\n\n  d", "a b c\nd"),
    ("|\n  a\n   b\n\n  c\n\n", "a\n b\n\nc\n"),
    ("|-\n  a\n\n", "a"),
    ("|+\n  a\n\n\n", "a\n\n\n"),
    ("|2\n     a\n    b\n", "   a\n  b\n"),
    ("|\n\n\n  a\n", "\n\na\n"),
    ("|\n  a", "a"),
    ("|\n", ""),
    ("|+\n\n\n", "\n\n"),
    (">\n  a\n  b\n\n  c\n", "a b\nc\n"),
    (">\n  a\n    b\n    c\n  d\n  e\n", "a\n  b\n  c\nd e\n"),
    (">-\n\n  a\n\n\n  b\n", "\na\n\nb"),
    (">+\n  a\n\n  \n", "a\n\n\n"),
    (">\n  a  \n  b\n", "a   b\n"),
    ("|\n  é ü\n  😀\n", "é ü\n😀\n"),
  ])
  func decodes(source: String, text: String) {
    // Behind other text, with and without more of it behind the scalar; what ends it may then differ.
    for (prefix, suffix) in [("a: ", "\n"), ("x:\n  - ÿ\na: ", "\n# c\nb: c\n")] {
      let reading = Reading(prefix + source + suffix)
      #expect(reading.messages == [])
      #expect(reading.node("a")?.scalar?.text.hasPrefix(text) == true)
      PlaceTests.check(reading)
    }
    let alone = Reading("a: " + source)
    #expect(alone.messages == [])
    #expect(alone.node("a")?.scalar?.text == text)
    PlaceTests.check(alone)
    let windows = Reading("a: " + source.replacing("\n", with: "\r\n"))
    #expect(windows.node("a")?.scalar?.text == text)
    PlaceTests.check(windows)
  }

  @Test func blockScalarsEndAtTheirText() {
    let reading = Reading("a: |  # c\n  x\n  y  \n\n\n# d\nb: >+\n z\n\nc: d\n")
    #expect(reading.text(reading.node("a")) == "|  # c\n  x\n  y  ")
    #expect(reading.text(reading.node("b")) == ">+\n z")
    #expect(reading.document.comments.map(\.text) == ["c", "d"])
    PlaceTests.check(reading)
  }
}
