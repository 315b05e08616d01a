import SpokeDiagnostics
import SpokeSyntax
import Testing

@Suite struct MappingFileTests {
  @Test func readsEverything() throws {
    let reading = Reading(
      """
      spoke: 1
      defaults: { on_invalid: reject }
      tables:
        stage_by_plan:
          trial: lead
          1: customer
          true: ~
      mappings:
        contact-from-identify:
          description: Signed-up people
          enabled: false
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${lower(trim(traits.email))}" }
          properties:
            firstname: ${traits.first_name ?? traits.firstName}
            jobtitle: "${traits.title} at ${traits.company.name}"
          associate:
            - to: companies
              match: { acme_account_id: "${traits.company.id}" }
              label: Employee
              missing: create
            - { to: deals, record: deal, label: default }
          dissociate:
            - { to: companies, match: { domain: x }, label: default, missing: reject }
          lists:
            - add: Newsletter
            - { remove: Old }
          on_null: clear
        order-completed:
          when: event == "Order Completed"
          each: properties.products
          send: order_completed
          to: { email: "${context.traits.email}" }
          occurred_at: ${timestamp}
          dedupe_id: ${messageId}
      """)
    #expect(reading.findings == [])
    let file = reading.file
    #expect(file.defaults.onInvalid?.value == .reject)
    #expect(file.tables.map(\.name.value) == ["stage_by_plan"])
    #expect(file.tables[0].entries.map(\.key.value) == ["trial", "1", "true"])
    #expect(file.tables[0].entries.map(\.value.value) == [.string("lead"), .string("customer"), .null])
    #expect(file.mappings.map(\.id.value) == ["contact-from-identify", "order-completed"])
    let contact = file.mappings[0]
    #expect(!contact.isEnabled)
    #expect(contact.description == "Signed-up people")
    #expect(contact.trigger?.text == "type == \"identify\" and exists(traits.email)")
    #expect(contact.action?.verb.value == .upsert)
    #expect(contact.action?.target.value == "contacts")
    #expect(contact.match?.entries.map(\.name.value) == ["email"])
    #expect(contact.properties.map(\.name.value) == ["firstname", "jobtitle"])
    #expect(contact.associations.map { $0.to?.value } == ["companies", "deals"])
    #expect(contact.associations[0].missing?.value == .create)
    #expect(contact.associations[1].record?.value == "deal")
    #expect(contact.dissociations.map { $0.missing?.value } == [.reject])
    #expect(contact.lists.map(\.change.value) == [.add, .remove])
    #expect(contact.lists.map(\.name.value) == ["Newsletter", "Old"])
    #expect(contact.policies.onNull?.value == .clear)
    #expect(file.source.text(in: contact.range).hasPrefix("contact-from-identify:"))
    #expect(file.source.text(in: contact.range).hasSuffix("on_null: clear"))
    let order = file.mappings[1]
    #expect(order.each?.text == "properties.products")
    #expect(order.identity?.entries.map(\.value.shape) == ["${context.traits.email}"])
    #expect(order.occurredAt?.shape == "${timestamp}")
    #expect(order.dedupeID?.shape == "${messageId}")
  }

  @Test(arguments: [
    ("", ["missing-key: The file holds nothing []"]),
    ("# only a comment\n", ["missing-key: The file holds nothing []"]),
    ("[]", ["wrong-kind: The file must be a map, and is a list [[]]"]),
    ("mappings: {}", ["missing-key: The file does not say which version of the language it is written in []"]),
    ("spoke: 1", ["missing-key: The file has no `mappings` []"]),
    ("spoke: 2\nmapings: {}", ["unsupported-version: Version 2 of the language is not known here, only version 1 [2]"]),
    (
      "spoke: \"1\"\nmappings: {}", ["wrong-kind: `spoke` must be the number of a version, and is the text `1` [\"1\"]"]
    ),
    ("spoke: 1\nmapings: {}", ["unknown-key: `mapings` is not a key of a mapping file [mapings]"]),
    ("spoke: 1\nmappings:", ["wrong-kind: `mappings` must be a map, and is empty []"]),
    ("spoke: 1\nmappings: [a]", ["wrong-kind: `mappings` must be a map, and is a list [[a]]"]),
    ("spoke: 1\nmappings:\n  a: b", ["wrong-kind: The mapping `a` must be a map, and is the text `b` [b]"]),
    ("spoke: 1\non_null: clear\nmappings: {}", ["unknown-key: `on_null` is not a key of a mapping file [on_null]"]),
    ("spoke: 1\nmappings: {}\nwhen: a", ["unknown-key: `when` is not a key of a mapping file [when]"]),
    (
      "spoke: 1\ntables:\n  my-table: { a: b }\n  t: { a: [1], b: \"${x}\", no: yes }\nmappings: {}",
      [
        "wrong-kind: The name of the table `my-table` must be letters, digits and `_` [my-table]",
        "wrong-kind: The value of `a` must be one value, and is a list [[1]]",
        "wrong-kind: The value of `b` must be a literal, and is an expression [\"${x}\"]",
        "ambiguous-scalar: `no` is text; other YAML readers take it for true or false [no]",
        "ambiguous-scalar: `yes` is text; other YAML readers take it for true or false [yes]",
      ]
    ),
  ])
  func reportsFaultsOfTheFile(text: String, findings: [String]) {
    #expect(Reading(text).findings == findings)
  }

