import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// "Lint passes, so HubSpot does not refuse" must be true, and quiet: correct projects give no finding, and every fault
/// planted in one gives the finding that belongs to it, at its place, and no other.
@Suite struct MutationTests {
  @Test(arguments: MutationProject.all)
  func correctProjectHasNoFindings(_ project: MutationProject) throws {
    let portal = try #require(AcmePortal.portal)
    let findings = project.lint(portal: portal)
    #expect(project.isRead)
    #expect(findings.isEmpty, "\(findings.map { "\($0.span.file.path):\($0.span.start) \($0.message)" })")
  }

  /// What came of the mutants of one kind.
  struct Count: Sendable {
    var kind = ""
    var rule = ""
    var mutants = 0
    var found = 0
    var missed = 0
    var misplaced = 0
    var extra = 0
    var examples: [String] = []
  }

  @Test func everyPlantedFaultIsFound() async throws {
    let portal = try #require(AcmePortal.portal)
    #expect(MutationProject.example != nil)
    let grounds = MutationProject.all.flatMap { project in
      project.files.map { MutationGround(project: project, file: $0, portal: portal) }
    }
    let kinds = Self.kinds
    #expect(Set(MutationKind.all.map(\.name)).count == MutationKind.all.count)
    try #require(!kinds.isEmpty)
    var counts = await withTaskGroup(of: (Int, Count).self) { group in
      for (index, kind) in kinds.enumerated() {
        group.addTask { (index, Self.run(kind, grounds: grounds)) }
      }
      var all = [Count](repeating: Count(), count: kinds.count)
      for await (index, count) in group { all[index] = count }
      return all
    }
    let total = counts.reduce(into: Count(kind: "all \(counts.count) kinds")) { sum, count in
      sum.mutants += count.mutants
      sum.found += count.found
      sum.missed += count.missed
      sum.misplaced += count.misplaced
      sum.extra += count.extra
    }
    counts.append(total)
    print(Self.table(counts))
    let alarms = MutationProject.all.map { $0.lint(portal: portal).count }
    print(
      "\(counts.count - 1) kinds, \(total.mutants) mutants: \(total.found) found, \(total.missed) missed, "
        + "\(total.misplaced) misplaced, \(total.extra) extra; \(alarms.reduce(0, +)) false alarms in \(alarms.count) "
        + "correct projects")
    for count in counts {
      #expect(count.mutants > 0, "\(count.kind) was planted nowhere")
      #expect(
        count.found == count.mutants && count.missed == 0 && count.misplaced == 0 && count.extra == 0,
        "\(count.kind): \(count.examples.joined(separator: "\n"))")
    }
    #expect(total.mutants >= 2_000 || kinds.count < MutationKind.all.count)
  }

  private static func table(_ counts: [Count]) -> String {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let width = counts.map(\.kind.count).max() ?? 0
    var lines = ["\(cell("kind", width))  \(cell("rule", 27))mutants  found  missed  misplaced  extra"]
    for count in counts {
      lines.append(
        "\(cell(count.kind, width))  \(cell(count.rule, 27))\(cell("\(count.mutants)", 9))\(cell("\(count.found)", 7))"
          + "\(cell("\(count.missed)", 8))\(cell("\(count.misplaced)", 11))\(count.extra)")
    }
    return lines.joined(separator: "\n")
  }

  private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// `SPOKE_MUTANTS=10` plants ten times as many.
  private static let factor = setting("SPOKE_MUTANTS").flatMap(Int.init).map { min(max($0, 1), 1_000) } ?? 1

  /// `SPOKE_SEED=3` plants others.
  private static let seed = setting("SPOKE_SEED").flatMap(UInt64.init) ?? 0

  /// `SPOKE_KIND="tab before"` plants only the kinds that have it in their name.
  private static let kinds = MutationKind.all.filter { kind in setting("SPOKE_KIND").map(kind.name.contains) ?? true }

  /// Plants a kind of fault at random places, each text once.
  private static func run(_ kind: MutationKind, grounds: [MutationGround]) -> Count {
    let wanted = kind.count * factor
    let place = MutationKind.all.firstIndex { $0.name == kind.name } ?? 0
    var random = SeededGenerator(seed: (seed &* 1_000 &+ UInt64(place)) &* 7_919 &+ 2_026)
    var count = Count(kind: kind.name, rule: kind.rule.name)
    var seen = Set<[UInt8]>()
    for _ in 0..<(4 * factor) where count.mutants < wanted {
      var plants = grounds.flatMap { ground in kind.plants(ground, &random).map { (ground, $0) } }
      plants.shuffle(using: &random)
      for (ground, plant) in plants where count.mutants < wanted {
        let (bytes, expected) = plant.apply(to: ground.bytes)
        guard bytes != ground.bytes, seen.insert(bytes).inserted else { continue }
        judge(bytes, expected, kind, ground, &count)
      }
    }
    return count
  }

  private static func judge(
    _ bytes: [UInt8], _ expected: ByteRange, _ kind: MutationKind, _ ground: MutationGround, _ count: inout Count
  ) {
    count.mutants += 1
    let source = SourceFile(path: ground.file.source.path, bytes: bytes)
    var found = Diagnostics()
    let file = MappingFile.parse(source, diagnostics: &found)
    let findings = ground.project.lint(replacing: file, found: found, portal: ground.portal)
    let start = LineColumn.position(of: expected.start, in: bytes)
    let end = LineColumn.position(of: expected.end, in: bytes)
    var isFound = false
    var isElsewhere = false
    var extra: [Diagnostic] = []
    for finding in findings {
      let isHere = finding.span.file.path == source.path && finding.span.start == start && finding.span.end == end
      if finding.rule == kind.rule, isHere, !isFound {
        isFound = true
      } else if !isTolerated(finding, kind, file, expected) {
        if finding.rule == kind.rule { isElsewhere = true }
        extra.append(finding)
      }
    }
    if isFound {
      count.found += 1
    } else if isElsewhere {
      count.misplaced += 1
      extra.removeAll { $0.rule == kind.rule }
    } else {
      count.missed += 1
    }
    count.extra += extra.count
    guard !isFound || !extra.isEmpty, count.examples.count < 3 * factor else { return }
    let line = source.text(in: source.lineRange(start.line - 1))
    let said = findings.map {
      "    \($0.rule.name) \($0.span.file.path):\($0.span.start.line):\($0.span.start.column)-\($0.span.end.line):\($0.span.end.column) \($0.message)"
    }
    count.examples.append(
      "  \(ground.project.name)/\(source.path):\(start.line):\(start.column)-\(end.line):\(end.column) \(line)\n"
        + said.joined(separator: "\n"))
  }

  private static func isTolerated(
    _ finding: Diagnostic, _ kind: MutationKind, _ file: MappingFile, _ expected: ByteRange
  ) -> Bool {
    kind.tolerated.contains { tolerance in
      guard tolerance.rule == finding.rule else { return false }
      switch tolerance.scope {
      case .anywhere: return true
      case .sameLine:
        return finding.span.file.path == file.source.path
          && file.source.lineIndex(at: expected.start) == file.source.lineIndex(at: finding.span.range.start)
      case .sameMapping:
        guard finding.span.file.path == file.source.path else { return false }
        return file.mappings.contains {
          $0.range.contains(expected.start) && $0.range.contains(finding.span.range.start)
        }
      }
    }
  }
}

extension MutationKind {
  static let all: [MutationKind] = file + text + shapes + expression + names + values + records + events
}

extension MutationProject: CustomTestStringConvertible {
  var testDescription: String { name }
}
