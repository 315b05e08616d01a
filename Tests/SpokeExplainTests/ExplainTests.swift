import SpokeChecker
import SpokeCompiler
import SpokeDiagnostics
import SpokeExplain
import SpokeJSON
import SpokePlan
import SpokeRuntime
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

/// The example project, compiled.
enum AcmeProject {
  static let plan: Plan? = try? compiled()

  static func bytes(_ path: String) throws -> [UInt8] { try RepositoryFile.read(path) }

  static func compiled() throws -> Plan {
    var found = Diagnostics()
    let names = ["companies", "contacts", "engagement", "orders", "plans"]
    let files = try names.map { name in
      let path = "Examples/acme/mappings/\(name).yaml"
      return MappingFile.parse(SourceFile(path: path, bytes: try bytes(path)), diagnostics: &found)
    }
    let portal = try Portal.load(
      directory: "\(Repository.root)/Schemas/portals/acme", displayPath: "Schemas/portals/acme")
    let result = Linter(portal: portal, timeZone: "Europe/Berlin").lint(files, found: found)
    return try Plan(try compile(try #require(result.project)))
  }
}

@Suite struct ExplainTests {
  let plan: Plan
  let lines: [[UInt8]]

  init() throws {
    plan = try #require(AcmeProject.plan)
    lines = try AcmeProject.bytes("Examples/acme/input/handwritten.ndjson")
      .split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// What `spoke run` writes for a line.
  private func run(_ line: [UInt8]) throws -> (operations: [JSONValue], rejects: [JSONValue]) {
    var engine = Engine(plan: plan)
    var output = RunOutput(plan: plan)
    line.withUnsafeBufferPointer { engine.run(line: $0, number: 1, into: &output) }
    let operations = output.operations.withBytes { bytes in bytes.split(separator: 0x0A).map(Array.init) }
    let rejects = output.rejects.withBytes { bytes in bytes.split(separator: 0x0A).map(Array.init) }
    func value(_ bytes: [UInt8]) throws -> JSONValue {
      try JSONDocument(SourceFile(path: "record", bytes: bytes)).root
    }
    return (try operations.map(value), try rejects.map(value))
  }

  private func explain(_ line: [UInt8]) -> Explanation {
    var explainer = Explainer(plan: plan, inspection: PlanInspection(plan))
    return line.withUnsafeBufferPointer { explainer.explain($0) }
  }

  private func text(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    return value.source.text(in: value.range)
  }

  /// What an explanation says is written, in the form in which operations are compared.
  private func operation(_ mapping: ExplainedMapping, _ record: ExplainedRecord) -> [String] {
    var parts = [mapping.id]
    if let index = record.index { parts.append("index \(index)") }
    for value in record.key { parts.append("key \(value.property) \(value.converted ?? "nothing")") }
    if let time = record.occurredAt?.converted { parts.append("time \(time)") }
    if let dedupe = record.dedupeID?.converted { parts.append("uuid \(dedupe)") }
    for value in record.properties where value.fate == .written || value.fate == .cleared {
      parts.append("\(value.property) \(value.fate == .cleared ? "\"\"" : value.converted ?? "nothing")")
    }
    for association in record.associations where association.isMade {
      parts.append("\(association.isRemoval ? "from" : "to") \(association.object) \(association.label)")
      for value in association.match { parts.append("match \(value.property) \(value.converted ?? "nothing")") }
    }
    let fields =
      [record.occurredAt, record.dedupeID].compactMap { $0 } + record.properties
    for value in fields where value.fate == .omitted && value.outcome != "missing" {
      parts.append("omitted \(value.property) \(value.outcome) \(value.detail ?? "")")
    }
    for association in record.associations where !association.isMade {
      let value = association.match.first { $0.fate == .omitted }
      let reason = value.map { " \($0.property) \($0.outcome) \($0.detail ?? "")" } ?? ""
      parts.append("omitted \(association.object)\(reason)")
    }
    return parts
  }

  /// An operation of the engine in the same form.
  private func operation(_ operation: JSONValue) -> [String] {
    var parts = [operation["mapping"]?.string ?? ""]
    if let index = operation["event"]?["index"] { parts.append("index \(text(index))") }
    if let key = operation["key"] { parts.append("key \(key["property"]?.string ?? "") \(text(key["value"]))") }
    for name in ["match", "identity"] {
      for member in operation[name]?.members.map(Array.init) ?? [] {
        parts.append("key \(member.key.string ?? "") \(text(member.value))")
      }
    }
    if let time = operation["occurredAt"] { parts.append("time \(text(time))") }
    if let dedupe = operation["uuid"] { parts.append("uuid \(text(dedupe))") }
    for member in operation["properties"]?.members.map(Array.init) ?? [] {
      parts.append("\(member.key.string ?? "") \(text(member.value))")
    }
    for association in operation["associations"]?.elements.map(Array.init) ?? [] {
      let verb = association["remove"] == nil ? "to" : "from"
      parts.append("\(verb) \(association["to"]?.string ?? "") \(association["label"]?.string ?? "")")
      for member in association["match"]?.members.map(Array.init) ?? [] {
        parts.append("match \(member.key.string ?? "") \(text(member.value))")
      }
    }
    let omitted = operation["omitted"]?.elements.map(Array.init) ?? []
    for entry in omitted {
      if entry["association"] == nil, let property = entry["property"]?.string {
        parts.append("omitted \(property) \(entry["reason"]?.string ?? "") \(entry["detail"]?.string ?? "")")
      }
    }
    for entry in omitted {
      guard let object = entry["association"]?.string else { continue }
      let reason = entry["property"]?.string.map {
        " \($0) \(entry["reason"]?.string ?? "") \(entry["detail"]?.string ?? "")"
      }
      parts.append("omitted \(object)\(reason ?? "")")
    }
    return parts
  }

  private func check(_ line: [UInt8], _ name: String) throws {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
    let explanation = explain(line)
    let (operations, rejects) = try run(line)
    if let reason = explanation.rejected {
      // The engine does not look into a line whose bytes show that no mapping asks for it.
      #expect((rejects.first?["reason"]?.string ?? reason) == reason, "\(name)")
      #expect(operations.isEmpty, "\(name)")
      return
    }
    var explained: [[String]] = []
    var rejected: [String] = []
    for mapping in explanation.mappings {
      if case .rejected(let reason, let detail) = mapping.outcome {
        rejected.append("\(mapping.id) \(reason) nothing nothing \(detail ?? "nothing")")
      }
      for record in mapping.records {
        switch record.outcome {
        case .written: explained.append(operation(mapping, record))
        case .notFired: break
        case .rejected(let reason, let property, let association, let detail):
          rejected.append(
            "\(mapping.id) \(reason) \(property ?? "nothing") \(association ?? "nothing") \(detail ?? "nothing")")
        }
      }
    }
    let found = rejects.map { reject in
      let parts = ["mapping", "reason", "property", "association", "detail"].map { reject[$0]?.string ?? "nothing" }
      return parts.joined(separator: " ")
    }
    #expect(explained == operations.map(operation), "\(name)")
    #expect(rejected == found, "\(name)")
  }

  @Test func findsWhatTheEngineFindsInHandwrittenEvents() throws {
    for (index, line) in lines.enumerated() { try check(line, "line \(index + 1)") }
  }

  @Test func findsWhatTheEngineFindsInDamagedEvents() throws {
    var generator = SeededGenerator(seed: 5)
    let pieces = ["null", "\"\"", "17", "[]", "{}", "\"x\"", "true", "1e999", "\"2026-02-30\""].map { Array($0.utf8) }
    for round in 0..<200 {
      guard var line = lines.randomElement(using: &generator), line.count > 40 else { continue }
      // In place of some value behind a colon.
      let colons = line.indices.filter { line[$0] == 0x3A && $0 + 1 < line.count && line[$0 + 1] != 0x7B }
      guard let colon = colons.randomElement(using: &generator),
        let end = line[(colon + 1)...].firstIndex(where: { $0 == 0x2C || $0 == 0x7D })
      else { continue }
      line.replaceSubrange((colon + 1)..<end, with: pieces.randomElement(using: &generator) ?? [])
      try check(line, "round \(round): \(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test func showsTheWayOfAValue() throws {
    let explanation = explain(lines[0])
    let contact = try #require(explanation.mappings.first { $0.id == "contact-from-identify" })
    let key = try #require(contact.records.first?.key.first)
    #expect(key.expression == "lower(trim(traits.email))")
    #expect(
      key.steps.map(\.words) == [
        "\" Ada.Lovelace@Example.com \"", "\"Ada.Lovelace@Example.com\"", "\"ada.lovelace@example.com\"",
      ])
    #expect(key.converted == "\"ada.lovelace@example.com\"")
    #expect(explanation.text.contains("acme_plan = lookup(plan_codes, traits.plan)"))
  }

  @Test func saysWhichPartOfATriggerFailed() throws {
    let explanation = explain(lines[1])
    let optIn = try #require(explanation.mappings.first { $0.id == "newsletter-opt-in" })
    #expect(optIn.outcome == .notFired)
    #expect(optIn.conditions.map(\.result) == ["true", "true", "false"])
    #expect(explanation.text.contains("traits.subscribed == true is false (traits.subscribed is false)"))
    let order = try #require(explanation.mappings.first { $0.id == "order-completed" })
    #expect(order.conditions.first?.values.first?.value == "\"identify\"")
  }

  @Test func saysWhatThePolicyDid() throws {
    let line = #"{"type":"identify","traits":{"email":"a@b.co","phone":"","title":"","mrr":"a lot"}}"#
    let explanation = explain(Array(line.utf8))
    let record = try #require(explanation.mappings.first { $0.id == "contact-from-identify" }?.records.first)
    func value(_ name: String) throws -> ExplainedValue {
      try #require(record.properties.first { $0.property == name })
    }
    #expect(try value("phone").fate == .cleared)
    #expect(try value("jobtitle").fate == .omitted)
    #expect(try value("jobtitle").outcome == "empty")
    #expect(try value("acme_mrr").detail == "not a number")
    #expect(try value("firstname").outcome == "missing")
    #expect(try value("firstname").policy == nil)
  }

  @Test func writesJSON() throws {
    for line in [lines[0], lines[42], Array("[1]".utf8), Array("{".utf8)] {
      let json = explain(line).json
      _ = try JSONDocument(SourceFile(path: "explanation", text: json))
    }
  }
}
