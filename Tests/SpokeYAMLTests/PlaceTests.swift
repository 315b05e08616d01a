import SpokeDiagnostics
import SpokeTestSupport
import SpokeYAML
import Testing

/// One value written in every way that YAML has; the same fault must be found at the same characters.
@Suite struct PlaceTests {
  static let forms: [(name: String, text: String)] = [
    ("plain", "a: ${lower(traits.emial)} at home\n"),
    ("plain behind others", "# é\nx: [ä, ö]\nú: 💡\na: ${lower(traits.emial)} at home # note\n"),
    ("plain on two lines", "a: ${lower(traits.emial)}\n   at home\n"),
    ("plain folded before", "a:\n  ${lower(\n   \n  traits.emial)}\n  at home\n"),
    ("single", "a: '${lower(traits.emial)} at home'\n"),
    ("single with quotes", "a: '${''ü'' + lower(traits.emial)} at ''home'''\n"),
    ("single folded", "a: '${lower(\n\n   traits.emial)}\n at home'\n"),
    ("double", "a: \"${lower(traits.emial)} at home\"\n"),
    ("double with escapes", "a: \"\\u00e9\\t\\x41\\U0001F600 \\\"${lower(traits.emial)} at home\"\n"),
    ("double continued", "a: \"${lower(\\\n    traits.emial)} at\\\n  \\ home\"\n"),
    ("double folded", "a: \"${lower(   \n\n\n   traits.emial)}   \n at home\"\n"),
    ("literal", "a: |\n  ${lower(traits.emial)} at home\n"),
    ("literal, later line", "a: |-\n  one é\n\n    two\n  ${lower(traits.emial)} at home\n\n"),
    ("literal, indicators", "a: |2+ # note\n    ${lower(traits.emial)} at home\n\n\n"),
    ("literal in a list", "a:\n- |1\n  ${lower(traits.emial)}\n- b\n"),
    ("folded", "a: >\n  ${lower(traits.emial)}\n  at home\n"),
    ("folded, later line", "a: >-\n\n  one\n  two\n\n   three\n   four\n\n  ${lower(\n  traits.emial)}\n  at home\n"),
    ("folded at the root", "--- >\n ${lower(traits.emial)}\n at home\n"),
    ("flow map", "a: { b: \"${lower(traits.emial)} at home\", c: d }\n"),
    ("flow list", "a: [x, '${lower(traits.emial)}', y]\n"),
    ("anchored", "a: &name ${lower(traits.emial)}\nb: *name\nc: *name\n"),
    ("tagged", "a: !!str &name\n  \"${lower(traits.emial)}\"\n"),
    ("anchored map", "a: &name\n  b: ${lower(traits.emial)}\nc: [*name]\n"),
  ]

  @Test(arguments: forms.map(\.text) + forms.map { $0.text.replacing("\n", with: "\r\n") })
  func findsTheSameFault(text: String) throws {
    let reading = Reading(text)
    #expect(reading.messages == [])
    var seen = 0
    for scalar in Self.scalars(reading.root) {
      guard let place = Self.offset(of: "emial", in: scalar.text) else { continue }
      seen += 1
      let range = scalar.sourceRange(place, place + 5)
      #expect(reading.source.text(in: range) == "emial")
      let whole = scalar.sourceRange(0, scalar.text.utf8.count)
      #expect(reading.source.text(in: whole).contains("emial"))
      let before = scalar.sourceRange(place, place)
      #expect(before == ByteRange(range.start, range.start))
    }
    #expect(seen >= 1)
    Self.check(reading)
  }

  @Test func withByteOrderMark() throws {
    for form in Self.forms {
      let reading = Reading(bytes: [0xEF, 0xBB, 0xBF] + Array(form.text.utf8))
      #expect(reading.messages == [])
      let scalar = try #require(Self.scalars(reading.root).first { Self.offset(of: "emial", in: $0.text) != nil })
      let place = try #require(Self.offset(of: "emial", in: scalar.text))
      let range = scalar.sourceRange(place, place + 5)
      #expect(reading.source.text(in: range) == "emial")
      #expect(reading.source.position(at: 3) == SourcePosition(line: 1, column: 1))
    }
  }

