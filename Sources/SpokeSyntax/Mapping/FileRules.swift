import SpokeDiagnostics
import SpokeYAML

extension Rule {
  public static let missingKey = Rule(
    "missing-key", .file, .error, "A key that must be there is not",
    explanation: """
      A mapping file begins with `spoke: 1`, the version of the language, and has its mappings under `mappings:`. Every
      mapping has one verb that says what it writes: `upsert`, `create` or `update` with an object, or `send` with an event.
      The long form of a value has the key `value`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))

  public static let wrongKind = Rule(
    "wrong-kind", .file, .error, "A value of another kind than its place wants",
    explanation: """
      Every place of a file takes one kind of value: `properties:` takes a map, `associate:` and `lists:` take lists,
      `enabled:` takes `true` or `false`, a policy takes one of a few words, and names cannot be computed. The message says
      what is expected and what was found.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            enabled: yes
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            enabled: true
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))

  public static let unsupportedVersion = Rule(
    "unsupported-version", .file, .error, "A version of the language that this Spoke does not read",
    explanation: """
      `spoke: 1` says which version of the language the file is written in. A file of a later version may mean something
      else by the same words, so nothing of it is read. Use a newer Spoke, or write the file in version 1.
      """,
    example: .init(
      bad: """
        spoke: 2
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))
}

extension DocumentReader {
  /// The version of the language that this reader knows.
  static let version = "1"

  /// Whether the file is of a version that this reader knows, or seems to be. Another one is reported, and nothing else.
  mutating func isReadable(_ root: YAMLNode) -> Bool {
    guard let entry = root.entries?.first(where: { $0.key.scalar?.text == "spoke" }), !entry.value.isIncomplete,
      let scalar = entry.value.scalar, scalar.resolved == .integer,
      let version = NumberLiteral.normalized(scalar.text), version != Self.version
    else { return true }
    report(
      .unsupportedVersion, "Version \(version) of the language is not known here, only version \(Self.version)",
      at: entry.value.range,
      help: "Use a Spoke that knows version \(version), or write the file in version \(Self.version).")
    return false
  }

  /// Checks that `spoke: 1` is there and is a number.
  mutating func checkVersion(_ fields: Fields, _ root: ByteRange) {
    guard let entry = fields["spoke"] else {
      if fields.isIncomplete { return }
      let start = ByteRange(root.start, root.start)
      report(
        .missingKey, "The file does not say which version of the language it is written in", at: start,
        help: "Write `spoke: 1` in the first line.",
        fixes: [Fix("write `spoke: 1`", isSafe: true, edits: [.init(span(start), "spoke: 1\n")])])
      return
    }
    if entry.value.scalar?.resolved == .integer { return }
    let isOne = entry.value.scalar.map { ["1", "1.0", "v1"].contains($0.text) } ?? false
    wrongKind(
      entry.value, "`spoke`", expected: "the number of a version", help: "Write `spoke: 1`.",
      fixes: isOne ? [Fix("write 1", isSafe: true, edits: [.init(span(entry.value.range), "1")])] : [])
  }
}
