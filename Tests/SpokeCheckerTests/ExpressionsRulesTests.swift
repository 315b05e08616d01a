import SpokeDiagnostics
import SpokeSyntax
import Testing

@testable import SpokeChecker

/// The findings about expressions, with their words.
@Suite struct ExpressionRulesTests {
  private static let tables: [String: [(String, Literal)]] = [
    "stages": [("free", .string("lead")), ("pro", .string("customer"))]
  ]

  @Test(arguments: [
    ("user.email", "unknown-field", "Events have no field 'user'", "Write `traits.email`"),
    ("user_id", "unknown-field", "Events have no field 'user_id'", "Did you mean `userId`?"),
    ("proprties.x", "unknown-field", "Events have no field 'proprties'", "Did you mean `properties`?"),
    ("email", "unknown-field", "Events have no field 'email'", "Write `traits.email`"),
    ("page.url", "unknown-field", "Events have no field 'page'", "Write `context.page.url`"),
    ("stages", "unknown-field", "'stages' is a table", "Write `lookup(stages, …)`"),
    ("lower", "unknown-field", "'lower' is a function", "`lower(s)`"),
    ("item.sku", "unknown-field", "`item` is only known in a mapping with `each`", "properties.products[0]"),
    ("toLowerCase(traits.a)", "unknown-function", "There is no function 'toLowerCase'", "Write `lower(s)`"),
    ("coalesce(traits.a, 1)", "unknown-function", "There is no function 'coalesce'", "Write `a ?? b`"),
    ("now()", "unknown-function", "There is no function 'now'", "Nothing reads a clock"),
    ("concat(traits.a, 1)", "unknown-function", "There is no function 'concat'", "Write a text with `${…}`"),
    ("replce(traits.a, 1, 2)", "unknown-function", "There is no function 'replce'", "`replace(s, from, to)`"),
    (
      "replace(traits.a, \" \")", "argument-count", "`replace` takes 3 arguments, and this call has 2",
      "`replace(s, from, to)`"
    ),
    ("lower(traits.a, 1, 2)", "argument-count", "`lower` takes 1 argument, and this call has 3", "`lower(s)`"),
    ("min()", "argument-count", "`min` takes at least 1 argument, and this call has none", "`min(a, b, …)`"),
    ("round(\"a lot\")", "argument-type", "`round` takes a number as its `x`, and this is the text \"a lot\"", ""),
    ("floor(true)", "argument-type", "`floor` takes a number, and this is true", "if(…, 1, 0)"),
    (
      "join(\"a,b\", \",\")", "argument-type", "`join` takes an array as its `a`, and this is the text \"a,b\"", "split"
    ),
    ("lower(null)", "argument-type", "`lower` takes text, and this is null", "Write a value"),
    ("not \"x\"", "argument-type", "`not` takes true or false, and this is the text \"x\"", "comparison"),
    ("\"a\" + \"b\"", "argument-type", "`+` adds numbers, and this is the text \"a\"", "write \"ab\""),
    ("length(traits.a) < \"5\"", "argument-type", "compares two values of one kind", "number(…)"),
    ("traits.a in \"x\"", "argument-type", "`in` takes an array on its right, and this is the text \"x\"", "contains("),
    ("round(1.5, 40)", "argument-type", "from -34 to 34", "round(x, 2)"),
    ("like(traits.a, traits.b)", "argument-type", "written as a text in quotes", "*@example.com"),
    (
      "date(traits.d, \"Europe/Berlyn\")", "invalid-zone", "There is no time zone \"Europe/Berlyn\"",
      "\"Europe/Berlin\""
    ),
    ("date(traits.d, \"+02:00\")", "invalid-zone", "There is no time zone \"+02:00\"", "An offset is no zone"),
    ("parse_date(traits.d, \"DD.MM.YYYY\")", "invalid-date-format", "has no `%`", "\"%d.%m.%Y\""),
    ("parse_date(traits.d, \"%Q\")", "invalid-date-format", "`%Q` means nothing", "%Y"),
    ("parse_date(traits.d, \"%d.%m.\")", "invalid-date-format", "lacks a year", ""),
    ("parse_date(traits.d, \"%Y-%m-%d %I:%M\")", "invalid-date-format", "`%I` and `%p`", "%H"),
    ("format_date(traits.d, \"\")", "invalid-date-format", "names no part of a date", ""),
    ("lower(properties.a[*].b)", "unhandled-object", "`lower` takes text, and this is an array", "join("),
    ("properties.a[*].b == \"x\"", "unhandled-object", "compares single values, and this is an array", "in"),
    (
      "lookup(\"stages\", traits.a)", "argument-type", "`lookup` takes the name of a table, and this is a text",
      "without quotes"
    ),
    ("lookup(stage, traits.a)", "unknown-table", "There is no table 'stage' in this file", "`stages`"),
    (
      "lookup(stages, \"gold\") == \"x\"", "table-not-total", "Table 'stages' has no entry for \"gold\"",
      "Add the entry"
    ),
    ("\"x\" ?? traits.a", "needless-fallback", "`\"x\"` is never missing or null", "Leave out"),
    ("null ?? traits.a", "needless-fallback", "is never a value", "alone"),
    ("catch(lower(\"x\"), \"y\")", "needless-fallback", "is never invalid", "a ?? b"),
    ("if(1 == 2, \"a\", \"b\")", "constant-condition", "`1 == 2` is always false", "left out"),
    ("if(\"traits.a\" == \"x\", 1, 2)", "constant-condition", "is always false", "Write `traits.a` without quotes"),
    ("if(length(traits.a) == \"x\", 1, 2)", "constant-condition", "is always false", ""),
    ("if(type == \"Identify\", 1, 2)", "constant-condition", "is always false", ""),
  ])
  func finds(text: String, rule: String, message: String, help: String) {
    let result = Sample(tables: Self.tables).check(text)
    #expect(result.rules == [rule])
    #expect(result.findings.first?.message.contains(message) == true, "\(result.findings.map(\.message))")
    #expect(help.isEmpty || result.findings.first?.help?.contains(help) == true, "\(result.findings.map(\.help))")
  }