  @Test(arguments: [
    ("match: { email: x }", ["missing-key: The mapping `contact` does not say what it writes [contact]"]),
    (
      "upsert: contacts\ncreate: deals",
      ["wrong-kind: The mapping `contact` must have one verb, and has `upsert` and `create` [create]"]
    ),
    ("upsert: ${traits.object}", ["wrong-kind: `upsert` must be a name, and is an expression [${traits.object}]"]),
    ("upsert:", ["wrong-kind: `upsert` must be a name, and is empty []"]),
    ("upsert: contacts\nenabled: yes", ["wrong-kind: `enabled` must be true or false, and is the text `yes` [yes]"]),
    ("upsert: contacts\ntrigger: a", ["unknown-key: `trigger` is not a key of a mapping [trigger]"]),
    ("upsert: contacts\nemail: a", ["unknown-key: `email` is not a key of a mapping [email]"]),
    (
      "upsert: contacts\n<<: { enabled: true }",
      ["unknown-key: `<<` takes in no keys of another map: it is not part of YAML 1.2 [<<]"]
    ),
    (
      "upsert: contacts\nproperties: { <<: { a: b } }",
      ["unknown-key: `<<` takes in no keys of another map: it is not part of YAML 1.2 [<<]"]
    ),
    ("upsert: contacts\nwhen:", ["wrong-kind: `when` must be an expression, and is empty []"]),
    ("upsert: contacts\nwhen: [a]", ["wrong-kind: `when` must be an expression, and is a list [[a]]"]),
    ("upsert: contacts\nwhen: ${a == 1}", ["expression-syntax: `when` takes an expression without `${ }` [${a == 1}]"]),
    (
      "upsert: contacts\nwhen: a == \"b # c\"",
      ["cut-expression: YAML takes ` #` for the beginning of a comment, which cuts the expression [a == \"b #]"]
    ),
    ("upsert: contacts\nwhen: a = 1 # why", ["expression-syntax: `=` is written `==` [=]"]),
    ("upsert: contacts\neach: lower(a)", ["wrong-kind: `each` takes a path to an array, not a call [lower(a)]"]),
    ("upsert: contacts\nmatch: email", ["wrong-kind: `match` must be a map, and is the text `email` [email]"]),
    (
      "upsert: contacts\nmatch: { email: { value: a, on_null: clear } }",
      ["unknown-key: `on_null` is not a key of a value that identifies a record [on_null]"]
    ),
    ("upsert: contacts\nmatch: { email: [a] }", ["wrong-kind: `email` must be one value, and is a list [[a]]"]),
    (
      "upsert: contacts\noccurred_at: 1",
      ["unknown-key: `occurred_at` is not a key of a mapping that has `upsert` [occurred_at]"]
    ),
    ("create: contacts\nmatch: { a: b }", ["unknown-key: `match` is not a key of a mapping that has `create` [match]"]),
    ("send: x\nlists: [{ add: y }]", ["unknown-key: `lists` is not a key of a mapping that has `send` [lists]"]),
    (
      "upsert: contacts\non_null: clean",
      ["wrong-kind: `on_null` must be `omit`, `clear` or `reject`, and is `clean` [clean]"]
    ),
    (
      "upsert: contacts\non_invalid: clear",
      ["wrong-kind: `on_invalid` must be `omit` or `reject`, and is `clear` [clear]"]
    ),
    ("upsert: contacts\nproperties:", ["wrong-kind: `properties` must be a map, and is empty []"]),
    ("upsert: contacts\nproperties: traits", []),
    ("upsert: contacts\nproperties: all", ["wrong-kind: `properties` must be a map, and is the text `all` [all]"]),
    (
      "upsert: contacts\nproperties: name:${traits.name}",
      ["yaml-syntax: A space is missing behind `name:` [name:]"]
    ),
    (
      "upsert: contacts\nproperties: all of it",
      ["wrong-kind: `properties` must be a map, and is the text `all of it` [all of it]"]
    ),
    (
      "upsert: contacts\nassociate: { to: companies }",
      ["wrong-kind: `associate` must be a list, and is a map [{ to: companies }]"]
    ),
    (
      "upsert: contacts\nassociate: [companies]",
      ["wrong-kind: An entry of `associate` must be a map, and is the text `companies` [companies]"]
    ),
    (
      "upsert: contacts\nassociate: [{ object: companies }]",
      ["unknown-key: `object` is not a key of an association [object]"]
    ),
    (
      "upsert: contacts\nassociate: [{ to: companies, missing: ignore }]",
      ["wrong-kind: `missing` must be `skip`, `create` or `reject`, and is `ignore` [ignore]"]
    ),
    (
      "upsert: contacts\ndissociate: [{ to: companies, missing: create }]",
      ["wrong-kind: `missing` of a `dissociate` must be `skip` or `reject`, and is `create` [create]"]
    ),
    (
      "upsert: contacts\nlists: [{ ad: x }]",
      [
        "unknown-key: `ad` is not a key of an entry of `lists` [ad]",
        "missing-key: This entry of `lists` has neither `add` nor `remove` [{ ad: x }]",
      ]
    ),
    (
      "upsert: contacts\nlists: [{ add: x, remove: y }]",
      ["wrong-kind: An entry of `lists` must have one of `add` and `remove`, and has both [remove]"]
    ),
  ])
  func reportsFaultsOfAMapping(mapping: String, findings: [String]) {
    #expect(Reading(mapping: mapping).findings.sorted() == findings.sorted())
  }

