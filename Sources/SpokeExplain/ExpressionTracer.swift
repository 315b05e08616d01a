import SpokeCompiler
import SpokePlan
import SpokeRuntime

/// Evaluates expressions part by part and notes what each part gives.
struct ExpressionTracer: ~Copyable {
  let view: PlanView
  let expressions: PlanExpressions
  var probe: EventProbe
  /// Entries of tables that were looked up.
  var tableEntries: Set<Int> = []
  /// The ways that expressions went, by `PlanExpression.arms`.
  var arms: Set<String> = []
  private var trees: [UInt32: PlanExpression] = [:]

  init(_ plan: Plan) {
    view = plan.view
    expressions = PlanExpressions(plan)
    probe = EventProbe(plan: plan)
  }

  /// The tree of an operand; nil when its program has a form of its own.
  mutating func tree(_ operand: Operand) -> PlanExpression? {
    if let known = trees[operand.rawValue] { return known }
    let tree = expressions.tree(operand)
    trees[operand.rawValue] = tree
    return tree
  }

  /// The values on the way to an operand's value.
  mutating func steps(of operand: Operand) -> [ExplainedStep] {
    var steps: [ExplainedStep] = []
    guard let tree = tree(operand) else {
      note(expressions.text(operand), probe.value(of: operand), &steps)
      return steps
    }
    _ = evaluate(tree, &steps)
    return steps
  }

  /// What an expression gives. The tree's depth is bounded, and so is the recursion.
  mutating func evaluate(_ tree: PlanExpression, _ steps: inout [ExplainedStep]) -> EventProbe.Finding {
    let result: EventProbe.Finding
    switch tree.form {
    case .push(let instruction):
      result = probe.push(instruction)
    case .step(let instruction):
      // A path is one step of the way, however long it is.
      var inside: [ExplainedStep] = []
      let start = evaluate(tree.operands[0], &inside)
      if !tree.isPath { steps += inside }
      result = probe.step(instruction, into: start)
    case .call(let instruction):
      var arguments: [EventProbe.Finding] = []
      for operand in tree.operands { arguments.append(evaluate(operand, &steps)) }
      result = probe.call(instruction, arguments)
      if instruction.a == Function.lookup.rawValue, let key = arguments.first,
        let entry = probe.tableEntry(key, inTable: Int(instruction.c))
      {
        tableEntries.insert(entry)
      }
    case .coalesce, .rescue, .filled:
      let first = evaluate(tree.operands[0], &steps)
      let isKept = keeps(tree.form, probe.kind(of: first))
      note(isKept ? .first : .second, of: tree)
      result = isKept ? first : evaluate(tree.operands[1], &steps)
    case .and, .or:
      result = logic(tree, &steps)
    case .conditional, .translation:
      // Whether there is something to translate is no question of the mapping's.
      var aside: [ExplainedStep] = []
      let condition: EventProbe.Finding
      if case .translation = tree.form {
        condition = evaluate(tree.operands[0], &aside)
      } else {
        condition = evaluate(tree.operands[0], &steps)
      }
      switch probe.kind(of: condition) {
      case .boolean(let truth):
        note(truth ? .first : .second, of: tree)
        result = evaluate(tree.operands[truth ? 1 : 2], &steps)
      case .missing, .null, .invalid: result = condition
      case .empty, .value:
        result = probe.push(Instruction(.pushInvalid, a: InvalidReason.notABoolean.rawValue))
      }
    }
    if !tree.isConstant { note(tree.text, result, &steps) }
    return result
  }

  /// Whether the first of two choices is taken.
  private func keeps(_ form: PlanExpression.Form, _ kind: EventProbe.Kind) -> Bool {
    switch (form, kind) {
    case (.coalesce, .missing), (.coalesce, .null), (.rescue, .invalid): false
    case (.filled, .missing), (.filled, .null), (.filled, .empty): false
    default: true
    }
  }

  private mutating func logic(_ tree: PlanExpression, _ steps: inout [ExplainedStep]) -> EventProbe.Finding {
    guard case .and = tree.form else { return combine(tree, deciding: true, .or, &steps) }
    return combine(tree, deciding: false, .and, &steps)
  }

  private mutating func combine(
    _ tree: PlanExpression, deciding: Bool, _ function: Function, _ steps: inout [ExplainedStep]
  ) -> EventProbe.Finding {
    let left = evaluate(tree.operands[0], &steps)
    let isDecided = probe.kind(of: left) == .boolean(deciding)
    note(isDecided ? .first : .second, of: tree)
    if isDecided { return left }
    let right = evaluate(tree.operands[1], &steps)
    return probe.call(Instruction(.call, a: function.rawValue, b: 2), [left, right])
  }

  private mutating func note(_ arm: Arm, of tree: PlanExpression) {
    if let name = tree.name(of: arm) { arms.insert(name) }
  }

  /// Adds a value to the way. An expression may read a path twice, and has then one value: it stands once.
  private mutating func note(_ text: String, _ finding: EventProbe.Finding, _ steps: inout [ExplainedStep]) {
    let step = explained(text, finding)
    if steps.contains(step) { return }
    steps.removeAll { $0.expression == text }
    steps.append(step)
  }

  mutating func explained(_ text: String, _ finding: EventProbe.Finding) -> ExplainedStep {
    switch probe.kind(of: finding) {
    case .missing: return ExplainedStep(expression: text, outcome: "missing")
    case .null: return ExplainedStep(expression: text, value: "null", outcome: "null")
    case .invalid(let reason): return ExplainedStep(expression: text, outcome: "invalid", detail: "\(reason.text)")
    case .empty: return ExplainedStep(expression: text, value: "\"\"", outcome: "empty")
    case .boolean(let truth): return ExplainedStep(expression: text, value: "\(truth)", outcome: "value")
    case .value:
      let json = String(decoding: probe.json(finding), as: UTF8.self)
      return ExplainedStep(expression: text, value: json, outcome: "value")
    }
  }
}

extension PlanView {
  /// A string of the pool.
  func text(_ number: UInt32) -> String { String(decoding: string(number), as: UTF8.self) }
}
