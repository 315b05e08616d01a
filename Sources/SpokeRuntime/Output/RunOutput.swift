import SpokePlan

/// What a run writes: operations and rejects as JSON lines, and counts.
///
/// Use one again for every chunk: `removeAll` keeps its memory and its counts.
public struct RunOutput: ~Copyable, Sendable {
  /// One JSON line for every operation.
  public var operations: OutputBuffer
  /// One JSON line for every line of input or record that was rejected.
  public var rejects: OutputBuffer
  public var statistics: RunStatistics

  /// Empty, for runs of a plan.
  public init(plan: Plan) {
    operations = OutputBuffer()
    rejects = OutputBuffer(capacity: 1 << 12)
    statistics = RunStatistics(plan: plan)
  }

  #if SPOKE_SMALL
    deinit { statistics.deallocate() }
  #endif

  /// Forgets the lines that were written. The statistics go on counting.
  public mutating func removeAll() {
    operations.removeAll()
    rejects.removeAll()
  }
}
