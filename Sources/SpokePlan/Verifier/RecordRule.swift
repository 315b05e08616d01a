/// What one number of every record of a section must be.
///
/// Most of what the format asks for is such a rule. They stand in a table, which `Verifier.verifyRecords` goes through.
struct RecordRule: Sendable {
  enum Check: UInt8, Sendable {
    /// The number of a string.
    case string
    /// The number of a record of another section.
    case record
    /// The same in 16 bits, or `0xFFFF`.
    case optionalRecord
    /// A byte that is not greater than the limit.
    case upTo
    /// The same, and not 0.
    case oneUpTo
    /// 32 bits that are not greater than the limit.
    case wordUpTo
    /// Seconds east of UTC.
    case offset
    /// The number of a string, greater than that of the record before.
    case ascending
    /// The first of a run of records of another section, and how many they are. Runs stand one behind the other and fill that
    /// section.
    case run
    /// The same. The records of a run ascend by the number that they begin with.
    case ascendingRun
    /// A constant.
    case constant
  }

  let section: Section
  let offset: UInt8
  let check: Check
  /// What is wrong with a plan that does not keep the rule, if not that a number refers to nothing.
  let flaw: PlanFlaw
  let limit: UInt8
  let other: Section

  // So that the table is data, and not code that makes it.
  @_transparent
  private init(
    _ section: Section, _ offset: UInt8, _ check: Check, of other: Section = .info, upTo limit: UInt8 = 0,
    _ flaw: PlanFlaw = .reference
  ) {
    self.section = section
    self.offset = offset
    self.check = check
    self.flaw = flaw
    self.limit = limit
    self.other = other
  }

  /// In an order in which a rule may rely on those before it.
  static let all: InlineArray<_, RecordRule> = [
    RecordRule(.zones, 0, .string),
    RecordRule(.zones, 4, .run, of: .transitions, .zone),
    RecordRule(.zones, 12, .offset, .zone),
    RecordRule(.zones, 16, .offset, .zone),
    RecordRule(.zones, 20, .offset, .zone),
    RecordRule(.setMembers, 0, .string),
    RecordRule(.sets, 0, .ascendingRun, of: .setMembers, .set),
    RecordRule(.tables, 0, .string),
    RecordRule(.tables, 12, .upTo, upTo: 22, .table),
    RecordRule(.tableEntries, 0, .string),
    RecordRule(.tableEntries, 4, .constant),
    RecordRule(.tables, 4, .ascendingRun, of: .tableEntries, .table),
    RecordRule(.fields, 8, .oneUpTo, upTo: 11, .field),
    RecordRule(.fields, 0, .string),
    RecordRule(.fields, 4, .optionalRecord, of: .sets),
    RecordRule(.fields, 6, .optionalRecord, of: .zones),
    RecordRule(.objects, 0, .string),
    RecordRule(.objects, 4, .string),
    RecordRule(.objects, 8, .string),
    RecordRule(.lists, 0, .string),
    RecordRule(.lists, 4, .string),
    RecordRule(.lists, 8, .wordUpTo, upTo: 1, .mapping),
    RecordRule(.steps, 0, .record, of: .fields),
    RecordRule(.mappings, 34, .oneUpTo, upTo: 4, .mapping),
    RecordRule(.mappings, 35, .upTo, upTo: 1, .mapping),
    RecordRule(.mappings, 0, .string),
    RecordRule(.associations, 22, .upTo, upTo: 1, .association),
    RecordRule(.associations, 23, .upTo, upTo: 2, .association),
    RecordRule(.associations, 0, .record, of: .objects),
    RecordRule(.associations, 4, .string),
    RecordRule(.associations, 8, .string),
    RecordRule(.scopes, 0, .ascending, of: .scopes, .mapping),
    RecordRule(.groups, 4, .run, of: .switches, .dispatch),
    RecordRule(.requiredKeys, 0, .ascending, of: .requiredKeys, .dispatch),
  ]
}

extension Verifier {
  /// Checks what `RecordRule.all` says.
  mutating func verifyRecords() throws(PlanFlaw) {
    for number in RecordRule.all.indices {
      let rule = RecordRule.all[number]
      let others = plan.sections[rule.other.index]
      var field = plan.sections[rule.section.index].base + Int(rule.offset)
      // Where the next run begins.
      var next: UInt32 = 0
      for index in 0..<plan.sections[rule.section.index].count {
        switch rule.check {
        case .string: guard isString(field.word(0)) else { throw .reference }
        case .record: guard field.word(0).isBelow(others.count) else { throw rule.flaw }
        case .optionalRecord:
          guard field.half(0) == 0xFFFF || UInt32(field.half(0)).isBelow(others.count) else { throw rule.flaw }
        case .upTo: guard field.byte(0) <= rule.limit else { throw rule.flaw }
        case .oneUpTo: guard field.byte(0) &- 1 < rule.limit else { throw rule.flaw }
        case .wordUpTo: guard field.word(0) <= rule.limit else { throw rule.flaw }
        case .offset: guard ZoneLimits.offsets.contains(Int32(bitPattern: field.word(0))) else { throw rule.flaw }
        case .ascending:
          guard isString(field.word(0)) else { throw .reference }
          if index > 0 { try requireAscent(field, rule) }
        case .run, .ascendingRun:
          let run = RecordRange(start: field.word(0), count: field.word(4))
          guard run.start == next else { throw rule.flaw }
          try require(run, within: others.count)
          next += run.count
          if rule.check == .ascendingRun {
            for index in run.indices where index > run.indices.lowerBound {
              try requireAscent(others.base + index * rule.other.recordByteCount, rule)
            }
          }
        case .constant: try requireConstant(Operand(at: field))
        }
        field += rule.section.recordByteCount
      }
      if rule.check == .run || rule.check == .ascendingRun {
        guard next.equals(others.count) else { throw rule.flaw }
      }
    }
  }

  /// Requires a number that is greater than that of the record before.
  private func requireAscent(_ field: UnsafeRawPointer, _ rule: RecordRule) throws(PlanFlaw) {
    guard field.word(-rule.other.recordByteCount) < field.word(0) else { throw rule.flaw }
  }
}
