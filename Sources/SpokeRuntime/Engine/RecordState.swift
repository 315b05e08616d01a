import SpokePlan

/// What is remembered while a record is written: what was left out of it, and which properties are not simply
/// overwritten.
struct RecordState: ~Copyable {
  struct Omission: BitwiseCopyable {
    var reason: OmissionReason
    /// What was left out; of an invalid value the reason is written.
    var value: Value
    /// Number in the plan's steps; negative for `recordNotWritten`.
    var stepNumber: Int32
    /// Number in the plan's associations; negative for a property.
    var associationNumber: Int32

    var step: Int? { stepNumber < 0 ? nil : Int(stepNumber) }
    var association: Int? { associationNumber < 0 ? nil : Int(associationNumber) }
  }

  private let omissions: FixedArray<Omission>
  private(set) var omissionCount = 0
  /// Numbers of the steps of properties that were missing. There was nothing to lose, so they are counted only.
  private let missingSteps: FixedArray<UInt32>
  private var missingCount = 0
  /// Numbers of the steps that were written with a policy.
  private let policies: FixedArray<Int>
  private(set) var policyCount = 0
  /// Why the record is not written, once that is known.
  private(set) var rejection = Rejection(.keyMissing)

  init(_ plan: PlanView) {
    var most = 0
    var mostProperties = 0
    for index in plan.mappings.indices {
      let mapping = plan.mappings[index]
      most = max(most, Int(mapping.steps.count) + Int(mapping.associationCount))
      mostProperties = max(mostProperties, Int(mapping.propertyCount))
    }
    omissions = FixedArray(zeros: most)
    missingSteps = FixedArray(zeros: most)
    policies = FixedArray(zeros: mostProperties)
  }

  mutating func removeAll() {
    omissionCount = 0
    missingCount = 0
    policyCount = 0
  }

  /// Notes why the record is not written. Returns false, as who writes it does then.
  mutating func reject(
    _ reason: RejectReason, step: Int? = nil, association: Int? = nil, detail: InvalidReason? = nil
  ) -> Bool {
    rejection = Rejection(reason, step: step, association: association, detail: detail)
    return false
  }

  mutating func omit(
    _ reason: OmissionReason, _ value: Value = .missing, step: Int? = nil, association: Int? = nil
  ) {
    omissions[omissionCount] = Omission(
      reason: reason, value: value, stepNumber: Int32(truncatingIfNeeded: step ?? -1),
      associationNumber: Int32(truncatingIfNeeded: association ?? -1))
    omissionCount += 1
  }

  /// Notes a property of which the event has nothing.
  @inline(__always)
  mutating func omitMissing(step: Int) {
    missingSteps[missingCount] = UInt32(truncatingIfNeeded: step)
    missingCount &+= 1
  }

  mutating func notePolicy(ofStep step: Int) {
    policies[policyCount] = step
    policyCount += 1
  }

  func omission(_ index: Int) -> Omission { omissions[index] }
  func policyStep(_ index: Int) -> Int { policies[index] }
  var missing: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: missingSteps.start, count: missingCount) }
}
