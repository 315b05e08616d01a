import SpokeJSON

/// Tokens of OAuth.
///
/// Source: authentication guide and OAuth reference. Bodies are forms; a v1 answer has fewer members.
extension World {
  mutating func issueToken(_ call: Call) throws(APIError) -> APIReply {
    let form = self.form(call)
    let grant = form["grant_type"] ?? ""
    guard grant == "refresh_token" else {
      throw oauthError("unsupported_grant_type", "grant_type must be refresh_token: \(grant)")
    }
    guard
      let issued = authority.refresh(
        clientID: form["client_id"] ?? "", secret: form["client_secret"] ?? "", token: form["refresh_token"] ?? "",
        at: call.now)
    else { throw oauthError("invalid_grant", "missing or invalid refresh token") }
    note(.tokens)
    return .json { writer in
      writer.object { writer in
        writer.member("access_token", issued.access)
        writer.member("refresh_token", issued.refresh)
        writer.member("expires_in", issued.app.lifetimeSeconds)
        writer.member("token_type", "bearer")
        guard !call.request.path.hasPrefix("/oauth/v1/") else { return }
        writer.member("token_use", "access_token")
        writer.member("hub_id", portal.portalID)
        writer.member("user_id", 1)
        writer.member("scopes", (issued.app.scopes ?? portal.scopes ?? []).sorted())
      }
    }
  }

  private func oauthError(_ code: String, _ message: String) -> APIError {
    var error = APIError(400, nil, message)
    error.further = [("error", code), ("error_description", message)]
    return error
  }

  func introspect(_ call: Call) throws(APIError) -> APIReply {
    let token = form(call)["token"] ?? ""
    guard let (app, expiresIn) = tokenState(token, call) else {
      return .json(200, ["active": false, "token": .string(token)])
    }
    return .json { writer in
      writer.object { writer in
        writer.member("active", true)
        writer.member("token", token)
        writer.member("token_type", "bearer")
        writer.member("token_use", expiresIn == nil ? "refresh_token" : "access_token")
        writer.member("client_id", app.clientID)
        writer.member("app_id", 1)
        writer.member("hub_id", portal.portalID)
        writer.member("user_id", 1)
        writer.member("scopes", (app.scopes ?? portal.scopes ?? []).sorted())
        writer.member("is_private_distribution", false)
        guard let expiresIn else { return }
        writer.member("expires_in", expiresIn)
        writer.member("signed_access_token", signedToken(app, expiresAt: call.now + Int64(expiresIn) * 1_000))
      }
    }
  }

  /// The reference demands it of every answer; nothing is signed here.
  private func signedToken(_ app: OAuthApp, expiresAt: Instant) -> JSONTree {
    [
      "appId": 1, "expiresAt": .number(String(expiresAt)), "hubId": .number(String(portal.portalID)),
      "hublet": portal.account["dataHostingLocation"] ?? "na1", "installingUserId": 1, "userId": 1,
      "isPrivateDistribution": false, "isServiceAccount": false, "isUserLevel": false, "newSignature": "",
      "signature": "", "scopes": .string((app.scopes ?? portal.scopes ?? []).sorted().joined(separator: " ")),
      "scopeToScopeGroupPks": "", "trialScopes": "", "trialScopeToScopeGroupPks": "",
    ]
  }

  mutating func revokeToken(_ call: Call) throws(APIError) -> APIReply {
    _ = authority.revoke(form(call)["token"] ?? "")
    note(.tokens)
    return .noContent
  }

  func accessTokenInfo(_ call: Call) throws(APIError) -> APIReply {
    let token = call.parameter("token")
    guard let (app, expiresIn) = tokenState(token, call), let expiresIn else {
      throw .notFound("access token not found")
    }
    return .json { writer in
      writer.object { writer in
        writer.member("token", token)
        writer.member("user", "simulator@example.com")
        writer.member("hub_domain", "example.com")
        writer.member("scopes", (app.scopes ?? portal.scopes ?? []).sorted())
        writer.member("hub_id", portal.portalID)
        writer.member("app_id", 1)
        writer.member("expires_in", expiresIn)
        writer.member("user_id", 1)
        writer.member("token_type", "access")
      }
    }
  }

  func refreshTokenInfo(_ call: Call) throws(APIError) -> APIReply {
    let token = call.parameter("token")
    guard let place = authority.refreshTokens[token] else { throw .notFound("refresh token not found") }
    let app = authority.apps[place]
    return .json { writer in
      writer.object { writer in
        writer.member("token", token)
        writer.member("user", "simulator@example.com")
        writer.member("hub_domain", "example.com")
        writer.member("scopes", (app.scopes ?? portal.scopes ?? []).sorted())
        writer.member("hub_id", portal.portalID)
        writer.member("client_id", app.clientID)
        writer.member("user_id", 1)
        writer.member("token_type", "refresh")
      }
    }
  }

  mutating func deleteRefreshToken(_ call: Call) throws(APIError) -> APIReply {
    guard authority.revoke(call.parameter("token")) else { throw .notFound("refresh token not found") }
    note(.tokens)
    return .noContent
  }

  /// What a private app's token may do. The body names it by `tokenKey`.
  func privateTokenInfo(_ call: Call) throws(APIError) -> APIReply {
    let token = try call.body().text("tokenKey")
    let caller = try authority.caller("Bearer \(token)", at: call.now)
    return .json { writer in
      writer.object { writer in
        writer.member("userId", 1)
        writer.member("hubId", portal.portalID)
        writer.member("appId", 1)
        writer.member("scopes", (caller.scopes ?? []).sorted())
      }
    }
  }

  /// The app of a token, and for how many seconds an access token lasts.
  private func tokenState(_ token: String, _ call: Call) -> (OAuthApp, expiresIn: Int?)? {
    if let access = authority.accessTokens[token], access.expiresAt > call.now {
      return (authority.apps[access.app], Int((access.expiresAt - call.now) / 1_000))
    }
    return authority.refreshTokens[token].map { (authority.apps[$0], nil) }
  }

  /// The fields of a form. `hubspot-sdk` sends JSON, and other clients a query.
  private func form(_ call: Call) -> [String: String] {
    if call.request.headers["content-type"]?.hasPrefix("application/json") == true, let body = try? call.body() {
      let members = body.members.map(Array.init) ?? []
      return Dictionary(members.map { ($0.key.string ?? "", $0.value.identifier ?? "") }) { first, _ in first }
    }
    let text = String(decoding: call.request.body, as: UTF8.self)
    return Dictionary((PercentEncoding.form(text[...]) + call.query).map { ($0.name, $0.value) }) { first, _ in first }
  }
}
