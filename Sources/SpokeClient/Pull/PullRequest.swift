import SpokeSchema

/// What is wanted of a portal.
public struct PullRequest: Sendable {
  public enum Objects: Sendable, Hashable {
    /// These, by their API names, fully qualified names or type ids. An unknown one ends the pull.
    case named([String])
    /// Those that mappings use, and those that the snapshot has already; an unknown one is reported. None at all stands for
    /// contacts, companies, deals, tickets and the custom objects.
    case used([String])
    /// Every object that the portal has and the token may see.
    case all
  }

  public var objects: Objects
  /// Whether the SHA-256 of owners' addresses stands in place of their names and addresses; nil to do as the older
  /// snapshot does.
  public var hashesOwners: Bool?

  public init(objects: Objects, hashesOwners: Bool? = nil) {
    self.objects = objects
    self.hashesOwners = hashesOwners
  }
}

/// A part of the portal that could not be fetched. Its file is not in the snapshot.
public struct MissingPart: Sendable {
  /// A file of the snapshot, or what a file is short of, in words.
  public var part: String
  public var error: HubSpotError?
  /// Why, in one sentence without a full stop.
  public var reason: String
  /// Scopes of which one is needed.
  public var scopes: [String]
}

/// How far a pull has come.
public struct PullProgress: Sendable {
  public var finished: Int
  /// Grows as more becomes known.
  public var total: Int
  /// What was fetched last.
  public var part: String
}

/// A snapshot that was fetched.
public struct PulledSnapshot: Sendable {
  /// Files by their path in the snapshot's folder.
  public var files: [String: [UInt8]]
  public var portalID: Int
  public var missing: [MissingPart]
  /// Objects that the token may not see, and that the older snapshot has not either: of a pull of everything only.
  public var unseen: [String]
  /// The files that differ from the older snapshot's, sorted; those that are gone too. Empty when nothing changed.
  public var changed: [String]
}
