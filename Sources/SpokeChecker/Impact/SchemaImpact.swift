import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// What the changes of a portal do to mappings: the findings that the new snapshot has and the old one has not, each with
/// the change that causes it.
public struct SchemaImpact: Sendable {
  /// A change and the findings that it causes, in order of file and place.
  public struct Effect: Sendable {
    public var change: SchemaChange
    public var findings: [Diagnostic]

    public init(change: SchemaChange, findings: [Diagnostic]) {
      self.change = change
      self.findings = findings
    }
  }

  /// All changes in the order of the diff.
  public private(set) var effects: [Effect]
  /// New findings that no single change causes.
  public private(set) var others: [Diagnostic]

  /// How many parts of the snapshot are tried one by one; each costs one lint.
  static let maximumTrials = 500

  /// The findings about mapping lines that are wrong now and were not before.
  public var newErrors: [Diagnostic] {
    (effects.flatMap(\.findings) + others).filter { $0.severity == .error }
  }

  /// Lints the files against both snapshots. A finding is caused by the part of the snapshot that, changed alone, brings it
  /// about; of several changes of one part, by the one whose name it mentions.
  ///
  /// - Parameters:
  ///   - linter: the project's; its portal is not used.
  ///   - found: what reading the files found.
  public init(
    _ diff: SchemaDiff, old: Portal, new: Portal, files: [MappingFile], found: Diagnostics = Diagnostics(),
    linter: Linter
  ) {
    effects = diff.changes.map { Effect(change: $0, findings: []) }
    others = []
    func findings(_ portal: Portal) -> [Diagnostic] {
      var linter = linter
      linter.portal = portal
      return linter.lint(files, found: found, needsProject: false).diagnostics
    }
    let before = Set(findings(old).map(Place.init))
    var remaining = findings(new).filter { !before.contains(Place($0)) }
    for part in Self.parts(diff, mentionedIn: remaining).prefix(Self.maximumTrials) {
      guard !remaining.isEmpty else { return }
      let caused = Set(findings(old.replacing(part, from: new)).map(Place.init)).subtracting(before)
      guard !caused.isEmpty else { continue }
      for finding in remaining where caused.contains(Place(finding)) { assign(finding, to: part) }
      remaining.removeAll { caused.contains(Place($0)) }
    }
    others = remaining
  }

  /// A rule broken at a place. The words of a message may differ between snapshots that have the same fault.
  private struct Place: Hashable {
    let rule: Rule
    let span: SourceSpan

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      span = diagnostic.span
    }
  }

  /// The parts that changed, each once, the breaking ones that findings mention first.
  private static func parts(_ diff: SchemaDiff, mentionedIn findings: [Diagnostic]) -> [SnapshotPart] {
    let text = findings.map(\.words).joined(separator: "\n")
    func order(_ change: SchemaChange) -> Int {
      (change.isBreaking ? 0 : 2) + (change.names.contains { mentions(text, $0) } ? 0 : 1)
    }
    var seen: Set<SnapshotPart> = []
    let ranked = diff.changes.enumerated().map { (rank: order($0.element), index: $0.offset, part: $0.element.part) }
    let sorted = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return sorted.map(\.part).filter { seen.insert($0).inserted }
  }

  private mutating func assign(_ finding: Diagnostic, to part: SnapshotPart) {
    let candidates = effects.indices.filter { effects[$0].change.part == part }
    let breaking = candidates.filter { effects[$0].change.isBreaking }
    let named = breaking.first { index in effects[index].change.names.contains { Self.mentions(finding.words, $0) } }
    guard let index = named ?? breaking.first ?? candidates.first else { return }
    effects[index].findings.append(finding)
  }

  /// Whether a name stands in a text as a word.
  private static func mentions(_ text: String, _ name: String) -> Bool {
    let (text, name) = (Array(text.utf8), Array(name.utf8))
    guard let first = name.first, name.count <= text.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
    for start in 0...(text.count - name.count) where text[start] == first {
      let end = start + name.count
      if start > 0, isWord(text[start - 1]) { continue }
      if end < text.count, isWord(text[end]) { continue }
      if text[start..<end].elementsEqual(name) { return true }
    }
    return false
  }
}

extension Diagnostic {
  /// Everything that it says.
  fileprivate var words: String {
    ([message, span.text, label ?? ""] + related.map { "\($0.message) \($0.span?.text ?? "")" }).joined(separator: "\n")
  }
}
