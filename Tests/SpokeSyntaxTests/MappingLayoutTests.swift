import Foundation
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import Testing

@Suite struct MappingLayoutTests {
  private func formatted(_ text: String) -> String? {
    var diagnostics = Diagnostics()
    let bytes = MappingLayout.formatted(SourceFile(path: "test.yaml", text: text), diagnostics: &diagnostics)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func writesTheCanonicalLayout() {
    let text = """


      # Head
      spoke:   1
      mappings:

          # First
          contact:
              properties:
                  firstname:    ${ traits.first_name??traits.firstName }   # name
                  # Note
                  lastname: '${traits.last_name}'


                  acme_bio: |
                        Two
                          lines
              # Which events
              when: type=='identify' && exists( traits.email )
              upsert: contacts
              match: {email: "${lower(traits.email)}"}
              associate:
              -   to: companies
                  match: { acme_account_id:  "${traits.company.id}"}
                  label:   Employee
          # Second
          other:
              when: event == "x"
              create: contacts
      """
    #expect(
      formatted(text) == """
        # Head
        spoke: 1

        mappings:
          # First
          contact:
            # Which events
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${lower(traits.email)}" }
            properties:
              firstname: ${traits.first_name ?? traits.firstName}   # name
              # Note
              lastname: '${traits.last_name}'

              acme_bio: |
                Two
                  lines
            associate:
              - to: companies
                match: { acme_account_id: "${traits.company.id}" }
                label: Employee

          # Second
          other:
            when: event == "x"
            create: contacts

        """)
  }

  @Test func leavesFilesWithErrorsAlone() {
    #expect(formatted("spoke: 1\nmappings:\n  a:\n    upsert: [\n") == nil)
    #expect(formatted("spoke: 1\nmappings:\n  a:\n    when: type ==\n    upsert: contacts\n") == nil)
    #expect(formatted("") == nil)
  }

  @Test func keepsTheTextOfScalars() throws {
    let text = """
      spoke: 1

      mappings:
        a:
          description: "two

              lines"
          when: type == "identify"
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            acme_bio: |2+
                indented

              trailing  


      """
    let result = try #require(formatted(text))
    #expect(Shape(result) == Shape(text))
    #expect(formatted(result) == result)
    #expect(result.contains("trailing  \n"))
  }

  @Test func keepsAnAnchorBeforeItsAlias() throws {
    let text = """
      spoke: 1

      mappings:
        a:
          properties: &names
            firstname: ${traits.first}
          when: type == "identify"
          upsert: contacts
          match: { email: "${traits.email}" }

        b:
          properties: *names
          when: type == "track"
          upsert: contacts
          match: { email: "${traits.email}" }

      """
    let result = try #require(formatted(text))
    #expect(Shape(result) == Shape(text) && formatted(result) == result)
  }

  /// What a file says, from the syntax tree and not from the formatter's own comparison.
  private struct Shape: Equatable {
    let mappings: [String]
    let tables: [String]
    let comments: [String]

    init(_ text: String) {
      let file = Reading(text).file
      func entries(_ entries: [PropertySyntax]) -> String {
        entries.map { entry in
          let policies = entry.policies
          return "\(entry.name.value)=\(entry.value.shape) \(String(describing: policies.onNull?.value)) "
            + "\(String(describing: policies.onEmpty?.value)) \(String(describing: policies.onInvalid?.value)) "
            + String(describing: entry.write?.value)
        }.joined(separator: ";")
      }
      mappings = file.mappings.map { mapping in
        let associations = (mapping.associations + mapping.dissociations).map { association in
          "\(association.to?.value ?? "") \(entries(association.match?.entries ?? [])) \(association.record?.value ?? "")"
            + " \(association.label?.value ?? "") \(String(describing: association.missing?.value))"
        }
        return [
          mapping.id.value, mapping.description ?? "", "\(mapping.isEnabled)", mapping.trigger?.shape ?? "",
          mapping.each?.shape ?? "", mapping.action.map { "\($0.verb.value) \($0.target.value)" } ?? "",
          entries(mapping.match?.entries ?? []), entries(mapping.identity?.entries ?? []), entries(mapping.properties),
          associations.joined(separator: ";"), mapping.lists.map { "\($0.change.value) \($0.name.value)" }.joined(),
          mapping.occurredAt?.shape ?? "", mapping.dedupeID?.shape ?? "",
          "\(String(describing: mapping.policies.onNull?.value)) \(String(describing: mapping.policies.onEmpty?.value))",
          String(describing: mapping.policies.onInvalid?.value),
        ].joined(separator: "\n")
      }
      tables = file.tables.map { table in
        table.name.value + table.entries.map { " \($0.key.value)=\($0.value.value)" }.joined()
      }
      comments = file.document.comments.map(\.text).sorted()
    }
  }

