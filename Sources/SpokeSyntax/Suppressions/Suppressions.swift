import SpokeDiagnostics
import SpokeYAML

extension Rule {
  public static let unusedIgnore = Rule(
    "unused-ignore", .file, .warning, "A comment `spoke: ignore` that does nothing, or says too little",
    explanation: """
      A finding that is known and accepted is silenced where it stands, on its line or the line above, with the rule's name
      and a reason:

      ```yaml
      # spoke: ignore hidden-option -- no longer sold, but some people still have it
      plan: team_legacy   # spoke: ignore hidden-option until=2026-12-31 -- removed with the next release
      ```

      An ignore that silences nothing hides the next finding on that line, so it is reported and should be taken away. The
      same holds for one without a rule or a reason, for one whose day is past, and for rules that cannot be silenced: what
      cannot be read cannot be compiled.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              # spoke: ignore unknown-property -- it will exist soon
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))
}

/// The `spoke: ignore` comments of a file, and the lines that they cover.
public struct Suppressions: Sendable {
  /// Rules about what could not be read. Silencing one would compile something that its author did not write.
  public static let alwaysReported: Set<Rule> = [
    .yamlSyntax, .cutExpression, .expressionSyntax, .chainedComparison, .missingKey, .wrongKind, .unsupportedVersion,
    .aliasLimit, .nestingLimit, .fileTooLarge, .unsupportedTag, .unusedIgnore,
  ]

  private let source: SourceFile
  /// The comments, each with the line that it speaks of.
  private let entries: [(suppression: Suppression, line: Int)]
  /// The lines of values that begin on one line and end on another, in order; they do not overlap but at their ends.
  private let extents: [ClosedRange<Int>]

  /// Finds the comments of a document that was read from a mapping file.
  public init(_ document: YAMLDocument) {
    let source = document.source
    self.source = source
    let suppressions = document.comments.compactMap { Suppression($0, in: source) }
    guard !suppressions.isEmpty else {
      (entries, extents) = ([], [])
      return
    }
    // Comments above each other all speak of the first line below them.
    var lineBelow: [Int: Int] = [:]
    for comment in document.comments.reversed() where comment.isWholeLine {
      let line = source.lineIndex(at: comment.range.start)
      lineBelow[line] = lineBelow[line + 1] ?? line + 1
    }
    entries = suppressions.map { suppression in
      let line = source.lineIndex(at: suppression.comment.range.start)
      return (suppression, suppression.comment.isWholeLine ? lineBelow[line] ?? line + 1 : line)
    }
    extents = Self.extents(document)
  }

  /// The lines of the entries whose scalar value takes several.
  private static func extents(_ document: YAMLDocument) -> [ClosedRange<Int>] {
    let source = document.source
    var extents: [ClosedRange<Int>] = []
    func note(_ start: Int, _ value: YAMLNode) {
      let first = source.lineIndex(at: start)
      let last = source.lineIndex(at: max(value.place.start, value.place.end - 1))
      if last > first { extents.append(first...last) }
    }
    var open = document.root.map { [$0] } ?? []
    while let node = open.popLast() {
      switch node.content {
      case .scalar: break
      case .sequence(let elements):
        for element in elements where element.scalar != nil { note(element.place.start, element) }
        open.append(contentsOf: elements)
      case .mapping(let entries):
        for entry in entries {
          if entry.value.scalar != nil { note(entry.key.place.start, entry.value) }
          open.append(entry.value)
        }
      }
    }
    return extents.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// A rule on the line that a comment speaks of.
  private struct Target: Hashable {
    let line: Int
    let rule: String
  }

  /// Takes away the findings of this file that a comment silences, and adds one for every comment that does nothing.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings of a run; those of other files pass through.
  ///   - today: `YYYY-MM-DD`, to see which comments have expired; nil when none shall.
  ///   - knownRules: The names of all rules.
  public func apply(to diagnostics: [Diagnostic], today: String?, knownRules: Set<String>) -> [Diagnostic] {
    guard !entries.isEmpty else { return diagnostics }
    let active = entries.map { effectiveRules($0.suppression, today: today, knownRules) }
    var targets = Set<Target>()
    for (entry, rules) in zip(entries, active) {
      for rule in rules { targets.insert(Target(line: entry.line, rule: rule)) }
    }
    var used = Set<Target>()
    var result = diagnostics.filter { diagnostic in
      guard diagnostic.span.file.path == source.path else { return true }
      let lines = coveringLines(source.lineIndex(at: diagnostic.span.range.start))
      let found = lines.map { Target(line: $0, rule: diagnostic.rule.name) }.filter(targets.contains)
      used.formUnion(found)
      return found.isEmpty
    }
    // An error may keep from being checked what a comment silences: whether it does nothing is said without errors.
    let hasErrors = result.contains { $0.severity == .error && $0.span.file.path == source.path }
    let near = NearNames(knownRules.sorted())
    for (entry, rules) in zip(entries, active) {
      let unused: Set<String> = hasErrors ? [] : rules.filter { !used.contains(Target(line: entry.line, rule: $0)) }
      result.append(
        contentsOf: findings(entry.suppression, active: rules, unused: unused, today: today, knownRules, near))
    }
    return result
  }

  /// A line, and those on which a value begins that reaches over it.
  private func coveringLines(_ line: Int) -> [Int] {
    var lines = [line]
    var low = 0
    var high = extents.count
    while low < high {
      let middle = (low + high) / 2
      if extents[middle].lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    while low > 0, extents[low - 1].upperBound >= line {
      low -= 1
      if !lines.contains(extents[low].lowerBound) { lines.append(extents[low].lowerBound) }
    }
    return lines
  }

  private func effectiveRules(_ suppression: Suppression, today: String?, _ known: Set<String>) -> Set<String> {
    if suppression.fault != nil || isExpired(suppression, today) { return [] }
    let always = Set(Self.alwaysReported.map(\.name))
    return Set(suppression.rules.map(\.value)).intersection(known).subtracting(always)
  }

  private func isExpired(_ suppression: Suppression, _ today: String?) -> Bool {
    guard let until = suppression.until, let today else { return false }
    return until.value < today
  }

  private func findings(
    _ suppression: Suppression, active: Set<String>, unused: Set<String>, today: String?, _ known: Set<String>,
    _ nearNames: NearNames
  ) -> [Diagnostic] {
    func finding(_ message: String, at range: ByteRange? = nil, help: String, fixes: [Fix] = []) -> Diagnostic {
      Diagnostic(
        .unusedIgnore, message, at: SourceSpan(source, range ?? suppression.comment.range), help: help, fixes: fixes)
    }
    if let fault = suppression.fault {
      return [
        finding("This comment silences nothing: \(fault)", help: "Write `# spoke: ignore RULE -- reason`.")
      ]
    }
    guard !suppression.rules.isEmpty else {
      return [
        finding(
          "This comment names no rule, so it silences nothing",
          help: "Name the rule: write `# spoke: ignore RULE -- reason`.")
      ]
    }
    if let until = suppression.until, isExpired(suppression, today) {
      return [
        finding(
          "This comment held until \(until.value), so it silences nothing any more", at: until.range,
          help: "Mend what it silenced, or write a later day.")
      ]
    }
    var result: [Diagnostic] = []
    if suppression.reason == nil {
      result.append(
        finding("This comment gives no reason", help: "Write ` -- ` and the reason behind the rule's name."))
    }
    for rule in suppression.rules {
      if !known.contains(rule.value) {
        let near = nearNames.suggestions(for: rule.value)
        result.append(
          finding(
            "There is no rule `\(rule.value)`", at: rule.range,
            help: near.isEmpty
              ? "Name one of the rules that `spoke lint` prints with its findings."
              : "Write \(DocumentReader.listed(near)).",
            fixes: near.count == 1
              ? [Fix("write `\(near[0])`", isSafe: true, edits: [.init(SourceSpan(source, rule.range), near[0])])] : [])
        )
      } else if !active.contains(rule.value) {
        result.append(
          finding(
            "`\(rule.value)` cannot be silenced", at: rule.range,
            help: "Mend what it reports: what cannot be read cannot be compiled."))
      } else if unused.contains(rule.value) {
        let isAlone = suppression.rules.count == 1
        result.append(
          finding(
            "There is no finding of `\(rule.value)` to silence here", at: isAlone ? nil : rule.range,
            help: isAlone ? "Take the comment away." : "Take the rule away.",
            fixes: isAlone ? [removal(of: suppression.comment)] : []))
      }
    }
    return result
  }

  /// Takes a comment away, with its line when there is nothing else on it.
  private func removal(of comment: YAMLComment) -> Fix {
    let line = source.lineIndex(at: comment.range.start)
    var range = comment.range
    if comment.isWholeLine {
      range.start = source.lineStarts[line]
      range.end = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.bytes.count
    } else {
      while range.start > source.lineStarts[line], [0x20, 0x09].contains(source.bytes[range.start - 1]) {
        range.start -= 1
      }
    }
    return Fix("take the comment away", isSafe: true, edits: [.init(SourceSpan(source, range), "")])
  }
}
