import SpokeChecker

/// The texts that a trigger asks of the event's `type` and `event`; nil where any will do.
struct PlainGuards {
  var types: [String]?
  var names: [String]?

  init(_ trigger: Core?) {
    for conjunct in trigger?.conjuncts ?? [] {
      if let texts = conjunct.texts(comparing: "type") {
        types = types.map { known in known.filter { Self.contains(texts, $0) } } ?? texts
      } else if let texts = conjunct.texts(comparing: "event") {
        names = names.map { known in known.filter { Self.contains(texts, $0) } } ?? texts
      }
    }
  }

  func accepts(type: String?, name: String?) -> Bool {
    Self.accepts(types, type) && Self.accepts(names, name)
  }

  private static func accepts(_ texts: [String]?, _ text: String?) -> Bool {
    guard let texts else { return true }
    return text.map { contains(texts, $0) } ?? false
  }

  private static func contains(_ texts: [String], _ text: String) -> Bool {
    texts.contains { $0.utf8.elementsEqual(text.utf8) }
  }

  /// The bytes one run of which a line must hold for any mapping to be asked; nil where there are none such.
  static func needles(_ guards: [PlainGuards]) -> [[UInt8]]? {
    texts(guards) { guards in guards.names ?? guards.types } ?? texts(guards) { guards in guards.types ?? guards.names }
  }

  private static func texts(_ guards: [PlainGuards], _ choice: (PlainGuards) -> [String]?) -> [[UInt8]]? {
    var found: Set<[UInt8]> = []
    for one in guards {
      guard let texts = choice(one) else { return nil }
      // A mapping that asks for what cannot be is never asked.
      if one.types?.isEmpty == true || one.names?.isEmpty == true { continue }
      found.formUnion(texts.map { Array($0.utf8) })
    }
    guard found.count <= 8 else { return nil }
    let needles = found.map(needle)
    return needles.allSatisfy { $0.count >= 3 } ? needles : nil
  }

  /// The same for the keys that triggers ask for.
  static func keyNeedles(_ triggers: [Core?]) -> [[UInt8]]? {
    var found: Set<[UInt8]> = []
    for trigger in triggers {
      guard let key = trigger.flatMap(requiredKey) else { return nil }
      found.insert(key)
    }
    guard (1...8).contains(found.count) else { return nil }
    let needles = found.map(needle)
    return needles.allSatisfy { $0.count >= 3 } ? needles : nil
  }

  /// The longest of the keys that must be there, the first one of several, for each condition to be true.
  private static func requiredKey(_ trigger: Core) -> [UInt8]? {
    let conditions = trigger.conjuncts.filter { !$0.isGuard }
    if conditions.contains(where: \.readsItem) { return nil }
    let keys = conditions.compactMap { condition -> [UInt8]? in
      if case .call(.exists, let operands, _) = condition, case .path(let path) = operands[0] {
        return path.leadingKeys.last
      }
      return condition.pathComparedWithTexts?.leadingKeys.last
    }
    let longest = keys.map(\.count).max()
    return keys.first { $0.count == longest }
  }

  /// The longest part of a text that JSON writes in one way, and of that the last 32 bytes.
  private static func needle(of text: [UInt8]) -> [UInt8] {
    let isEscaped = text.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let quote = UInt8(ascii: "\"")
    let whole = isEscaped ? text : [quote] + text + [quote]
    var parts: [[UInt8]] = [[]]
    for (index, byte) in whole.enumerated() {
      let isQuote = !isEscaped && (index == 0 || index == whole.count - 1)
      if isQuote
        || (byte >= 0x20 && byte < 0x80 && byte != quote && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "/"))
      {
        parts[parts.count - 1].append(byte)
      } else {
        parts.append([])
      }
    }
    var longest: [UInt8] = []
    for part in parts where part.count > longest.count { longest = part }
    return Array(longest.suffix(32))
  }
}

extension Core {
  /// The texts for which a comparison of the event's field is true; nil when it is not such a comparison.
  func texts(comparing field: String) -> [String]? {
    guard comparesText(field) else { return nil }
    switch self {
    case .call(.equal, let sides, _): return sides.compactMap(\.text)
    case .call(.isIn, let sides, _):
      guard case .call(.list, let elements, _) = sides[1] else { return nil }
      return elements.compactMap(\.text)
    case .or(let left, let right): return (left.texts(comparing: field) ?? []) + (right.texts(comparing: field) ?? [])
    default: return nil
    }
  }

  /// The path of keys that a condition compares with texts and with nothing else.
  fileprivate var pathComparedWithTexts: CorePath? {
    switch self {
    case .call(.equal, let sides, _):
      if case .path(let path) = sides[0], sides[1].text != nil { return path.isOfKeys ? path : nil }
      if case .path(let path) = sides[1], sides[0].text != nil { return path.isOfKeys ? path : nil }
      return nil
    case .call(.isIn, let sides, _):
      guard case .path(let path) = sides[0], case .call(.list, let elements, _) = sides[1] else { return nil }
      return path.isOfKeys && elements.allSatisfy { $0.text != nil } ? path : nil
    case .or(let left, let right):
      guard let path = left.pathComparedWithTexts, path.isSame(as: right.pathComparedWithTexts) else { return nil }
      return path
    default: return nil
    }
  }

  private var text: String? {
    if case .constant(.string(let text)) = self { return text }
    return nil
  }

  /// All parts, itself first.
  private var parts: [Core] {
    switch self {
    case .constant, .path: [self]
    case .call(_, let arguments, _): [self] + arguments.flatMap(\.parts)
    case .filled(let choices): [self] + choices.flatMap(\.parts)
    case .coalesce(let a, let b), .rescue(let a, let b), .and(let a, let b), .or(let a, let b):
      [self] + a.parts + b.parts
    case .conditional(let a, let b, let c): [self] + a.parts + b.parts + c.parts
    }
  }

  /// The leading keys of the paths into the event.
  var eventPaths: [[[UInt8]]] {
    parts.compactMap { part in
      guard case .path(let path) = part, path.scope == .event else { return nil }
      return path.leadingKeys
    }
  }
}

extension CorePath {
  fileprivate var isOfKeys: Bool { leadingKeys.count == steps.count }

  var leadingKeys: [[UInt8]] {
    var keys: [[UInt8]] = []
    for step in steps {
      guard case .key(let key) = step else { break }
      keys.append(Array(key.utf8))
    }
    return keys
  }
}

extension CheckedMapping {
  /// The leading keys of the paths into the event.
  var eventPaths: [[[UInt8]]] {
    var values = properties.map(\.value) + [trigger].compactMap { $0 }
    switch operation {
    case .create: break
    case .upsert(_, let key), .update(_, let key): values += key.map(\.value)
    case .send(_, let identity, let occurredAt, let dedupeID):
      values += (identity + [occurredAt, dedupeID].compactMap { $0 }).map(\.value)
    }
    for association in associations {
      if case .match(let fields) = association.target { values += fields.map(\.value) }
    }
    return values.flatMap(\.eventPaths) + [each?.leadingKeys].compactMap { $0 }
  }
}
