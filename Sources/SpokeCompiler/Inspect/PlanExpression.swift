import SpokePlan

/// A program of a plan as an expression of the language: what it does, what it does that to, and how people write it.
public struct PlanExpression: Sendable {
  /// What an expression does.
  public enum Form: Sendable {
    /// A path's value or a constant; the instruction says which.
    case push(Instruction)
    /// A step into an array or object: one operand.
    case step(Instruction)
    /// A function or operator: its arguments.
    case call(Instruction)
    /// `a ?? b`
    case coalesce
    /// `catch(a, b)`
    case rescue
    /// `filled(a, b)`
    case filled
    case and
    case or
    /// `if(c, a, b)`
    case conditional
    /// `option(x)`, `owner(x)` or `stage(x)`, which is `if(exists(x), lookup(…, x) ?? invalid, x)`: the three operands.
    case translation
  }

  /// How tightly an expression holds together; the order of the language's operators.
  enum Strength {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let coalesce = 5
    static let sum = 6
    static let product = 7
    static let negation = 8
    static let atom = 9
  }

  public let form: Form
  public let operands: [PlanExpression]
  /// As people write it.
  public let text: String
  let strength: Int
  /// What a call of `option`, `owner` or `stage` translates, as people write it.
  let translated: String?

  init(
    _ form: Form, _ operands: [PlanExpression], _ text: String, strength: Int = Strength.atom, translated: String? = nil
  ) {
    self.translated = translated
    self.form = form
    self.operands = operands
    self.text = text
    self.strength = strength
  }

  /// Whether it is a call of `option`, `owner` or `stage`, whatever that was lowered to.
  public var isTranslation: Bool { translated != nil }

  /// Whether it is a path into the event or the element.
  public var isPath: Bool {
    switch form {
    case .push(let instruction): instruction.opcode == .loadSlot
    case .step: operands.first?.isPath == true
    default: false
    }
  }

  /// Whether it is written in the mapping and reads nothing.
  public var isConstant: Bool {
    if case .push(let instruction) = form { return instruction.opcode != .loadSlot }
    return false
  }
}

/// The expressions of a plan.
public struct PlanExpressions: Sendable {
  private let decompiler: Decompiler

  public init(_ plan: Plan) {
    decompiler = Decompiler(plan: plan.view, paths: PathNames(plan.view), isReadable: true)
  }

  /// What an operand is, as people write it.
  public func text(_ operand: Operand) -> String { decompiler.expression(operand) }

  /// The tree of an operand; nil for a program that does not have the form that the compiler gives programs.
  public func tree(_ operand: Operand) -> PlanExpression? {
    func push(_ opcode: Opcode, a: UInt8 = 0, c: UInt32 = 0) -> PlanExpression {
      PlanExpression(.push(Instruction(opcode, a: a, c: c)), [], text(operand))
    }
    let payload = UInt32(operand.payload)
    return switch operand.kind {
    case .program: decompiler.tree(operand.payload)
    case .slot: push(.loadSlot, c: payload)
    case .itemSlot: push(.loadSlot, a: 1, c: payload)
    case .missing: push(.pushMissing)
    case .null, .none: push(.pushNull)
    case .boolean: push(.pushBoolean, a: payload == 0 ? 0 : 1)
    case .number: push(.pushNumber, c: payload)
    case .text: push(.pushString, c: payload)
    case .date: push(.pushDate, c: UInt32(bitPattern: operand.days))
    case .instant: push(.pushDateTime, c: payload)
    }
  }
}
