import SpokeJSON

/// The portal that a token belongs to.
public struct AccountInfo: Sendable {
  public var portalID: Int
  /// `STANDARD`, `SANDBOX`, `DEVELOPER_TEST`, …; an open set.
  public var accountType: String?
  public var uiDomain: String?
  /// `na1`, `eu1`, …
  public var dataHostingLocation: String?
  public var timeZone: String?
  /// Time east of UTC.
  public var utcOffset: Duration?
}

extension HubSpotClient {
  /// Asks which portal the token belongs to. The limiter learns from it when the portal's day ends.
  public func accountInfo() async throws(HubSpotError) -> AccountInfo {
    let call = Call(.get, paths.accountInfo)
    let reply = try await sender.send(call, tokens: tokens)
    guard let json = reply.json, let portalID = json["portalId"]?.identifierText.flatMap({ Int($0) }) else {
      throw HubSpotError.unreadable(call, status: reply.status, "there is no portalId in it", scrubber)
    }
    let info = AccountInfo(
      portalID: portalID, accountType: json["accountType"]?.string, uiDomain: json["uiDomain"]?.string,
      dataHostingLocation: json["dataHostingLocation"]?.string, timeZone: json["timeZone"]?.string,
      utcOffset: json["utcOffsetMilliseconds"]?.integer.map { .milliseconds($0) })
    if let offset = info.utcOffset { await limiter.setUTCOffset(offset) }
    return info
  }

  /// The scopes that the token has, sorted.
  public func grantedScopes() async throws(HubSpotError) -> [String] {
    let token = try await tokens.current()
    if isOAuth, let scopes = await tokens.scopes { return scopes.sorted() }
    let reply: Reply
    if isOAuth {
      let fields =
        [("token", token.secret.reveal()), ("token_type_hint", "access_token")] + (await tokens.clientFields)
      reply = try await sender.send(.form(.post, paths.tokenIntrospection, fields), tokens: nil)
    } else {
      var writer = JSONWriter(.compact)
      writer.object { $0.member("tokenKey", token.secret.reveal()) }
      reply = try await sender.send(Call(.post, paths.privateTokenInfo, body: writer.bytes), tokens: tokens)
    }
    return Set(reply.json?["scopes"]?.elements?.compactMap(\.string) ?? []).sorted()
  }
}
