import SpokeChecker
import SpokePlan

/// What a trigger asks of the event's `type` and `event` before anything else.
///
/// Only conjuncts at the top are taken, and only such as are true exactly when the field is one of some texts. A trigger
/// fires only when it is true, and `and` is true only when both sides are, so taking such a conjunct out and looking the
/// field up beforehand changes nothing: where the field is missing, null or of another kind, the conjunct is false or
/// invalid, and the trigger would not have fired either.
struct TriggerGuards {
  /// Strings, without repetition; nil: any type will do.
  var types: [UInt32]?
  /// Strings, without repetition; nil: any event name will do.
  var names: [UInt32]?

  /// Takes the guards out of a trigger. The rest is nil when nothing is left to evaluate.
  static func extract(from trigger: Core?, strings: StringPool) -> (guards: TriggerGuards, rest: Core?) {
    var guards = TriggerGuards()
    guard let trigger else { return (guards, nil) }
    var rest: [Core] = []
    for conjunct in conjuncts(of: trigger) {
      if let texts = texts(accepting: "type", in: conjunct) {
        guards.types = narrow(guards.types, to: texts.map(strings.number))
      } else if let texts = texts(accepting: "event", in: conjunct) {
        guards.names = narrow(guards.names, to: texts.map(strings.number))
      } else {
        rest.append(conjunct)
      }
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

  /// The texts for which a condition on a field of the event is true; nil when it is not a plain comparison of it.
  private static func texts(accepting field: String, in core: Core) -> [String]? {
    switch core {
    case .call(.equal, let operands, _) where operands.count == 2:
      for (path, other) in [(operands[0], operands[1]), (operands[1], operands[0])] where isField(field, path) {
        if case .constant(.string(let text)) = other { return [text] }
      }
      return nil
    case .call(.isIn, let operands, _) where operands.count == 2 && isField(field, operands[0]):
      guard case .call(.list, let elements, _) = operands[1] else { return nil }
      var texts: [String] = []
      for element in elements {
        guard case .constant(.string(let text)) = element else { return nil }
        texts.append(text)
      }
      return texts
    case .or(let left, let right):
      guard let first = texts(accepting: field, in: left), let second = texts(accepting: field, in: right) else {
        return nil
      }
      return first + second
    default:
      return nil
    }
  }

  private static func isField(_ field: String, _ core: Core) -> Bool {
    guard case .path(let path) = core, path.scope == .event, path.steps.count == 1, case .key(let key) = path.steps[0]
    else { return false }
    return key.utf8.elementsEqual(field.utf8)
  }
}
