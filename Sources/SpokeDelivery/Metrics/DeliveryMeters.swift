import Metrics
import SpokeClient

/// What is measured while delivering. Names follow Prometheus: a base unit, `_total` for counters.
public struct DeliveryMeters: Sendable {
  private let openOperations: Gauge
  private let operations: [OperationState: Counter]
  private let omissions: Counter
  private let lines: Counter
  private let planRejects: Counter
  private let calls: [CallEnd: Counter]
  private let callTime: Metrics.Timer

  /// How a call ended, as far as the courier sees it.
  enum CallEnd: String, Sendable, CaseIterable { case answered, refused, lost, again }

  /// - Parameter factory: where the measurements go.
  public init(factory: any MetricsFactory = MetricsSystem.factory) {
    openOperations = Gauge(label: "spoke_open_operations", factory: factory)
    operations = Dictionary(
      uniqueKeysWithValues: OperationState.allCases.filter { !$0.isOpen }.map { state in
        (state, Counter(label: "spoke_operations_total", dimensions: [("state", state.name)], factory: factory))
      })
    omissions = Counter(label: "spoke_associations_left_out_total", factory: factory)
    lines = Counter(label: "spoke_input_lines_total", factory: factory)
    planRejects = Counter(label: "spoke_plan_rejects_total", factory: factory)
    calls = Dictionary(
      uniqueKeysWithValues: CallEnd.allCases.map { end in
        (end, Counter(label: "spoke_calls_total", dimensions: [("end", end.rawValue)], factory: factory))
      })
    callTime = Timer(label: "spoke_call_seconds", factory: factory)
  }

  /// How many operations are in memory.
  func open(_ count: Int) { openOperations.record(count) }

  func count(_ end: CallEnd) { calls[end]?.increment() }

  /// How long a call took, with its wait for the limits.
  func time(_ duration: Duration) { callTime.record(duration: duration) }

  func count(_ settlements: [Settlement]) {
    var counts: [OperationState: Int] = [:]
    var left = 0
    for settlement in settlements {
      counts[settlement.step.target, default: 0] += 1
      left += settlement.omissions.count
    }
    if left > 0 { omissions.increment(by: left) }
    for (state, count) in counts { operations[state]?.increment(by: count) }
  }

  func count(_ batch: IntakeBatch) {
    lines.increment(by: batch.lines)
    if !batch.rejects.isEmpty { planRejects.increment(by: batch.rejects.count) }
  }
}
