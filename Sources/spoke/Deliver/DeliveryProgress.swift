import SpokeDelivery

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on a terminal that says how far a delivery has come; nothing where there is none.
struct DeliveryProgress: Sendable {
  private let registry: PrometheusRegistry
  private let isShown: Bool

  init(_ registry: PrometheusRegistry, isQuiet: Bool) {
    self.registry = registry
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows the line until `end`.
  func show() -> Task<Void, Never>? {
    guard isShown else { return nil }
    return Task {
      var last = 0.0
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        let done = registry.sum("spoke_operations_total")
        Terminal.writeError("\r\(Int(done)) operations done, \(Int(done - last))/s\u{1B}[K")
        last = done
      }
    }
  }

  /// Takes the line away.
  func end(_ task: Task<Void, Never>?) {
    guard let task else { return }
    task.cancel()
    Terminal.writeError("\r\u{1B}[K")
  }
}
