import Foundation
import SpokeCompiler
import SpokeDiagnostics
import SpokeSimulator
import SpokeSyntax
import SpokeTestSupport
import Testing

@testable import SpokeChecker
@testable import SpokeDelivery

/// Random correct projects: what lint has nothing against, HubSpot does not refuse, whatever the events hold.
@Suite struct ProjectTests {
  /// Writable properties of the portal, as its snapshot has them.
  struct Property {
    var name: String
    var type: String
    var options: [String]
  }

  static let keys = [
    "contacts": "email", "companies": "acme_account_id", "deals": "acme_order_id", "tickets": "acme_ticket_ref",
    "line_items": "acme_line_key",
  ]

  static func properties(of object: String) throws -> [Property] {
    let path = "\(Repository.root)/Schemas/portals/acme/objects/\(object).json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any]
    let all = json?["properties"] as? [[String: Any]] ?? []
    return all.compactMap { one in
      guard let name = one["name"] as? String, let type = one["type"] as? String, name != keys[object],
        (one["modificationMetadata"] as? [String: Any])?["readOnlyValue"] as? Bool == false,
        one["archived"] as? Bool != true, one["hasUniqueValue"] as? Bool != true
      else { return nil }
      let options = (one["options"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
      return Property(name: name, type: type, options: options)
    }.sorted { $0.name < $1.name }
  }

  @Test(arguments: 0..<12) func lintCleanProjectsAreNotRefused(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let object = try #require(Self.keys.keys.sorted().randomElement(using: &random))
    let pool = try Self.properties(of: object).shuffled(using: &random).prefix(14)
    let used = pool.filter { (try? Self.findings(Self.project(object, [$0])))?.isEmpty == true }
    let text = Self.project(object, Array(used))
    #expect(try Self.findings(text).isEmpty)
    let fixture = try DeliveryFixture(text)
    let events = (0..<150).map { _ in Self.event(Array(used), &random) }
    let outcome = try await fixture.deliver(events: events)
    #expect(outcome.stop == nil)
    #expect(outcome.report.count(.written) > 0)
    #expect(outcome.report.count(.rejected) == 0, "\(object): \(outcome.report.text)")
    #expect(outcome.report.waiting == 0)
    await fixture.end()
  }

  static func project(_ object: String, _ properties: [Property]) -> String {
    let key = keys[object] ?? ""
    var lines = [
      "spoke: 1", "mappings:", "  random:", "    when: type == \"identify\" and exists(traits.key)",
      "    upsert: \(object)",
      "    match: { \(key): \"${traits.key}\" }", "    properties:",
    ]
    for property in properties { lines.append("      \(property.name): ${traits.\(property.name)}") }
    if properties.isEmpty { lines.append("      {}") }
    return lines.joined(separator: "\n") + "\n"
  }

  static func findings(_ text: String) throws -> [String] {
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "mapping.yaml", text: text), diagnostics: &found)
    let result = Linter(portal: DeliveryFixture.portal, events: nil, today: "2026-11-24").lint([file], found: found)
    return result.diagnostics.filter { $0.severity != .info }.map { "\($0.rule.name): \($0.message)" }
  }

  /// An event whose values fit their properties, or do not at all.
  static func event(_ properties: [Property], _ random: inout SeededGenerator) -> String {
    var members = [#""key":"k\#(Int.random(in: 0..<40, using: &random))@x.example""#]
    for property in properties where Int.random(in: 0..<100, using: &random) < 60 {
      members.append("\"\(property.name)\":\(value(for: property, &random))")
    }
    return #"{"type":"identify","traits":{\#(members.joined(separator: ","))}}"#
  }

  static func value(for property: Property, _ random: inout SeededGenerator) -> String {
    let fitting: [String]
    switch property.type {
    case "number": fitting = ["12", "-3.5", "\"7\"", "0"]
    case "bool": fitting = ["true", "\"false\""]
    case "date": fitting = ["\"2026-11-20\"", "1795132800000", "\"2026-11-20T10:00:00Z\""]
    case "datetime": fitting = ["\"2026-11-20T10:00:00Z\"", "1795132800123"]
    case "enumeration": fitting = property.options.prefix(6).map { quoted($0) } + ["\"\""]
    default: fitting = ["\"text\"", "\"ünïcode 🎉\"", "\"  spaces \"", "12", "true"]
    }
    let wild = [
      "null", "\"\"", "[]", "{}", "\"not a value\"", "1e400", "-0", "[\"a\",\"b\"]", "\"2026-02-30\"",
      "9007199254740993",
      "{\"a\":1}", "\";\"", "\"<b>\"",
    ]
    let pool = Int.random(in: 0..<100, using: &random) < 60 ? fitting : wild
    return pool.randomElement(using: &random) ?? "null"
  }

  private static func quoted(_ text: String) -> String {
    var writer = "\""
    for character in text {
      if character == "\"" || character == "\\" { writer.append("\\") }
      writer.append(character)
    }
    return writer + "\""
  }
}
