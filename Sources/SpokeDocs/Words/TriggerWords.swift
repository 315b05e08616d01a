import SpokeSyntax

/// When a mapping runs, in words: "the event is a track call named “Order Completed” and `userId` is there".
enum TriggerWords {
  /// - Parameter trigger: nil for every event.
  static func phrase(_ trigger: Expression?) -> Phrase {
    guard let trigger else { return "any event arrives" }
    let conjuncts = ConditionWords.flattened(trigger, .and)
    var types: [String] = []
    var names: [String] = []
    var rest: [Expression] = []
    for conjunct in conjuncts {
      if let (path, texts) = choice(conjunct) {
        if path == "type", types.isEmpty {
          types = texts
          continue
        }
        // A page's or screen's `name` is its name only where the type was said before.
        if path == "event" || (path == "name" && types.allSatisfy { $0 == "page" || $0 == "screen" } && !types.isEmpty),
          names.isEmpty
        {
          names = texts
          continue
        }
      }
      rest.append(conjunct)
    }
    var clauses: [ConditionWords.Clause] = []
    if let subject = subject(types: types, names: names) { clauses.append(.phrase(subject)) }
    clauses += rest.map { ConditionWords($0, holds: true).clause }
    // The words of a whole that is one condition need no "both" or "either" before them.
    return ConditionWords.phrase(clauses.count == 1 ? clauses[0] : .all(clauses))
  }

  /// "the event is a track call named “Order Completed”"
  private static func subject(types: [String], names: [String]) -> Phrase? {
    let name: Phrase? = names.isEmpty ? nil : "named \(Phrase.list(names.map(Phrase.quoted), "or"))"
    guard let type = types.first else { return name.map { "the event is \($0)" } }
    let article = type.hasPrefix("a") || type.hasPrefix("i") ? "an" : "a"
    let call: Phrase = "\(words: article) \(Phrase.list(types.map(Phrase.words), "or")) call"
    return name.map { "the event is \(call) \($0)" } ?? "the event is \(call)"
  }

  /// `path == "text"`, `path in ["a", "b"]`
  private static func choice(_ expression: Expression) -> (path: String, texts: [String])? {
    guard case .binary(let operation, let left, let right) = expression.ungrouped.kind,
      case .path(let path) = left.ungrouped.kind, path.steps.isEmpty
    else { return nil }
    switch (operation.value, right.ungrouped.kind) {
    case (.equal, .literal(.string(let text))): return (path.root.value, [text])
    case (.in, .list(let items)):
      let texts = items.compactMap { item -> String? in
        if case .literal(.string(let text)) = item.ungrouped.kind { text } else { nil }
      }
      return texts.count == items.count && !texts.isEmpty ? (path.root.value, texts) : nil
    default: return nil
    }
  }
}
