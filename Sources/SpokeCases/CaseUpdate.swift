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
    let lineBreak = "\n" + String(repeating: " ", count: indent)
    let expectEntry = testCase.entry("expect")
    let rejectsEntry = testCase.entry("rejects")
    var edits: [(range: ByteRange, text: String)] = []
    var added = ""

    let expected =
      operations.isEmpty ? "expect: nothing" : CaseYAML.entry("expect", .list(operations), indent: indent)
    if let expectEntry {
      edits.append((place(expectEntry, result.source), expected))
    } else if !operations.isEmpty || rejects.isEmpty {
      added += lineBreak + expected
    }
    if let rejectsEntry {
      var range = place(rejectsEntry, result.source)
      if rejects.isEmpty {
        // With its line, unless it is the first of the case: then what is added takes its place.
        if range.start == testCase.node.range.start {
          edits.append((range, expectEntry == nil ? String(added.dropFirst(lineBreak.count)) : "rejects: []"))
          return edits
        }
        let line = result.source.lineIndex(at: range.start)
        range.start = max(result.source.lineStarts[line] - 1, 0)
        edits.append((range, added))
        return edits
      }
      edits.append((range, CaseYAML.entry("rejects", .list(rejects), indent: indent) + added))
      return edits
    }
    if !rejects.isEmpty { added += lineBreak + CaseYAML.entry("rejects", .list(rejects), indent: indent) }
    if !added.isEmpty, let last = edits.indices.last { edits[last].text += added }
    return edits
  }

  private static func place(_ entry: YAMLEntry, _ source: SourceFile) -> ByteRange {
    var end = entry.value.place.end
    // A block scalar or an empty value may end behind the key's line break.
    while end > entry.key.place.end, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x20 { end -= 1 }
    return ByteRange(entry.key.place.start, end)
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
