import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// One mapping with everything that its page says.
struct MappingEntry {
  let syntax: MappingSyntax
  let file: MappingFile
  /// The file's path in the project.
  let path: String
  let line: Int
  /// Nil when it could not be checked whole, or is switched off.
  let checked: CheckedMapping?
  /// What it writes; nil when that is not known.
  let owner: Int?
  let findings: [Diagnostic]
  let proof: Proof?
  /// The events that can make it run, and what it reads of them.
  let reach: EventReach
  /// Its properties and keys, in the order of the file.
  let writes: [Write]

  var id: String { syntax.id.value }

  /// One value on its way into a property.
  struct Write {
    enum Role { case property, key, identity, occurredAt, dedupeID }

    let role: Role
    let name: String
    let value: ValueSyntax
    let fields: ValueFields
    /// Nil when the portal has no such property.
    let property: Property?
    let conversion: Conversion?
    let policies: Policies
    let write: WritePolicy

    /// Whether HubSpot's property gets the value: a key is written too when the record is made.
    func writesProperty(verb: ActionSyntax.Verb?) -> Bool {
      switch role {
      case .property: true
      case .key: verb == .upsert && name != "id"
      case .identity, .occurredAt, .dedupeID: false
      }
    }
  }

  /// The mapping as it stands in the file, from the beginning of its first line.
  var source: String {
    let start = file.source.lineStarts[file.source.lineIndex(at: syntax.range.start)]
    var lines = file.source.text(in: ByteRange(start, syntax.range.end)).split(
      separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let indent = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { $0.dropFirst(min(indent, $0.prefix { $0 == " " }.count)) }.joined(separator: "\n")
  }
}
