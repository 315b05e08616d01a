import Foundation
import SpokeTestSupport
import Testing

/// `--fix` and `--diff`.
@Suite struct LintFixTests {
  private static let options = ["--schemas", LintCommandTests.schemas, "--today", "2026-11-24"]

  /// What a file is after `--fix`; `--diff` must have shown the same without writing.
  private func mend(_ text: String) throws -> (text: String, result: SpokeProcess, difference: String) {
    let folder = try TemporaryFolder()
    let path = try folder.file("mapping.yaml", text)
    let shown = try SpokeProcess.run(["lint", path, "--diff"] + Self.options)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let result = try SpokeProcess.run(["lint", path, "--fix"] + Self.options)
    let mended = try String(contentsOfFile: path, encoding: .utf8)
    let added = Set(shown.output.split(separator: "\n").filter { $0.hasPrefix("+ ") }.map { String($0.dropFirst()) })
    let before = Set(text.split(separator: "\n").map(String.init))
    #expect(Set(mended.split(separator: "\n").map(String.init)).subtracting(before) == added.subtracting(before))
    return (mended, result, shown.output)
  }

  @Test func mendsWhatAFixBringsToLight() throws {
    // Without its verb a mapping has no object, so its properties are looked at in the second round only.
    let (text, result, difference) = try mend(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsrt: contact
          match: { email: "${traits.email}" }
          # A comment,   with spaces.
          properties:
            first_name:    ${traits.first_name}   # another one
            lifecycle_stage: ${"Customer"}

      """)
    #expect(
      text == """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            # A comment,   with spaces.
            properties:
              firstname:    ${traits.first_name}   # another one
              lifecyclestage: ${"customer"}

        """)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.errors.contains("mended 1 file\n"))
    #expect(difference.components(separatedBy: "--- ").count == 2, "one difference, from first to last")
  }

  @Test func replacesANameWithOneNearOneEverywhere() throws {
    let lines = (0..<12).map { "      acme_note_\($0): ${uper(traits.title)}" }.joined(separator: "\n")
    let (text, _, _) = try mend(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            firstnam: ${traits.first_name}
      \(lines)

      """)
    #expect(text.contains("      firstname: ${traits.first_name}\n"))
    #expect(!text.contains("uper("))
    #expect(text.components(separatedBy: "upper(").count == 13)
  }

  @Test func neverBreaksAFileThatCouldBeRead() throws {
    // Both become `firstname`, and one key twice cannot be read.
    let text = """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            first_name: ${traits.first_name}
            firstname: ${traits.name}
            last_name: ${traits.last_name}

      """
    let (mended, result, _) = try mend(text)
    #expect(mended == text.replacingOccurrences(of: "last_name:", with: "lastname:"))
    #expect(result.status == 1)
    #expect(result.output.contains("no property 'first_name'"))
  }

  @Test func endsOnAnyText() throws {
    var generator = SeededGenerator(seed: 5)
    let lines = LintCommandTests.bad.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let pieces =
      lines + ["    upsrt: contact", "      first_name: '${uper(traits.a)}'", "  x: {a: ${b, c}", "\t", "spoke: 2"]
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      let text = (0..<12).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
      _ = try folder.file("\(number).yaml", "spoke: 1\nmappings:\n" + text.joined(separator: "\n") + "\n")
    }
    let first = try SpokeProcess.run(["lint", folder.path, "--fix"] + Self.options)
    #expect([0, 1].contains(first.status), "\(first.errors)")
    let again = try SpokeProcess.run(["lint", folder.path, "--diff"] + Self.options)
    #expect(again.output.isEmpty, "a second run has nothing to do")
  }

  @Test func readsManyFilesAtOnceInOrder() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "(", count: 20_000)
    for number in 0..<24 {
      let value = number % 3 == 0 ? "${\(deep)traits.a}" : "${traits.first_name}"
      let text = LintCommandTests.bad.replacingOccurrences(of: "${traits.first_name}", with: "\"\(value)\"")
      _ = try folder.file("m\(number).yaml", text.replacingOccurrences(of: "contact:", with: "contact-\(number):"))
    }
    let arguments = ["lint", folder.path, "--format", "json"] + Self.options
    let first = try SpokeProcess.run(arguments)
    #expect(first.status == 1)
    #expect(first.output.contains("expression-syntax"))
    #expect(try SpokeProcess.run(arguments).output == first.output)
  }
}
