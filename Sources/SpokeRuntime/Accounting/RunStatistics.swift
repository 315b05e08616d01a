import SpokePlan

/// What became of lines, events and records: every one of them is counted in exactly one place.
///
/// `lines` is `blankLines` + `rejectedLines` + `events`. Statistics of several threads over one plan are added up.
public struct RunStatistics: Sendable, Equatable {
  /// All lines, blank ones too.
  public internal(set) var lines = 0
  /// Lines of white space only.
  public internal(set) var blankLines = 0
  /// Lines that are JSON objects.
  public internal(set) var events = 0
  /// Events on which one mapping at least fired.
  public internal(set) var matchedEvents = 0

  /// What is counted by reason: rejects of lines, operations by mapping, rejects by mapping, omissions by step, omissions by
  /// association, one kind behind the other.
  private var counts: CountTable
  private let mappingCount: Int
  private let omissionStart: Int
  private let unresolvedStart: Int

  /// Nothing counted yet, for runs of a plan.
  public init(plan: Plan) {
    let view = plan.view
    mappingCount = view.mappings.count
    omissionStart = Self.reasonCount + mappingCount * (1 + Self.reasonCount)
    unresolvedStart = omissionStart + view.steps.count * Self.omissionCount
    counts = CountTable(zeros: unresolvedStart + view.associations.count * Self.unresolvedCount)
  }

  #if SPOKE_SMALL
    func deallocate() { counts.deallocate() }
  #endif

  private static var reasonCount: Int { Int(RejectReason.eachTooLong.rawValue) + 1 }
  /// The last reason is one of associations only.
  private static var omissionCount: Int { Int(OmissionReason.recordNotWritten.rawValue) }
  private static var unresolvedCount: Int { omissionCount + 1 }

  private func place(ofOperations mapping: Int) -> Int { Self.reasonCount + mapping }

  private func place(of reason: RejectReason, ofMapping mapping: Int) -> Int {
    Self.reasonCount + mappingCount + mapping * Self.reasonCount + Int(reason.rawValue)
  }

  private func place(of reason: OmissionReason, ofStep step: Int) -> Int {
    omissionStart + step * Self.omissionCount + Int(reason.rawValue)
  }

  private func place(of reason: OmissionReason, association: Int) -> Int {
    unresolvedStart + association * Self.unresolvedCount + Int(reason.rawValue)
  }

  private func sum(_ places: Range<Int>) -> Int {
    var sum = 0
    for place in places { sum += counts[place] }
    return sum
  }

  // MARK: Rows

  /// Counts that stand side by side, one for each reason in the order of their numbers.
  public struct Row {
    let places: Range<Int>
  }

  /// Rejected lines. No line is rejected for a reason of records, nor a record for one of lines.
  public var lineRejects: Row { Row(places: 0..<Self.reasonCount) }

  /// Records of a mapping that were rejected.
  public func rejects(ofMapping mapping: Int) -> Row {
    let start = place(of: .invalidJSON, ofMapping: mapping)
    return Row(places: start..<start + Self.reasonCount)
  }

  /// How often a property was left out, by the number of its step.
  public func omissions(ofStep step: Int) -> Row {
    let start = place(of: .missing, ofStep: step)
    return Row(places: start..<start + Self.omissionCount)
  }

  public func sum(_ row: Row) -> Int { sum(row.places) }

  /// Calls for every count of a row with the number of its reason.
  public func forEach(_ row: Row, _ body: (_ reason: Int, _ count: Int) -> Void) {
    for place in row.places { body(place - row.places.lowerBound, counts[place]) }
  }

  // MARK: What was counted

  /// Lines that are no events, whatever the reason.
  public var rejectedLines: Int { sum(lineRejects) }

  /// Records that were not written, whatever the reason.
  public var rejectedRecords: Int { sum(place(of: .invalidJSON, ofMapping: 0)..<omissionStart) }

  /// Lines or records that were rejected for this reason.
  public func rejects(_ reason: RejectReason) -> Int {
    if reason.isOfLine { return counts[Int(reason.rawValue)] }
    var sum = 0
    for mapping in 0..<mappingCount { sum += rejects(reason, ofMapping: mapping) }
    return sum
  }

  /// Rejects of one mapping, by its number in the plan.
  public func rejects(_ reason: RejectReason, ofMapping mapping: Int) -> Int {
    counts[place(of: reason, ofMapping: mapping)]
  }

  /// Operations that one mapping wrote.
  public func operations(ofMapping mapping: Int) -> Int { counts[place(ofOperations: mapping)] }

  /// Operations that all mappings wrote.
  public var operations: Int { sum(place(ofOperations: 0)..<place(ofOperations: mappingCount)) }

  /// How often a property was left out of a record that was written: `step` is its number in the plan's steps.
  /// `recordNotWritten` is not a property's; see `unresolved(association:)`.
  public func omissions(_ reason: OmissionReason, ofStep step: Int) -> Int {
    Int(reason.rawValue) < Self.omissionCount ? counts[place(of: reason, ofStep: step)] : 0
  }

  /// How often an association, by its number in the plan, was left out: a value of its match was not there, or the
  /// mapping that `record` names had written nothing.
  public func unresolved(association: Int) -> Int {
    let start = place(of: .missing, association: association)
    return sum(start..<start + Self.unresolvedCount)
  }

  /// How often an association was left out for one reason.
  public func unresolved(_ reason: OmissionReason, association: Int) -> Int {
    counts[place(of: reason, association: association)]
  }

  /// Adds what another run of the same plan counted.
  public mutating func add(_ other: RunStatistics) {
    lines += other.lines
    blankLines += other.blankLines
    events += other.events
    matchedEvents += other.matchedEvents
    for index in 0..<min(counts.count, other.counts.count) { counts[index] += other.counts[index] }
  }

  // MARK: Counting

  mutating func countReject(_ reason: RejectReason) { counts[Int(reason.rawValue)] += 1 }

  mutating func countReject(_ reason: RejectReason, ofMapping mapping: Int) {
    counts[place(of: reason, ofMapping: mapping)] += 1
  }

  mutating func countOperation(ofMapping mapping: Int) { counts[place(ofOperations: mapping)] += 1 }

  mutating func countOmission(_ reason: OmissionReason, ofStep step: Int) {
    counts[place(of: reason, ofStep: step)] += 1
  }

  /// Counts properties that were missing, by the numbers of their steps.
  mutating func countMissing(ofSteps steps: UnsafeBufferPointer<UInt32>) {
    counts.withUnsafeMutableBufferPointer { counts in
      guard let start = counts.baseAddress.map({ $0 + omissionStart }) else { return }
      for step in steps { start[Int(step) &* Self.omissionCount] &+= 1 }
    }
  }

  mutating func countUnresolved(_ reason: OmissionReason, association: Int) {
    counts[place(of: reason, association: association)] += 1
  }
}
