import SpokeSchema
import Synchronization

/// A HubSpot account that runs here: the API over HTTP on one address, from a portal's snapshot.
///
///     let simulator = try Simulator(snapshot: .folder("schemas/acme"))
///     let url = try await simulator.start()
///     …
///     await simulator.stop()
public final class Simulator: Sendable {
  public let options: SimulatorOptions
  private let world: Mutex<World>
  private let server = SimulatorServer()

  /// - Parameters:
  ///   - snapshot: The portal, as `spoke schema pull` writes it.
  ///   - displayPath: How the snapshot's folder is shown to people.
  /// - Throws: `SimulatorError` when the snapshot or the state's file cannot be read.
  public init(
    snapshot: SnapshotFiles, displayPath: String = "schemas", options: SimulatorOptions = SimulatorOptions()
  ) throws(SimulatorError) {
    self.options = options
    let seed: SnapshotSeed
    do {
      seed = try SnapshotSeed(snapshot, displayPath: displayPath)
    } catch {
      throw .snapshot(error)
    }
    world = Mutex(World(seed, options: options, routes: .all))
  }

  /// Listens; returns the URL to which paths are appended.
  ///
  /// - Throws: `SimulatorError` when the address cannot be had.
  @discardableResult
  public func start() async throws(SimulatorError) -> String {
    try await server.start(self)
  }

  /// Listens until the process gets SIGINT or SIGTERM. `announce` is given the URL once it does.
  ///
  /// - Throws: `SimulatorError` when the address cannot be had.
  public func run(announce: (String) -> Void) async throws(SimulatorError) {
    announce(try await server.start(self, signals: [.sigint, .sigterm]))
    await server.wait()
  }

  /// Stops listening. The state stays, and `start` goes on with it.
  public func stop() async { await server.stop() }

  /// The URL while it listens.
  public var url: String? { server.url }

  /// The simulator's time.
  public var clock: SimulatedClock { options.clock }

  /// Answers a request without a connection.
  func answer(_ request: APIRequest) -> World.Outcome {
    let now = clock.now
    return world.withLock { $0.answer(request, at: now) }
  }

  /// Reads the state.
  func read<Result>(_ body: (inout World) -> Result) -> Result where Result: Sendable {
    world.withLock { body(&$0) }
  }
}
