import SpokeChecker
import SpokeDiagnostics
import SpokeTestSupport
import Testing

/// Mappings are checked on all processors; what comes out does not tell.
@Suite struct ParallelTests {
  private static let files: [SourceFile] = (0..<12).map { file in
    var text =
      "spoke: 1\ntables:\n  plans: { gold: pro, silver: starter }\n  used-\(file): { a: \"\(file)\" }\nmappings:\n"
    for number in 0..<30 {
      text += """
          m-\(file)-\(number):
            when: type == "track" and event == "E\(file).\(number)" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: ${lookup(plans, traits.plan)}
              firstname: ${lookup(used-\(file), traits.a)}
              hs_lead_status: ${option(traits.status)}
              \(number % 7 == 3 ? "fristname: ${traits.name}" : "lastname: ${traits.name}")

        """
    }
    return SourceFile(path: "f\(file < 10 ? "0" : "")\(file).yaml", text: text.replacing("used-", with: "used_"))
  }

  @Test func findingsHaveOneOrder() {
    let first = AcmePortal.lint(Self.files)
    #expect(first.diagnostics.count == 12 * 4)
    for _ in 0..<3 {
      let again = AcmePortal.lint(Self.files)
      #expect(again.diagnostics == first.diagnostics)
      #expect(again.proofs == first.proofs)
    }
  }

  @Test func everyLookupKeepsItsTable() throws {
    let good = Self.files.map {
      SourceFile(path: $0.path, text: $0.text(in: ByteRange(0, $0.bytes.count)).replacing("fristname", with: "city"))
    }
    let project = try #require(AcmePortal.lint(good).project)
    #expect(project.mappings.count == 360)
    #expect(
      Array(project.tables.map(\.name).prefix(4)) == [
        "f00.yaml#plans", "f00.yaml#used_0", "options of contacts.hs_lead_status", "f01.yaml#plans",
      ])
    #expect(project.tables.count == 25)
    for mapping in project.mappings {
      for property in mapping.properties {
        let wanted =
          switch property.name {
          case "acme_plan": "\(mapping.sourcePath)#plans"
          case "firstname": "\(mapping.sourcePath)#used_\(Int(mapping.sourcePath.dropFirst().prefix(2)) ?? -1)"
          case "hs_lead_status": "options of contacts.hs_lead_status"
          default: ""
          }
        let used = Self.tables(property.value)
        #expect(used.map { project.tables[$0].name } == (wanted.isEmpty ? [] : [wanted]))
      }
    }
  }

  private static func tables(_ core: Core) -> [Int] {
    switch core {
    case .constant, .path: []
    case .call(_, let arguments, .table(let table)): arguments.flatMap(tables) + [table]
    case .call(_, let arguments, _): arguments.flatMap(tables)
    case .coalesce(let first, let second), .rescue(let first, let second): tables(first) + tables(second)
    case .and(let first, let second), .or(let first, let second): tables(first) + tables(second)
    case .filled(let choices): choices.flatMap(tables)
    case .conditional(let condition, let first, let second): tables(condition) + tables(first) + tables(second)
    }
  }
}
