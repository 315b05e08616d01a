import SpokeDiagnostics
import SpokeSchema
import SpokeTestSupport
import Testing

private func plan(_ text: String, path: String = "events/plan.yaml") throws(EventPlanError) -> EventPlan {
  var diagnostics = Diagnostics()
  let plan = try EventPlan.load(SourceFile(path: path, text: text), diagnostics: &diagnostics)
  #expect(!diagnostics.hasErrors)
  return plan ?? EventPlan(events: [])
}

private func schema(_ text: String) throws -> EventSchema {
  try #require(try plan("events:\n  - type: track\n    schema: \(text)\n").events.first).schema
}

@Suite struct EventPlanTests {
  @Test func readsAList() throws {
    let plan = try plan(
      """
      spoke: 1
      events:
        - type: identify
          schema: { type: object, properties: { traits: { properties: { email: { type: string, format: email } } } } }
        - type: track
          name: Order Completed
          description: Paid
          schema:
            type: object
            required: [properties]
            properties:
              properties:
                type: [object, "null"]
                additionalProperties: false
                required: [id]
                properties:
                  id: { type: string }
                  products: { type: array, items: { type: object, properties: { sku: {} } } }
      """)
    #expect(plan.events.map(\.type) == ["identify", "track"])
    #expect(plan.events.map(\.name) == [nil, "Order Completed"])
    #expect(plan.events[1].span.text == "Order Completed")
    #expect(plan.events[0].schema.properties["traits"]?.properties["email"]?.format == "email")
    let properties = try #require(plan.events[1].schema.properties["properties"])
    #expect(properties.types == ["object", "null"] && !properties.allowsOthers && properties.required == ["id"])
    #expect(properties.properties["id"]?.span.text == "id")
    #expect(properties.properties["products"]?.items.first?.properties["sku"]?.types.isEmpty == true)
    #expect(plan.events[1].schema.allowsOthers)
  }

  @Test func readsAMap() throws {
    let plan = try plan(
      """
      events:
        identify: { schema: {} }
        Order Completed: { schema: {} }
        home: { type: page, name: Home, schema: {} }
      """)
    #expect(plan.events.map(\.type) == ["identify", "track", "page"])
    #expect(plan.events.map(\.name) == [nil, "Order Completed", "Home"])
  }

  @Test func enumerationsKnowTheirPlaces() throws {
    let texts = try schema("{ enum: [free, \"pro\", null] }")
    #expect(texts.enumeration?.map(\.text) == ["free", "pro"])
    #expect(texts.enumeration?[0].span.text == "free")
    #expect(texts.types == ["string", "null"])
    #expect(try schema("{ const: x }").enumeration?.map(\.text) == ["x"])
    let mixed = try schema("{ enum: [1, 2.5, true, [1], { a: 1 }] }")
    #expect(mixed.enumeration == nil && mixed.types == ["integer", "number", "boolean", "array", "object"])
    // All three are texts in the language, the last for its leading zero.
    #expect(try schema("{ enum: [no, on, 01] }").enumeration?.count == 3)
  }

  @Test func booleansAreSchemasToo() throws {
    let schema = try schema("{ properties: { a: true, b: false, c: ~ } }")
    #expect(schema.properties.keys.sorted() == ["a", "c"])
  }

  @Test func referencesAreFollowedWithinBounds() throws {
    let plan = try plan(
      """
      events:
        - type: track
          name: A
          schema: { properties: { plan: { $ref: "#/$defs/plan" }, tree: { $ref: "#/$defs/tree" } } }
        - type: track
          name: B
          schema: { $defs: { plan: { type: integer } }, properties: { plan: { $ref: "#/$defs/plan" } } }
      $defs:
        plan: { type: string, enum: [free] }
        tree: { type: object, properties: { left: { $ref: "#/$defs/tree" }, "a/b": { $ref: "#/$defs/tree/properties/a~1b" } } }
      """)
    #expect(plan.events[0].schema.properties["plan"]?.enumeration?.map(\.text) == ["free"])
    let tree = try #require(plan.events[0].schema.properties["tree"])
    #expect(tree.types == ["object"] && tree.properties["left"]?.types.isEmpty == true)
    #expect(plan.events[1].schema.properties["plan"]?.types == ["integer"])
  }

  @Test func referencesThatMultiplyAreRefused() {
    var text = "events:\n  - type: track\n    schema: { $ref: \"#/$defs/d0\" }\n$defs:\n"
    for level in 0..<20 {
      text +=
        "  d\(level): { properties: { a: { $ref: \"#/$defs/d\(level + 1)\" }, b: { $ref: \"#/$defs/d\(level + 1)\" } } }\n"
    }
    text += "  d20: { type: string }\n"
    let error = #expect(throws: EventPlanError.self) { _ = try plan(text) }
    #expect(error?.message.contains("200000 fields") == true)
  }

  @Test func whatIsSaidOfATypeHoldsForItsEvents() throws {
    let plan = try plan(
      """
      events:
        - { type: track, schema: { required: [context], properties: { context: { properties: { ip: { type: string } } }, n: { type: number } } } }
        - { type: track, name: A, schema: { properties: { n: { type: [integer, string] }, context: { properties: { os: {} } } } } }
      """)
    let named = try #require(plan.events(type: "track", event: "A").first).schema
    #expect(named.properties["context"]?.properties.keys.sorted() == ["ip", "os"])
    #expect(named.properties["n"]?.types == ["integer"])
    #expect(named.required == ["context"])
  }

