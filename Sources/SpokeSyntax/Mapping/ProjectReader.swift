import SpokeDiagnostics
import SpokeYAML

extension ProjectFile {
  /// Reads `spoke.yaml`. What cannot be read is left out, after a finding.
  public static func parse(
    _ source: SourceFile, limits: YAMLLimits = .standard, diagnostics: inout Diagnostics
  ) -> ProjectFile {
    let before = diagnostics.all.count
    let document = YAMLDocument.parse(source, limits: limits, diagnostics: &diagnostics)
    var reader = DocumentReader(document)
    var project = ProjectFile(source: source)
    reader.readProject(into: &project, isReported: diagnostics.all.count > before)
    diagnostics.append(contentsOf: reader.diagnostics)
    return project
  }
}

/// What a project may make of a rule.
private enum RuleSetting: String, CaseIterable {
  case error, warning, info, off

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .off: nil
    }
  }
}

extension DocumentReader {
  fileprivate mutating func readProject(into project: inout ProjectFile, isReported: Bool) {
    guard let root = root(isReported: isReported, what: "A project file") else { return }
    guard isReadable(root) else { return }
    let fields = fields(root, .project)
    checkVersion(fields, root.range)
    if let entry = fields["portal"] { project.portal = portal(entry.value) }
    if let entry = fields["mappings"] { project.mappings = paths(entry.value) }
    if let entry = fields["events"] {
      project.events = text(
        entry.value, "`events`", help: "Write the path of the event plan, such as events/plan.yaml.")
    }
    if let entry = fields["api_version"] { project.apiVersion = apiVersion(entry.value) }
    if let entry = fields["time_zone"] {
      project.timeZone = text(entry.value, "`time_zone`", help: "Write an IANA name, such as Europe/Berlin.")
    }
    if let entry = fields["rules"] { project.rules = severities(entry.value) }
  }

  /// A name that is also the name of a folder.
  private mutating func portal(_ node: YAMLNode) -> Located<String>? {
    let help = "Write the name of a folder in schemas/."
    guard let name = text(node, "`portal`", expected: "a name", help: help) else { return nil }
    let isName = name.value.utf8.allSatisfy {
      Lexer.isNameByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard isName, name.value.utf8.first != UInt8(ascii: ".") else {
      report(
        .wrongKind, "`portal` must be a name of letters, digits, `-`, `_` and `.`, and is `\(name.value)`",
        at: name.range,
        help: help)
      return nil
    }
    return name
  }

  private mutating func paths(_ node: YAMLNode) -> [Located<String>] {
    let help = "Write the folders and files in brackets, such as [mappings]."
    if let scalar = node.scalar, scalar.resolved == .text, !node.isIncomplete {
      wrongKind(
        node, "`mappings`", expected: "a list", help: help,
        fixes: [
          Fix(
            "write it in brackets", isSafe: true,
            edits: [.init(span(node.range), "[\(source.text(in: node.range))]")])
        ])
      return [Located(scalar.text, node.range)]
    }
    guard let elements = node.elements else {
      wrongKind(node, "`mappings`", expected: "a list", help: help)
      return []
    }
    return elements.compactMap { text($0, "An element of `mappings`", expected: "a path", help: help) }
  }

  /// Text that a person is likely to write as a number or a date.
  private mutating func apiVersion(_ node: YAMLNode) -> Located<String>? {
    guard let version = text(node, "`api_version`", help: "Write a version such as \"2026-09\".") else { return nil }
    guard let scalar = node.scalar, scalar.resolved == .text else {
      wrongKind(
        node, "`api_version`", expected: "text", help: "Write a version such as \"2026-09\".",
        fixes: [.quote(node.range, in: source)])
      return nil
    }
    return version
  }

  private mutating func severities(_ node: YAMLNode) -> [(rule: Located<String>, severity: Severity?)] {
    let help = "Write `rule: severity` below it, such as `unused-table: error`."
    guard let entries = entries(node, "`rules`", help: help) else { return [] }
    return entries.compactMap { entry in
      guard let rule = entry.key.scalar, !entry.key.isIncomplete else { return nil }
      let setting: Located<RuleSetting>? = choice(
        entry.value, "`\(rule.text)`",
        synonyms: [
          "warn": .warning, "err": .error, "fatal": .error, "note": .info, "hint": .info, "none": .off, "ignore": .off,
          "false": .off, "disable": .off, "disabled": .off, "0": .off, "1": .warning, "2": .error,
        ])
      return setting.map { (Located(rule.text, entry.key.place), $0.value.severity) }
    }
  }
}
