import SpokeClient
import SpokeReports
import SpokeSchema

/// What `spoke schema pull` says when it is done.
struct PullReport {
  private let directory: String
  private let pulled: PulledSnapshot
  private let new: Portal?
  private let diff: SchemaDiff?

  /// So many changed files are named one by one.
  private static let namedFiles = 12

  /// - Parameter old: the files of the snapshot before.
  init(directory: String, old: [String: [UInt8]], pulled: PulledSnapshot) {
    self.directory = directory
    self.pulled = pulled
    let new = try? Portal.load(.memory(pulled.files), displayPath: directory)
    let before = old["portal.json"] == nil ? nil : try? Portal.load(.memory(old), displayPath: directory)
    diff = before.flatMap { before in new.map { SchemaDiff(old: before, new: $0) } }
    self.new = new
  }

  var text: String {
    var lines = ["\(directory): portal \(pulled.portalID), " + counts.joined(separator: ", ")]
    if !pulled.unseen.isEmpty {
      lines.append("not seen, for the token has no scope for them: \(pulled.unseen.joined(separator: ", "))")
    }
    if pulled.changed.isEmpty {
      lines.append("nothing changed")
    } else {
      let named = pulled.changed.count <= Self.namedFiles ? ": " + pulled.changed.joined(separator: ", ") : ""
      lines.append("\(Summary.count(pulled.changed.count, "file")) changed\(named)")
    }
    if let diff, !diff.changes.isEmpty {
      lines += diff.breaking.map { "breaking  \($0.part.title): \($0.message)" }
      let safe = diff.changes.count - diff.breaking.count
      lines.append(
        "\(Summary.count(diff.breaking.count, "breaking change")), \(safe) safe; lint the project before you commit")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var counts: [String] {
    guard let new else { return [Summary.count(pulled.files.count, "file")] }
    var counts = [
      Summary.count(new.objects.count, "object"),
      Summary.count(new.objects.reduce(0) { $0 + $1.properties.count }, "property", plural: "properties"),
      Summary.count(new.associations.count, "association file"),
      Summary.count(new.pipelines.values.reduce(0) { $0 + $1.count }, "pipeline"),
    ]
    if let events = new.events { counts.append(Summary.count(events.count, "event")) }
    if let owners = new.owners { counts.append(Summary.count(owners.count, "owner")) }
    if let lists = new.lists { counts.append(Summary.count(lists.count, "list")) }
    return counts
  }
}
