/// A regular expression of a portal's `REGEX` rule, as far as all engines agree on it: characters, classes, groups,
/// alternatives, repetitions, and anchors at the ends.
///
/// HubSpot does not say which engine it uses. What engines read differently (look-around, references, flags, `\b`, classes
/// by name) is not read at all, and neither is a pattern that would need more than `maximumSteps` steps.
struct Pattern: Sendable {
  /// How large a pattern may become when its repetitions are written out.
  static let maximumSteps = 2_000

  /// What a step of the automaton does. Steps are numbered; a run begins at 0.
  enum Step: Sendable {
    /// Takes one scalar of a set and goes on at the next step.
    case take(ScalarSet)
    /// Goes on at both steps.
    case split(Int, Int)
    case jump(Int)
    case textStart, textEnd
    case accept
  }

  private let steps: [Step]

  /// Nil for a pattern that is not decided.
  init?(_ text: String) {
    var reader = PatternReader(text)
    guard let tree = reader.read() else { return nil }
    var steps: [Step] = []
    guard tree.append(to: &steps) else { return nil }
    steps.append(.accept)
    self.steps = steps
  }

  /// Whether the whole text is of the pattern.
  func matchesWhole(_ text: String) -> Bool { run(Array(text.unicodeScalars), isWhole: true) }

  /// Whether a part of the text is of the pattern.
  func matchesPart(_ text: String) -> Bool { run(Array(text.unicodeScalars), isWhole: false) }

  /// All steps that can be reached are followed at once (K. Thompson, "Regular expression search algorithm", 1968): the
  /// time is that of the text times the pattern, whatever both hold.
  private func run(_ scalars: [Unicode.Scalar], isWhole: Bool) -> Bool {
    var current = StepSet(count: steps.count)
    var next = StepSet(count: steps.count)
    for place in 0...scalars.count {
      if place == 0 || !isWhole { follow(0, at: place, of: scalars.count, into: &current) }
      if current.isAccepting, !isWhole || place == scalars.count { return true }
      guard place < scalars.count else { break }
      next.removeAll()
      for step in current.members {
        guard case .take(let set) = steps[step], set.contains(scalars[place]) else { continue }
        follow(step + 1, at: place + 1, of: scalars.count, into: &next)
      }
      swap(&current, &next)
    }
    return false
  }

  /// Adds a step with all that follow without taking a scalar.
  private func follow(_ start: Int, at place: Int, of count: Int, into set: inout StepSet) {
    var open = [start]
    while let step = open.popLast() {
      guard set.insert(step) else { continue }
      switch steps[step] {
      case .take: break
      case .split(let first, let second): open += [second, first]
      case .jump(let target): open.append(target)
      case .textStart: if place == 0 { open.append(step + 1) }
      case .textEnd: if place == count { open.append(step + 1) }
      case .accept: set.isAccepting = true
      }
    }
  }
}

/// The steps that a run stands at.
private struct StepSet {
  private(set) var members: [Int] = []
  private var holds: [Bool]
  var isAccepting = false

  init(count: Int) { holds = Array(repeating: false, count: count) }

  mutating func insert(_ step: Int) -> Bool {
    guard !holds[step] else { return false }
    holds[step] = true
    members.append(step)
    return true
  }

  mutating func removeAll() {
    for step in members { holds[step] = false }
    members.removeAll(keepingCapacity: true)
    isAccepting = false
  }
}

/// A set of scalars: some ranges, or all but them.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isInverted = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isInverted
  }

  /// `\d`, `\w` and `\s`, in ASCII as most engines have them; nil of other letters.
  static func named(_ letter: Unicode.Scalar) -> ScalarSet? {
    let digits: ClosedRange<UInt32> = 0x30...0x39
    switch letter {
    case "d": return ScalarSet(ranges: [digits])
    case "w": return ScalarSet(ranges: [digits, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    case "s": return ScalarSet(ranges: [0x09...0x0D, 0x20...0x20])
    case "D", "W", "S":
      var set = named(Unicode.Scalar(UInt8(letter.value) | 0x20))
      set?.isInverted = true
      return set
    default: return nil
    }
  }

  /// `.`: anything but the end of a line.
  static let any = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029], isInverted: true)
}
