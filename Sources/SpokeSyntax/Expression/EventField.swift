/// Fields of the Segment spec's calls by which an expression is known for one.
enum EventField {
  /// Those with fields of their own.
  static let objects: Set<String> = ["traits", "properties", "context", "integrations", "item"]
  /// Those that no text would spell by chance.
  static let identifiers: Set<String> = [
    "userId", "anonymousId", "groupId", "previousId", "messageId", "originalTimestamp", "sentAt", "receivedAt",
  ]
  /// The others.
  static let words: Set<String> = ["type", "event", "name", "timestamp", "version", "category"]
}
