import ArgumentParser
import SpokeReports

/// `spoke new`: makes a starter project.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a project that lints, compiles, tests and runs.",
    discussion: """
      The folder is made when it does not exist, and must be empty when it does (a .git in it does no harm).

      EXAMPLES
        spoke new shop
      """)

  @Argument(help: ArgumentHelp("The folder of the project.", valueName: "dir"))
  var directory: String

  @Flag(name: .long, help: "Print nothing.")
  var quiet = false

  func run() throws {
    let root = Paths.cleaned(directory)
    switch FileSystem.kind(root) {
    case .file?:
      throw CommandFailure("\(root) is a file", help: "Name a folder that does not exist, or an empty one.")
    case .directory?:
      let names = try FileSystem.names(in: root).filter { $0 != ".git" }
      if let first = names.first {
        throw CommandFailure(
          "the folder \(root) is not empty: it holds \(first)" + (names.count > 1 ? " and more" : ""),
          help: "Name a folder that does not exist, or an empty one.")
      }
    case nil: break
    }
    for (path, text) in StarterProject.files {
      let path = Paths.join(root, path)
      try FileSystem.makeDirectory(Paths.directory(of: path))
      try FileSystem.write(Array(text.utf8), to: path)
    }
    guard !quiet else { return }
    let enter = root == "." ? "" : "  cd \(root)\n"
    Terminal.write(
      """
      \(root): a project of \(Summary.count(StarterProject.files.count, "file")); README.md says what they are

      Next:
      \(enter)  spoke lint
        spoke test
        spoke compile -o plan.spoke
        spoke run plan.spoke events.ndjson

      """)
  }
}
