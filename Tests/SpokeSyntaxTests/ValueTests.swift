import SpokeDiagnostics
import SpokeSyntax
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("en", "\"en\""),
    ("\"en\"", "\"en\""),
    ("", "null"),
    ("~", "null"),
    ("true", "true"),
    ("True", "true"),
    ("\"true\"", "\"true\""),
    ("12", "12"),
    ("-1.50", "-1.50"),
    (".5", "0.5"),
    ("-.5", "-0.5"),
    ("5.", "5"),
    ("5.e+3", "5e+3"),
    ("1.0e+3", "1.0e+3"),
    ("12345678901234567890123", "12345678901234567890123"),
    ("2026-11-24", "\"2026-11-24\""),
    ("${traits.email}", "${traits.email}"),
    ("'${traits.email}'", "${traits.email}"),
    ("\"${lower(\\\"A\\\")}\"", "${lower(\"A\")}"),
    ("${a} at ${b}", "${a}+\" at \"+${b}"),
    ("x${a}", "\"x\"+${a}"),
    ("${a} ", "${a}"),
    ("\"${a} \"", "${a}+\" \""),
    ("$${a}", "\"${a}\""),
    ("$$", "\"$$\""),
    ("$5", "\"$5\""),
    ("\"$${a} ${b}\"", "\"${a} \"+${b}"),
    ("${if(a, \"}\", '{')}", "${if(a, \"}\", \"{\")}"),
    ("[a, \"${b}\", 3]", "[\"a\" ${b} 3]"),
    ("[]", "[]"),
    ("|\n  ${a}", "${a}"),
    (">\n  ${if(a,\n  b, c)}\n", "${if(a, b, c)}"),
    ("|\n  ${a}\n  ${b}", "${a}+\"\\n\"+${b}+\"\\n\""),
    ("Hello {{ contact.firstname }}", "\"Hello {{ contact.firstname }}\""),
    ("traits", "\"traits\""),
    ("Some traits. Others", "\"Some traits. Others\""),
    ("type", "\"type\""),
  ])
  func reads(text: String, shape: String) {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    let reading = Reading(properties: "city: \(indented)")
    #expect(reading.findings == [])
    #expect(reading.mapping?.properties.first?.value.shape == shape)
  }

  @Test(arguments: [
    ("no", "text", "true or false"), ("On", "text", "true or false"), ("y", "text", "true or false"),
    ("01234", "text", "a number"), ("1_000", "text", "a number"), ("00.5", "text", "a number"),
    ("12:30:45", "text", "a number in base 60"), ("0b101", "text", "a number"),
    ("1e3", "a number", "text"), ("1.5e3", "a number", "text"),
    ("+4915112345678", "a number, which loses its +", "text"),
  ])
  func warnsOfWhatOthersReadDifferently(text: String, here: String, elsewhere: String) {
    let reading = Reading(properties: "city: \(text)")
    #expect(
      reading.findings == [
        "ambiguous-scalar: `\(text)` is \(here); other YAML readers take it for \(elsewhere) [\(text)]"
      ])
    #expect(reading.diagnostics.first?.severity == .warning)
    #expect(reading.fixed.contains("city: \"\(text)\"\n"))
    #expect(Reading(reading.fixed).findings == [])
  }

  @Test func octalIsFixedToItsNumber() {
    let reading = Reading(properties: "city: 0o17")
    #expect(reading.mapping?.properties.first?.value.shape == "15")
    #expect(reading.fixed.contains("city: 15\n"))
  }

  @Test func codeInHexadecimalMayBeMeantAsText() {
    let reading = Reading(properties: "city: 0x1F")
    #expect(
      reading.findings == ["ambiguous-scalar: `0x1F` is the number 31; it may be meant as text [0x1F]"])
    #expect(reading.mapping?.properties.first?.value.shape == "31")
    // Nobody knows which is meant.
    #expect(reading.diagnostics.first?.fixes.map(\.isSafe) == [false])
  }

  @Test(arguments: [
    "12:61", "1.2.3", "12:", "no way", "Norway", "2026-11-24T10:00:00Z", "1.5e+3", "-0", "a_b", "+49 151",
  ])
  func doesNotWarnOfPlainOnes(text: String) {
    #expect(Reading(properties: "city: \"\(text)\"").findings == [])
    #expect(
      Reading(properties: "city: \(text)").findings == (text == "12:" ? Reading(properties: "city: 12:").findings : []))
  }

  @Test(arguments: [
    ("city: .inf", "wrong-kind: `city` is `.inf`, which is no number that HubSpot takes [.inf]"),
    ("city: ${a", "expression-syntax: `${` has no closing `}` [${]"),
    ("city: ${}", "expression-syntax: The expression is empty [${}]"),
    ("city: { a: b }", "wrong-kind: `city` must be one value, and is a map [{ a: b }]"),
    ("city: [[a]]", "wrong-kind: An element of `city` must be one value, and is a list [[a]]"),
    ("city: ${a = 1}", "expression-syntax: `=` is written `==` [=]"),
    (
      "city: traits.city",
      "expression-syntax: `traits.city` stands here as text and would be written to HubSpot letter by letter [traits.city]"
    ),
    (
      "city: lower(traits.city)",
      "expression-syntax: `lower(traits.city)` stands here as text and would be written to HubSpot letter by letter [lower(traits.city)]"
    ),
    (
      "city: $.traits.city",
      "expression-syntax: `$.traits.city` stands here as text and would be written to HubSpot letter by letter [$.traits.city]"
    ),
    (
      "city: userId",
      "expression-syntax: `userId` stands here as text and would be written to HubSpot letter by letter [userId]"
    ),
    (
      "city: \"Hi {{ traits.name }}!\"",
      "expression-syntax: `{{ }}` is not an expression and would be written to HubSpot letter by letter [{{ traits.name }}]"
    ),
    (
      "city: ${if(a, \"x # y\", b)}",
      "cut-expression: YAML takes ` #` for the beginning of a comment, which cuts the expression [${if(a, \"x #]"
    ),
    (
      "city:\n  ${if(a, \"x: y\", b)}",
      "cut-expression: YAML takes the `: ` in this expression for a key and its value [${if(a, \"x: y\", b)}]"
    ),
    (
      "city: { value: a, write: sometimes }",
      "wrong-kind: `write` must be `always`, `if_empty`, `forwards` or `append`, and is `sometimes` [sometimes]"
    ),
    ("city: { on_null: omit }", "missing-key: The property `city` has no `value` [city]"),
    ("city: { value: a, on_nul: omit }", "unknown-key: `on_nul` is not a key of a value's long form [on_nul]"),
  ])
  func reports(property: String, finding: String) {
    #expect(Reading(properties: property).findings == [finding])
  }

  @Test(arguments: [
    ("city: traits.city", "city: ${traits.city}"),
    ("city: \"traits.city\"", "city: \"${traits.city}\""),
    ("city: $.traits.city", "city: ${traits.city}"),
    ("city: traits.home-city", "city: ${traits.home-city}"),
    ("city: \"{traits.city}\"", "city: \"${traits.city}\""),
    ("city: \"{{traits.city}}, {{ traits.zip }}\"", "city: \"${traits.city}, ${traits.zip}\""),
    ("city: ${if(a, \"x # y\", b)} # comment", "city: '${if(a, \"x # y\", b)}' # comment"),
    ("city: ${if(a, 'x # \"y\"', b)}", "city: \"${if(a, 'x # \\\"y\\\"', b)}\""),
    ("city:\n  ${if(a, \"x: y\", b)}", "city:\n  '${if(a, \"x: y\", b)}'"),
    ("city: ${a = \"x\"}", "city: ${a == \"x\"}"),
    ("city: \"${a.größe}\"", "city: \"${a['größe']}\""),
    ("city: '${a.größe}'", "city: '${a[\"größe\"]}'"),
    ("city: { value: a, write: ifempty }", "city: { value: a, write: if_empty }"),
    ("city: { value: a, onNull: omit }", "city: { value: a, on_null: omit }"),
  ])
  func mends(broken: String, mended: String) {
    let reading = Reading(properties: broken)
    #expect(reading.diagnostics.count >= 1)
    #expect(reading.fixed == Reading(properties: mended).text)
    if !mended.contains("home-city") { #expect(Reading(reading.fixed).findings == []) }
  }

  @Test func readsTheLongForm() {
    let reading = Reading(
      properties: "phone: { value: \"${a}\", on_null: clear, on_empty: reject, on_invalid: omit, write: if_empty }")
    let property = reading.mapping?.properties.first
    #expect(reading.findings == [])
    #expect(property?.value.shape == "${a}")
    #expect(property?.policies.onNull?.value == .clear)
    #expect(property?.policies.onEmpty?.value == .reject)
    #expect(property?.policies.onInvalid?.value == .omit)
    #expect(property?.write?.value == .ifEmpty)
  }

  /// The same fault is underlined at the same characters in every style of YAML.
  @Test(arguments: [
    "x: ${lower(traits.email) = 1}",
    "x: \"${lower(traits.email) = 1}\"",
    "x: '${lower(traits.email) = 1}'",
    "x: |\n  ${lower(traits.email) = 1}",
    "x: >-\n  ${lower(\n  traits.email) = 1}",
    "x: \"\\u0024{lower(traits.email) = 1}\"",
    "x: \"${lower('\\\"\\t') = 1}\"",
    "x: 'it''s ${lower(''a'') = 1}'",
    "x: \"é😀${lower(traits.email) \\\n  = 1}\"",
    "x: { value: \"${lower(traits.email) = 1}\" }",
  ])
  func underlinesTheSameInEveryStyle(property: String) {
    let reading = Reading(properties: property)
    #expect(reading.findings == ["expression-syntax: `=` is written `==` [=]"])
  }

  @Test func underlinesThroughAnAlias() {
    let reading = Reading(properties: "a: &a ${x = 1}\nb: *a")
    #expect(reading.findings == ["expression-syntax: `=` is written `==` [=]"])
    #expect(reading.mapping?.properties.count == 2)
  }
}
