import ArgumentParser
import SpokeDocs

import struct SpokeSchema.Portal

/// `spoke json-schema`: a JSON Schema of mapping files.
struct JSONSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json-schema",
    abstract: "Print a JSON Schema of mapping files, for editors.",
    discussion: """
      With --portal the schema knows the portal's objects, properties, options, events, labels and lists, so that an editor
      completes them and marks what does not exist.

      EXAMPLES
        spoke json-schema > mapping.schema.json
        spoke json-schema --portal acme > mapping.schema.json
        spoke json-schema --portal acme --schemas snapshots
      """)

  @Option(name: .long, help: ArgumentHelp("A portal whose names are known.", valueName: "name"))
  var portal: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The portal's snapshot: its folder, or the folder that holds it. Default: schemas of the project.",
      valueName: "dir"))
  var schemas: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if schemas != nil, portal == nil {
      throw ValidationError("--schemas says where a portal's snapshot is; name the portal with --portal")
    }
  }

  func run() throws {
    guard let portal else { return Terminal.write(MappingSchema.text) }
    let root = schemas == nil ? try Project.root(common) : nil
    guard let directory = try Project.portalDirectory(schemas, root: root, name: portal) else {
      throw CommandFailure(
        "there is no spoke.yaml here or above, so it is not known where the snapshot of \(portal) is",
        help: "Name the folder with --schemas, or the project's folder with --project.")
    }
    Terminal.write(MappingSchema.text(for: try loadSnapshot(directory)))
  }
}
