import SpokeChecker
import SpokePlan

/// The parts of expressions that more than one expression has, so that each is found once for an event.
///
/// A first pass over the project counts; in the next one each part that is worth it gets a program of its own.
struct SharedExpressions {
  /// An expression as instructions, in which nothing is a program of its own: equal ones are equal expressions.
  struct Form: Hashable {
    var instructions: [Instruction]
    var cost: Int
  }

  /// What evaluating another program costs is less than this, in the units of `Function.cost`.
  private static let leastCost = 4

  let isCounting: Bool
  private var shared: Set<[Instruction]> = []
  private var roots: Set<[Instruction]> = []
  private var uses: [[Instruction]: Int] = [:]
  private var entries: [[Instruction]: ProgramPool.Entry] = [:]

  /// Nothing is shared.
  init() { isCounting = false }

  /// What a pass has counted, to be shared; nil: to be counted.
  init(sharing counted: SharedExpressions?) {
    isCounting = counted == nil
    shared = Set((counted?.uses ?? [:]).filter { $0.value > 1 }.keys)
  }

  var isEmpty: Bool { shared.isEmpty }

  func contains(_ form: Form) -> Bool { shared.contains(form.instructions) }

  /// The program of a shared part that was written before.
  func entry(of form: Form) -> ProgramPool.Entry? { entries[form.instructions] }

  mutating func keep(_ entry: ProgramPool.Entry, of form: Form) { entries[form.instructions] = entry }

  /// Counts an expression that has a program. Of equal ones the first is counted: they are one program.
  ///
  /// - Returns: whether its parts are to be counted.
  mutating func countRoot(_ form: Form) -> Bool {
    roots.insert(form.instructions).inserted && countUse(form)
  }

  /// Counts a part of an expression.
  ///
  /// - Returns: whether its own parts are to be counted.
  mutating func countUse(_ form: Form) -> Bool {
    guard form.cost >= Self.leastCost else { return false }
    uses[form.instructions, default: 0] += 1
    return uses[form.instructions] == 1
  }
}

extension Core {
  /// Whether it is more than a path or a literal.
  var canBeShared: Bool {
    switch self {
    case .constant, .path: false
    default: true
    }
  }

  /// The expressions that it is made of.
  var parts: [Core] {
    switch self {
    case .constant, .path: []
    case .call(_, let arguments, _): arguments
    case .filled(let choices): choices
    case .coalesce(let a, let b), .rescue(let a, let b), .and(let a, let b), .or(let a, let b): [a, b]
    case .conditional(let a, let b, let c): [a, b, c]
    }
  }
}
