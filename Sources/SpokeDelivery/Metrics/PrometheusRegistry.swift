import Metrics
import Synchronization

/// Collects what swift-metrics measures and writes it in Prometheus' text format.
///
/// Counters stay, gauges show their last value, timers and recorders become a sum and a count. That is what a scrape needs;
/// a library for histograms would be more than this is used for. A class because all handlers write into it.
public final class PrometheusRegistry: Sendable {
  struct Series: Sendable, Hashable {
    var name: String
    var labels: [Label]
  }

  struct Label: Sendable, Hashable {
    var name: String
    var value: String
  }

  enum Kind: String, Sendable {
    case counter, gauge, summary
  }

  private struct State {
    var kinds: [String: Kind] = [:]
    var values: [Series: Double] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  fileprivate func declare(_ name: String, _ kind: Kind, _ dimensions: [(String, String)]) -> Series {
    let series = Series(
      name: Self.name(name), labels: dimensions.map { Label(name: Self.name($0.0), value: $0.1) })
    state.withLock { state in
      state.kinds[series.name] = kind
      // A counter that was never counted is shown as 0: a rate over it has a beginning.
      if kind == .counter, state.values[series] == nil { state.values[series] = 0 }
    }
    return series
  }

  fileprivate func add(_ amount: Double, to series: Series) {
    state.withLock { $0.values[series, default: 0] += amount }
  }

  fileprivate func set(_ value: Double, _ series: Series) { state.withLock { $0.values[series] = value } }

  /// Characters that Prometheus does not take in names become `_`.
  private static func name(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "_" })
  }

  /// The sum of all series of a name.
  public func sum(_ name: String) -> Double {
    state.withLock { state in state.values.reduce(0) { $0 + ($1.key.name == name ? $1.value : 0) } }
  }

  /// All series, sorted, in version 0.0.4 of the text format.
  public var text: String {
    let (kinds, values) = state.withLock { ($0.kinds, $0.values) }
    var lines: [String] = []
    for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      let names = kind == .summary ? ["\(name)_sum", "\(name)_count"] : [name]
      let own = values.filter { names.contains($0.key.name) }
      guard !own.isEmpty else { continue }
      lines.append("# TYPE \(name) \(kind.rawValue)")
      lines += own.map { "\($0.key.text) \($0.value.formatted)" }.sorted()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PrometheusRegistry.Series {
  fileprivate var text: String {
    guard !labels.isEmpty else { return name }
    let pairs = labels.map { label in
      let value = label.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "\(label.name)=\"\(value)\""
    }
    return "\(name){\(pairs.joined(separator: ","))}"
  }

  fileprivate func ending(_ end: String) -> Self { Self(name: name + end, labels: labels) }
}

extension Double {
  /// Whole numbers without a fraction.
  fileprivate var formatted: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}

extension PrometheusRegistry: MetricsFactory {
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Handler(registry: self, series: declare(label, .counter, dimensions))
  }

  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate
      ? SummaryHandler(registry: self, series: declare(label, .summary, dimensions))
      : Handler(registry: self, series: declare(label, .gauge, dimensions))
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    SummaryHandler(registry: self, series: declare(label, .summary, dimensions))
  }

  public func destroyCounter(_ handler: any CounterHandler) {}
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  public func destroyTimer(_ handler: any TimerHandler) {}

  /// One value. swift-metrics asks for classes.
  private final class Handler: CounterHandler, RecorderHandler {
    private let registry: PrometheusRegistry
    private let series: Series

    init(registry: PrometheusRegistry, series: Series) {
      self.registry = registry
      self.series = series
    }

    func increment(by amount: Int64) { registry.add(Double(amount), to: series) }
    func reset() { registry.set(0, series) }
    func record(_ value: Int64) { registry.set(Double(value), series) }
    func record(_ value: Double) { registry.set(value, series) }
  }

  /// The sum and the number of values; durations in seconds.
  private final class SummaryHandler: RecorderHandler, TimerHandler {
    private let registry: PrometheusRegistry
    private let sum: Series
    private let count: Series

    init(registry: PrometheusRegistry, series: Series) {
      self.registry = registry
      sum = series.ending("_sum")
      count = series.ending("_count")
    }

    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) {
      registry.add(value, to: sum)
      registry.add(1, to: count)
    }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
  }
}
