/// Checks once that a plan keeps every rule of the format, in time linear in the plan's size.
///
/// The order matters: a check may follow the numbers that an earlier one has found to be in range, and no others. A number
/// that was not checked yet is compared with `isBelow` or read with `Int(clamping:)`: where `Int` has 32 bits, not every one
/// fits.
struct Verifier: ~Copyable {
  let layout: PlanLayout
  let plan: PlanView
  /// The most values that any program has on its stack.
  var stackDepth = 0
  /// What the plan was found to use.
  var used = PlanFeatures(rawValue: 0)
  /// Per string: whether it was found to be a number in JSON's grammar.
  private var knownNumbers: NumberSet

  init(_ layout: PlanLayout, _ plan: PlanView) {
    self.layout = layout
    self.plan = plan
    knownNumbers = NumberSet(limit: plan.stringCount)
  }

  mutating func verify() throws(PlanFlaw) {
    try verifyStrings()
    try verifyEscapes()
    guard isString(plan.info.apiVersion) else { throw .reference }
    guard isString(plan.info.timeZone) else { throw .reference }
    try verifyRecords()
    try verifyZones()
    try verifyKeys()
    try verifyPrograms()
    try verifyMappings()
    try verifyDispatch()
    try verifyDebug()
    if plan.associations.count > 0 { used.insert(.associations) }
    if plan.lists.count > 0 { used.insert(.lists) }
    if plan.tables.count > 0 { used.insert(.tables) }
    if plan.zones.count > 0 { used.insert(.zones) }
    guard used.rawValue == layout.features else { throw .features }
  }

  // MARK: References

  func isString(_ index: UInt32) -> Bool { index.isBelow(plan.stringCount) }

  /// Requires a string that is a number in JSON's grammar. Each string is looked at once at the most.
  mutating func requireNumber(_ index: UInt32) throws(PlanFlaw) {
    guard isString(index) else { throw .reference }
    if knownNumbers.contains(index) { return }
    guard NumberGrammar.matches(plan.string(index)) else { throw .number }
    _ = knownNumbers.take(index)
  }

  func require(_ range: RecordRange, within count: Int) throws(PlanFlaw) {
    guard UInt64(range.start) + UInt64(range.count) <= UInt64(count) else { throw .reference }
  }

  /// Requires a value that needs neither a program nor an event.
  mutating func requireConstant(_ operand: Operand) throws(PlanFlaw) {
    switch operand.kind {
    case .missing, .null:
      guard operand.payload == 0 else { throw .reference }
    case .boolean:
      guard operand.payload <= 1 else { throw .reference }
    case .number:
      try requireNumber(UInt32(operand.payload))
    case .text:
      guard isString(UInt32(operand.payload)) else { throw .reference }
    case .date:
      guard PlanFormat.days.contains(operand.days) else { throw .reference }
    case .instant:
      guard operand.payload < plan.instants.count else { throw .reference }
    case .program, .slot, .itemSlot, .none:
      throw .reference
    }
  }

  /// Requires a value; one that reads the element only where there is one.
  mutating func requireValue(_ operand: Operand, mayReadItem: Bool) throws(PlanFlaw) {
    switch operand.kind {
    case .program:
      guard operand.payload < plan.programs.count else { throw .reference }
      guard mayReadItem || !plan.programs[operand.payload].readsItem else { throw .mapping }
    case .slot:
      guard operand.payload < Int(plan.info.eventSlotCount) else { throw .reference }
    case .itemSlot:
      guard operand.payload < Int(plan.info.itemSlotCount) else { throw .reference }
      guard mayReadItem else { throw .mapping }
    default:
      try requireConstant(operand)
    }
  }
}

extension UInt32 {
  /// Whether it is the number of one of so many records. `Int` may have 32 bits, in which not every number fits.
  func isBelow(_ count: Int) -> Bool { UInt(self) < UInt(bitPattern: count) }

  /// Whether it is so many.
  func equals(_ count: Int) -> Bool { UInt(self) == UInt(bitPattern: count) }
}
