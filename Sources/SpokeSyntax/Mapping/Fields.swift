import SpokeDiagnostics
import SpokeYAML

extension Rule {
  public static let unknownKey = Rule(
    "unknown-key", .file, .error, "A key that has no meaning where it stands",
    explanation: """
      A key that is not known would be passed over in silence, and what it was meant to do would not happen. So it is an
      error. Most are slips of spelling, keys of another tool, or keys that stand one level too deep or too high: compare
      the indentation with the lines around.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            trigger: type == "identify"
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

/// A kind of map whose keys are fixed.
struct FieldSet: Sendable {
  /// How messages name the map.
  let name: String
  let keys: [String]
  /// Keys of other tools, in lower case without separators, and the key that means the same.
  var synonyms: [String: String] = [:]
  /// Keys that belong elsewhere, and where.
  var elsewhere: [String: String] = [:]
  /// What to add to the help when the key is like none of the known ones.
  var hint = ""
}

/// The entries of a map with fixed keys, each key once.
struct Fields {
  /// Few enough to look through: a map has as many keys as its set at most.
  private var entries: [(key: String, entry: YAMLEntry)] = []
  /// Some of the map could not be read: a key that seems to be missing may be there.
  var isIncomplete = false

  subscript(key: String) -> YAMLEntry? {
    entries.firstIndex { $0.key == key }.map { entries[$0].entry }
  }

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  mutating func insert(_ key: String, _ entry: YAMLEntry) {
    if !entries.contains(where: { $0.key == key }) { entries.append((key, entry)) }
  }
}

extension DocumentReader {
  /// Sorts the entries of a map by their keys and reports the keys that it does not have.
  mutating func fields(_ node: YAMLNode, _ set: FieldSet) -> Fields {
    let entries = node.entries ?? []
    var fields = Fields(capacity: entries.count)
    fields.isIncomplete = node.isIncomplete
    /// The keys of the map; made when one of them is not known.
    var keys: Set<String>?
    for entry in entries {
      guard let text = entry.key.text, !entry.key.isIncomplete else {
        fields.isIncomplete = true
        continue
      }
      if set.keys.contains(text) {
        fields.insert(text, entry)
      } else if reportMergeKey(entry) {
        fields.isIncomplete = true
      } else if let key = entry.key.scalar {
        let present = keys ?? Set(entries.compactMap { $0.key.scalar?.text })
        keys = present
        let meant = set.elsewhere[key.text] == nil ? meant(key.text, set).filter { !present.contains($0) } : []
        reportUnknownKey(entry, key, set, meant)
        // A slip of spelling is read as what it means, so that nothing else is said about its absence; it may be any of
        // several.
        if meant.count == 1 { fields.insert(meant[0], entry) } else if meant.count > 1 { fields.isIncomplete = true }
      }
    }
    return fields
  }

  /// Reports `<<`, by which YAML 1.1 takes in the keys of another map. False for any other key.
  mutating func reportMergeKey(_ entry: YAMLEntry) -> Bool {
    guard entry.key.text == "<<", entry.key.scalar?.style == .plain else { return false }
    report(
      .unknownKey, "`<<` takes in no keys of another map: it is not part of YAML 1.2", at: entry.key.place,
      help: "Write the keys out, or policies that all mappings share under `defaults:`.")
    return true
  }

  private func meant(_ key: String, _ set: FieldSet) -> [String] {
    let folded = String(key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
    if let synonym = set.synonyms[folded] { return [synonym] }
    return NearNames(set.keys).suggestions(for: key)
  }

  private mutating func reportUnknownKey(_ entry: YAMLEntry, _ key: YAMLScalar, _ set: FieldSet, _ meant: [String]) {
    let range = entry.key.place
    let message = "`\(key.text)` is not a key of \(set.name)"
    if let place = set.elsewhere[key.text] {
      report(.unknownKey, message, at: range, help: place)
      return
    }
    guard let first = meant.first else {
      let hint = set.hint.isEmpty ? "" : " \(set.hint)"
      report(.unknownKey, message, at: range, help: "The keys are \(Self.listed(set.keys, "and")).\(hint)")
      return
    }
    let isSpelling = NearNames([first]).suggestions(for: key.text) == [first]
    report(
      .unknownKey, message, at: range, help: "Write \(Self.listed(meant)).",
      fixes: meant.count == 1
        ? [Fix("write `\(first)`", isSafe: isSpelling, edits: [.init(span(range), first)])] : [])
  }
}
