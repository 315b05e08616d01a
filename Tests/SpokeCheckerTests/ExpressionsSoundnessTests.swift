import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML
import Testing

@testable import SpokeChecker
@testable import SpokeReference

/// What an expression yields, by the plain evaluator, is what its type says; what a trigger lets through is what its
/// facts say.
@Suite struct ExpressionSoundnessTests {
  private static let tables = [
    TableSyntax(
      name: Located("t", ByteRange(0, 0)),
      entries: [("x", Literal.string("one")), ("y", .string("two")), ("5", .number("5")), ("true", .boolean(true))].map
      {
        .init(key: Located($0.0, ByteRange(0, 0)), value: Located($0.1, ByteRange(0, 0)))
      }, range: ByteRange(0, 0))
  ]

  private func context(_ text: String) -> ExpressionContext {
    ExpressionContext(file: file(text), portal: nil, events: nil, timeZone: "UTC")
  }

  private func file(_ text: String) -> MappingFile {
    let source = SourceFile(path: "expression", text: text)
    return MappingFile(
      source: source, document: YAMLDocument(source: source, root: nil, comments: []), tables: Self.tables)
  }

  @Test(arguments: [1, 2] as [UInt64]) func typesHoldForWhatTriggersLetThrough(seed: UInt64) {
    var random = RandomExpressions(seed: seed)
    var checked = 0
    for _ in 0..<600 {
      let when = random.condition(depth: 2)
      let text = random.expression(depth: 3)
      var context = self.context(when)
      let facts = TriggerFacts(Expression.parse(when).expression)
      let trigger = context.checkTrigger(Expression.parse(when).expression)
      context.file = file(text)
      let typed = context.check(Expression.parse(text).expression, target: ValueTarget())
      if context.diagnostics.hasErrors { continue }
      for _ in 0..<8 {
        let event = random.event()
        let evaluator = PlainEvaluator(event: event, item: nil, tables: context.tables, timeZone: "UTC")
        guard evaluator.evaluate(trigger.core).boolean == true else { continue }
        checked += 1
        #expect(!facts.neverHolds, "\(when) holds for \(event.text)")
        let value = evaluator.evaluate(typed.core)
        #expect(
          value.isOf(typed.type), "when \(when): \(text) is \(typed.type.shape), and \(value) for \(event.text)")
      }
    }
    #expect(checked > 300)
  }

  @Test func triggersThatHoldTogetherMayOverlap() {
    var random = RandomExpressions(seed: 11)
    var checked = 0
    for _ in 0..<600 {
      let texts = [random.condition(depth: 2), random.condition(depth: 2)]
      let expressions = texts.map { Expression.parse($0).expression }
      var contexts = texts.map { context($0) }
      let cores = [contexts[0].checkTrigger(expressions[0]).core, contexts[1].checkTrigger(expressions[1]).core]
      if contexts.contains(where: \.diagnostics.hasErrors) { continue }
      let overlap = TriggerFacts(expressions[0]).mayOverlap(with: TriggerFacts(expressions[1]))
      for _ in 0..<6 {
        let event = random.event()
        let hold = zip(cores, contexts).allSatisfy { core, context in
          PlainEvaluator(event: event, item: nil, tables: context.tables, timeZone: "UTC").evaluate(core).boolean
            == true
        }
        guard hold else { continue }
        checked += 1
        #expect(overlap, "\(texts[0]) and \(texts[1]) hold for \(event.text)")
      }
    }
    #expect(checked > 100)
  }
}

extension PlainValue {
  /// Whether a type says that this can be.
  fileprivate func isOf(_ type: ValueType) -> Bool {
    switch self {
    case .missing: return type.kinds.contains(.missing)
    case .null: return type.kinds.contains(.null)
    case .invalid: return type.kinds.contains(.invalid)
    case .boolean(let value): return type.kinds.contains(.boolean) && (type.truth ?? value) == value
    case .number(let digits):
      guard type.kinds.contains(.number), !type.isInteger || DecimalText(digits).isWhole else { return false }
      return type.numbers.map { $0.contains { DecimalText($0.text) == DecimalText(digits) } } ?? true
    case .text(let text):
      return type.kinds.contains(.string) && (type.literals.map { $0.contains { $0.text == text } } ?? true)
    case .date: return type.kinds.contains(.date)
    case .instant: return type.kinds.contains(.datetime)
    case .tree(.object): return type.kinds.contains(.object)
    case .tree, .list:
      guard type.kinds.contains(.array) else { return false }
      guard let element = type.element.first, let elements else { return true }
      return elements.allSatisfy { $0.isOf(element) }
    }
  }
}

/// Random expressions, conditions and events over a few fields.
private struct RandomExpressions {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  private static let paths = [
    "traits.a", "traits.b", "traits.c", "traits.c.k", "traits.d", "traits.d[0]", "traits.d[*].k", "event", "type",
    "userId",
  ]
  private static let literals = [
    "\"x\"", "\"y\"", "\"5\"", "\"\"", "\" X \"", "5", "1.5", "0", "-2", "true", "false", "null", "\"2026-11-24\"",
    "\"2026-11-24T09:30:00Z\"", "[\"x\", \"y\"]", "[5, null, \"x\"]", "[]",
  ]

