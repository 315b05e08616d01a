import SpokePlan
import SpokeSyntax

/// What a condition says of a text: `starts_with`, `ends_with`, `contains`, `like`, `blank`, or the contrary.
struct TextPattern: Sendable, Hashable {
  /// What a text is compared with, part by part.
  enum Part: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    /// One scalar, whatever it is.
    case any
    /// Any run of scalars, an empty one too.
    case run
  }

  /// Nil for `blank`: white space only.
  private let parts: [Part]?
  let isNegated: Bool

  /// The path that a call compares with a literal, and the pattern; nil for other calls.
  static func read(
    _ function: String, _ arguments: [Expression], isNegated: Bool
  ) -> (path: String, pattern: TextPattern)? {
    guard let path = arguments.first?.ungrouped.singlePath else { return nil }
    if function == "blank" { return (path, TextPattern(parts: nil, isNegated: isNegated)) }
    guard arguments.count == 2, case .string(let text)? = arguments[1].constantLiteral, text.utf8.count <= 256 else {
      return nil
    }
    let letters = text.unicodeScalars.map(Part.scalar)
    let parts: [Part]
    switch function {
    case "starts_with": parts = letters + [.run]
    case "ends_with": parts = [.run] + letters
    case "contains": parts = [.run] + letters + [.run]
    case "like": parts = glob(text)
    default: return nil
    }
    return (path, TextPattern(parts: parts, isNegated: isNegated))
  }

  private static func glob(_ text: String) -> [Part] {
    var parts: [Part] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped: isEscaped = true
      case "*" where !isEscaped: parts.append(.run)
      case "?" where !isEscaped: parts.append(.any)
      default:
        parts.append(.scalar(scalar))
        isEscaped = false
      }
    }
    return isEscaped ? parts + [.scalar("\\")] : parts
  }

  /// Whether a constant may be what the condition lets through. A number has its text as events write it, which is not
  /// known here.
  func admits(_ constant: TriggerConstant) -> Bool {
    switch constant {
    case .string(let text):
      let scalars = Array(text.unicodeScalars)
      let isMatch =
        parts.map { Self.matches(scalars, $0) } ?? scalars.allSatisfy { WhiteSpace.contains($0.value) }
      return isMatch != isNegated
    case .number, .boolean: return parts != nil || isNegated
    }
  }

  /// Whether no text is let through by both: their beginnings or their ends are others.
  func excludes(_ other: TextPattern) -> Bool {
    guard let mine = parts, let theirs = other.parts else {
      return isNegated != other.isNegated && parts == other.parts
    }
    if mine == theirs { return isNegated != other.isNegated }
    guard !isNegated, !other.isNegated else { return false }
    return Self.differ(mine, theirs) || Self.differ(mine.reversed(), theirs.reversed())
  }

  /// Whether two beginnings differ before either goes on with anything.
  private static func differ(_ left: [Part], _ right: [Part]) -> Bool {
    for (one, other) in zip(left, right) {
      if one == .run || other == .run { return false }
      if case .scalar(let mine) = one, case .scalar(let theirs) = other, mine != theirs { return true }
    }
    return false
  }

  /// Whether a whole text matches; linear in the product of the lengths.
  private static func matches(_ text: [Unicode.Scalar], _ parts: [Part]) -> Bool {
    var (place, part) = (0, 0)
    var retry: (place: Int, part: Int)?
    while place < text.count {
      if part < parts.count, parts[part] == .run {
        part += 1
        retry = (place, part)
      } else if part < parts.count, parts[part] == .any || parts[part] == .scalar(text[place]) {
        place += 1
        part += 1
      } else if let again = retry {
        place = again.place + 1
        part = again.part
        retry = (place, part)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .run }
  }
}
