import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

@testable import SpokeChecker

/// One expression with what is around it.
struct Sample {
  var when: String?
  var each: String?
  var tables: [String: [(String, Literal)]] = [:]
  var portal: Portal?
  var events: EventPlan?
  var object: String?
  var property: String?
  var pipeline: String?

  /// The acme portal's parts that the expressions need.
  static let acme: Portal? = try? Portal.load(
    directory: Repository.root + "/Schemas/portals/acme", displayPath: "schemas/acme", objects: ["contacts", "deals"])

  struct Result {
    var typed: TypedExpression
    var context: ExpressionContext
    var findings: [Diagnostic] { context.diagnostics.all }
    var rules: [String] { findings.map(\.rule.name) }
  }

  func check(_ text: String) -> Result {
    let tables = self.tables.sorted { $0.key < $1.key }.map { name, entries in
      TableSyntax(
        name: Located(name, ByteRange(0, 0)),
        entries: entries.map { .init(key: Located($0.0, ByteRange(0, 0)), value: Located($0.1, ByteRange(0, 0))) },
        range: ByteRange(0, 0))
    }
    func file(_ text: String) -> MappingFile {
      let source = SourceFile(path: "expression", text: text)
      return MappingFile(
        source: source, document: YAMLDocument(source: source, root: nil, comments: []), tables: tables)
    }
    var context = ExpressionContext(file: file(""), portal: portal, events: events, timeZone: "UTC")
    if let when {
      context.file = file(when)
      _ = context.checkTrigger(Expression.parse(when).expression)
    }
    if let each {
      context.file = file(each)
      context.itemType = context.checkEach(Expression.parse(each).expression)?.element ?? .error
    }
    context.file = file(text)
    let objectType = object.flatMap { portal?.object(named: $0) }
    let target = ValueTarget(
      object: objectType, property: property.flatMap { objectType?.property(named: $0) }, pipelineID: pipeline)
    let (expression, faults) = Expression.parse(text)
    for fault in faults { context.diagnostics.append(fault) }
    let typed = context.check(expression, target: target)
    return Result(typed: typed, context: context)
  }

  /// A trigger alone.
  func trigger(_ text: String) -> Result {
    var sample = self
    sample.when = nil
    let source = SourceFile(path: "expression", text: text)
    let file = MappingFile(source: source, document: YAMLDocument(source: source, root: nil, comments: []))
    var context = ExpressionContext(file: file, portal: portal, events: events, timeZone: "UTC")
    let typed = context.checkTrigger(Expression.parse(text).expression)
    return Result(typed: typed, context: context)
  }
}

extension ValueType {
  /// The type in a short form for tables of tests: `string{a,b}|missing`.
  var shape: String {
    if isError { return "error" }
    var parts: [String] = []
    if kinds.contains(.boolean) { parts.append(truth.map { "\($0)" } ?? "boolean") }
    if kinds.contains(.number) {
      parts.append(
        (isInteger ? "integer" : "number") + (numbers.map { "{\($0.map(\.text).joined(separator: ","))}" } ?? ""))
    }
    if kinds.contains(.string) {
      parts.append("string" + (literals.map { "{\($0.map(\.text).joined(separator: ","))}" } ?? ""))
    }
    if kinds.contains(.date) { parts.append("date") }
    if kinds.contains(.datetime) { parts.append("datetime") }
    if kinds.contains(.array) { parts.append("array" + (element.first.map { "<\($0.shape)>" } ?? "")) }
    if kinds.contains(.object) { parts.append("object") }
    if kinds.isSuperset(of: [.boolean, .number, .string, .array, .object]) { parts = ["any"] }
    if kinds.contains(.null) { parts.append("null") }
    if kinds.contains(.missing) { parts.append("missing") }
    if kinds.contains(.invalid) { parts.append("invalid") }
    return parts.joined(separator: "|")
  }
}

/// A schema of a field, for plans made in tests.
func field(
  _ types: String..., of values: [String]? = nil, format: String? = nil, fields: [String: EventSchema] = [:],
  required: Set<String> = [], items: EventSchema? = nil, isOpen: Bool = false
) -> EventSchema {
  let span = SourceSpan(SourceFile(path: "events/plan.yaml", text: ""), ByteRange(0, 0))
  return EventSchema(
    types: Set(types), enumeration: values?.map { .init(text: $0, span: span) }, format: format, properties: fields,
    required: required, allowsOthers: isOpen, items: items, span: span)
}

/// A plan with an `identify`, a `group` and two `track` events.
let samplePlan: EventPlan = {
  let span = SourceSpan(SourceFile(path: "events/plan.yaml", text: ""), ByteRange(0, 0))
  let person = field(
    "object",
    fields: [
      "email": field("string", format: "email"), "age": field("integer"), "title": field("string", "null"),
      "plan": field("string", of: ["free", "pro"]), "since": field("string", format: "date-time"),
      "tags": field("array", items: field("string")),
      "address": field("object", fields: ["city": field("string")]),
      "extra": field("object", isOpen: true),
    ], required: ["email", "plan"])
  let product = field(
    "object", fields: ["sku": field("string"), "price": field("number"), "name": field("string")], required: ["sku"])
  let order = field(
    "object",
    fields: [
      "total": field("number"), "currency": field("string", of: ["EUR", "USD"]),
      "products": field("array", items: product),
    ], required: ["total", "products"])
  return EventPlan(events: [
    .init(
      type: "identify", name: nil, schema: field("object", fields: ["traits": person], required: ["traits"]), span: span
    ),
    .init(
      type: "track", name: "Order Completed",
      schema: field("object", fields: ["properties": order], required: ["properties"]), span: span),
    .init(
      type: "track", name: "Signed Up",
      schema: field(
        "object", fields: ["properties": field("object", fields: ["source": field("string")])], required: ["properties"]
      ),
      span: span),
  ])
}()
