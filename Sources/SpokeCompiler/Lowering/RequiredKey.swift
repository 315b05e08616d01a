import SpokeChecker

/// The key that an event must have somewhere for a trigger to be true.
enum RequiredKey {
  /// Chosen among the conjuncts of a trigger: the last one of the keys that such a path begins with for which the conjunct is
  /// false when there is nothing. The longest one, since texts that are searched for are the rarer the longer they are; of
  /// those the first.
  static func of(_ conjuncts: [Core]) -> String? {
    var longest: String?
    for conjunct in conjuncts {
      guard let key = key(of: conjunct) else { continue }
      if longest.map({ key.utf8.count > $0.utf8.count }) ?? true { longest = key }
    }
    return longest
  }

  private static func key(of conjunct: Core) -> String? {
    if let question = Question(conjunct) { return question.path.lastLeadingKey }
    guard case .call(.exists, let operands, _) = conjunct, case .path(let path) = operands.first, path.scope == .event
    else { return nil }
    return path.lastLeadingKey
  }
}

extension CorePath {
  /// The last key before a path goes on in another way.
  fileprivate var lastLeadingKey: String? {
    var last: String?
    for step in steps {
      guard case .key(let key) = step else { break }
      last = key
    }
    return last
  }
}
