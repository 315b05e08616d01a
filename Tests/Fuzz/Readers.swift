import SpokeChecker
import SpokeDiagnostics
import SpokeJSON
import SpokeReports
import SpokeSchema
import SpokeSyntax
import SpokeYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `.ci/fuzz-readers` feeds with bytes: everything that reads a file. Whatever the bytes are, nothing may crash, hang,
/// or break a law; a broken law is a crash too, so that the fuzzer keeps the bytes.
enum Reader: String, CaseIterable {
  case yaml, expression, mapping, project, snapshot, plan

  /// The one that `SPOKE_FUZZ_READER` names.
  static let chosen = getenv("SPOKE_FUZZ_READER").flatMap { Reader(rawValue: String(cString: $0)) } ?? .mapping

  func read(_ bytes: [UInt8]) {
    switch self {
    case .yaml: readYAML(bytes)
    case .expression: readExpression(bytes)
    case .mapping: readMapping(bytes)
    case .project: readProject(bytes)
    case .snapshot: readSnapshot(bytes)
    case .plan: readPlan(bytes)
    }
  }

  private func law(_ holds: Bool, _ text: String) {
    if !holds {
      Array("broken law: \(text)\n".utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      abort()
    }
  }

  /// Findings lie in their files, and every report can be made of them.
  private func check(_ findings: [Diagnostic]) {
    for finding in findings {
      let spans = [finding.span] + finding.related.compactMap(\.span) + finding.fixes.flatMap { $0.edits.map(\.span) }
      for span in spans {
        law(
          span.range.start >= 0 && span.range.end <= span.file.bytes.count,
          "\(finding.rule.name) lies outside of its file")
        law(span.start <= span.end, "\(finding.rule.name) ends before it begins")
      }
      law(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding.rule.name): \(finding.message)")
    }
    _ = HumanReport(usesColor: true).text(findings)
    let reports = [
      JSONReport.text(findings, summary: Summary(findings, files: 1)),
      SARIFReport.text(findings, rules: RuleCatalogue.all, version: "0"),
    ]
    for report in reports {
      law((try? JSONDocument(SourceFile(path: "report", text: report))) != nil, "a report is no JSON")
    }
    _ = GitHubReport.text(findings) + JUnitReport.text(findings, files: [])
  }

  private func readYAML(_ bytes: [UInt8]) {
    var found = Diagnostics()
    let document = YAMLDocument.parse(SourceFile(path: "a.yaml", bytes: bytes), diagnostics: &found)
    var open = document.root.map { [$0] } ?? []
    while let node = open.popLast() {
      law(node.range.start >= 0 && node.range.end <= bytes.count, "a node lies outside of its file")
      open += (node.elements ?? []) + (node.entries ?? []).flatMap { [$0.key, $0.value] }
    }
    check(found.sorted())
  }

  private func readExpression(_ bytes: [UInt8]) {
    let (expression, faults) = Expression.parse(String(decoding: bytes, as: UTF8.self))
    check(faults)
    _ = TriggerFacts(expression).mayOverlap(with: TriggerFacts(expression))
    guard faults.isEmpty else { return }
    let again = Expression.parse(expression.text)
    law(again.diagnostics.isEmpty, "`\(expression.text)` is not read again")
    law(again.expression.text == expression.text, "`\(expression.text)` becomes `\(again.expression.text)`")
  }

  private static let portal = getenv("SPOKE_FUZZ_PORTAL").flatMap { path in
    try? Portal.load(directory: String(cString: path), displayPath: "portal")
  }

  private func lint(_ source: SourceFile) -> (file: MappingFile, result: Linter.Result) {
    var found = Diagnostics()
    let file = MappingFile.parse(source, diagnostics: &found)
    return (file, Linter(portal: Self.portal, today: "2026-11-24").lint([file], found: found))
  }

  private func readMapping(_ bytes: [UInt8]) {
    var source = SourceFile(path: "a.yaml", bytes: bytes)
    let (file, result) = lint(source)
    check(result.diagnostics)
    // Fixes come to an end, and never make a file unreadable that was readable.
    var findings = result.diagnostics
    for _ in 0..<8 {
      guard let change = Fixes(mappings: [source.path]).changes(findings).first else { break }
      source = SourceFile(path: source.path, bytes: change.bytes)
      findings = lint(source).result.diagnostics
      check(findings)
    }
    layOut(file.source)
  }

  /// A file that was laid out stays as it is.
  private func layOut(_ source: SourceFile) {
    var found = Diagnostics()
    guard let once = MappingLayout.formatted(source, diagnostics: &found) else { return }
    let twice = MappingLayout.formatted(SourceFile(path: source.path, bytes: once), diagnostics: &found)
    law(twice == once, "a layout changes when it is made twice")
  }

  private func readProject(_ bytes: [UInt8]) {
    let source = SourceFile(path: "spoke.yaml", bytes: bytes)
    var found = Diagnostics()
    ProjectChecks.check(ProjectFile.parse(source, diagnostics: &found), diagnostics: &found)
    check(found.sorted())
    var inCases = Diagnostics()
    _ = CaseFile.parse(source, diagnostics: &inCases)
    check(inCases.sorted())
    if let baseline = try? Baseline(source) {
      law((try? Baseline(SourceFile(path: "b", text: baseline.json))) != nil, "a baseline is not read again")
    }
  }

  private static let files = [
    "portal.json", "objects/contacts.json", "associations/contacts.contacts.json", "pipelines/contacts.json",
    "validations/contacts.json", "events.json", "owners.json", "lists.json",
  ]
  private static let good: [[UInt8]] = [
    #"{"spoke":1,"portalId":1,"objects":["contacts"]}"#,
    #"{"objectTypeId":"0-1","name":"contacts","properties":[{"name":"email","type":"string","fieldType":"text"}]}"#,
  ].map { Array($0.utf8) }

  /// The first byte says which file of a snapshot the others are.
  private func readSnapshot(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var files = [Self.files[0]: Self.good[0], Self.files[1]: Self.good[1]]
    files[Self.files[Int(first) % Self.files.count]] = Array(bytes.dropFirst())
    guard let portal = try? Portal.load(.memory(files), displayPath: "p") else { return }
    law(SchemaDiff(old: portal, new: portal).changes.isEmpty, "a snapshot differs from itself")
    let mapping = """
      spoke: 1
      mappings:
        a:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { firstname: Lead, hubspot_owner_id: "${owner(\\"a@b.example\\")}" }
          associate: [{ to: contacts, match: { email: "${traits.other}" }, label: Friend }]
          lists: [{ add: All }]
        b:
          when: type == "track" and event == "A" and exists(userId)
          send: a
          to: { email: "${userId}" }
          properties: { b: 1 }
      """
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "a.yaml", text: mapping), diagnostics: &found)
    check(Linter(portal: portal, today: "2026-11-24").lint([file], found: found).diagnostics)
  }

  private func readPlan(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let source = SourceFile(path: first & 1 == 0 ? "e/a.json" : "e/a.yaml", bytes: Array(bytes.dropFirst()))
    var found = Diagnostics()
    let plan =
      first & 2 == 0
      ? try? EventPlan.load(source, diagnostics: &found)
      : try? EventPlan.load(folder: "e", [source], diagnostics: &found)
    check(found.sorted())
    guard let plan else { return }
    let mapping = """
      spoke: 1
      mappings:
        a:
          when: type == "track" and event == "A" and exists(properties.email)
          upsert: contacts
          match: { email: "${properties.email}" }
          properties: { firstname: "${properties.products[*].name}", city: "${properties.a.b ?? context.c}" }
      """
    var inMapping = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "a.yaml", text: mapping), diagnostics: &inMapping)
    check(Linter(portal: Self.portal, events: plan, today: "2026-11-24").lint([file], found: inMapping).diagnostics)
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Reader.chosen.read(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
