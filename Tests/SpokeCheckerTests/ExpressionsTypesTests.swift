import SpokeDiagnostics
import SpokeSyntax
import Testing

@testable import SpokeChecker

/// The types that expressions are given.
@Suite struct ExpressionTypesTests {
  @Test(arguments: [
    ("traits.email", "any|null|missing"),
    ("1", "integer{1}"),
    ("2.50", "number{2.50}"),
    ("-2.50", "number{-2.50}"),
    ("\"a\"", "string{a}"),
    ("true", "true"),
    ("null", "null"),
    ("[1, 2]", "array<integer{1,2}>"),
    ("[traits.a, \"x\"]", "array<any|null>"),
    ("lower(traits.email)", "string|null|missing|invalid"),
    ("lower(\" Ab \")", "string{ ab }"),
    ("upper(trim(\" straße \"))", "string{STRASSE}"),
    ("traits.a ?? \"x\"", "any"),
    ("lower(traits.a) ?? \"x\"", "string|invalid"),
    ("if(exists(traits.a), \"A\", \"B\")", "string{A,B}"),
    ("if(traits.a, \"A\", 1)", "integer{1}|string{A}|null|missing|invalid"),
    ("catch(number(traits.a), 0)", "number|null|missing"),
    ("filled(lower(traits.a), \"x\")", "string|invalid"),
    ("length(traits.a)", "integer|null|missing|invalid"),
    ("round(1.5)", "integer"),
    ("round(1.5, 1)", "number"),
    ("1 + 2", "integer"),
    ("1 / 2", "number"),
    ("1 / traits.n", "number|null|missing|invalid"),
    ("traits.a == 1", "boolean|invalid"),
    ("\"a\" < traits.b", "boolean|invalid"),
    ("traits.a in [\"x\"]", "boolean|invalid"),
    ("not exists(traits.a)", "boolean"),
    ("traits.a == 1 and exists(traits.b)", "boolean|invalid"),
    ("date(traits.d)", "date|null|missing|invalid"),
    ("date(\"2026-11-24\")", "date"),
    ("datetime(\"2026-11-24T09:30:00Z\")", "datetime"),
    ("add_days(date(\"2026-11-24\"), 1)", "date|invalid"),
    ("parse_date(traits.d, \"%d.%m.%Y\")", "date|null|missing|invalid"),
    ("parse_date(traits.d, \"%Y-%m-%d %H:%M\")", "datetime|null|missing|invalid"),
    ("format_date(date(\"2026-11-24\"), \"%d.%m.%Y\")", "string"),
    ("epoch_ms(datetime(\"2026-11-24T09:30:00Z\"))", "integer"),
    ("properties.products[*].sku", "array|missing"),
    ("first(properties.products[*].sku)", "any|null|missing"),
    ("join(properties.products[*].sku, \",\")", "string|missing|invalid"),
    ("split(\"a,b\", \",\")", "array<string>"),
    ("count(properties.products)", "integer|null|missing|invalid"),
    ("max([1, 2])", "integer|missing"),
    ("max(1, 2.5)", "number"),
    ("string(12)", "string{12}"),
    ("parse_json(traits.j)", "any|null|missing|invalid"),
    ("bool(\"true\")", "boolean"),
    ("email_domain(\"a@b.c\")", "string|invalid"),
  ])
  func infers(text: String, shape: String) {
    let result = Sample().check(text)
    #expect(result.typed.type.shape == shape)
    #expect(result.findings.map(\.message) == [])
  }

  @Test(arguments: [
    ("traits.email", "string"),
    ("traits.age", "integer|missing"),
    ("traits.title", "string|null|missing"),
    ("traits.plan", "string{free,pro}"),
    ("upper(traits.plan)", "string{FREE,PRO}"),
    ("date(traits.since)", "date|missing"),
    ("traits.tags", "array<string>|missing"),
    ("traits.tags[0]", "string|missing"),
    ("traits.tags[*]", "array<string>|missing"),
    ("traits.address.city", "string|missing"),
    ("traits.extra.anything", "any|null|missing"),
    ("context.ip", "any|null|missing"),
    ("type", "string{identify}"),
    ("lookup(stages, traits.plan)", "string{lead,customer}"),
  ])
  func infersFromEventPlan(text: String, shape: String) {
    let sample = Sample(
      when: "type == \"identify\"",
      tables: ["stages": [("free", .string("lead")), ("pro", .string("customer")), ("old", .string("other"))]],
      events: samplePlan)
    let result = sample.check(text)
    #expect(result.typed.type.shape == shape)
    #expect(result.findings.map(\.message) == [])
  }

