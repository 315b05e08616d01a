import SpokeDiagnostics
import SpokeSyntax
import SpokeYAML

/// Writes what came out into the cases that expected something else.
public struct CaseUpdate: Sendable {
  /// The file with its failing cases changed; everything outside their `expect:` and `rejects:` is as it was.
  public let bytes: [UInt8]
  /// The cases that could not be changed, because they are written on one line or their events could not be read.
  public let skipped: [String]

  public init(_ source: SourceFile, _ results: [CaseResult]) {
    var edits: [(range: ByteRange, text: String)] = []
    var skipped: [String] = []
    for result in results where !result.isPassed && result.source.path == source.path {
      if result.testCase.node.isFlow || result.testCase.node.aliasRange != nil {
        skipped.append(result.testCase.name.value)
      } else {
        edits += Self.edits(result)
      }
    }
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
    }
    self.bytes = bytes
    self.skipped = skipped
  }

  private static func edits(_ result: CaseResult) -> [(range: ByteRange, text: String)] {
    let testCase = result.testCase
    let comparison = CaseComparison(isExact: testCase.isExact)
    let operations = updated(testCase.operations, result.operations, comparison)
    let rejects = updated(testCase.rejects, result.rejects, comparison)
    let indent = result.source.position(at: testCase.node.range.start).column - 1
    let expectEntry = testCase.entry("expect")
    let rejectsEntry = testCase.entry("rejects")
    let changes = Set(result.differences.map(\.subject))
    let expected =
      operations.isEmpty ? "expect: nothing" : CaseYAML.entry("expect", .list(operations), indent: indent)
    let rejected = CaseYAML.entry("rejects", .list(rejects), indent: indent)
    var edits: [(range: ByteRange, text: String)] = []

    if changes.contains(.reject) {
      switch (rejectsEntry, expectEntry) {
      case (let entry?, _) where !rejects.isEmpty: edits.append((place(entry, result.source), rejected))
      case (let entry?, nil):
        // What is expected takes its place, so that the case says something still.
        return [(place(entry, result.source), expected)]
      case (let entry?, _?): edits.append((lines(of: entry, result.source), ""))
      case (nil, let entry?): edits.append(insertion(of: rejected, behind: entry, result.source, indent: indent))
      case (nil, nil): break
      }
    }
    if changes.contains(.operation) {
      if let expectEntry {
        edits.append((place(expectEntry, result.source), expected))
      } else if let rejectsEntry {
        edits.append(insertion(of: expected, behind: rejectsEntry, result.source, indent: indent))
      }
    }
    return edits
  }

  private static func place(_ entry: YAMLEntry, _ source: SourceFile) -> ByteRange {
    var end = entry.value.place.end
    // An empty value may end behind the key's line break.
    while end > entry.key.place.end, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x20 { end -= 1 }
    return ByteRange(entry.key.place.start, end)
  }

  /// The lines that an entry stands on.
  private static func lines(of entry: YAMLEntry, _ source: SourceFile) -> ByteRange {
    let place = place(entry, source)
    let last = source.lineIndex(at: max(place.end - 1, 0))
    let end = last + 1 < source.lineStarts.count ? source.lineStarts[last + 1] : source.bytes.count
    return ByteRange(source.lineStarts[source.lineIndex(at: place.start)], end)
  }

  /// A new entry in the line behind another one, behind the other one's comment.
  private static func insertion(
    of text: String, behind entry: YAMLEntry, _ source: SourceFile, indent: Int
  ) -> (range: ByteRange, text: String) {
    let line = source.lineRange(source.lineIndex(at: max(place(entry, source).end - 1, 0)))
    return (ByteRange(line.end, line.end), "\n" + String(repeating: " ", count: indent) + text)
  }

  /// What came, with as much detail as the case has: a record that was expected keeps its fields, a new one has all.
  private static func updated(
    _ expected: [CaseRecord], _ found: [CaseValue], _ comparison: CaseComparison
  ) -> [CaseValue] {
    var templates: [Int: CaseValue] = [:]
    let mappings = Set(expected.map { $0.mapping?.value })
    for mapping in mappings {
      let wanted = expected.filter { $0.mapping?.value == mapping }.map(\.value)
      let places = found.indices.filter { found[$0]["mapping"]?.string == mapping }
      for pair in comparison.pairs(wanted, places.map { found[$0] }).pairs {
        templates[places[pair.found]] = wanted[pair.expected]
      }
    }
    return found.indices.map { index in
      if let template = templates[index], !comparison.isExact { return merged(template, found[index]) }
      return whole(found[index], isExact: comparison.isExact)
    }
  }

  private static func merged(_ template: CaseValue, _ found: CaseValue) -> CaseValue {
    switch (template, found) {
    case (.map(let members), .map):
      return .map(
        members.map { member in
          .init(member.key, found[member.key].map { merged(member.value, $0) } ?? .null)
        })
    case (.list(let wanted), .list(let elements)):
      return .list(
        elements.indices.map { index in
          index < wanted.count ? merged(wanted[index], elements[index]) : whole(elements[index], isExact: false)
        })
    case (.number(let wanted), .number(let digits)) where ExactNumber.areEqual(wanted, digits): return template
    default: return found
    }
  }

  /// A record without what is no part of what a mapping does, and without the ids of HubSpot that its names stand for
  /// unless all must be there.
  private static func whole(_ record: CaseValue, isExact: Bool) -> CaseValue {
    let incidental: Set<String> = ["event", "line", "messageId"]
    let ids: Set<String> = isExact ? [] : ["category", "typeId", "listId"]
    func without(_ names: Set<String>, _ value: CaseValue) -> CaseValue {
      switch value {
      case .map(let members):
        return .map(members.filter { !names.contains($0.key) }.map { .init($0.key, $0.value) })
      default: return value
      }
    }
    guard case .map(let members) = without(incidental, record) else { return record }
    return .map(
      members.filter { !$0.value.isEmptyContainer }.map { member in
        guard case .list(let elements) = member.value else { return member }
        return .init(member.key, .list(elements.map { without(ids, $0) }))
      })
  }
}
