import CSpokeRuntime
import SpokePlan
import SpokeRuntime
import Synchronization

/// What one thread needs to run a plan. `spoke_context` is a reference to one.
final class Context {
  let plan: Plan
  private var engine: Engine
  private var output: RunOutput
  /// The JSON that was handed out last.
  private var statistics = OutputBuffer(capacity: 64)
  private let isBusy = Atomic(false)

  init(plan: Plan) {
    self.plan = plan
    engine = Engine(plan: plan)
    output = RunOutput(plan: plan)
  }

  /// Keeps a second thread out until `leave`. False for the second one.
  func enter() -> Bool { !isBusy.exchange(true, ordering: .acquiring) }

  func leave() { isBusy.store(false, ordering: .releasing) }

  /// The caller has excluded others.
  func run(_ lines: UnsafeBufferPointer<UInt8>, firstLine: Int) -> spoke_batch {
    output.removeAll()
    let count = engine.run(chunk: lines, firstLine: firstLine, into: &output)
    // The buffers are the context's, and nothing is written to them until its next call.
    return spoke_batch(
      operations: output.operations.withBytes { spoke_bytes($0) },
      rejects: output.rejects.withBytes { spoke_bytes($0) },
      lines: UInt64(count))
  }

  /// The caller has excluded others.
  var counts: spoke_counts { spoke_counts(output.statistics) }

  /// The caller has excluded others.
  func writeStatistics() -> spoke_bytes {
    statistics.removeAll()
    statistics.append(output.statistics, of: plan.view)
    return statistics.withBytes { spoke_bytes($0) }
  }
}

extension spoke_bytes {
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(start: bytes.baseAddress, length: bytes.count) }
}
