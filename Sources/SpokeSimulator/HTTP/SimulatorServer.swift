import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import UnixSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a simulator on an address.
final class SimulatorServer: Sendable {
  /// The greatest body that is read, in bytes.
  static let maximumBody = 32 << 20

  private struct Running {
    var url: String
    var group: ServiceGroup
    var task: Task<Void, any Error>
  }

  private let running = Mutex<Running?>(nil)

  var url: String? { running.withLock { $0?.url } }

  /// - Parameter signals: Those that end the server.
  func start(_ simulator: Simulator, signals: [UnixSignal] = []) async throws(SimulatorError) -> String {
    if let url { return url }
    let options = simulator.options
    var logger = Logger(label: "spoke.simulator")
    logger.logLevel = .error
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = Application(
      responder: SimulatorResponder(simulator: simulator),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port), serverName: "spoke-simulator"),
      onServerRunning: { channel in
        continuation.yield(channel.localAddress?.port ?? options.port)
        continuation.finish()
      }, logger: logger)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [application], gracefulShutdownSignals: signals, logger: logger))
    let task = Task {
      defer { continuation.finish() }
      try await group.run()
    }
    for await port in ports {
      let host = options.host.contains(":") ? "[\(options.host)]" : options.host
      let url = "http://\(host):\(port)"
      running.withLock { $0 = Running(url: url, group: group, task: task) }
      return url
    }
    var reason = "the server ended"
    do { try await task.value } catch { reason = "\(error)" }
    throw .address("\(options.host):\(options.port)", reason: reason)
  }

  /// Waits until the server has ended.
  func wait() async {
    let task = running.withLock { $0?.task }
    _ = try? await task?.value
    running.withLock { $0 = nil }
  }

  func stop() async {
    let running = running.withLock { running in
      defer { running = nil }
      return running
    }
    await running?.group.triggerGracefulShutdown()
    _ = try? await running?.task.value
  }
}

/// What the responder needs of a connection: its channel, to end it without an answer.
struct SimulatorRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

/// Answers every path from the simulator's state.
struct SimulatorResponder: HTTPResponder {
  let simulator: Simulator

  func respond(to request: Request, context: SimulatorRequestContext) async throws -> Response {
    let body = try await request.body.collect(upTo: SimulatorServer.maximumBody)
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let outcome = simulator.answer(
      APIRequest(
        method: request.method.rawValue, target: request.head.path ?? "/", headers: headers,
        body: Array(body.readableBytesView)))
    if outcome.delay > 0 { try await Task.sleep(for: .milliseconds(outcome.delay)) }
    guard let reply = outcome.reply else {
      await Self.reset(context.channel)
      throw ConnectionReset()
    }
    var response = Response(status: .init(code: reply.status))
    for (name, value) in reply.headers {
      if let name = HTTPFields.Element.Name(name) { response.headers[name] = value }
    }
    if !reply.body.isEmpty {
      response.headers[.contentType] = reply.contentType
      response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
    }
    return response
  }

  /// Ends a connection as a broken network does: with a reset in place of an answer.
  private static func reset(_ channel: any Channel) async {
    let provider = channel as? any SocketOptionProvider
    try? await provider?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    try? await channel.close().get()
  }

  private struct ConnectionReset: Error {}
}
