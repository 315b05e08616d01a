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

  private var lineRejects: [Int]
  private var operationsByMapping: [Int]
  private var rejectsByMapping: [Int]
  private var omissionsByStep: [Int]
  private var unresolvedByAssociation: [Int]

  /// Nothing counted yet, for runs of a plan.
  public init(plan: Plan) {
    let view = plan.view
    lineRejects = Array(repeating: 0, count: Self.reasonCount)
    operationsByMapping = Array(repeating: 0, count: view.mappings.count)
    rejectsByMapping = Array(repeating: 0, count: view.mappings.count * Self.reasonCount)
    omissionsByStep = Array(repeating: 0, count: view.steps.count * Self.omissionCount)
    unresolvedByAssociation = Array(repeating: 0, count: view.associations.count * OmissionReason.allCases.count)
  }

  private static var reasonCount: Int { RejectReason.allCases.count }
  private static var omissionCount: Int { 4 }

  // MARK: What was counted

  /// Lines that are no events, whatever the reason.
  public var rejectedLines: Int { lineRejects.reduce(0, +) }

  /// Lines or records that were rejected for this reason.
  public func rejects(_ reason: RejectReason) -> Int {
    if reason.isOfLine { return lineRejects[Int(reason.rawValue)] }
    var sum = 0
    for mapping in operationsByMapping.indices { sum += rejects(reason, ofMapping: mapping) }
    return sum
  }

  /// Rejects of one mapping, by its number in the plan.
  public func rejects(_ reason: RejectReason, ofMapping mapping: Int) -> Int {
    rejectsByMapping[mapping * Self.reasonCount + Int(reason.rawValue)]
  }

  /// Operations that one mapping wrote.
  public func operations(ofMapping mapping: Int) -> Int { operationsByMapping[mapping] }

  /// Operations that all mappings wrote.
  public var operations: Int { operationsByMapping.reduce(0, +) }

  /// How often a property was left out of a record that was written: `step` is its number in the plan's steps.
  /// `recordNotWritten` is not a property's; see `unresolved(association:)`.
  public func omissions(_ reason: OmissionReason, ofStep step: Int) -> Int {
    Int(reason.rawValue) < Self.omissionCount ? omissionsByStep[step * Self.omissionCount + Int(reason.rawValue)] : 0
  }

  /// How often an association, by its number in the plan, was left out: a value of its match was not there, or the
  /// mapping that `record` names had written nothing.
  public func unresolved(association: Int) -> Int {
    OmissionReason.allCases.reduce(0) { $0 + unresolved($1, association: association) }
  }

  /// How often an association was left out for one reason.
  public func unresolved(_ reason: OmissionReason, association: Int) -> Int {
    unresolvedByAssociation[Self.place(of: reason, association)]
  }

  private static func place(of reason: OmissionReason, _ association: Int) -> Int {
    association * OmissionReason.allCases.count + Int(reason.rawValue)
  }

  /// Adds what another run of the same plan counted.
  public mutating func add(_ other: RunStatistics) {
    lines += other.lines
    blankLines += other.blankLines
    events += other.events
    matchedEvents += other.matchedEvents
    Self.add(&lineRejects, other.lineRejects)
    Self.add(&operationsByMapping, other.operationsByMapping)
    Self.add(&rejectsByMapping, other.rejectsByMapping)
    Self.add(&omissionsByStep, other.omissionsByStep)
    Self.add(&unresolvedByAssociation, other.unresolvedByAssociation)
  }

  private static func add(_ sums: inout [Int], _ counts: [Int]) {
    for index in 0..<min(sums.count, counts.count) { sums[index] += counts[index] }
  }

  // MARK: Counting

  mutating func countReject(_ reason: RejectReason) { lineRejects[Int(reason.rawValue)] += 1 }

  mutating func countReject(_ reason: RejectReason, ofMapping mapping: Int) {
    rejectsByMapping[mapping * Self.reasonCount + Int(reason.rawValue)] += 1
  }

  mutating func countOperation(ofMapping mapping: Int) { operationsByMapping[mapping] += 1 }

  mutating func countOmission(_ reason: OmissionReason, ofStep step: Int) {
    omissionsByStep[step * Self.omissionCount + Int(reason.rawValue)] += 1
  }

  /// Counts properties that were missing, by the numbers of their steps.
  mutating func countMissing(ofSteps steps: UnsafeBufferPointer<UInt32>) {
    omissionsByStep.withUnsafeMutableBufferPointer { counts in
      guard let start = counts.baseAddress else { return }
      for step in steps { start[Int(step) &* Self.omissionCount] &+= 1 }
    }
  }

  mutating func countUnresolved(_ reason: OmissionReason, association: Int) {
    unresolvedByAssociation[Self.place(of: reason, association)] += 1
  }
}
