import Foundation
import SpokeCases
import SpokeChecker
import SpokeCompiler
import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

/// A small project and its cases.
struct CaseProject {
  let plan: Plan
  let inspection: PlanInspection

  static let mappings = """
    spoke: 1
    tables:
      stages: { trial: lead, paid: customer }
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first_name}
          lastname: ${traits.last_name}
          lifecyclestage: ${lookup(stages, traits.plan)}
          acme_mrr: ${traits.mrr}
          phone: { value: "${traits.phone}", on_empty: clear }
      gone:
        when: type == "delete"
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          acme_plan: free

    """

  init(_ mappings: String = mappings) throws {
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "mapping.yaml", text: mappings), diagnostics: &found)
    let portal = try Portal.load(
      directory: "\(Repository.root)/Schemas/portals/acme", displayPath: "Schemas/portals/acme")
    let result = Linter(portal: portal).lint([file], found: found)
    plan = try Plan(try compile(try #require(result.project)))
    inspection = PlanInspection(plan)
  }

  /// The cases of a file; findings fail the test.
  func cases(_ text: String) throws -> CaseFile {
    var found = Diagnostics()
    let file = CaseFile.parse(SourceFile(path: "test.yaml", text: text), diagnostics: &found)
    #expect(found.all.map(\.message) == [])
    return file
  }

  func run(_ text: String) throws -> (file: CaseFile, results: [CaseResult]) {
    let file = try cases(text)
    var runner = CaseRunner(plan: plan, inspection: inspection)
    var results: [CaseResult] = []
    for testCase in file.cases {
      guard case .event(let event) = testCase.input else { continue }
      results.append(runner.run(testCase, of: file.source, on: CaseEvents(bytes: event.json)))
    }
    return (file, results)
  }

  /// The differences of the one case that a body makes.
  func differences(_ body: String) throws -> [CaseDifference] {
    let indented = body.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return try #require(try run("spoke: 1\ncases:\n  a case:\n\(indented)\n").results.first).differences
  }
}

@Suite struct CaseTests {
  let project: CaseProject

  init() throws { project = try CaseProject() }

  private let event = "event: { type: identify, traits: { email: a@b.co, first_name: Ada, mrr: 9.50 } }\n"

