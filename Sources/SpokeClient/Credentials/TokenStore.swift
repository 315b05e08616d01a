import Logging
import SpokeDiagnostics
import SpokeJSON
import SpokeSchema

/// The access token of the moment. With OAuth it gets new ones, one request for all who need it at the same time.
actor TokenStore {
  /// A token, and which one it is: a call that was refused tells which token that was.
  struct Token: Sendable {
    var secret: Secret
    var generation: Int
  }

  /// A token is renewed so long before it expires, so that none expires on its way.
  private static let headStart = Duration.seconds(60)
  /// What HubSpot's access tokens last when a reply does not say so.
  private static let usualLife = Duration.seconds(1_800)

  private let time: TimeSource
  private let scrubber: Scrubber
  private let logger: Logger
  private let tokenPath: APIPath
  /// Sends a call without a token.
  private let perform: @Sendable (Call) async throws(HubSpotError) -> Reply
  private var credentials: Credentials
  private var access: (secret: Secret, expires: Timestamp)?
  private var generation = 0
  private var refreshing: Task<Result<Token, HubSpotError>, Never>?
  /// What the last reply with a token says of scopes.
  private(set) var scopes: [String]?

  init(
    _ credentials: Credentials, paths: APIPaths, time: TimeSource, scrubber: Scrubber, logger: Logger,
    perform: @escaping @Sendable (Call) async throws(HubSpotError) -> Reply
  ) {
    self.credentials = credentials
    self.time = time
    self.scrubber = scrubber
    self.logger = logger
    self.perform = perform
    tokenPath = paths.token
    switch credentials {
    case .token(let token): scrubber.learn(token)
    case .oauth(let oauth):
      scrubber.learn(oauth.clientSecret)
      scrubber.learn(oauth.refreshToken)
    }
  }

  /// Whether a refused token can be renewed.
  nonisolated var canRefresh: Bool {
    get async { await isOAuth }
  }

  private var isOAuth: Bool { if case .oauth = credentials { true } else { false } }

  /// What an OAuth client names itself with.
  var clientFields: [(String, String)] {
    guard case .oauth(let oauth) = credentials else { return [] }
    return [("client_id", oauth.clientID), ("client_secret", oauth.clientSecret.reveal())]
  }

  /// A token that has not expired.
  func current() async throws(HubSpotError) -> Token {
    if case .token(let secret) = credentials { return Token(secret: secret, generation: 0) }
    if let access, access.expires > time.now() + Self.headStart {
      return Token(secret: access.secret, generation: generation)
    }
    return try await refresh(after: generation)
  }

  /// A newer token than the one that was refused: a new one, or the one that another call has got since.
  func refresh(after refused: Int) async throws(HubSpotError) -> Token {
    if generation > refused, let access { return Token(secret: access.secret, generation: generation) }
    let task = refreshing ?? Task { await self.renew() }
    refreshing = task
    return try await task.value.get()
  }

  private func renew() async -> Result<Token, HubSpotError> {
    defer { refreshing = nil }
    do throws(HubSpotError) {
      return .success(try await renewed())
    } catch {
      return .failure(error)
    }
  }

  private func renewed() async throws(HubSpotError) -> Token {
    guard case .oauth(var oauth) = credentials else {
      throw HubSpotError.credentials("the token cannot be renewed", help: "Make a new one in HubSpot.")
    }
    if let file = oauth.file, let written = TokenFile(file).refreshToken(), written != oauth.refreshToken {
      oauth.refreshToken = written
      scrubber.learn(written)
    }
    let fields = [
      ("grant_type", "refresh_token"), ("client_id", oauth.clientID), ("client_secret", oauth.clientSecret.reveal()),
      ("refresh_token", oauth.refreshToken.reveal()),
    ]
    let reply: Reply
    do {
      reply = try await perform(.form(.post, tokenPath, fields))
    } catch {
      guard error.kind == .invalid || error.kind == .unauthorized else { throw error }
      throw HubSpotError(
        .credentials, call: error.call, status: error.status, problem: error.problem,
        message: "HubSpot refuses the refresh token: \(error.message)",
        help: "The app may have been uninstalled from the portal, or its secret changed. Authorize it again.",
        correlationID: error.correlationID)
    }
    guard let text = reply.json?["access_token"]?.string, !text.isEmpty else {
      throw HubSpotError.credentials(
        "HubSpot's answer to the refresh token holds no access token", help: "Try again.", call: "POST \(tokenPath)")
    }
    let secret = Secret(text)
    scrubber.learn(secret)
    let life = reply.json?["expires_in"]?.integer.map { Duration.seconds($0) } ?? Self.usualLife
    access = (secret, time.now() + life)
    generation += 1
    scopes = reply.json?["scopes"]?.elements.map { $0.compactMap(\.string) } ?? scopes
    if let text = reply.json?["refresh_token"]?.string, !text.isEmpty { try keep(Secret(text), of: &oauth) }
    credentials = .oauth(oauth)
    return Token(secret: secret, generation: generation)
  }

  /// Keeps a refresh token that HubSpot has put in the place of the one before.
  private func keep(_ token: Secret, of oauth: inout Credentials.OAuth) throws(HubSpotError) {
    guard token != oauth.refreshToken else { return }
    scrubber.learn(token)
    oauth.refreshToken = token
    guard let file = oauth.file else {
      logger.warning(
        "HubSpot has issued a new refresh token, and the environment cannot keep it; use a token file, or authorize anew"
      )
      return
    }
    credentials = .oauth(oauth)
    try TokenFile(file).write(refreshToken: token)
  }
}

extension Call {
  /// A call whose body is a form, as OAuth has it (RFC 6749, section 6).
  static func form(_ method: Method, _ path: APIPath, _ fields: [(String, String)]) -> Call {
    let text = fields.map { "\(APIPath.encoded($0.0))=\(APIPath.encoded($0.1))" }.joined(separator: "&")
    var call = Call(method, path, body: Array(text.utf8))
    call.contentType = "application/x-www-form-urlencoded"
    return call
  }
}