  mutating func expression(depth: Int) -> String {
    guard depth > 0, number(below: 5) > 0 else { return pick(number(below: 3) > 0 ? Self.paths : Self.literals) }
    switch number(below: 8) {
    case 0: return "(\(expression(depth: depth - 1)) ?? \(expression(depth: depth - 1)))"
    case 1:
      let name = pick(["+", "-", "*", "/", "%"])
      return "(\(expression(depth: depth - 1)) \(name) \(expression(depth: depth - 1)))"
    case 2:
      return "if(\(condition(depth: depth - 1)), \(expression(depth: depth - 1)), \(expression(depth: depth - 1)))"
    case 3: return "(\(condition(depth: depth - 1)))"
    case 4: return "[\(expression(depth: depth - 1)), \(expression(depth: depth - 1))]"
    default: return call(depth: depth)
    }
  }

  private mutating func call(depth: Int) -> String {
    let callable = FunctionSignature.all.filter { !["option", "owner", "stage", "if"].contains($0.name) }
    guard let signature = callable.randomElement(using: &generator) else { return "null" }
    let arguments = signature.parameters.compactMap { parameter -> String? in
      if parameter.isOptional, number(below: 2) == 0 { return nil }
      switch parameter.kind {
      case .table: return "t"
      case .zone: return "\"Europe/Berlin\""
      case .parseFormat: return pick(["\"%Y-%m-%d\"", "\"%Y-%m-%dT%H:%M:%SZ\""])
      case .printFormat: return "\"%d.%m.%Y\""
      case .pattern: return pick(["\"x*\"", "\"?\""])
      default: return expression(depth: depth - 1)
      }
    }
    // What stands behind an optional argument that was left out must be left out too.
    let count = signature.parameters.prefix { !$0.isOptional }.count
    let isPlain = signature.parameters.filter(\.isOptional).count <= 1
    return "\(signature.name)(\((isPlain ? arguments : Array(arguments.prefix(count))).joined(separator: ", ")))"
  }

  mutating func condition(depth: Int) -> String {
    guard depth > 0 else {
      switch number(below: 6) {
      case 0: return "type == \(pick(["\"track\"", "\"identify\"", "\"Track\""]))"
      case 1: return "event \(pick(["==", "!="])) \(pick(["\"A\"", "\"B\""]))"
      case 2: return "exists(\(pick(Self.paths)))"
      case 3: return "\(pick(Self.paths)) \(pick(["in", "not in"])) [\"x\", 5, \(pick(["null", "\"y\"", "true"]))]"
      case 4: return "\(pick(Self.paths)) \(pick(["<", "<=", ">", ">="])) \(pick(["5", "1.5", "\"x\"", "0"]))"
      default: return "\(pick(Self.paths)) \(pick(["==", "!="])) \(pick(["\"x\"", "5", "5.0", "null", "true", "\"\""]))"
      }
    }
    switch number(below: 6) {
    case 0: return "(\(condition(depth: depth - 1)) and \(condition(depth: depth - 1)))"
    case 1: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    case 2: return "not (\(condition(depth: depth - 1)))"
    case 3: return "\(expression(depth: depth - 1)) \(pick(["==", "!=", "<", ">="])) \(expression(depth: depth - 1))"
    case 4: return "\(pick(["exists", "blank"]))(\(expression(depth: depth - 1)))"
    default: return condition(depth: 0)
    }
  }

  private static let values = [
    "null", "true", "false", "0", "5", "5.0", "1.5", "-2", "\"\"", "\"x\"", "\"y\"", "\"5\"", "\" X \"",
    "\"2026-11-24\"",
    "\"2026-11-24T09:30:00Z\"", "[\"x\",null,5]", "[]", "{\"k\":\"x\"}", "{\"k\":null}", "[{\"k\":\"x\"},{\"k\":5},{}]",
    "[[\"x\"]]",
  ]

  mutating func event() -> JSONTree {
    let type = pick(["track", "track", "identify", "identify", "page", "group"])
    var members = ["\"type\":\"\(type)\""]
    if type == "track" { members.append("\"event\":\"\(pick(["A", "B"]))\"") }
    if number(below: 2) == 0 { members.append("\"userId\":\(pick(Self.values))") }
    if number(below: 8) > 0 {
      let traits = ["a", "b", "c", "d"].compactMap { name in
        number(below: 5) == 0 ? nil : "\"\(name)\":\(pick(Self.values))"
      }
      members.append("\"traits\":{\(traits.joined(separator: ","))}")
    }
    return (try? JSONTreeReader.read(Array("{\(members.joined(separator: ","))}".utf8))) ?? .null
  }
}
