import AsyncHTTPClient
import NIOCore
import NIOHTTP1

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sends one HTTP request and reads its reply; knows nothing of HubSpot.
struct Exchange: Sendable {
  /// The greatest body that is read. The definitions of the largest objects stay below a tenth of it.
  static let maximumBody = 256 << 20

  struct RawReply: Sendable {
    var status: Int
    var headers: ReplyHeaders
    var body: [UInt8]
  }

  enum Failure: Error {
    /// The server has seen nothing.
    case notSent(String)
    case replyLost(String)
    case cancelled
  }

  let http: HTTPClient
  /// Without a slash at its end.
  let baseURL: String
  let timeout: Duration
  let userAgent: String

  init(baseURL: String, timeout: Duration, connections: Int, userAgent: String) {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    configuration.decompression = .enabled(limit: .size(Self.maximumBody))
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.baseURL = baseURL
    self.timeout = timeout
    self.userAgent = userAgent
  }

  func perform(_ call: Call, token: Secret?) async throws(Failure) -> RawReply {
    var request = HTTPClientRequest(url: baseURL + call.target)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    request.headers.add(name: "User-Agent", value: userAgent)
    request.headers.add(name: "Accept", value: "application/json")
    request.headers.add(name: "Accept-Encoding", value: "gzip")
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token.reveal())") }
    if let body = call.body {
      request.headers.add(name: "Content-Type", value: call.contentType)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    do {
      let response = try await http.execute(request, timeout: TimeAmount(timeout))
      let body = try await response.body.collect(upTo: Self.maximumBody)
      return RawReply(
        status: Int(response.status.code), headers: ReplyHeaders(response.headers), body: Array(body.readableBytesView))
    } catch {
      throw Self.failure(error)
    }
  }

  /// What an error of the HTTP client says of the request: only what happens before a request is written is sure to have
  /// kept it from the server.
  private static func failure(_ error: any Error) -> Failure {
    if error is CancellationError { return .cancelled }
    switch error as? HTTPClientError {
    case .cancelled?: return .cancelled
    case .connectTimeout?: return .notSent("no connection within ten seconds")
    case .getConnectionFromPoolTimeout?, .tlsHandshakeTimeout?, .invalidURL?, .emptyHost?, .alreadyShutdown?:
      return .notSent("\(error)")
    case .deadlineExceeded?, .readTimeout?: return .replyLost("no reply in time")
    case .remoteConnectionClosed?: return .replyLost("the connection was closed before the reply came")
    case let other?: return .replyLost("\(other)")
    case nil: break
    }
    if let error = error as? IOError {
      return error.errnoCode == ECONNREFUSED ? .notSent("the connection was refused") : .replyLost("\(error)")
    }
    let name = String(describing: type(of: error))
    if name == "NIOConnectionError" { return .notSent("\(error)") }
    return .replyLost("\(error)")
  }
}

extension TimeAmount {
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
