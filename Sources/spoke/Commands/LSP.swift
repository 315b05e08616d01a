import ArgumentParser
import SpokeChecker
import SpokeDiagnostics
import SpokeLanguageServer
import SpokePlan

/// `spoke lsp`: a language server over standard input and output.
struct LSP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "A language server for editors, over standard input and output.",
    discussion: """
      Speaks the Language Server Protocol 3.17: findings while you type, completion, hover, definition, rename, fixes,
      layout and symbols. An editor starts it; docs/editor.md says how.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let named = common.project.map(Paths.absolute)
    let source = ProjectSource(
      root: { path in named ?? Self.root(above: path) },
      load: { root, paths, overlay throws(ProjectFailure) in try Self.load(root, paths, overlay) })
    var server = LanguageServer(source: source, version: SpokeVersion.current)
    var stream = MessageStream()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = try FileSystem.readStandardInput(into: &buffer)
      // An editor that is gone without a word asks for nothing more.
      guard count > 0 else { return }
      stream.append(buffer[..<count])
      do {
        while let body = try stream.next() {
          for reply in server.handle(body) { Self.send(reply) }
          if case .ended(let wasShutDown) = server.state { Terminal.exit(wasShutDown ? 0 : 1) }
        }
      } catch {
        throw CommandFailure("standard input is no stream of messages", help: "An editor starts this command.")
      }
      for message in server.publish() { Self.send(message) }
    }
  }

  private static func send(_ body: [UInt8]) {
    Terminal.write(MessageStream.framed(body))
  }

  /// The nearest folder above a file that holds a project.
  private static func root(above path: String) -> String? {
    var folder = path
    while let slash = folder.lastIndex(of: "/"), folder.count > 1 {
      folder = String(folder[..<slash])
      if FileSystem.kind(Paths.join(folder.isEmpty ? "/" : folder, "spoke.yaml")) == .file {
        return folder.isEmpty ? "/" : folder
      }
    }
    return nil
  }

  private static func load(
    _ root: String?, _ paths: [String], _ overlay: [String: [UInt8]]
  ) throws(ProjectFailure) -> LoadedProject {
    var common = CommonOptions()
    common.project = root
    common.quiet = true
    do {
      let project = try Project(paths: paths, common: common, schemas: nil, overlay: overlay)
      return LoadedProject(files: project.mappings, found: project.diagnostics, linter: project.linter(today: nil))
    } catch {
      throw ProjectFailure(message: error.message)
    }
  }
}
