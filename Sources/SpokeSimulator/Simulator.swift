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
  /// Keeps the state; nil keeps it in memory only.
  private let file: StateFile?

  /// - Parameters:
  ///   - snapshot: The portal, as `spoke schema pull` writes it.
  ///   - displayPath: How the snapshot's folder is shown to people.
  /// - Throws: `SimulatorError` when the snapshot or the state's file cannot be read.
  public convenience init(
    snapshot: SnapshotFiles, displayPath: String = "schemas", options: SimulatorOptions = SimulatorOptions()
  ) throws(SimulatorError) {
    try self.init(try Self.seed(snapshot, displayPath: displayPath), options: options)
  }

  private static func seed(_ files: SnapshotFiles, displayPath: String) throws(SimulatorError) -> SnapshotSeed {
    do {
      return try SnapshotSeed(files, displayPath: displayPath)
    } catch {
      throw .snapshot(error)
    }
  }

  init(_ seed: SnapshotSeed, options: SimulatorOptions) throws(SimulatorError) {
    guard PortalDay.isZone(options.timeZone) else {
      throw .option("there is no time zone named '\(options.timeZone)' on this machine")
    }
    self.options = options
    var world = World(seed, options: options, routes: .all)
    if let path = options.stateFile {
      let file = try StateFile(path, portalID: seed.portal.portalID)
      try world.restore(file)
      self.file = file
    } else {
      file = nil
    }
    self.world = Mutex(world)
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

  /// Ends the use of the state's file, so that another simulator can have it.
  public func close() async {
    await stop()
    file?.close()
  }

  /// The URL while it listens.
  public var url: String? { server.url }

  /// The simulator's time.
  public var clock: SimulatedClock { options.clock }

  /// Answers a request without a connection.
  func answer(_ request: APIRequest) -> World.Outcome {
    let now = clock.now
    return world.withLock { world in
      let outcome = world.answer(request, at: now)
      return keepChanges(of: &world) ?? outcome
    }
  }

  /// Writes what has changed before anybody is told; what is answered where that fails.
  private func keepChanges(of world: inout World) -> World.Outcome? {
    guard let file else { return nil }
    do throws(SimulatorError) {
      let rows = world.takeChanges()
      if !rows.isEmpty { try file.write(rows) }
      return nil
    } catch {
      return World.Outcome(reply: APIError(500, nil, error.description).reply(correlationID: world.random.uuid()))
    }
  }

  /// Reads the state.
  func read<Result>(_ body: (inout World) -> Result) -> Result where Result: Sendable {
    world.withLock { body(&$0) }
  }
}
