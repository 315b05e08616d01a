import Testing

@testable import SpokePlan

/// The verifier's rules of single numbers are the records' own: they stand as numbers, so that they are one table.
@Suite struct RecordRuleTests {
  @Test func limitsAreThoseOfTheCases() throws {
    try expect(.tables, 12, InvalidReason.allCases)
    try expect(.fields, 8, ConversionKind.allCases)
    try expect(.mappings, 34, MappingRecord.Verb.allCases)
    try expect(.associations, 23, AssociationRecord.OnNoRecord.allCases)
  }

  @Test func numbersStandWithinTheirRecords() {
    for index in RecordRule.all.indices {
      let rule = RecordRule.all[index]
      #expect(Int(rule.offset) + width(rule.check) <= rule.section.recordByteCount, "\(rule)")
    }
  }

  /// Every number from the rule's least to its limit is a case, and no other is.
  private func expect<Case: RawRepresentable>(
    _ section: Section, _ offset: UInt8, _ cases: [Case]
  ) throws where Case.RawValue == UInt8 {
    let rules = RecordRule.all.indices.map { RecordRule.all[$0] }
    let rule = try #require(rules.first { $0.section == section && $0.offset == offset })
    // A table without a reason has 0.
    let least: UInt8 = rule.check == .oneUpTo || section == .tables ? 1 : 0
    #expect(cases.map(\.rawValue).sorted() == Array(least...rule.limit))
  }

  private func width(_ check: RecordRule.Check) -> Int {
    switch check {
    case .upTo, .oneUpTo: 1
    case .optionalRecord: 2
    case .string, .record, .wordUpTo, .offset, .ascending, .constant: 4
    case .run, .ascendingRun: 8
    }
  }
}
