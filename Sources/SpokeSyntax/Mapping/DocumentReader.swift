import SpokeDiagnostics
import SpokeYAML

/// Reads the nodes of one file into syntax and reports what does not fit.
struct DocumentReader {
  let document: YAMLDocument
  var diagnostics = Diagnostics()

  init(_ document: YAMLDocument) { self.document = document }

  var source: SourceFile { document.source }

  func span(_ range: ByteRange) -> SourceSpan { SourceSpan(source, range) }

  mutating func report(
    _ rule: Rule, _ message: String, at range: ByteRange, label: String? = nil, related: [Diagnostic.Related] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, message, at: span(range), label: label, related: related, help: help, fixes: fixes))
  }

  // MARK: Kinds

  /// Reports that a node is not what its place wants. Silent about what could not be read.
  mutating func wrongKind(
    _ node: YAMLNode, _ what: String, expected: String, help: String? = nil, fixes: [Fix] = []
  ) {
    guard !node.isIncomplete else { return }
    report(
      .wrongKind, "\(what) must be \(expected), and is \(node.kindName)", at: node.place, help: help, fixes: fixes)
  }

  /// The entries of a map.
  mutating func entries(
    _ node: YAMLNode, _ what: @autoclosure () -> String, help: @autoclosure () -> String
  ) -> [YAMLEntry]? {
    if let entries = node.entries { return entries }
    if reportMissingSpace(node) { return nil }
    wrongKind(node, what(), expected: "a map", help: help())
    return nil
  }

  /// Reports `key:value` in place of a map: YAML takes it for a text. Whether it is one.
  mutating func reportMissingSpace(_ node: YAMLNode) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain, !node.isIncomplete else { return false }
    let key = scalar.text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let rest = scalar.text.dropFirst(key.count)
    guard !key.isEmpty, rest.hasPrefix(":"), !rest.hasPrefix("://"), rest.count > 1 else { return false }
    let end = node.range.start + key.utf8.count + 1
    report(
      .yamlSyntax, "A space is missing behind `\(key):`", at: ByteRange(node.range.start, end),
      help: "Write `\(key): ` and then the value.",
      fixes: [
        Fix("write a space behind the `:`", isSafe: true, edits: [.init(span(ByteRange(end, end)), " ")])
      ])
    return true
  }

  /// A scalar as text, whatever YAML makes of it; nil for nothing, lists and maps.
  mutating func text(
    _ node: YAMLNode, _ what: @autoclosure () -> String, expected: String = "text", help: @autoclosure () -> String
  ) -> Located<String>? {
    guard !node.isIncomplete else { return nil }
    guard let scalar = node.scalar, scalar.resolved != .null, !scalar.text.isEmpty else {
      wrongKind(node, what(), expected: expected, help: help())
      return nil
    }
    return Located(scalar.text, node.range)
  }

  /// A name that is known before any event arrives: text without an expression.
  mutating func name(
    _ node: YAMLNode, _ what: @autoclosure () -> String, help: @autoclosure () -> String
  ) -> Located<String>? {
    guard let name = text(node, what(), expected: "a name", help: help()) else { return nil }
    guard !name.value.utf8.contains(UInt8(ascii: "$")) || !name.value.contains("${") else {
      report(.wrongKind, "\(what()) must be a name, and is an expression", at: node.place, help: help())
      return nil
    }
    return name
  }

  mutating func boolean(_ node: YAMLNode, _ what: String) -> Bool? {
    guard let scalar = node.scalar, case .boolean(let value) = scalar.resolved else {
      let words = ["yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"]
      let meant = node.scalar.flatMap {
        words[$0.text.lowercased()] ?? ($0.text == "true" || $0.text == "false" ? $0.text : nil)
      }
      wrongKind(
        node, what, expected: "true or false", help: meant.map { "Write \($0)." } ?? "Write true or false.",
        fixes: meant.map { [Fix("write \($0)", isSafe: true, edits: [.init(span(node.range), $0)])] } ?? [])
      return nil
    }
    return value
  }

  /// One of a few words. `synonyms` are words of other tools.
  mutating func choice<Choice>(
    _ node: YAMLNode, _ what: String, synonyms: [String: Choice] = [:]
  ) -> Located<Choice>? where Choice: RawRepresentable & CaseIterable & Sendable, Choice.RawValue == String {
    guard !node.isIncomplete else { return nil }
    if let text = node.text, let choice = Choice(rawValue: text) { return Located(choice, node.range) }
    let words = Choice.allCases.map(\.rawValue)
    let list = Self.listed(words)
    guard let scalar = node.scalar, scalar.resolved != .null else {
      wrongKind(node, what, expected: list, help: "Write \(list).")
      return nil
    }
    let near =
      synonyms[scalar.text.lowercased()].map { [$0.rawValue] } ?? NearNames(words).suggestions(for: scalar.text)
    report(
      .wrongKind, "\(what) must be \(list), and is `\(scalar.text)`", at: node.range,
      help: near.first.map { "Write `\($0)`." } ?? "Write \(list).",
      fixes: near.count == 1
        ? [Fix("write `\(near[0])`", isSafe: true, edits: [.init(span(node.range), near[0])])] : [])
    return nil
  }

  /// `a`, `b` or `c`
  static func listed(_ words: [String], _ conjunction: String = "or") -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension YAMLNode {
  /// How messages name what the node is.
  var kindName: String {
    switch content {
    case .mapping: return "a map"
    case .sequence: return "a list"
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: return "empty"
      case .boolean(let value): return value ? "true" : "false"
      case .integer, .float: return "the number `\(scalar.text)`"
      case .text:
        if scalar.text.isEmpty { return "an empty text" }
        let line = scalar.text.prefix { $0 != "\n" }.prefix(40)
        return "the text `\(line)\(line.utf8.count < scalar.text.utf8.count ? "…" : "")`"
      }
    }
  }
}
