import SpokeSchema

/// What a client proves itself with.
public enum Credentials: Sendable {
  /// The token of a private app or a project app, or a service key: it holds until somebody revokes it.
  case token(Secret)
  /// A public app's installation: tokens of half an hour, got with a refresh token.
  case oauth(OAuth)

  public struct OAuth: Sendable {
    public var clientID: String
    public var clientSecret: Secret
    public var refreshToken: Secret
    /// Where a new refresh token is written when HubSpot issues one; nil when it came from the environment.
    public var file: String?

    public init(clientID: String, clientSecret: Secret, refreshToken: Secret, file: String? = nil) {
      self.clientID = clientID
      self.clientSecret = clientSecret
      self.refreshToken = refreshToken
      self.file = file
    }
  }

  /// The environment's variables that hold credentials.
  public enum Variable {
    public static let accessToken = "HUBSPOT_ACCESS_TOKEN"
    public static let clientID = "HUBSPOT_CLIENT_ID"
    public static let clientSecret = "HUBSPOT_CLIENT_SECRET"
    public static let refreshToken = "HUBSPOT_REFRESH_TOKEN"
  }

  /// The credentials of a file, or those of the environment.
  ///
  /// - Parameters:
  ///   - file: holds a token alone, or a JSON object with `access_token`, or with `client_id`, `client_secret` and
  ///     `refresh_token`; those of the three that it lacks are taken from the environment.
  ///   - environment: the process's variables.
  /// - Throws: `HubSpotError` of kind `.credentials` when there are none, or the file cannot be read.
  public static func load(file: String?, environment: [String: String]) throws(HubSpotError) -> Credentials {
    if let file { return try TokenFile(file).credentials(environment: environment) }
    if let token = variable(Variable.accessToken, environment) {
      return .token(try checked(token, from: Variable.accessToken))
    }
    if let refresh = variable(Variable.refreshToken, environment) {
      return .oauth(try oauth(id: nil, secret: nil, refresh: refresh, file: nil, environment))
    }
    throw HubSpotError.credentials(
      "there is no token",
      help:
        "Put a private app's token or a service key into \(Variable.accessToken), or into a file that --token-file names."
    )
  }

  static func oauth(
    id: String?, secret: String?, refresh: String, file: String?, _ environment: [String: String]
  ) throws(HubSpotError) -> OAuth {
    guard let id = id ?? variable(Variable.clientID, environment),
      let secret = secret ?? variable(Variable.clientSecret, environment)
    else {
      throw HubSpotError.credentials(
        "there is a refresh token, but not the client that it belongs to",
        help: "Add \(Variable.clientID) and \(Variable.clientSecret), or `client_id` and `client_secret` in the file.")
    }
    return OAuth(clientID: id, clientSecret: Secret(secret), refreshToken: Secret(refresh), file: file)
  }

  /// A token that can stand in a header.
  static func checked(_ token: String, from source: String) throws(HubSpotError) -> Secret {
    guard !token.isEmpty, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw HubSpotError.credentials(
        "\(source) holds no token", help: "A token is one word of letters, digits and '-', such as pat-na1-….")
    }
    return Secret(token)
  }

  private static func variable(_ name: String, _ environment: [String: String]) -> String? {
    guard let text = environment[name] else { return nil }
    let trimmed = MessageParts.withoutSpace(text)
    return trimmed.isEmpty ? nil : trimmed
  }
}
