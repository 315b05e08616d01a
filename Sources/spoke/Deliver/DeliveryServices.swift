import Logging
import ServiceLifecycle
import SpokeDelivery
import Synchronization

/// A delivery and what runs beside it, until the delivery is done or a signal asks for the end.
struct DeliveryServices {
  let delivery: Delivery
  let metrics: MetricsServer?
  let log: Logger

  /// How long calls under way may take after a signal. What is still open then is in doubt, and cleared up at the next start.
  private static let longestShutdown = Duration.seconds(60)

  /// - Throws: `DeliveryFailure` when the spool fails or the measurements cannot be served.
  func run(showing progress: DeliveryProgress) async throws(DeliveryFailure) -> Delivery.Outcome {
    let service = DeliveryService(delivery)
    var services = [
      ServiceGroupConfiguration.ServiceConfiguration(
        service: service, successTerminationBehavior: .gracefullyShutdownGroup,
        failureTerminationBehavior: .cancelGroup)
    ]
    if let metrics { services.append(.init(service: metrics)) }
    var quiet = log
    quiet.logLevel = max(log.logLevel, .warning)
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
    configuration.maximumGracefulShutdownDuration = Self.longestShutdown
    let group = ServiceGroup(configuration: configuration)
    let showing = progress.show()
    defer { progress.end(showing) }
    do {
      try await group.run()
    } catch let failure as DeliveryFailure {
      throw failure
    } catch {
      // Whatever else ended, it was not the delivery.
      if service.outcome == nil {
        throw DeliveryFailure("measurements cannot be served: \(error)", help: "Is the port of --metrics-port free?")
      }
    }
    if let failure = service.failure { throw failure }
    guard let outcome = service.outcome else { throw DeliveryFailure("the delivery ended without an outcome") }
    return outcome
  }
}

/// A delivery as a service. A class because its end is asked for later.
private final class DeliveryService: Service {
  private struct End {
    var outcome: Delivery.Outcome?
    var failure: DeliveryFailure?
  }

  private let delivery: Delivery
  private let end = Mutex(End())

  init(_ delivery: Delivery) { self.delivery = delivery }

  var outcome: Delivery.Outcome? { end.withLock { $0.outcome } }
  var failure: DeliveryFailure? { end.withLock { $0.failure } }

  func run() async throws {
    do throws(DeliveryFailure) {
      let outcome = try await delivery.run()
      end.withLock { $0.outcome = outcome }
    } catch {
      end.withLock { $0.failure = error }
      throw error
    }
  }
}
