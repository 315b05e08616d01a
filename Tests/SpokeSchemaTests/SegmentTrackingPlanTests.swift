import SpokeDiagnostics
import SpokeSchema
import Testing

@Suite struct SegmentTrackingPlanTests {
  private func plan(_ text: String) throws -> EventPlan {
    var diagnostics = Diagnostics()
    return try #require(try EventPlan.load(SourceFile(path: "plan.json", text: text), diagnostics: &diagnostics))
  }

  @Test func readsTheRulesOfAnExport() throws {
    let plan = try plan(
      #"""
      { "name": "workspaces/acme/tracking-plans/rs_1", "display_name": "Acme \ud83d\ude00",
        "rules": {
          "events": [
            { "name": "Order Completed", "description": "Paid", "version": 1, "rules": {
              "$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
              "properties": { "context": {}, "traits": {}, "properties": { "type": "object",
                "properties": { "order_id": { "type": ["string"], "description": "Id" },
                  "state": { "type": "string", "enum": ["new", "paid \ud83d\ude00"] } },
                "required": ["order_id"] } }, "required": ["properties"] } } ],
          "identify": { "type": "object", "properties": { "traits": { "type": "object",
            "properties": { "email": { "type": "string" } } } } },
          "group": {},
          "global": { "type": "object", "properties": { "context": { "type": "object",
            "properties": { "ip": { "type": "string" } } } } } } }
      """#)
    let order = try #require(plan.events(type: "track", event: "Order Completed").first)
    #expect(order.span.text == "\"Order Completed\"")
    let properties = try #require(order.schema.properties["properties"])
    #expect(properties.required == ["order_id"] && properties.properties["order_id"]?.types == ["string"])
    #expect(properties.properties["state"]?.enumeration?.map(\.text) == ["new", "paid 😀"])
    #expect(order.schema.properties["context"]?.properties["ip"]?.types == ["string"])
    #expect(plan.schemas(type: "identify", path: ["traits", "email"])?.map(\.types) == [["string"]])
    #expect(plan.schemas(type: "identify", path: ["context", "ip"])?.count == 1)
    #expect(plan.events(type: "group").count == 1)
    #expect(plan.events(type: "track", event: "Other").isEmpty)
    #expect(plan.eventSuggestions(for: "order completed") == ["Order Completed"])
  }

  @Test func readsTheListOfThePublicAPI() throws {
    let plan = try plan(
      #"""
      { "data": { "rules": [
        { "type": "TRACK", "key": "A", "version": 1, "jsonSchema": { "properties": { "properties": {
          "properties": { "x": { "type": "number" } } } } } },
        { "type": "IDENTIFY", "key": null, "jsonSchema": { "properties": { "traits": {} } } },
        { "type": "COMMON", "jsonSchema": { "properties": { "context": { "type": "object" } } } } ] } }
      """#)
    #expect(plan.schemas(type: "track", event: "A", path: ["properties", "x"])?.map(\.types) == [["number"]])
    #expect(plan.events(type: "identify").map(\.name) == [nil])
    #expect(plan.schemas(type: "track", event: "A", path: ["context"])?.map(\.types) == [["object"]])
  }

  @Test(arguments: [
    ("{ \"rules\": 3 }", "`rules` must be a map or a list"),
    ("{ \"rules\": { \"events\": [ { } ] } }", "An event of the tracking plan has no name"),
    ("{ \"rules\": [ { \"type\": \"TRACK\" } ] }", "A rule of the tracking plan has no `type` and `jsonSchema`"),
    ("{ \"rules\": [ }", "The event plan is not JSON: a value is expected here"),
  ])
  func mistakesAreSaidPlainly(_ text: String, _ message: String) {
    let error = #expect(throws: EventPlanError.self) { _ = try plan(text) }
    #expect(error?.message == message)
  }
}