  /// The mapping files of the examples and those in the documents.
  private static let corpus: [String] = {
    var texts: [String] = []
    for folder in ["Examples/acme/mappings", "Examples/broken/mappings"] {
      texts += Golden.names(in: folder).filter { $0.hasSuffix(".yaml") }.compactMap { Golden.text("\(folder)/\($0)") }
    }
    let pages =
      Golden.names(in: "docs").map { "docs/\($0)" } + Golden.names(in: "docs/rules").map { "docs/rules/\($0)" }
    for page in pages where page.hasSuffix(".md") {
      let blocks = (Golden.text(page) ?? "").components(separatedBy: "```yaml\n").dropFirst()
      texts += blocks.compactMap { $0.components(separatedBy: "\n```").first.map { $0 + "\n" } }
    }
    return texts
  }()

  private func check(_ text: String) -> Bool {
    guard let result = formatted(text) else { return false }
    #expect(Shape(result) == Shape(text), "\(text)\n---\n\(result)")
    let again = formatted(result)
    #expect(again == result, "\(text)\n---\n\(result)\n---\n\(again ?? "nil")")
    let lines = result.components(separatedBy: "\n")
    #expect(lines.suffix(2).last == "" && lines.first != "")
    return true
  }

  @Test func examplesKeepTheirMeaning() {
    #expect(Self.corpus.count { check($0) } > 30)
  }

  @Test func mutationsKeepTheirMeaning() {
    var generator = SeededGenerator(seed: 17)
    let corpus = Self.corpus.filter { $0.utf8.count < 2500 && formatted($0) != nil }
    var count = 0
    for _ in 0..<150 {
      guard var lines = corpus.randomElement(using: &generator)?.components(separatedBy: "\n") else { return }
      for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&lines, &generator) }
      if check(lines.joined(separator: "\n")) { count += 1 }
    }
    #expect(count > 40)
  }

  private func mutate(_ lines: inout [String], _ generator: inout SeededGenerator) {
    let index = Int.random(in: 0..<lines.count, using: &generator)
    let line = lines[index]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0:
      lines = lines.map { line in String(repeating: " ", count: line.prefix { $0 == " " }.count) + line }
    case 1: lines[index] = line + "   "
    case 2: lines.insert("", at: index)
    case 3: lines.insert(String(repeating: " ", count: Int.random(in: 0...8, using: &generator)) + "# Note", at: index)
    case 4: lines[index] = line.replacingOccurrences(of: ": ", with: ":    ")
    case 5: lines[index] = line.replacingOccurrences(of: "{ ", with: "{").replacingOccurrences(of: " }", with: "}")
    case 6: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &generator))
    case 7: lines.remove(at: index)
    case 8: lines[index] = line.replacingOccurrences(of: " == ", with: "==").replacingOccurrences(of: "\"", with: "'")
    default:
      lines = lines.map { $0.replacingOccurrences(of: "- ", with: "-   ") }
    }
    if lines.isEmpty { lines = [""] }
  }
}