  @Test(arguments: [
    ("upsert: contacts\nwen: a", "when: a"),
    ("upsert: contacts\nwhen: ${a == 1}", "when: a == 1\n"),
    ("upsert: contacts\nwhen: \"${a == 1}\"", "when: \"a == 1\"\n"),
    ("upsert: contacts\nwhen: a == \"b # c\" # d", "when: 'a == \"b # c\"' # d"),
    ("upsert: contacts\nenabled: No", "enabled: false"),
    ("upsert: contacts\nmatch: { email: traits.email }", "match: { email: \"${traits.email}\" }"),
    ("upsert: contacts\nwhen: type = “x”", "when: type == \"x\"\n"),
    ("upsert: contacts\non_null: clean", "on_null: clear"),
    ("upsert: contacts\nmissng: skip\nPROPERTIES: {}", "    properties: {}"),
    ("upsert: contacts\nassociate: [{ to: companies, missing: ignore }]", "missing: skip"),
  ])
  func mends(mapping: String, expected: String) {
    #expect(Reading(mapping: mapping).fixed.contains(expected))
  }

  @Test func keepsWhatIsWholeBesideWhatIsBroken() {
    let reading = Reading(
      """
      spoke: 1
      mappings:
        NotKebab:
          upsert: contacts
          match: { email: ${traits.email} }
          properties:
            firstname: ${traits.first name}
            lastname: ${traits.last_name}
          on_null: never
        second:
          when: "
          create: deals
        third:
          create: tickets
      """)
    #expect(
      reading.diagnostics.map(\.rule.name) == [
        "wrong-kind", "cut-expression", "expression-syntax", "wrong-kind", "yaml-syntax",
      ])
    #expect(reading.file.mappings.map(\.id.value) == ["NotKebab", "second", "third"])
    #expect(reading.mapping?.properties.map(\.value.shape) == ["${…}", "${traits.last_name}"])
    #expect(reading.diagnostics[0].fixes.first?.edits.first?.text == "not-kebab")
    #expect(reading.file.mappings.last?.action?.target.value == "tickets")
  }

  @Test func takesAnExpressionForAllProperties() {
    for text in ["${traits}", "traits", "\"${traits.company}\""] {
      let reading = Reading(mapping: "upsert: contacts\nproperties: \(text)")
      #expect(reading.findings == [])
      #expect(reading.mapping?.wholeProperties?.shape.hasPrefix("${traits") == true)
    }
  }

  @Test func doesNotReportWhatYAMLCouldNotRead() {
    let reading = Reading(
      """
      spoke: 1
      mappings:
        a:
          upsert: contacts
          when: event == "Order: Done"
          match: { email: ${traits.email} }
          properties: { city: ${a}, zip: "1" }
        b:
          "upsert: contacts
      """)
    #expect(Set(reading.diagnostics.map(\.rule.name)).isSubset(of: ["yaml-syntax", "cut-expression"]))
  }
}
