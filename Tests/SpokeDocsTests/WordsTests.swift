import SpokeSyntax
import Testing

@testable import SpokeDocs

@Suite struct WordsTests {
  @Test(arguments: [
    (#"type == "identify" and exists(traits.email)"#, "the event is an identify call and traits.email is there"),
    (
      #"type == "track" and event == "Order Completed" and exists(userId)"#,
      "the event is a track call named “Order Completed” and userId is there"
    ),
    (#"event in ["A", "B"]"#, "the event is named “A” or “B”"),
    (#"type in ["page", "screen"] and name == "Pricing""#, "the event is a page or screen call named “Pricing”"),
    // A name is a name only where the type says so.
    (#"name == "Pricing""#, "name is “Pricing”"),
    (
      #"type == "group" and (exists(groupId) or exists(userId))"#,
      "the event is a group call and either groupId is there or userId is there"
    ),
    (
      #"type == "track" or type == "page" and exists(userId)"#,
      "type is “track” or both type is “page” and userId is there"
    ),
    (#"not exists(traits.email)"#, "traits.email is not there"),
    (#"not (traits.a == 1 and traits.b == 2)"#, "traits.a is not 1 or traits.b is not 2"),
    (#"not (traits.age < 18)"#, "traits.age is not less than 18"),
    (#"traits.age >= 18 and traits.age <= 65"#, "traits.age is at least 18 and traits.age is at most 65"),
    (#"traits.plan not in ["a", "b"]"#, "traits.plan is none of “a” or “b”"),
    (#""vip" in traits.tags"#, "“vip” is in traits.tags"),
    (#"starts_with(lower(event), "order")"#, "event in lower case begins with “order”"),
    (#"like(event, "Order *")"#, "event looks like “Order *”"),
    (#"blank(traits.note)"#, "traits.note is blank"),
    (#"traits.active"#, "traits.active is true"),
    (#"!traits.active"#, "traits.active is false"),
    (#"traits.subscribed == null"#, "traits.subscribed is null"),
  ])
  func triggers(_ trigger: String, _ words: String) throws {
    let mapping = try #require(Projects.mapping("when: '\(trigger)'\nupsert: contacts"))
    #expect(TriggerWords.phrase(mapping.trigger).plain == words)
  }

  @Test func withoutATrigger() { #expect(TriggerWords.phrase(nil).plain == "any event arrives") }

  @Test(arguments: [
    (#"${traits.title}"#, "traits.title"),
    (#"${lower(trim(traits.email))}"#, "traits.email without white space around it, in lower case"),
    (#"${traits.a ?? traits.b}"#, "traits.a, or traits.b where that is not there"),
    (#"${traits.a ?? traits.b ?? "x"}"#, "the first of traits.a, traits.b and “x” that is there"),
    (#"${filled(traits.a, traits.b)}"#, "the first of traits.a and traits.b that is not empty"),
    (#"${catch(number(traits.n), 0)}"#, "traits.n as a number, or 0 where that cannot be read"),
    (
      #"${if(properties.total >= 500, "big", "small")}"#,
      "“big” if properties.total is at least 500, otherwise “small”"
    ),
    (#"${lookup(plans, traits.plan)}"#, "what the table plans has for traits.plan"),
    (#"${option("New")}"#, "the option “New”"),
    (#"${option(item.category)}"#, "the option with the label item.category"),
    (#"${owner("a@b.example")}"#, "the owner “a@b.example”"),
    (#"${stage("Paid")}"#, "the stage “Paid”"),
    (#"${slice(properties.id, 0, 8)}"#, "the first 8 characters of properties.id"),
    (#"${slice(properties.id, -4)}"#, "the last 4 characters of properties.id"),
    (#"${slice(properties.id, 2, 4)}"#, "the characters 3 to 4 of properties.id"),
    (
      #"${slice(join(properties.products[*].sku, ","), 0, 256)}"#,
      "the first 256 characters of (sku of each of properties.products joined with “,”)"
    ),
    (#"${add_days(date(timestamp, "Europe/Berlin"), 14)}"#, "14 days after (the day of timestamp in Europe/Berlin)"),
    (#"${add_days(timestamp, -1)}"#, "1 day before timestamp"),
    (#"${sum(properties.products[*].quantity)}"#, "the sum of quantity of each of properties.products"),
    (#"${(traits.a + traits.b) * 2}"#, "(traits.a plus traits.b) times 2"),
    (#"${-traits.a}"#, "minus traits.a"),
    (#"${exists(traits.a)}"#, "whether traits.a is there"),
    (#"Order ${properties.id}"#, "“Order ” then properties.id"),
    ("en", "“en”"), ("5", "5"), ("true", "true"), (#"''"#, "the empty text"),
    (#"${properties.products[0].sku}"#, "properties.products[0].sku"),
  ])
  func values(_ value: String, _ words: String) throws {
    let quoted = value.hasPrefix("$") || value.hasPrefix("O") ? "'\(value)'" : value
    let mapping = try #require(Projects.mapping("upsert: contacts\nproperties:\n  p: \(quoted)"))
    let property = try #require(mapping.properties.first)
    #expect(ExpressionWords.words(property.value).plain == words)
  }

  /// Every function of the language has words of its own: none is shown as it is written.
  @Test(arguments: [
    "lower(t)", "upper(t)", "trim(t)", #"replace(t, "a", "b")"#, "slice(t, 1)", #"split(t, ",")"#, #"join(t, ",")"#,
    "length(t)", #"starts_with(t, "a")"#, #"ends_with(t, "a")"#, #"contains(t, "a")"#, #"like(t, "a*")"#, "digits(t)",
    "email_domain(t)", "url_host(t)", "number(t)", "integer(t)", "round(t)", "round(t, 2)", "floor(t)", "ceil(t)",
    "abs(t)", "min(t, 1)", "max(t, 1)", "bool(t)", "exists(t)", "blank(t)", "if(t, 1, 2)", "catch(t, 1)",
    "filled(t, 1)",
    "date(t)", #"datetime(t, "Europe/Berlin")"#, "epoch_ms(t)", #"parse_date(t, "%Y")"#, #"format_date(t, "%Y")"#,
    "add_days(t, 1)", "first(t)", "last(t)", "count(t)", "sum(t)", "unique(t)", "string(t)", "json(t)", "parse_json(t)",
    "lookup(x, t)", "option(t)", "owner(t)", "stage(t)",
  ])
  func functions(_ call: String) throws {
    let written = call.replacing("t)", with: "traits.t)").replacing("(t,", with: "(traits.t,")
    let mapping = try #require(Projects.mapping("upsert: contacts\nproperties:\n  p: '${\(written)}'"))
    let words = ExpressionWords.words(try #require(mapping.properties.first).value).plain
    #expect(!words.contains("(traits") && words.contains("traits.t"), "\(words)")
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let mapping = try #require(Projects.mapping("when: 'type =='\nupsert: contacts\nproperties:\n  p: '${lower(}'"))
    #expect(TriggerWords.phrase(mapping.trigger).plain.contains("what could not be read"))
    #expect(ExpressionWords.words(mapping.properties[0].value).plain == "what could not be read")
  }

  @Test func numbers() {
    #expect(Numbers.grouped(1_234_567) == "1,234,567" && Numbers.grouped(-1_000) == "-1,000")
    #expect(Numbers.grouped(100) == "100" && Numbers.grouped(0) == "0")
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 112].map(Numbers.ordinal) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
      ])
    #expect(Numbers.percent(999, of: 1_000) == 99 && Numbers.percent(0, of: 0) == 100)
  }
}
