import SpokeCompiler

/// An expression that chooses can go two ways.
enum Arm: Int {
  case first, second
}

extension PlanExpression {
  /// Longer expressions are cut in an arm's name.
  private static let longest = 100

  /// How one of its two ways is called, as "second of a ?? b"; nil where there is only one.
  func name(of arm: Arm) -> String? {
    let words: (String, String)
    switch form {
    case .coalesce, .rescue, .filled: words = ("first of", "second of")
    case .conditional: words = ("then of", "else of")
    case .and, .or: words = ("first decides", "second decides")
    case .push, .step, .call, .translation: return nil
    }
    let shown = text.unicodeScalars.count > Self.longest ? String(text.prefix(Self.longest - 1)) + "…" : text
    return "\(arm == .first ? words.0 : words.1) \(shown)"
  }

  /// The names of all ways that it and its parts can go, outer ones first. The depth is bounded.
  public var arms: [String] {
    let own = [Arm.first, .second].compactMap(name)
    // Whether there is something to translate is no question of the mapping's.
    let parts = if case .translation = form { operands.suffix(2) } else { operands[...] }
    return own + parts.flatMap(\.arms)
  }

  /// What stands between the `and`s at its top.
  public var conjuncts: [PlanExpression] {
    var found: [PlanExpression] = []
    var open = [self]
    while let next = open.popLast() {
      if case .and = next.form {
        open += next.operands.reversed()
      } else {
        found.append(next)
      }
    }
    return found
  }
}
