/// What a call of a function looks like in a program, and what it may cost.
///
/// A few bytes for each function: as a `switch` for every question there would be a table of words for each.
struct FunctionShape: Sendable {
  /// How many arguments there may be beyond the least.
  enum Further: UInt8, Sendable {
    case none = 0, one, any
  }

  /// What a call costs; see `Function.cost`.
  enum Cost: UInt8, Sendable {
    case comparison, search, pass, severalPasses
  }

  private let least: UInt8
  private let further: Further
  private let price: Cost

  // So that the table is data, and not code that makes it.
  @_transparent
  private init(_ least: UInt8, further: Further = .none, _ price: Cost) {
    self.least = least
    self.further = further
    self.price = price
  }

  var argumentCount: ClosedRange<Int> {
    let least = Int(least)
    return least...(further == .any ? PlanFormat.maximumStackDepth : least + Int(further.rawValue))
  }

  var cost: Int {
    switch price {
    case .comparison: 1
    case .search: 2
    case .pass: 16
    case .severalPasses: 64
    }
  }

  /// By the numbers of the functions.
  static let all: InlineArray<60, FunctionShape> = [
    FunctionShape(1, .pass),  // lower
    FunctionShape(1, .pass),  // upper
    FunctionShape(1, .pass),  // trim
    FunctionShape(3, .severalPasses),  // replace
    FunctionShape(2, further: .one, .pass),  // slice
    FunctionShape(2, .pass),  // split
    FunctionShape(2, .pass),  // join
    FunctionShape(1, .pass),  // length
    FunctionShape(2, .pass),  // startsWith
    FunctionShape(2, .pass),  // endsWith
    FunctionShape(2, .pass),  // contains
    FunctionShape(2, .severalPasses),  // like
    FunctionShape(1, .pass),  // digits
    FunctionShape(1, .pass),  // emailDomain
    FunctionShape(1, .pass),  // urlHost
    FunctionShape(1, further: .any, .pass),  // concatenate

    FunctionShape(1, .comparison),  // number
    FunctionShape(1, .comparison),  // integer
    FunctionShape(1, further: .one, .comparison),  // round
    FunctionShape(1, .comparison),  // floor
    FunctionShape(1, .comparison),  // ceil
    FunctionShape(1, .comparison),  // abs
    FunctionShape(1, further: .any, .comparison),  // min
    FunctionShape(1, further: .any, .comparison),  // max
    FunctionShape(2, .comparison),  // add
    FunctionShape(2, .comparison),  // subtract
    FunctionShape(2, .comparison),  // multiply
    FunctionShape(2, .comparison),  // divide
    FunctionShape(2, .comparison),  // remainder
    FunctionShape(1, .comparison),  // negate

    FunctionShape(1, .comparison),  // bool
    FunctionShape(1, .comparison),  // exists
    FunctionShape(1, .pass),  // blank
    FunctionShape(1, .comparison),  // not
    FunctionShape(2, .comparison),  // and
    FunctionShape(2, .comparison),  // or
    FunctionShape(2, .search),  // equal
    FunctionShape(2, .search),  // notEqual
    FunctionShape(2, .search),  // less
    FunctionShape(2, .search),  // lessOrEqual
    FunctionShape(2, .search),  // greater
    FunctionShape(2, .search),  // greaterOrEqual
    FunctionShape(2, .pass),  // isIn
    FunctionShape(2, .pass),  // isNotIn

    FunctionShape(1, .search),  // date
    FunctionShape(1, .search),  // datetime
    FunctionShape(1, .search),  // epochMilliseconds
    FunctionShape(2, .pass),  // parseDate
    FunctionShape(2, .pass),  // formatDate
    FunctionShape(2, .search),  // addDays

    FunctionShape(1, .comparison),  // first
    FunctionShape(1, .comparison),  // last
    FunctionShape(1, .pass),  // count
    FunctionShape(1, .pass),  // sum
    FunctionShape(1, .severalPasses),  // unique
    FunctionShape(0, further: .any, .comparison),  // list

    FunctionShape(1, .pass),  // string
    FunctionShape(1, .severalPasses),  // json
    FunctionShape(1, .severalPasses),  // parseJSON

    FunctionShape(1, .search),  // lookup
  ]
}

extension Function {
  /// What the `c` of a call refers to.
  public enum Attachment: Sendable {
    /// Nothing: `c` is 0.
    case none
    /// A table.
    case table
    /// A zone.
    case zone
  }

  public var attachment: Attachment {
    switch self {
    case .lookup: .table
    case .date, .datetime, .epochMilliseconds, .parseDate, .formatDate, .addDays: .zone
    default: .none
    }
  }

  /// How many arguments a call passes. The zone of a date function and the table of `lookup` are not arguments.
  public var argumentCount: ClosedRange<Int> { FunctionShape.all[Int(rawValue)].argumentCount }

  /// The cost of a call in a program's static bound, beside one for each argument. The unit is what a short comparison
  /// takes; a pass over the longest text or array there may be counts 16.
  public var cost: Int { FunctionShape.all[Int(rawValue)].cost }
}

extension Instruction {
  /// What the instruction counts for in a program's static cost bound. `evaluate` counts for what it evaluates.
  public var cost: Int {
    switch opcode {
    case .call: (Function(rawValue: a)?.cost ?? 1) + Int(b)
    case .index, .member: 4
    case .elements, .memberOfEach, .indexOfEach, .elementsOfEach: 16
    default: 1
    }
  }
}
