import SpokeCompiler
import SpokeDiagnostics
import SpokeJSON
import SpokePlan
import SpokeRuntime
import SpokeSyntax

/// The events of a case as bytes: whole lines.
public struct CaseEvents: Sendable {
  public var bytes: [UInt8]
  /// The number of the first line in its file, from 1.
  public var firstLine: Int

  public init(bytes: [UInt8], firstLine: Int = 1) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// One line of a file, counted from 1; nil when the file has fewer.
  public static func line(_ number: Int, of bytes: [UInt8]) -> CaseEvents? {
    var start = 0
    var current = 1
    while current < number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      current += 1
    }
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return CaseEvents(bytes: Array(bytes[start..<end]), firstLine: number)
  }
}

/// What became of a case.
public struct CaseResult: Sendable {
  public let testCase: CaseSyntax
  public let source: SourceFile
  /// What is not as expected; empty when the case passed.
  public let differences: [CaseDifference]
  /// The operations that were looked at.
  let operations: [CaseValue]
  /// The rejects that were looked at.
  let rejects: [CaseValue]

  /// Whether everything is as expected.
  public var isPassed: Bool { differences.isEmpty }
  /// Where the case's name stands.
  public var position: SourcePosition { source.position(at: testCase.name.range.start) }
}

/// Runs cases on a plan, one after the other.
public struct CaseRunner: ~Copyable {
  private let plan: Plan
  private let reasons: CaseReasons
  private var engine: Engine

  public init(plan: Plan, inspection: PlanInspection) {
    self.plan = plan
    reasons = CaseReasons(inspection)
    engine = Engine(plan: plan)
  }

  /// Runs the engine over the events of a case and compares what comes out with what is expected.
  public mutating func run(_ testCase: CaseSyntax, of source: SourceFile, on events: CaseEvents) -> CaseResult {
    var output = RunOutput(plan: plan)
    events.bytes.withUnsafeBufferPointer { bytes in
      _ = engine.run(chunk: bytes, firstLine: events.firstLine, into: &output)
    }
    let restriction = Set(testCase.mappings.map(\.value))
    func isWanted(_ record: CaseValue) -> Bool {
      guard !restriction.isEmpty, let mapping = record["mapping"]?.string else { return true }
      return restriction.contains(mapping)
    }
    let operations = output.operations.withBytes(Self.records).filter(isWanted)
    let rejects = output.rejects.withBytes(Self.records).filter(isWanted)
    let comparison = CaseComparison(isExact: testCase.isExact)
    let differences =
      compare(.operation, testCase.operations, operations, comparison, rejects: rejects)
      + compare(.reject, testCase.rejects, rejects, comparison, rejects: rejects)
    return CaseResult(
      testCase: testCase, source: source, differences: differences, operations: operations, rejects: rejects)
  }

  private static func records(_ lines: UnsafeBufferPointer<UInt8>) -> [CaseValue] {
    lines.split(separator: 0x0A).compactMap { line in
      guard let document = try? JSONDocument(SourceFile(path: "operation", bytes: Array(line))) else { return nil }
      return CaseValue(document.root)
    }
  }

  private func compare(
    _ subject: CaseDifference.Subject, _ expected: [CaseRecord], _ found: [CaseValue], _ comparison: CaseComparison,
    rejects: [CaseValue]
  ) -> [CaseDifference] {
    var differences: [CaseDifference] = []
    for mapping in Self.mappings(expected, found) {
      let wanted = expected.filter { $0.mapping?.value == mapping }
      let present = found.filter { $0["mapping"]?.string == mapping }
      let (pairs, missing, extra) = comparison.pairs(wanted.map(\.value), present)
      for pair in pairs {
        for mismatch in comparison.mismatches(wanted[pair.expected].value, present[pair.found]) {
          differences.append(
            CaseDifference(
              subject: subject, mapping: mapping, place: mismatch.path.joined(separator: "."),
              expected: mismatch.expected?.text, found: mismatch.found?.text,
              reason: subject == .operation ? reasons.reason(for: mismatch, in: present[pair.found]) : nil))
        }
      }
      for index in missing {
        differences.append(
          CaseDifference(
            subject: subject, mapping: mapping, expected: CaseReasons.summary(wanted[index].value),
            reason: reasons.reasonForNoRecord(subject, mapping: mapping, rejects: rejects, operations: found)))
      }
      for index in extra {
        differences.append(
          CaseDifference(subject: subject, mapping: mapping, found: CaseReasons.summary(present[index])))
      }
    }
    return differences
  }

  /// The mappings of the records in the order in which they first stand, nil among them for rejects of lines.
  private static func mappings(_ expected: [CaseRecord], _ found: [CaseValue]) -> [String?] {
    var seen: Set<String?> = []
    return (expected.map { $0.mapping?.value } + found.map { $0["mapping"]?.string }).filter {
      seen.insert($0).inserted
    }
  }
}
