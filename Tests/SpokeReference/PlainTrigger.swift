import SpokeChecker

extension Core {
  /// The operands of the `and`s at the top.
  var conjuncts: [Core] {
    if case .and(let left, let right) = self { return left.conjuncts + right.conjuncts }
    return [self]
  }

  /// Whether it compares the event's `type`, or its `event`, with constant texts and nothing else.
  var isGuard: Bool { ["type", "event"].contains { comparesText($0) } }

  func comparesText(_ field: String) -> Bool {
    switch self {
    case .call(.equal, let sides, _):
      sides[0].isField(field) && sides[1].isText || sides[1].isField(field) && sides[0].isText
    case .call(.isIn, let sides, _):
      if case .call(.list, let elements, _) = sides[1] {
        sides[0].isField(field) && elements.allSatisfy(\.isText)
      } else {
        false
      }
    case .or(let left, let right): left.comparesText(field) && right.comparesText(field)
    default: false
    }
  }

  private func isField(_ name: String) -> Bool {
    if case .path(let path) = self { path == CorePath(scope: .event, steps: [.key(name)]) } else { false }
  }

  private var isText: Bool { if case .constant(.string) = self { true } else { false } }

  /// Whether it reads the element of `each`.
  var readsItem: Bool {
    switch self {
    case .constant: false
    case .path(let path): path.scope == .item
    case .call(_, let arguments, _): arguments.contains(where: \.readsItem)
    case .filled(let choices): choices.contains(where: \.readsItem)
    case .coalesce(let a, let b), .rescue(let a, let b), .and(let a, let b), .or(let a, let b):
      a.readsItem || b.readsItem
    case .conditional(let a, let b, let c): a.readsItem || b.readsItem || c.readsItem
    }
  }
}

extension CorePath {
  /// Whether it is the same path, by scalars and not as Swift compares texts.
  func isSame(as other: CorePath?) -> Bool {
    guard let other, steps.count == other.steps.count else { return false }
    return zip(steps, other.steps).allSatisfy { left, right in
      if case .key(let a) = left, case .key(let b) = right { return a.utf8.elementsEqual(b.utf8) }
      return left == right
    }
  }
}