  @Test func escapesAreIndivisible() throws {
    let reading = Reading("a: \"x\\u00e9y\\\n   z\"\n")
    let scalar = try #require(reading.node("a")?.scalar)
    #expect(scalar.text == "xéyz")
    #expect(reading.source.text(in: scalar.sourceRange(0, 1)) == "x")
    #expect(reading.source.text(in: scalar.sourceRange(1, 3)) == "\\u00e9")
    #expect(reading.source.text(in: scalar.sourceRange(2, 3)) == "\\u00e9")
    #expect(reading.source.text(in: scalar.sourceRange(3, 4)) == "y")
    #expect(reading.source.text(in: scalar.sourceRange(4, 5)) == "z")
    #expect(reading.source.text(in: scalar.sourceRange(0, 5)) == "x\\u00e9y\\\n   z")
  }

  @Test func emptyTextHasAPlace() throws {
    let reading = Reading("a: \"\"\nb: ''\nc:\nd: |\n\ne: { f: , g }\nh:   # note\n")
    #expect(reading.messages == [])
    #expect(reading.node("a")?.scalar?.sourceRange(0, 0) == ByteRange(4, 4))
    #expect(reading.node("b")?.scalar?.sourceRange(0, 0) == ByteRange(10, 10))
    #expect(reading.node("c")?.range == ByteRange(14, 14))
    #expect(reading.text(reading.node("d")) == "|")
    #expect(reading.node("e/f")?.range == ByteRange(28, 28))
    #expect(reading.node("h")?.range == ByteRange(37, 37))
    Self.check(reading)
  }

  // MARK: Laws that hold for every tree

  static func scalars(_ node: YAMLNode?) -> [YAMLScalar] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let scalar): return [scalar]
    case .sequence(let elements): return elements.flatMap { scalars($0) }
    case .mapping(let entries): return entries.flatMap { scalars($0.key) + scalars($0.value) }
    }
  }

  static func offset(of word: String, in text: String) -> Int? {
    text.ranges(of: word).first.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
  }

  /// Ranges lie in the file and in each other, and segments account for every decoded byte.
  static func check(_ reading: Reading) {
    if let root = reading.root { check(root, inside: ByteRange(0, reading.source.bytes.count), reading) }
    for (left, right) in zip(reading.document.comments, reading.document.comments.dropFirst()) {
      #expect(left.range.end <= right.range.start)
    }
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.span.range.end <= reading.source.bytes.count)
      #expect(diagnostic.span.range.start >= 0)
      for edit in diagnostic.fixes.flatMap(\.edits) { #expect(edit.span.range.end <= reading.source.bytes.count) }
    }
  }

  private static func check(_ node: YAMLNode, inside parent: ByteRange, _ reading: Reading) {
    let place = node.place
    #expect(parent.start <= place.start && place.end <= parent.end, "\(place) in \(parent)")
    #expect(node.range.start >= 0 && node.range.end <= reading.source.bytes.count)
    switch node.content {
    case .sequence(let elements):
      for element in elements { check(element, inside: node.range, reading) }
      for (left, right) in zip(elements, elements.dropFirst()) { #expect(left.place.end <= right.place.start) }
    case .mapping(let entries):
      for entry in entries {
        check(entry.key, inside: node.range, reading)
        check(entry.value, inside: node.range, reading)
        #expect(entry.key.place.end <= entry.value.place.start)
      }
    case .scalar(let scalar):
      check(scalar, node, reading)
    }
  }

  private static func check(_ scalar: YAMLScalar, _ node: YAMLNode, _ reading: Reading) {
    let decoded = Array(scalar.text.utf8)
    var next = 0
    for segment in scalar.segments {
      #expect(segment.decodedStart == next)
      next = segment.decodedEnd
      #expect(segment.source.start >= node.range.start && segment.source.end <= node.range.end)
      if segment.isVerbatim, reading.diagnostics.isEmpty {
        #expect(
          decoded[segment.decodedStart..<segment.decodedEnd]
            == reading.source.bytes[segment.source.start..<segment.source.end])
      }
    }
    #expect(next == decoded.count)
    for (left, right) in zip(scalar.segments, scalar.segments.dropFirst()) {
      #expect(left.source.end <= right.source.start)
    }
    // The second decoding never differs from libyaml's.
    if let only = scalar.segments.first, scalar.segments.count == 1, !only.isVerbatim, !decoded.isEmpty {
      #expect(only.source != node.range)
    }
  }
}