  @Test(arguments: [
    ("identify", "traits.emial", "event-field-unknown", "The event plan has no field 'emial' in `traits` of identify"),
    (
      "identify", "traits.email.domain", "event-field-type",
      "`traits.email` of identify is text, so it has no field 'domain'"
    ),
    ("identify", "traits.age[0]", "event-field-type", "has no elements"),
    (
      "identify", "if(traits.plan == \"gold\", 1, 2)", "event-field-type",
      "`traits.plan` is compared with the text \"gold\", which it never is"
    ),
    ("identify", "if(traits.age == \"5\", 1, 2)", "event-field-type", "`traits.age` is compared with the text \"5\""),
    ("identify", "if(traits.plan in [\"free\", \"gold\"], 1, 2)", "event-field-type", "the text \"gold\""),
    ("identify", "traits.email ?? \"x\"", "needless-fallback", "never missing or null"),
    ("identify", "round(traits.tags)", "unhandled-object", "`round` takes a number as its `x`, and this is an array"),
    ("identify", "lookup(stages, traits.plan)", "table-not-total", "Table 'stages' has no entry for \"pro\""),
    ("identify", "floor(traits.plan)", "argument-type", "`floor` takes a number, and this is never such a text"),
  ])
  func findsByEventPlan(type: String, text: String, rule: String, message: String) {
    let sample = Sample(
      when: "type == \"\(type)\"", tables: ["stages": [("free", .string("lead"))]], events: samplePlan)
    let result = sample.check(text)
    #expect(result.rules == [rule])
    #expect(result.findings.first?.message.contains(message) == true, "\(result.findings.map(\.message))")
  }

