import SpokeChecker
import SpokePlan

/// What a trigger asks of the event's fields before anything else.
///
/// Only conjuncts at the top are looked at, and only such as are true exactly when a field is one of some texts. A trigger
/// fires only when it is true, and `and` is true only when both sides are. Those about `type` and `event` are taken out of
/// the trigger: where the field is something else, the mapping has nothing to do with the event. The others stay: where
/// the field is missing, null, a number or a boolean they are false, and so is the trigger, whatever else is in it; but an
/// array or object cannot be compared, and the trigger must say so.
struct TriggerGuards {
  /// Strings, without repetition; nil: any type will do.
  var types: [UInt32]?
  /// Strings, without repetition; nil: any event name will do.
  var names: [UInt32]?
  /// What else it asks for: paths of keys in the event, and the texts that they must lead to. This stays in the trigger.
  var others: [(path: CorePath, texts: [UInt32])] = []
  /// A key without which an event does not fire the trigger; nil where there is none such.
  var requiredKey: UInt32?

  /// Takes the guards out of a trigger. The rest is nil when nothing is left to evaluate.
  static func extract(from trigger: Core?, strings: StringPool) -> (guards: TriggerGuards, rest: Core?) {
    var guards = TriggerGuards()
    guard let trigger else { return (guards, nil) }
    var rest: [Core] = []
    for conjunct in conjuncts(of: trigger) {
      guard let question = Question(conjunct) else {
        rest.append(conjunct)
        continue
      }
      let texts = question.texts.map(strings.number)
      if question.path.isField("type") {
        guards.types = narrow(guards.types, to: texts)
      } else if question.path.isField("event") {
        guards.names = narrow(guards.names, to: texts)
      } else {
        rest.append(conjunct)
        guards.others.append((question.path, narrow(nil, to: texts)))
      }
    }
    // Where the array of `each` is none, a trigger that reads its elements is of no account: that is rejected.
    if rest.contains(where: \.readsItem) {
      guards.others = []
    } else {
      guards.requiredKey = RequiredKey.of(rest).map(strings.number)
    }
    guard let first = rest.first else { return (guards, nil) }
    return (guards, rest.dropFirst().reduce(first) { Core.and($0, $1) })
  }

  private static func narrow(_ known: [UInt32]?, to strings: [UInt32]) -> [UInt32] {
    var unique: [UInt32] = []
    var seen: Set<UInt32> = []
    for string in strings where seen.insert(string).inserted { unique.append(string) }
    guard let known else { return unique }
    return known.filter(seen.contains)
  }

  /// The operands of the `and`s at the top, from left to right.
  private static func conjuncts(of core: Core) -> [Core] {
    var found: [Core] = []
    var open = [core]
    while let next = open.popLast() {
      switch next {
      case .and(let left, let right): open += [right, left]
      case .call(.and, let operands, _): open += operands.reversed()
      default: found.append(next)
      }
    }
    return found
  }
}

/// A condition that is true exactly when a path of the event leads to one of some texts.
struct Question {
  var path: CorePath
  var texts: [String]

  init?(_ core: Core) {
    switch core {
    case .call(.equal, let operands, _) where operands.count == 2:
      if case .path(let path) = operands[0], case .constant(.string(let text)) = operands[1] {
        self.init(path, [text])
      } else if case .constant(.string(let text)) = operands[0], case .path(let path) = operands[1] {
        self.init(path, [text])
      } else {
        return nil
      }
    case .call(.isIn, let operands, _) where operands.count == 2:
      guard case .path(let path) = operands[0], case .call(.list, let elements, _) = operands[1] else { return nil }
      var texts: [String] = []
      for element in elements {
        guard case .constant(.string(let text)) = element else { return nil }
        texts.append(text)
      }
      self.init(path, texts)
    case .or(let left, let right):
      guard let first = Question(left), let second = Question(right), first.path.isSame(as: second.path) else {
        return nil
      }
      self.init(first.path, first.texts + second.texts)
    default:
      return nil
    }
  }

  private init?(_ path: CorePath, _ texts: [String]) {
    guard path.scope == .event, path.keys != nil else { return nil }
    self.path = path
    self.texts = texts
  }
}

extension CorePath {
  /// The keys of a path that has nothing else.
  var keys: [String]? {
    var keys: [String] = []
    for step in steps {
      guard case .key(let key) = step else { return nil }
      keys.append(key)
    }
    return keys
  }

  /// Whether it is a field of the event.
  fileprivate func isField(_ name: String) -> Bool {
    guard let keys, keys.count == 1 else { return false }
    return keys[0].utf8.elementsEqual(name.utf8)
  }

  /// Whether it has the same keys, by their bytes and not as Swift compares texts.
  fileprivate func isSame(as other: CorePath) -> Bool {
    guard let keys, let others = other.keys, keys.count == others.count else { return false }
    return zip(keys, others).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

extension Core {
  /// Whether it reads the element of `each`.
  fileprivate var readsItem: Bool {
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