  @Test func partialLooksAtWhatIsGiven() throws {
    #expect(
      try project.differences(event + "expect:\n- { mapping: contact, properties: { firstname: Ada } }").isEmpty)
    #expect(
      try project.differences(event + "expect:\n- { mapping: contact, properties: { acme_mrr: 95e-1 } }").isEmpty)
  }

  @Test func exactLooksAtEverything() throws {
    let whole =
      "expect:\n- { mapping: contact, op: upsert, object: contacts, key: { property: email, value: a@b.co }, "
      + "properties: { firstname: Ada, acme_mrr: 9.5 } }"
    #expect(try project.differences(event + "match: exact\n" + whole).isEmpty)
    let less = whole.replacing("firstname: Ada, ", with: "")
    let differences = try project.differences(event + "match: exact\n" + less)
    #expect(differences.map(\.place) == ["properties.firstname"])
    #expect(differences.first?.expected == nil)
    #expect(differences.first?.found == "\"Ada\"")
  }

  @Test func saysWhyAPropertyIsNotThere() throws {
    let event = "event: { type: identify, traits: { email: a@b.co, last_name: \"\", mrr: much, first_name: ~ } }\n"
    let differences = try project.differences(
      event
        + "expect:\n- { mapping: contact, properties: { firstname: Ada, lastname: L, acme_mrr: 1, phone: 1, zip: 2 } }")
    #expect(differences.count == 5)
    let reasons = differences.map { $0.reason ?? "" }
    #expect(reasons[0].hasPrefix("null"))
    #expect(reasons[1].hasPrefix("empty"))
    #expect(reasons[2].hasPrefix("invalid: the value is not a number"))
    #expect(reasons[3].hasPrefix("missing: the event gives nothing for traits.phone"))
    #expect(reasons[4].hasPrefix("the mapping does not write zip"))
  }

  @Test func kindsAreNotMixed() throws {
    let differences = try project.differences(
      event + "expect:\n- { mapping: contact, properties: { acme_mrr: \"9.5\" } }")
    #expect(differences.map(\.expected) == ["\"9.5\""])
    #expect(differences.map(\.found) == ["9.50"])
  }

  @Test func nothingIsSaidWithNothingAndNull() throws {
    #expect(try project.differences("event: { type: page }\nexpect: nothing").isEmpty)
    #expect(
      try project.differences(event + "expect:\n- { mapping: contact, properties: { lastname: ~ } }").isEmpty)
    #expect(try project.differences(event + "expect: nothing").map(\.found) == [#"upsert contacts email "a@b.co""#])
    let missing = try project.differences("event: { type: page }\nexpect:\n- { mapping: contact }")
    #expect(missing.first?.reason == #"its trigger did not fire: when type == "identify" and exists(traits.email)"#)
  }

  @Test func rejectsAreExpectedToo() throws {
    let event = "event: { type: delete }\n"
    #expect(try project.differences(event + "rejects: [{ mapping: gone, reason: key-missing }]").isEmpty)
    #expect(try project.differences(event + "expect: nothing").map(\.subject) == [.reject])
    let differences = try project.differences(event + "expect: [{ mapping: gone }]")
    #expect(differences.first?.reason == "it was rejected: key-missing, property acme_user_id")
  }

  @Test func mappingsRestrict() throws {
    #expect(try project.differences(event + "mappings: [gone]\nexpect: nothing").isEmpty)
  }

  @Test func eventsAreRenderedExactly() throws {
    let text = """
      spoke: 1
      cases:
        all kinds of values:
          event: { a: 1.50, b: 0x1F, c: 007, d: "12", e: yes, f: ~, g: true, h: +5, i: [.5, -0, 1e9], "j k": 'ä"\\', l: 2026-11-18 }
          expect: nothing
      """
    guard case .event(let event)? = try project.cases(text).cases.first?.input else {
      Issue.record("no event")
      return
    }
    #expect(
      String(decoding: event.json, as: UTF8.self)
        == #"{"a":1.50,"b":31,"c":"007","d":"12","e":"yes","f":null,"g":true,"h":5,"i":[0.5,-0,1e9],"j k":"ä\"\\","l":"2026-11-18"}"#
    )
  }

  // MARK: Broken files

  private func findings(_ text: String) -> [String] {
    var found = Diagnostics()
    let file = CaseFile.parse(SourceFile(path: "test.yaml", text: text), diagnostics: &found)
    found.append(contentsOf: file.check(against: project.inspection))
    return found.sorted().map { "\($0.rule.name) \($0.span.start.line): \($0.help ?? "")" }
  }

  @Test(arguments: [
    ("spoke: 1\ncases:\n  a:\n    evnt: {}\n    expect: nothing\n", "unknown-key 4: Write `event`."),
    (
      "spoke: 1\ncases:\n  a:\n    event: {}\n    expect:\n    - mapping: contct\n",
      "unknown-mapping 6: Did you mean contact?"
    ),
    (
      "spoke: 1\ncases:\n  a:\n    event: {}\n    rejects: [{ mapping: gone, reason: key-mising }]\n",
      "wrong-kind 5: Did you mean key-missing?"
    ),
    ("spoke: 1\ncases:\n  a:\n    event: { x: .nan }\n    expect: nothing\n", "wrong-kind 4: Write a finite number"),
    ("spoke: 1\ncases:\n  a:\n    expect: nothing\n", "missing-key 3: Write it under `event:`"),
    ("spoke: 1\ncases:\n  a:\n    event: {}\n", "missing-key 3: Write `expect:`"),
    ("spoke: 1\ncases:\n  a:\n    event: {}\n    match: exakt\n    expect: nothing\n", "wrong-kind 5: Write `exact`."),
    ("spoke: 1\ncases:\n  a:\n    events: f.ndjson:0\n    expect: nothing\n", "wrong-kind 4: Write a file's name"),
    ("spoke: 1\n", "missing-key 1: Write `cases:`."), ("cases: {}\n", "missing-key 1: Write `spoke: 1`"),
    ("spoke: 1\ncases: [1]\n", "wrong-kind 2: Write a name for each case"),
  ])
  func findsWhatIsWrong(_ text: String, _ finding: String) {
    let findings = findings(text)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix(finding) == true, "\(findings)")
  }

  @Test func survivesDamage() throws {
    var generator = SeededGenerator(seed: 3)
    let bytes = try RepositoryFile.read("Examples/acme/tests/orders.yaml")
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 9...126, using: &generator)
      }
      var found = Diagnostics()
      _ = CaseFile.parse(SourceFile(path: "test.yaml", bytes: damaged), diagnostics: &found)
    }
  }

  // MARK: Update

  private static let outdated = """
    # Cases of people.
    spoke: 1
    cases:
      first:   # the usual
        event: { type: identify, traits: { email: a@b.co, first_name: "Ada: L", mrr: 9.50 } }
        expect:
          - mapping: contact
            properties: { firstname: Grace, lastname: Hopper, acme_mrr: 9.5 }
        # behind
      second:
        expect: nothing  # really
        event: { type: identify, traits: { email: "no" } }
      third:
        event: { type: identify, traits: { email: b@b.co } }
        rejects: [{ mapping: contact, reason: key-null }]
      fourth: { event: { type: page }, expect: [{ mapping: contact }] }

    """

  @Test func updatesTheFailingCasesOnly() throws {
    let (file, results) = try project.run(Self.outdated)
    #expect(results.map(\.isPassed) == [false, false, false, false])
    let update = CaseUpdate(file.source, results)
    #expect(update.skipped == ["fourth"])
    let text = String(decoding: update.bytes, as: UTF8.self)
    #expect(text.contains("  first:   # the usual\n"))
    #expect(
      text.contains(
        "properties:\n          firstname: \"Ada: L\"\n          lastname: null\n          acme_mrr: 9.5\n    # behind\n"
      ))
    #expect(text.contains("  second:\n    expect: nothing  # really\n    rejects:\n      - { mapping: contact,"))
    #expect(text.contains("  third:\n    event: { type: identify, traits: { email: b@b.co } }\n    expect:\n"))
    let (_, again) = try project.run(text)
    #expect(again.map(\.isPassed) == [true, true, true, false], "\(text)")
  }

  @Test func updateOfWhatPassesChangesNothing() throws {
    let text = "spoke: 1\ncases:\n  a:\n    event: { type: page }\n    expect: nothing\n"
    let (file, results) = try project.run(text)
    #expect(CaseUpdate(file.source, results).bytes == Array(text.utf8))
  }

  @Test func updateTakesRejectsAway() throws {
    let (file, results) = try project.run(
      "spoke: 1\ncases:\n  a:\n    rejects:  # none\n      - { reason: key-null, mapping: gone }\n"
        + "    event: { type: page }\n    expect: nothing\n")
    #expect(
      String(decoding: CaseUpdate(file.source, results).bytes, as: UTF8.self)
        == "spoke: 1\ncases:\n  a:\n    event: { type: page }\n    expect: nothing\n")
  }

  // MARK: Reports

  @Test func countsWhatIsReached() throws {
    let text =
      "spoke: 1\ncases:\n  a:\n    event: { type: identify, traits: { email: a@b.co, first_name: Ada, plan: paid } }\n"
      + "    expect:\n      - mapping: contact\n"
    let (_, results) = try project.run(text)
    var coverage = CaseCoverage(plan: project.plan, inspection: project.inspection)
    for result in results {
      guard case .event(let event) = result.testCase.input else { continue }
      coverage.add(result, on: CaseEvents(bytes: event.json))
    }
    let report = coverage.text(isDetailed: true)
    #expect(report.contains("mappings: 1 of 2\n"))
    #expect(report.contains("properties: 2 of 6\n"))
    #expect(report.contains("table entries: 1 of 2\n"))
    #expect(
      report.contains(
        "  contact\n    properties: lastname; acme_mrr; phone\n    branches: when: exists(traits.email) is not true\n"
          + "    policies: on_empty: clear of phone\n"))
    #expect(report.contains("mapping.yaml#stages\n    table entries: trial"))
  }

  @Test func countsTheWaysThatExpressionsGo() throws {
    let project = try CaseProject(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email) and (traits.a == 1 or traits.b == 1)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            firstname: ${traits.first_name ?? traits.firstName}
            jobtitle: ${if(traits.boss == true, "Boss", filled(traits.title, "None"))}
            acme_mrr: ${catch(number(traits.mrr), 0)}

      """)
    func open(_ events: [String]) throws -> [String] {
      let cases = events.enumerated().map { number, event in
        "  c\(number):\n    event: { type: identify, traits: { \(event) } }\n    expect: nothing\n"
      }
      let (_, results) = try project.run("spoke: 1\ncases:\n" + cases.joined())
      var coverage = CaseCoverage(plan: project.plan, inspection: project.inspection)
      for result in results {
        guard case .event(let event) = result.testCase.input else { continue }
        coverage.add(result, on: CaseEvents(bytes: event.json))
      }
      let line = coverage.text(isDetailed: true).split(separator: "\n").first { $0.hasPrefix("    branches: ") }
      return line.map { $0.dropFirst(14).components(separatedBy: "; ") } ?? []
    }
    let trigger = "traits.a == 1 or traits.b == 1"
    let choice = #"if(traits.boss == true, "Boss", filled(traits.title, "None"))"#
    #expect(
      try open(["email: a, a: 1, first_name: A, boss: true"]) == [
        "when: exists(traits.email) is not true", "when: \(trigger) is not true", "when: second decides \(trigger)",
        "firstname: second of traits.first_name ?? traits.firstName", "jobtitle: else of \(choice)",
        #"jobtitle: first of filled(traits.title, "None")"#, #"jobtitle: second of filled(traits.title, "None")"#,
        "acme_mrr: second of catch(number(traits.mrr), 0)",
      ])
    #expect(
      try open([
        "email: a, a: 1, first_name: A, boss: true, mrr: 1",
        "email: a, b: 1, firstName: A, boss: false, title: T, mrr: x",
        "email: a, a: 1, boss: false, mrr: 1", "a: 1", "email: a",
      ]) == [])
  }

  @Test func writesReports() throws {
    let (_, results) = try project.run(Self.outdated)
    let text = CaseReport().text(results)
    #expect(text.contains("properties.firstname: expected \"Grace\", got \"Ada: L\"\n        it is traits.first_name"))
    #expect(CaseReport.summary(results) == "4 of 4 cases in 1 file failed")
    let junit = CaseReport.junit(results)
    #expect(junit.contains("<testsuites name=\"spoke test\" tests=\"4\" failures=\"4\">"))
    #expect(junit.contains("&quot;Grace&quot;"))
  }
}