  @Test func findsEventsThatThePlanLacks() {
    let result = Sample(events: samplePlan).trigger("type == \"track\" and event == \"Order completed\"")
    #expect(result.rules == ["event-not-in-plan"])
    #expect(result.findings.first?.help == "Did you mean \"Order Completed\"?")
    #expect(result.findings.first?.fixes.first?.edits.first?.text == "\"Order Completed\"")
  }

  @Test func saysAFailedNameOnce() {
    let result = Sample().check("if(nosuch(user.a) == user.b, nosuch(user.c), lookup(t, lookup(t, 1)))")
    #expect(result.rules.sorted() == ["unknown-field", "unknown-function", "unknown-table"])
    #expect(result.typed.type.isError)
  }

  @Test func reportsWhereEachElementIsBound() {
    #expect(Sample(each: "count(properties.a)").check("item").rules == ["argument-type"])
    #expect(Sample(each: "properties.a[*]").check("item").rules == ["argument-type"])
    #expect(
      Sample(when: "type == \"identify\"", each: "traits.email", events: samplePlan).check("item").rules
        == ["event-field-type"])
  }

  @Test func translatesNamesOfThePortal() throws {
    let portal = try #require(Sample.acme)
    let contacts = Sample(portal: portal, object: "contacts", property: "lifecyclestage")
    let known = contacts.check("option(\"Marketing qualified lead\")")
    guard case .constant(.string(let value)) = known.typed.core else {
      Issue.record("not resolved: \(known.findings.map(\.message))")
      return
    }
    #expect(value == "marketingqualifiedlead")
    #expect(contacts.check("option(\"Nothing\")").rules == ["unknown-option"])
    let unknown = contacts.check("option(traits.stage)")
    #expect(unknown.typed.type.kinds.isSuperset(of: [.missing, .null, .invalid, .string]))
    #expect(unknown.context.tables.map(\.name) == ["options of contacts.lifecyclestage"])
    let name = Sample(portal: portal, object: "contacts", property: "firstname")
    #expect(name.check("option(\"x\")").rules == ["argument-type"])

    let deals = Sample(portal: portal, object: "deals", property: "dealstage", pipeline: "default")
    #expect(deals.check("stage(\"Closed won\")").typed.type.shape == "string{closedwon}")
    #expect(deals.check("stage(\"Closed one\")").rules == ["unknown-stage"])
    #expect(deals.check("stage(\"Checkout\")").rules == ["unknown-stage"])
    #expect(
      Sample(portal: portal, object: "deals").check("stage(\"Checkout\")").typed.type.shape == "string{138462901}")

    #expect(contacts.check("owner(\"Priya.Raman@acme.example\")").typed.type.shape == "string{512004452}")
    #expect(contacts.check("owner(\"jonas.lindqvist@acme.example\")").rules == ["unknown-owner"])
    #expect(contacts.check("owner(\"jonas.lindqvist@acme.example\")").findings[0].message.contains("archived"))
    #expect(
      contacts.check("owner(\"priya.ramn@acme.example\")").findings[0].help?.contains("priya.raman@acme.example")
        == true)
  }

  @Test func resolvesOwnersByDigest() throws {
    var portal = try #require(Sample.acme)
    portal.owners = [
      .init(
        id: "7", email: nil, emailHash: "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514",
        isArchived: false)
    ]
    let sample = Sample(portal: portal, object: "contacts", property: "hubspot_owner_id")
    #expect(sample.check("owner(\"User@example.com\")").typed.type.shape == "string{7}")
    #expect(sample.check("owner(traits.owner)").rules == ["unknown-owner"])
  }

  @Test func survivesDeepAndLongExpressions() {
    let deep = String(repeating: "(", count: 90) + "traits.a" + String(repeating: ")", count: 90)
    #expect(Sample().check(deep).findings.isEmpty)
    let long = (0..<500).map { "exists(traits.a\($0))" }.joined(separator: " and ")
    #expect(Sample().trigger(long).findings.isEmpty)
    let nested = (0..<60).reduce("1") { text, place in "if(exists(traits.a\(place)), \(text), 2)" }
    #expect(Sample().check(nested).findings.isEmpty)
  }
}