  @Test func infersUnionsOfEvents() {
    let both = Sample(when: "event in [\"Order Completed\", \"Signed Up\"]", events: samplePlan)
    #expect(both.check("properties.total").typed.type.shape == "number|missing")
    #expect(both.check("properties.total").findings.isEmpty)
    #expect(both.check("event").typed.type.shape == "string{Order Completed,Signed Up}")
    // Calls of which the plan says nothing can hold anything.
    let any = Sample(when: "exists(userId)", events: samplePlan)
    #expect(any.check("properties.nothing").findings.isEmpty)
  }

  @Test func typesTheElementsOfEach() {
    let sample = Sample(
      when: "event == \"Order Completed\"", each: "properties.products", events: samplePlan)
    #expect(sample.check("item.sku").typed.type.shape == "string")
    #expect(sample.check("item.price").typed.type.shape == "number|missing")
    #expect(sample.check("item.skuu").rules == ["event-field-unknown"])
    #expect(Sample(each: "properties.products").check("item.sku").typed.type.shape == "any|null|missing")
    #expect(Sample(each: "properties.products").check("item").typed.type.shape == "any|null")
  }

  @Test(arguments: [
    ("exists(traits.email)", "traits.email", "any"),
    ("traits.email != null", "traits.email", "any|missing"),
    ("traits.email == \"x\"", "traits.email", "string{x}"),
    ("traits.plan in [\"a\", \"b\"]", "traits.plan", "string{a,b}"),
    ("traits.plan in [\"a\", null]", "traits.plan", "any|null|missing"),
    ("starts_with(lower(traits.email), \"x\")", "traits.email", "any"),
    ("not blank(traits.email)", "traits.email", "any"),
    ("traits.age > 5", "traits.age", "any"),
    ("not (traits.age > 5)", "traits.age", "any|null|missing"),
    ("exists(traits.email) or exists(traits.phone)", "traits.email", "any|null|missing"),
    ("exists(traits.a) and traits.x == 1 or exists(traits.a)", "traits.a", "any"),
    ("exists(traits.address.city)", "traits.address", "any"),
    ("exists(traits.a ?? traits.b)", "traits.a", "any|null|missing"),
    ("type == \"identify\"", "type", "string{identify}"),
    ("event == \"X\"", "type", "string{track}"),
  ])
  func narrowsByTrigger(when: String, text: String, shape: String) {
    #expect(Sample(when: when).check(text).typed.type.shape == shape)
  }

  @Test func narrowsByConditions() {
    let result = Sample().check("if(exists(traits.a), lower(traits.a), \"none\")")
    #expect(result.typed.type.shape == "string|invalid")
    let other = Sample().check("if(not exists(traits.a), \"none\", lower(traits.a))")
    #expect(other.typed.type.shape == "string|invalid")
    let chain = Sample().check("if(traits.a == \"x\" and traits.b > 1, traits.b, 0)")
    #expect(chain.typed.type.shape == "any|invalid")
  }

  @Test func countsTheCombinationsOfTemplates() {
    func template(_ names: [String]) -> ValueType {
      var context = Sample(when: "traits.a in [\"1\", \"2\"] and traits.b in [\"x\", \"y\"]").check("1").context
      let value = ValueSyntax(
        kind: .template(
          names.map { .expression(Expression.parse($0).expression) } + [.text(Located("!", ByteRange(0, 0)))]),
        range: ByteRange(0, 1))
      return context.check(value, target: ValueTarget()).type
    }
    #expect(template(["traits.a", "traits.b"]).shape == "string{1x!,1y!,2x!,2y!}")
    #expect(template(["traits.a", "traits.c"]).shape == "string|null|missing|invalid")
    #expect(template([String](repeating: "traits.a", count: 9)).shape == "string")
  }
}
