import SpokeDiagnostics
import SpokeSchema
import Testing

/// A folder of JSON Schemas, one for each event.
@Suite struct EventPlanFolderTests {
  private func load(_ files: [(String, String)]) throws -> EventPlan {
    var diagnostics = Diagnostics()
    let sources = files.map { SourceFile(path: "my/track/events/\($0.0)", text: $0.1) }
    let plan = try EventPlan.load(folder: "my/track/events", sources, diagnostics: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    return try #require(plan)
  }

  private func names(_ plan: EventPlan, _ type: String) -> [String?] {
    plan.events(ofType: type).map(\.name)
  }

  @Test func eventIsNamedByItsConstTitleOrFile() throws {
    let plan = try load([
      ("Signed Up.json", ##"{"type":"object","properties":{"plan":{"type":"string"}}}"##),
      ("b.schema.json", ##"{"title":"Order Completed","type":"object","properties":{"total":{"type":"number"}}}"##),
      (
        "c.json",
        ##"{"title":"Anything","properties":{"type":{"const":"track"},"event":{"const":"Order Refunded"},"properties":{}}}"##
      ),
      ("several.yaml", "properties: { event: { enum: [A, B] }, properties: { properties: { x: {} } } }"),
    ])
    #expect(names(plan, "track") == ["Signed Up", "Order Completed", "Order Refunded", "A", "B"])
    #expect(
      plan.schemas(type: "track", event: "Signed Up", path: ["properties", "plan"])?.map(\.types) == [["string"]])
    #expect(
      plan.schemas(type: "track", event: "Order Completed", path: ["properties", "total"])?.map(\.types) == [["number"]]
    )
    #expect(plan.schemas(type: "track", event: "B", path: ["properties", "x"])?.count == 1)
    // Of the other types nothing is said, which is not that there are none.
    for type in EventPlan.callTypes.dropFirst() {
      #expect(names(plan, type) == [nil])
      #expect(plan.schemas(type: type, path: ["traits"])?.isEmpty == true)
    }
  }

  @Test func typeIsTheFilesOrTheFoldersName() throws {
    let plan = try load([
      ("identify.json", ##"{"properties":{"email":{"type":"string","format":"email"}},"required":["email"]}"##),
      ("group/account.json", ##"{"properties":{"traits":{"properties":{"name":{"type":"string"}}}}}"##),
      ("page/Pricing.json", ##"{"properties":{"path":{"type":"string"}}}"##),
      ("page/page.json", ##"{"properties":{"url":{"type":"string"}}}"##),
      ("screen.json", ##"{"properties":{"type":{"const":"screen"},"name":{"const":"Home"},"properties":{}}}"##),
    ])
    let identify = try #require(plan.events(ofType: "identify").first)
    #expect(identify.name == nil && identify.schema.required == ["traits"])
    #expect(identify.schema.properties["traits"]?.properties["email"]?.format == "email")
    #expect(plan.schemas(type: "group", path: ["traits", "name"])?.count == 1)
    #expect(Set(names(plan, "page")) == ["Pricing", nil])
    #expect(names(plan, "screen") == ["Home"])
    // What is said of every page holds for each.
    #expect(plan.events(ofType: "page", named: "Pricing").first?.schema.properties["properties"]?.properties.count == 2)
    #expect(names(plan, "track").isEmpty, "the folder that the plan lies in is none of its business")
  }

  @Test func filesReferToEachOther() throws {
    let plan = try load([
      (
        "order.json",
        ##"{"title":"Order","properties":{"ship_to":{"$ref":"./parts/address.json"},"total":{"$ref":"_money.yaml#/$defs/amount"}}}"##
      ),
      (
        "parts/address.json",
        ##"{"type":"object","properties":{"city":{"type":"string"},"by":{"$ref":"https://acme.example/person#"}}}"##
      ),
      (
        "parts/person%.json",
        ##"{"$id":"https://acme.example/person","properties":{"name":{"type":"string"},"boss":{"$ref":"#"}}}"##
      ),
      ("_money.yaml", "$defs: { amount: { type: number }, unused: { $ref: '#/$defs/amount' } }"),
      ("with space.json", ##"{"title":"Return","properties":{"order":{"$ref":"order.json#/properties/total"}}}"##),
    ])
    #expect(
      names(plan, "track") == ["Return"], "a file that another one refers to is a part of it: \(names(plan, "track"))")
    let again = try load([
      (
        "order.json",
        ##"{"properties":{"event":{"const":"Order"},"properties":{"properties":{"to":{"$ref":"parts/a%20b.json#/x~1y"}}}}}"##
      ),
      ("parts/a b.json", ##"{"x/y":{"type":"object","properties":{"city":{"enum":["Rome"]}}}}"##),
      ("return.json", ##"{"title":"Return","properties":{"order":{"$ref":"order.json"}}}"##),
    ])
    #expect(Set(names(again, "track")) == ["Order", "Return"], "one that says of which event it is is an event too")
    let city = try #require(again.schemas(type: "track", event: "Order", path: ["properties", "to", "city"])?.first)
    #expect(city.enumeration?.map(\.text) == ["Rome"])
    #expect(city.enumeration?.first?.span.file.path == "my/track/events/parts/a b.json")
    let order = again.schemas(
      type: "track", event: "Return", path: ["properties", "order", "properties", "to", "city"])
    #expect(order?.count == 1)
  }

  @Test func otherShapesMayLieBeside() throws {
    let plan = try load([
      ("own.yaml", "events:\n  - { type: identify, schema: { properties: { traits: {} } } }"),
      ("segment.json", ##"{"rules":{"events":[{"name":"A","rules":{}}]}}"##),
      ("b.json", ##"{"title":"B","properties":{}}"##),
    ])
    #expect(names(plan, "track") == ["B", "A"] || names(plan, "track") == ["A", "B"])
    #expect(names(plan, "identify") == [nil])
    #expect(names(plan, "group") == [nil])
  }

  @Test(arguments: [
    ([], "The event plan's folder has no files"),
    (
      [("a.json", ##"{"properties":{"x":{"$ref":"../b.json"}}}"##)],
      "The reference '../b.json' leads out of the plan's folder"
    ),
    (
      [("a.json", ##"{"properties":{"x":{"$ref":"http://x.example/y"}}}"##)],
      "The reference 'http://x.example/y' leads out of the plan's folder"
    ),
    (
      [("a.json", ##"{"properties":{"x":{"$ref":"b.json#/no"}}}"##), ("b.json", ##"{"type":"object"}"##)],
      "There is nothing at 'b.json#/no'"
    ),
    ([("a.json", "[]")], "The event plan must be a map"),
    ([("a.json", "{")], "The event plan is not JSON: the file ends before } closes an object"),
  ])
  func mistakesAreSaid(_ files: [(String, String)], _ message: String) {
    let error = #expect(throws: EventPlanError.self) { _ = try load(files) }
    #expect(error?.message == message)
  }

  // MARK: More of JSON Schema

  @Test func partsThatMustAllHoldAreMerged() throws {
    let plan = try load([
      (
        "A.json",
        ##"{"allOf":[{"$ref":"#/$defs/base"},{"properties":{"b":{"type":"number"}},"required":["b"]}],"$defs":{"base":{"properties":{"a":{"type":"string"}},"required":["a"]}}}"##
      )
    ])
    let schema = try #require(plan.schemas(type: "track", event: "A", path: ["properties"])?.first)
    #expect(schema.properties.mapValues(\.types) == ["a": ["string"], "b": ["number"]])
    #expect(schema.required == ["a", "b"])
  }

  @Test func whatStandsBesideAReferenceHoldsToo() throws {
    let plan = try load([
      (
        "A.json",
        ##"{"properties":{"x":{"$ref":"#/$defs/t","enum":["a","b"],"description":"…"}},"$defs":{"t":{"type":"string"}}}"##
      )
    ])
    let field = try #require(plan.schemas(type: "track", event: "A", path: ["properties", "x"])?.first)
    #expect(field.types == ["string"] && field.enumeration?.map(\.text) == ["a", "b"])
  }

  @Test func choicesOfTypesAreTypes() throws {
    let plan = try load([
      (
        "A.json",
        ##"{"properties":{"x":{"anyOf":[{"type":"string"},{"type":"null"}]},"y":{"oneOf":[{"type":"string"},{"$ref":"#"}]}}}"##
      )
    ])
    #expect(plan.schemas(type: "track", event: "A", path: ["properties", "x"])?.map(\.types) == [["string", "null"]])
    #expect(plan.schemas(type: "track", event: "A", path: ["properties", "y"])?.map(\.types) == [[]])
  }

  @Test func fieldsUnderConditionsAreFields() throws {
    let plan = try load([
      (
        "A.json",
        ##"{"properties":{"a":{"type":"string"}},"if":{"properties":{"a":{"const":"x"}}},"then":{"properties":{"b":{"type":"number"}}},"else":{"properties":{"c":{}}},"oneOf":[{"properties":{"d":{}}}],"dependentSchemas":{"a":{"properties":{"e":{}}}},"dependencies":{"a":["b"]}}"##
      )
    ])
    let schema = try #require(plan.schemas(type: "track", event: "A", path: ["properties"])?.first)
    #expect(schema.properties.keys.sorted() == ["a", "b", "c", "d", "e"])
    #expect(schema.properties["b"]?.types == [] && schema.required == [])
  }

  @Test func namesThatAreNotListedMayHaveASchema() throws {
    let plan = try load([
      (
        "A.json",
        ##"{"properties":{"m":{"type":"object","properties":{"known":{"type":"string"}},"additionalProperties":{"type":"number"}}}}"##
      )
    ])
    let map = try #require(plan.schemas(type: "track", event: "A", path: ["properties", "m"])?.first)
    #expect(map.others.first?.types == ["number"])
  }
}
