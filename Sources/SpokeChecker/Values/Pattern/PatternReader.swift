/// What a pattern is made of.
indirect enum PatternTree {
  case set(ScalarSet)
  case textStart, textEnd
  case sequence([PatternTree])
  case choice([PatternTree])
  case repetition(PatternTree, least: Int, most: Int?)

  /// Appends the steps of this part; false when there would be too many. The reader bounds the depth.
  func append(to steps: inout [Pattern.Step]) -> Bool {
    guard steps.count < Pattern.maximumSteps else { return false }
    switch self {
    case .set(let set): steps.append(.take(set))
    case .textStart: steps.append(.textStart)
    case .textEnd: steps.append(.textEnd)
    case .sequence(let parts): return parts.allSatisfy { $0.append(to: &steps) }
    case .choice(let parts): return Self.append(parts[...], to: &steps)
    case .repetition(let part, let least, let most):
      for _ in 0..<least {
        let before = steps.count
        guard part.append(to: &steps) else { return false }
        // Nothing, however often.
        if steps.count == before { break }
      }
      guard let most else { return part.appendLoop(to: &steps) }
      return part.append(upTo: most - least, to: &steps)
    }
    return true
  }

  private static func append(_ choices: ArraySlice<PatternTree>, to steps: inout [Pattern.Step]) -> Bool {
    guard let first = choices.first else { return true }
    guard choices.count > 1 else { return first.append(to: &steps) }
    let split = steps.count
    steps.append(.accept)
    guard first.append(to: &steps) else { return false }
    let jump = steps.count
    steps.append(.accept)
    steps[split] = .split(split + 1, jump + 1)
    guard append(choices.dropFirst(), to: &steps) else { return false }
    steps[jump] = .jump(steps.count)
    return true
  }

  private func appendLoop(to steps: inout [Pattern.Step]) -> Bool {
    let split = steps.count
    steps.append(.accept)
    guard append(to: &steps) else { return false }
    steps.append(.jump(split))
    steps[split] = .split(split + 1, steps.count)
    return true
  }

  private func append(upTo count: Int, to steps: inout [Pattern.Step]) -> Bool {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(steps.count)
      steps.append(.accept)
      guard append(to: &steps) else { return false }
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
    return true
  }
}

/// Reads the text of a pattern. What it does not know for certain makes the whole pattern nil.
struct PatternReader {
  private static let maximumDepth = 50
  private static let maximumLength = 1_000

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func read() -> PatternTree? {
    guard scalars.count <= Self.maximumLength, let tree = choice(), place == scalars.count else { return nil }
    return tree
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func choice() -> PatternTree? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { return nil }
    var choices: [PatternTree] = []
    repeat {
      var parts: [PatternTree] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        guard let part = repeated() else { return nil }
        parts.append(part)
      }
      choices.append(.sequence(parts))
    } while take("|")
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func repeated() -> PatternTree? {
    guard let part = single() else { return nil }
    let (least, most): (Int, Int?)
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{":
      guard let counts = counts() else { return nil }
      (least, most) = counts
    default: return part
    }
    if case .textStart = part { return nil }
    if case .textEnd = part { return nil }
    place += 1
    // How eager a repetition is does not change whether there is a match.
    _ = take("?")
    if let next, "*+?{".unicodeScalars.contains(next) { return nil }
    return .repetition(part, least: least, most: most)
  }

  /// `{2}`, `{2,}` or `{2,5}`, up to the closing brace.
  private mutating func counts() -> (Int, Int?)? {
    place += 1
    guard let least = number() else { return nil }
    guard take(",") else { return next == "}" ? (least, least) : nil }
    if next == "}" { return (least, nil) }
    guard let most = number(), next == "}", most >= least else { return nil }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let digit = next, digit.value >= 0x30, digit.value <= 0x39 {
      number = (number ?? 0) * 10 + Int(digit.value - 0x30)
      guard let number, number <= Pattern.maximumSteps else { return nil }
      place += 1
    }
    return number
  }

  private mutating func single() -> PatternTree? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "^": return .textStart
    case "$": return .textEnd
    case ".": return .set(.any)
    case "[": return scalarClass().map(PatternTree.set)
    case "\\": return escape().map(PatternTree.set)
    case "(":
      if take("?"), !take(":") { return nil }
      guard let inner = choice(), take(")") else { return nil }
      return inner
    case "*", "+", "?", "{", "}", "]": return nil
    default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
    }
  }

  /// What follows a backslash: a named set, a control character, or a mark that stands for itself.
  private mutating func escape() -> ScalarSet? {
    guard let letter = next else { return nil }
    place += 1
    if let set = ScalarSet.named(letter) { return set }
    let value: UInt32
    switch letter {
    case "t": value = 0x09
    case "n": value = 0x0A
    case "r": value = 0x0D
    case _ where letter.isASCII && !letter.properties.isAlphabetic && letter.properties.numericType == nil:
      value = letter.value
    default: return nil
    }
    return ScalarSet(ranges: [value...value])
  }

  /// What stands between brackets. Classes in classes, and what engines read differently, are not read.
  private mutating func scalarClass() -> ScalarSet? {
    var set = ScalarSet(ranges: [])
    set.isInverted = take("^")
    if next == "]" { return nil }
    while let scalar = next, scalar != "]" {
      guard let first = member() else { return nil }
      let afterDash = place + 1 < scalars.count ? scalars[place + 1] : nil
      if next == "-", let afterDash, afterDash != "]" {
        place += 1
        guard let last = member(), let from = first.only, let to = last.only, from <= to else { return nil }
        set.ranges.append(from...to)
      } else {
        set.ranges += first.ranges
      }
    }
    return take("]") ? set : nil
  }

  private mutating func member() -> ScalarSet? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "\\":
      guard let set = escape(), !set.isInverted else { return nil }
      return set
    case "[": return nil
    case "&" where next == "&": return nil
    default: return ScalarSet(ranges: [scalar.value...scalar.value])
    }
  }
}

extension ScalarSet {
  /// The one scalar that it holds.
  fileprivate var only: UInt32? {
    guard !isInverted, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }
}
