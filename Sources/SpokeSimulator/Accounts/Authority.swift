/// The tokens that the simulator takes, and the apps that fetch them.
struct Authority: Sendable {
  /// Nil takes any token.
  private var tokens: [String: SimulatorOptions.Token]?
  private(set) var apps: [OAuthApp]
  private let rotates: Bool
  private let portalScopes: Set<String>?
  private var random: RandomNumbers
  /// Access tokens that were given out.
  private(set) var accessTokens: [String: AccessToken] = [:]
  /// Refresh tokens by the place of their app.
  private(set) var refreshTokens: [String: Int] = [:]

  struct AccessToken: Sendable {
    var app: Int
    var expiresAt: Instant
  }

  init(_ options: SimulatorOptions, portalScopes: Set<String>?) {
    tokens = options.tokens.map { Dictionary($0.map { ($0.token, $0) }) { _, last in last } }
    apps = options.apps
    rotates = options.rotatesRefreshTokens
    self.portalScopes = portalScopes
    random = RandomNumbers(seed: options.seed ^ 0x6F61_7574_68)
    for (place, app) in apps.enumerated() { refreshTokens[app.refreshToken] = place }
  }

  /// Who a request's `Authorization` names.
  ///
  /// Source: authentication guide; the categories stand in "Error handling".
  func caller(_ header: String?, at now: Instant) throws(APIError) -> Caller {
    let parts = (header ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else {
      throw APIError(
        401, "INVALID_AUTHENTICATION",
        "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details "
          + "at https://developers.hubspot.com/docs/methods/auth/oauth-overview")
    }
    let token = String(parts[1])
    if let access = accessTokens[token] {
      guard access.expiresAt > now else {
        throw APIError(
          401, "EXPIRED_AUTHENTICATION",
          "The OAuth token used to make this call expired \((now - access.expiresAt) / 1_000) second(s) ago.")
      }
      return Caller(token: token, scopes: apps[access.app].scopes ?? portalScopes, isPublicApp: true)
    }
    guard let tokens else { return Caller(token: token, scopes: portalScopes, isPublicApp: false) }
    guard let known = tokens[token] else {
      throw APIError(401, "INVALID_AUTHENTICATION", "The access token is invalid, or the app was uninstalled.")
    }
    return Caller(token: token, scopes: known.scopes ?? portalScopes, isPublicApp: false)
  }

  /// What `grant_type=refresh_token` gives; nil when the app or the token is unknown.
  mutating func refresh(
    clientID: String, secret: String, token: String, at now: Instant
  ) -> (access: String, refresh: String, app: OAuthApp)? {
    guard let place = refreshTokens[token], apps[place].clientID == clientID, apps[place].clientSecret == secret else {
      return nil
    }
    let access = "simulated-\(random.uuid())"
    accessTokens[access] = AccessToken(app: place, expiresAt: now + Int64(apps[place].lifetimeSeconds) * 1_000)
    var refresh = token
    if rotates {
      refreshTokens[token] = nil
      refresh = "simulated-refresh-\(random.uuid())"
      refreshTokens[refresh] = place
    }
    return (access, refresh, apps[place])
  }

  /// Ends a token, whichever kind it is; false when there is none.
  mutating func revoke(_ token: String) -> Bool {
    accessTokens.removeValue(forKey: token) != nil || refreshTokens.removeValue(forKey: token) != nil
  }

  /// Lets a token be taken, or ends it before its time.
  mutating func add(_ token: SimulatorOptions.Token) { tokens = (tokens ?? [:]).merging([token.token: token]) { $1 } }

  mutating func expireAccessTokens(at now: Instant) {
    for token in accessTokens.keys { accessTokens[token]?.expiresAt = now }
  }

  mutating func restore(access: [String: AccessToken], refresh: [String: Int]) {
    accessTokens = access
    if !refresh.isEmpty { refreshTokens = refresh }
  }
}