  @Test func eventsAreFoundByTrigger() throws {
    let plan = try plan(
      """
      events:
        - { type: identify, schema: { properties: { traits: { properties: { plan: { enum: [a] } } } } } }
        - { type: track, name: A, schema: { properties: { properties: { plan: { enum: [b] } } } } }
        - { type: track, name: B, schema: { properties: { properties: { properties: { plan: { enum: [c] } } } } } }
        - { type: track, name: C, schema: { properties: { properties: { properties: { plan: { enum: [d] } } } } } }
      """)
    #expect(plan.events(type: "track", event: "A").map(\.name) == ["A"])
    #expect(plan.events(type: nil, event: "B").map(\.name) == ["B"])
    #expect(plan.events(type: "track").count == 3)
    #expect(plan.events(type: nil).count == 4)
    #expect(plan.events(type: "track", event: "Z").isEmpty)
    #expect(plan.schemas(type: "track", event: "Z", path: ["properties"]) == nil)
    let schemas = plan.schemas(type: "track", path: ["properties", "plan"])
    #expect(schemas?.flatMap { $0.enumeration ?? [] }.map(\.text) == ["c", "d"])
    #expect(plan.schemas(type: "alias", path: []) == nil)
  }

  @Test(arguments: [
    ("", 1, "The event plan is empty"),
    ("- 1", 1, "The event plan must be a map"),
    ("spoke: 1", 1, "The event plan has no `events`"),
    ("spoke: 2\nevents: []", 1, "This version of Spoke reads event plans of format 1"),
    ("events: 3", 1, "`events` must be a list or a map"),
    ("evnts: []\nevents: []", 1, "An event plan has no key 'evnts'"),
    ("events:\n  - 7", 2, "An event must be a map"),
    ("events:\n  - name: A\n    schema: {}", 2, "An event has no `type`"),
    ("events:\n  - type: tracks\n    schema: {}", 2, "There is no call of type 'tracks'"),
    ("events:\n  - type: track\n    nmae: A\n    schema: {}", 3, "An event has no key 'nmae'"),
    ("events:\n  - type: track\n    name: A", 3, "An event has no `schema`"),
    ("events:\n  - type: track\n    name: [A]\n    schema: {}", 3, "An event's name must be a text"),
    ("events:\n  - type: track\n    schema: string", 3, "A schema must be a map"),
    ("events:\n  - type: track\n    schema: { type: strng }", 3, "JSON Schema has no type 'strng'"),
    ("events:\n  - type: track\n    schema: { properties: [a] }", 3, "`properties` must be a map"),
    (
      "events:\n  - type: track\n    schema: { $ref: \"other.json#/a\" }", 3,
      "The reference 'other.json#/a' leads out of the file"
    ),
    ("events:\n  - type: track\n    schema: { $ref: \"#/$defs/a\" }", 3, "There is nothing at '#/$defs/a'"),
  ])
  func mistakesAreSaidPlainly(_ text: String, _ line: Int, _ message: String) {
    let error = #expect(throws: EventPlanError.self) { _ = try plan(text) }
    #expect(error?.message == message)
    #expect(error?.position.line == line)
    #expect(error?.help.hasSuffix(".") == true)
  }

  @Test func aBrokenFileIsNoPlan() throws {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "plan.yaml", text: "events: [\n")
    #expect(try EventPlan.load(source, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.hasErrors)
  }

  @Test func manyDefinitionsCostLittle() throws {
    var text = "events:\n  - type: track\n    schema:\n      properties:\n"
    for index in 0..<2_000 { text += "        f\(index): { $ref: \"#/$defs/d\(index)\" }\n" }
    text += "$defs:\n"
    for index in 0..<2_000 { text += "  d\(index): { type: string }\n" }
    #expect(try plan(text).events[0].schema.properties.count == 2_000)
  }
}

@Suite struct EventPlanFuzzTests {
  /// Random edits of a good plan never crash or hang, as YAML or as JSON.
  @Test func damagedPlansNeverCrash() {
    let seed = Array(
      """
      {"spoke": 1, "events": [{"type": "track", "name": "A", "schema": {"type": ["object", "null"],
      "properties": {"p": {"$ref": "#/$defs/d"}, "q": {"enum": ["x", 1, null]}}, "items": {}, "required": ["p"]}}],
      "$defs": {"d": {"properties": {"d": {"$ref": "#/$defs/d"}, "e": {"$ref": "#"}}}}}
      """.utf8)
    let words = [
      "{}", "[]", "null", "\"$ref\"", "\"#/events/0/schema\"", ":", ",", "]", "}", "\"", "1", "true", "é", "\n",
    ]
    var generator = SeededGenerator(seed: 3)
    for round in 0..<600 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(start + Int.random(in: 0..<4, using: &generator), bytes.count)
        bytes.replaceSubrange(start..<end, with: (words.randomElement(using: &generator) ?? "").utf8)
      }
      var diagnostics = Diagnostics()
      let source = SourceFile(path: round % 2 == 0 ? "plan.json" : "plan.yaml", bytes: bytes)
      _ = try? EventPlan.load(source, diagnostics: &diagnostics)
    }
  }
}
