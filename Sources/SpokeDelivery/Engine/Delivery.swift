import Logging
import ServiceLifecycle
import SpokeClient
import SpokePlan

/// Delivers what is in a spool, and what events bring into it, to one portal.
public struct Delivery: Sendable {
  /// What a run came to.
  public struct Outcome: Sendable {
    /// Why it ended with operations waiting; nil when nothing waits.
    public var stop: DeliveryStop?
    /// Why the input was not read to its end. What was read is delivered.
    public var inputFailure: DeliveryFailure?
    public var report: SpoolReport
  }

  private let plan: Plan
  private let spool: Spool
  private let configuration: DeliveryConfiguration
  private let courier: Courier
  private let time: TimeSource
  private let log: Logger
  private let meters: DeliveryMeters
  private let intake: Intake

  /// - Parameters:
  ///   - inputs: files of events, `-` for standard input. None: only what is in the spool is delivered.
  ///   - acknowledge: is told how many lines of standard input are in the spool, each time some more are.
  public init(
    _ plan: Plan, inputs: [String], spool: Spool, client: HubSpotClient, configuration: DeliveryConfiguration,
    time: TimeSource = .system, log: Logger, meters: DeliveryMeters = DeliveryMeters(),
    acknowledge: (@Sendable (Int) -> Void)? = nil
  ) {
    self.plan = plan
    self.spool = spool
    self.configuration = configuration
    self.time = time
    self.log = log
    self.meters = meters
    courier = Courier(
      client, policy: configuration.policy, concurrency: configuration.concurrency, time: time, log: log, meters: meters
    )
    intake = Intake(
      plan: plan, inputs: inputs, spool: spool, limit: configuration.spoolLimit, again: configuration.again,
      meters: meters, log: log, acknowledge: acknowledge)
  }

  /// Delivers until nothing waits and no more events come, or something stops it. A graceful shutdown stops it too: calls
  /// under way are waited for.
  ///
  /// - Throws: `DeliveryFailure` when the spool fails.
  public func run() async throws(DeliveryFailure) -> Outcome {
    let ledger = Ledger(spool, time: time, meters: meters)
    var sizes = Dispatcher.Sizes()
    sizes.linger = configuration.linger
    let dispatcher = Dispatcher(
      Workload(identifiers: plan.view.identifiers), ledger: ledger, sizes: sizes, time: time, meters: meters)
    try await prune()
    do throws(DeliveryStop) {
      try await PortalCheck(courier: courier, plan: plan, spool: spool, log: log).run()
    } catch {
      return Outcome(stop: error, report: try await spool.report())
    }
    let inputFailure = await deliver(dispatcher, ledger)
    try await ledger.flush()
    return Outcome(stop: await dispatcher.stop, inputFailure: inputFailure, report: try await spool.report())
  }

  private func prune() async throws(DeliveryFailure) {
    let moment = (time.now() + (.zero - configuration.retention)).seconds
    try await spool.prune(finishedBefore: Int(moment))
  }

  private func deliver(_ dispatcher: Dispatcher, _ ledger: Ledger) async -> DeliveryFailure? {
    let arrivals = Arrivals()
    let reading = Reading()
    let workers = workers(dispatcher)
    // Reading may hang in a pipe: at a stop it is left alone.
    let reader = Task {
      do throws(DeliveryFailure) {
        try await intake.run(arrivals, reading)
      } catch {
        reading.fail(error)
      }
      await arrivals.finish()
    }
    let working = Task {
      await withTaskGroup { group in
        group.addTask {
          do throws(DeliveryFailure) {
            try await Loader(spool: spool, ledger: ledger, dispatcher: dispatcher, time: time).run(arrivals)
          } catch {
            await dispatcher.stop(.failed(error))
          }
        }
        for worker in workers { group.addTask { await worker.run() } }
        await group.waitForAll()
      }
    }
    // Waits end as soon as delivering stops, whatever the reason.
    await dispatcher.onStop {
      working.cancel()
      Task { await arrivals.finish() }
    }
    await withGracefulShutdownHandler {
      await working.value
    } onGracefulShutdown: {
      Task { await dispatcher.stop(.asked) }
    }
    if await reading.stop() { await reader.value }
    return reading.failure
  }

  private func workers(_ dispatcher: Dispatcher) -> [Worker] {
    let names = ObjectNames(plan)
    let portal = PortalFacts(courier, names)
    let finder = Finder(courier: courier, names: names, portal: portal, known: KnownIDs())
    let worker = Worker(
      dispatcher: dispatcher,
      records: RecordSender(courier: courier, names: names, portal: portal, finder: finder, spool: spool),
      decider: Decider(finder: finder), followUps: FollowUpSender(courier: courier, names: names, finder: finder),
      events: EventSender(courier: courier, identity: spool.identity))
    // Two more than calls at a time: one prepares a batch while another one waits for its turn.
    return Array(repeating: worker, count: max(configuration.concurrency, 1) + 2)
  }
}
