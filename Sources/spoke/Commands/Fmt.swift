import ArgumentParser
import SpokeDiagnostics
import SpokeReports
import SpokeSyntax

/// `spoke fmt`: canonical layout of mapping files.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Write mapping files in canonical layout, comments kept.",
    discussion: """
      Only layout changes, never what a file says. A file with errors is left as it is. With --check nothing is written,
      and the exit code is 1 when a file would change.

      EXAMPLES
        spoke fmt                             the project's mapping files
        spoke fmt mappings/contacts.yaml
        spoke fmt --check                     for CI
      """)

  @Argument(help: "Mapping files and folders. Default: the project's.")
  var paths: [String] = []

  @Flag(name: .long, help: "Name the files that would change, and change none.")
  var check = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var found = Diagnostics()
    let root = try Project.root(common)
    let file = try root.map { root throws(CommandFailure) in
      try Project.projectFile(in: root, diagnostics: &found)
    }
    let files = try Project.mappingPaths(paths, root: root, file: file)
    var failed: [String] = []
    var changed: [String] = []
    var findings = Diagnostics()
    for path in files {
      let source = SourceFile(path: path, bytes: try FileSystem.read(path))
      guard let bytes = MappingLayout.formatted(source, diagnostics: &findings) else {
        failed.append(path)
        continue
      }
      guard bytes != source.bytes else { continue }
      changed.append(path)
      if !check { try FileSystem.write(bytes, to: path) }
    }
    if check { Terminal.write(changed.map { $0 + "\n" }.joined()) }
    if !common.quiet {
      let count = Summary.count(changed.count, "file")
      Terminal.printError(
        (check ? "\(count) would change" : "changed \(count)") + ", of \(files.count)")
    }
    guard failed.isEmpty else {
      let errors = findings.sorted().filter { $0.severity == .error }
      Terminal.printError(Terminal.report(2).text(errors))
      throw CommandFailure(
        "left as \(failed.count == 1 ? "it was" : "they were"): \(failed.joined(separator: ", "))",
        help: "Mend the errors first; `spoke lint` says more about them.")
    }
    if check, !changed.isEmpty { throw Outcome.findings }
  }
}
