import Hummingbird
import Logging
import ServiceLifecycle

/// Shows measurements to Prometheus under `/metrics`, on this machine only, and `/health` to who watches the process.
public struct MetricsServer: Service {
  private let registry: PrometheusRegistry
  private let port: Int
  private let log: Logger

  /// - Parameter port: 0 for any that is free.
  public init(_ registry: PrometheusRegistry, port: Int, log: Logger) {
    self.registry = registry
    self.port = port
    self.log = log
  }

  public func run() async throws { try await run { _ in } }

  /// - Parameter listening: is told the port.
  func run(_ listening: @escaping @Sendable (Int) -> Void) async throws {
    let router = Router()
    let registry = registry
    router.get("metrics") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
        body: .init(byteBuffer: .init(string: registry.text)))
    }
    router.get("health") { _, _ in "ok\n" }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in listening(channel.localAddress?.port ?? 0) }, logger: log)
    try await application.runService(gracefulShutdownSignals: [])
  }
}
