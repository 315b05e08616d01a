import SpokePlan

/// What is remembered while a record is written: what was left out of it, and which properties are not simply
/// overwritten.
struct RecordState: ~Copyable {
  struct Omission: BitwiseCopyable {
    var reason: OmissionReason
    /// What was left out; of an invalid value the reason is written.
    var value: Value
    /// Number in the plan's steps; nil for `recordNotWritten`.
    var step: Int?
    /// Number in the plan's associations; nil for a property.
    var association: Int?
  }

  private let omissions: FixedArray<Omission>
  private(set) var omissionCount = 0
  /// Numbers of the steps that were written with a policy.
  private let policies: FixedArray<Int>
  private(set) var policyCount = 0

  init(_ plan: PlanView) {
    var most = 0
    var mostProperties = 0
    for index in 0..<plan.mappings.count {
      let mapping = plan.mappings[index]
      most = max(most, Int(mapping.steps.count) + Int(mapping.associationCount))
      mostProperties = max(mostProperties, Int(mapping.propertyCount))
    }
    omissions = FixedArray(
      repeating: Omission(reason: .missing, value: .missing), count: most)
    policies = FixedArray(repeating: 0, count: mostProperties)
  }

  mutating func removeAll() {
    omissionCount = 0
    policyCount = 0
  }

  mutating func omit(
    _ reason: OmissionReason, _ value: Value = .missing, step: Int? = nil, association: Int? = nil
  ) {
    omissions[omissionCount] = Omission(reason: reason, value: value, step: step, association: association)
    omissionCount += 1
  }

  mutating func notePolicy(ofStep step: Int) {
    policies[policyCount] = step
    policyCount += 1
  }

  func omission(_ index: Int) -> Omission { omissions[index] }
  func policyStep(_ index: Int) -> Int { policies[index] }
}
