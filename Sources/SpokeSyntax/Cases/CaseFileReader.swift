import SpokeDiagnostics
import SpokeYAML

extension CaseFile {
  /// Reads a file of test cases. What cannot be read is left out, after a finding; the rest is there.
  public static func parse(
    _ source: SourceFile, limits: YAMLLimits = .standard, diagnostics: inout Diagnostics
  ) -> CaseFile {
    let before = diagnostics.all.count
    let document = YAMLDocument.parse(source, limits: limits, diagnostics: &diagnostics)
    var reader = DocumentReader(document)
    let cases = reader.readCaseFile(isReported: diagnostics.all.count > before)
    diagnostics.append(contentsOf: reader.diagnostics)
    return CaseFile(source: source, cases: cases)
  }
}

/// How much of an operation a case must say.
private enum CaseMatch: String, CaseIterable { case partial, exact }

/// What an operation does.
private enum CaseVerb: String, CaseIterable { case create, upsert, update, send }

extension DocumentReader {
  fileprivate mutating func readCaseFile(isReported: Bool) -> [CaseSyntax] {
    guard let root = root(isReported: isReported, what: "A file of test cases"), isReadable(root) else { return [] }
    let fields = fields(root, .caseFile)
    checkVersion(fields, root.range)
    let help = "Write a name for each case below it, such as `a new person:`, and its keys below the name."
    guard let cases = fields["cases"] else {
      if !fields.isIncomplete {
        report(
          .missingKey, "The file has no `cases`", at: ByteRange(root.range.start, root.range.start),
          help: "Write `cases:`. \(help)")
      }
      return []
    }
    return (entries(cases.value, "`cases`", help: help) ?? []).compactMap { readCase($0) }
  }

  private mutating func readCase(_ entry: YAMLEntry) -> CaseSyntax? {
    guard let name = text(entry.key, "A case's name", expected: "text", help: "Write what the case is about.") else {
      return nil
    }
    guard entry.value.entries != nil else {
      wrongKind(
        entry.value, "The case `\(name.value)`", expected: "a map",
        help: "Write `event:` and `expect:` below it, indented by two spaces.")
      return nil
    }
    let fields = fields(entry.value, .testCase)
    let input = readInput(fields, name)
    guard fields["expect"] != nil || fields["rejects"] != nil || fields.isIncomplete else {
      report(
        .missingKey, "The case `\(name.value)` does not say what it expects", at: name.range,
        help: "Write `expect:` with operations, `expect: nothing`, or `rejects:`.")
      return nil
    }
    let operations = fields["expect"].map { readOperations($0.value) } ?? []
    let rejects = fields["rejects"].map { readRejects($0.value) } ?? []
    let match: Located<CaseMatch>? = fields["match"].flatMap { entry in
      choice(entry.value, "`match`", synonyms: ["full": .exact, "strict": .exact, "subset": .partial])
    }
    let mappings = fields["mappings"].map { readMappingNames($0.value) } ?? []
    guard let input, let operations, let rejects else { return nil }
    return CaseSyntax(
      name: name, input: input, operations: operations, rejects: rejects, isExact: match?.value == .exact,
      mappings: mappings, node: entry.value)
  }

  // MARK: Events

  private mutating func readInput(_ fields: Fields, _ name: Located<String>) -> CaseSyntax.Input? {
    if let event = fields["event"] {
      if let events = fields["events"] {
        report(
          .wrongKind, "A case has `event` or `events`, and `\(name.value)` has both", at: events.key.place,
          help: "Write two cases.")
      }
      guard event.value.entries != nil else {
        wrongKind(
          event.value, "`event`", expected: "a map",
          help: "Write the event's fields below it. `events:` names a file of events.")
        return nil
      }
      return value(event.value).map { .event($0) }
    }
    guard let events = fields["events"] else {
      if !fields.isIncomplete {
        report(
          .missingKey, "The case `\(name.value)` has no event", at: name.range,
          help: "Write it under `event:`, or a file's name and line under `events:`, such as `events: shop.ndjson:3`.")
      }
      return nil
    }
    let help = "Write a file's name, from the folder of this file, and perhaps a line: `events: shop.ndjson:3`."
    guard let path = text(events.value, "`events`", expected: "a file's name", help: help) else { return nil }
    guard let colon = path.value.lastIndex(of: ":"), let line = Int(path.value[path.value.index(after: colon)...])
    else {
      return .lines(path: path, line: nil)
    }
    guard line > 0 else {
      report(.wrongKind, "Lines are counted from 1, and `events` says \(line)", at: path.range, help: help)
      return nil
    }
    return .lines(path: Located(String(path.value[..<colon]), path.range), line: line)
  }

