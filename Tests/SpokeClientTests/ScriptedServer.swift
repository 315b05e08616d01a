import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SpokeClient
import Synchronization

/// A real HTTP server on loopback that answers as it is told and keeps what it was asked.
final class ScriptedServer: Sendable {
  struct Request: Sendable {
    var method: String
    /// With the query, as it stood on the wire.
    var target: String
    var headers: [String: String]
    var body: String

    /// Without the query.
    var path: String { String(target.prefix { $0 != "?" }) }
    var query: String { String(target.drop { $0 != "?" }.dropFirst()) }
  }

  struct Reply: Sendable {
    var status: Int
    var headers: [String: String]
    var body: String
    /// Waits that long before it answers.
    var delay: Duration = .zero

    static func json(_ status: Int, _ body: String, _ headers: [String: String] = [:]) -> Reply {
      Reply(
        status: status, headers: headers.merging(["Content-Type": "application/json"]) { old, _ in old }, body: body)
    }
  }

  private let log = Mutex<[Request]>([])
  private let answer: @Sendable (Request, Int) async -> Reply

  private init(_ answer: @escaping @Sendable (Request, Int) async -> Reply) { self.answer = answer }

  /// What it was asked so far, in order.
  var requests: [Request] { log.withLock { $0 } }

  /// Runs a server for the time of `body`.
  ///
  /// - Parameter answer: the reply to a request; its number counts from 0.
  static func run<Result>(
    _ answer: @escaping @Sendable (Request, Int) async -> Reply,
    _ body: (ScriptedServer, String) async throws -> Result
  ) async throws -> Result {
    let server = ScriptedServer(answer)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
      responder: CallbackResponder { request, context in try await server.respond(request, context) },
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "scripted", factory: { _ in SwiftLogNoOpLogHandler() }))
    let task = Task { try await application.run() }
    defer { task.cancel() }
    var found: Int?
    for await number in ports {
      found = number
      break
    }
    return try await body(server, "http://127.0.0.1:\(found ?? 0)")
  }

  private func respond(
    _ request: Hummingbird.Request, _ context: BasicRequestContext
  ) async throws -> Response {
    let body = try await request.body.collect(upTo: 64 << 20)
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let made = Request(
      method: request.method.rawValue, target: request.head.path ?? "", headers: headers, body: String(buffer: body))
    let number = log.withLock { log in
      log.append(made)
      return log.count - 1
    }
    let reply = await answer(made, number)
    if reply.delay > .zero { try await Task.sleep(for: reply.delay) }
    var fields = HTTPFields()
    for (name, value) in reply.headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    return Response(
      status: .init(code: reply.status), headers: fields,
      body: reply.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(string: reply.body)))
  }
}

extension HubSpotClient {
  static let testToken = "pat-na1-0123abcd-4567-89ef-0123-456789abcdef"

  /// Runs a client of a scripted server.
  static func run<Result>(
    _ baseURL: String, _ credentials: Credentials = .token(Secret(testToken)),
    _ change: (inout Configuration) -> Void = { _ in }, _ body: (HubSpotClient) async throws -> Result
  ) async throws -> Result {
    var configuration = Configuration()
    configuration.baseURL = baseURL
    configuration.portal = .unchecked
    configuration.timeout = .seconds(5)
    configuration.retry = .never
    change(&configuration)
    let client = try HubSpotClient(credentials, configuration)
    do {
      let result = try await body(client)
      await client.shutdown()
      return result
    } catch {
      await client.shutdown()
      throw error
    }
  }
}
