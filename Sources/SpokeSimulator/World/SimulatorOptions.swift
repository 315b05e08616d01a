/// How a simulated portal behaves.
public struct SimulatorOptions: Sendable {
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port; 0 takes any that is free.
  public var port = 0
  /// A SQLite file that keeps the state; nil keeps it in memory only.
  public var stateFile: String?
  /// The account's limits.
  public var tier = Tier.enterprise
  /// How long a search does not see a change, in milliseconds. HubSpot's is seconds, and at times a minute.
  public var searchDelayMilliseconds = 2_000
  /// Tokens that are taken; nil takes any, with the scopes of the snapshot.
  public var tokens: [Token]?
  /// Apps that can fetch tokens.
  public var apps = [OAuthApp.standard]
  /// Whether a refresh gives a new refresh token and ends the old one.
  public var rotatesRefreshTokens = false
  /// Writes in batches that go through in part when every input has a trace id. HubSpot documents it for creates, and for
  /// upserts by other properties than contacts' `email`.
  public var partialBatches: Set<BatchWrite> = [.create, .upsert]
  /// The time zone in which a day of the daily limit ends.
  public var timeZone = "UTC"
  /// What goes wrong.
  public var faults: [Fault] = []
  /// The seed of what is random: faults, and ids of requests.
  public var seed: UInt64 = 1
  /// What time it is.
  public var clock = SimulatedClock()
  /// How many requests the log keeps.
  public var logCapacity = 10_000

  public init() {}

  /// A batch that writes records.
  public enum BatchWrite: String, Sendable, Hashable, CaseIterable { case create, update, upsert }

  /// A private app's token or a service key.
  public struct Token: Sendable {
    public var token: String
    /// Nil grants the scopes of the snapshot.
    public var scopes: Set<String>?

    public init(_ token: String, scopes: Set<String>? = nil) {
      self.token = token
      self.scopes = scopes
    }
  }
}

/// An app that fetches tokens by OAuth.
public struct OAuthApp: Sendable {
  public var clientID: String
  public var clientSecret: String
  /// The token that an installation has given it.
  public var refreshToken: String
  /// Nil grants the scopes of the snapshot.
  public var scopes: Set<String>?
  /// How long an access token lasts, in seconds.
  public var lifetimeSeconds = 1_800

  /// The app that is there unless others are given.
  public static let standard = OAuthApp(
    clientID: "simulator-client", clientSecret: "simulator-secret", refreshToken: "simulator-refresh-token")

  public init(
    clientID: String, clientSecret: String, refreshToken: String, scopes: Set<String>? = nil,
    lifetimeSeconds: Int = 1_800
  ) {
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.refreshToken = refreshToken
    self.scopes = scopes
    self.lifetimeSeconds = lifetimeSeconds
  }
}