  // MARK: What is expected

  /// The operations under `expect:`; nil when one of them cannot be read.
  private mutating func readOperations(_ node: YAMLNode) -> [CaseRecord]? {
    let help = "Write a list of operations, each with its `mapping:`, or `nothing`."
    if let scalar = node.scalar, scalar.text == "nothing" { return [] }
    guard let elements = node.elements else {
      wrongKind(node, "`expect`", expected: "a list of operations or `nothing`", help: help)
      return nil
    }
    var records: [CaseRecord] = []
    for element in elements {
      guard element.entries != nil else {
        wrongKind(element, "An operation", expected: "a map", help: help)
        return nil
      }
      let fields = fields(element, .expectedOperation)
      guard let mapping = fields["mapping"] else {
        if !fields.isIncomplete {
          report(
            .missingKey, "The operation does not say which mapping writes it", at: element.range,
            help: "Write `mapping:` and the mapping's id.")
        }
        return nil
      }
      if let verb = fields["op"] { let _: Located<CaseVerb>? = choice(verb.value, "`op`") }
      let help = "Write the mapping's id, as it stands under `mappings:`."
      guard let id = text(mapping.value, "`mapping`", expected: "a mapping's id", help: help),
        let value = value(element)
      else { return nil }
      records.append(CaseRecord(mapping: id, value: value, range: element.range))
    }
    return records
  }

  /// The entries of `rejects:`; nil when one of them cannot be read.
  private mutating func readRejects(_ node: YAMLNode) -> [CaseRecord]? {
    let help = "Write a list, such as `- { mapping: contact-from-identify, reason: key-missing }`."
    guard let elements = node.elements else {
      wrongKind(node, "`rejects`", expected: "a list", help: help)
      return nil
    }
    var records: [CaseRecord] = []
    for element in elements {
      guard element.entries != nil else {
        wrongKind(element, "An entry of `rejects`", expected: "a map", help: help)
        return nil
      }
      let fields = fields(element, .expectedReject)
      if fields["reason"] == nil, !fields.isIncomplete {
        report(.missingKey, "The reject has no `reason`", at: element.range, help: help)
      }
      var mapping: Located<String>?
      if let entry = fields["mapping"] {
        mapping = text(entry.value, "`mapping`", expected: "a mapping's id", help: help)
      }
      guard let value = value(element) else { return nil }
      records.append(CaseRecord(mapping: mapping, value: value, range: element.range))
    }
    return records
  }

  private mutating func readMappingNames(_ node: YAMLNode) -> [Located<String>] {
    let help = "Write the mappings' ids in brackets, such as [contact-from-identify]."
    guard let elements = node.elements else {
      wrongKind(node, "`mappings`", expected: "a list", help: help)
      return []
    }
    return elements.compactMap { text($0, "An element of `mappings`", expected: "a mapping's id", help: help) }
  }

  // MARK: Values

  /// A node in the terms of JSON; nil when JSON has no such value. The depth of a file is bounded, and so is the
  /// recursion.
  private mutating func value(_ node: YAMLNode) -> CaseValue? {
    guard !node.isIncomplete else { return nil }
    switch node.content {
    case .mapping(let entries):
      var members: [CaseValue.Member] = []
      for entry in entries {
        if reportMergeKey(entry) { return nil }
        guard let key = entry.key.scalar, !entry.key.isIncomplete, let value = value(entry.value) else { return nil }
        members.append(.init(key.text, value))
      }
      return .map(members)
    case .sequence(let elements):
      var values: [CaseValue] = []
      for element in elements {
        guard let value = value(element) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: return .null
      case .boolean(let truth): return .boolean(truth)
      case .text: return .text(scalar.text)
      case .integer, .float:
        guard let digits = NumberLiteral.normalized(scalar.text) else {
          report(
            .wrongKind, "An event holds no number `\(scalar.text)`: JSON has none", at: node.place,
            help: "Write a finite number, or put the text in quotes.")
          return nil
        }
        return .number(digits)
      }
    }
  }
}
