import SpokeChecker
import SpokeDiagnostics
import SpokeReports
import SpokeSyntax

/// The baseline that `--baseline` names.
struct BaselineFile {
  let path: String
  /// The project's folder, absolute; nil without one.
  private let root: String?
  /// The files that the run checks, as the baseline names them; nil when it checks the whole project.
  private let files: Set<String>?

  /// What cannot be read cannot be compiled, so it is never taken for known.
  private static let unhidable = Suppressions.alwaysReported.subtracting([.unusedIgnore])

  init(_ path: String, project: Project, isWholeProject: Bool) {
    let root = project.root.map(Paths.absolute)
    self.path = path
    self.root = root
    files = isWholeProject ? nil : Set(project.mappings.map { Self.name($0.source, root: root) })
  }

  /// Writes the findings of a run into the file; what it says of files that were not checked stays.
  func update(_ diagnostics: [Diagnostic]) throws(CommandFailure) -> Baseline {
    var baseline = Baseline(diagnostics, unhidable: Self.unhidable, path: name)
    if FileSystem.kind(path) != nil { baseline.keep(try read()) { !wasLookedAt($0) } }
    try FileSystem.write(Array(baseline.json.utf8), to: path)
    return baseline
  }

  /// What the file leaves of the findings of a run.
  func apply(_ baseline: Baseline, to diagnostics: [Diagnostic]) -> Baseline.Outcome {
    baseline.apply(to: diagnostics, unhidable: Self.unhidable, path: name, wasLookedAt: wasLookedAt)
  }

  func read() throws(CommandFailure) -> Baseline {
    guard FileSystem.kind(path) != nil else {
      throw CommandFailure("there is no baseline \(path)", help: "Write one: add --update-baseline.")
    }
    let source = SourceFile(path: path, bytes: try FileSystem.read(path))
    do {
      return try Baseline(source)
    } catch {
      throw CommandFailure(
        "\(path):\(error.position.line):\(error.position.column): this is no baseline: \(error.message)",
        help: "Write it anew with --update-baseline, or name another file.")
    }
  }

  private func name(_ source: SourceFile) -> String { Self.name(source, root: root) }

  private func wasLookedAt(_ file: String) -> Bool { files?.contains(file) ?? true }

  /// A file's path in the project, wherever the command runs; as it was named without a project.
  private static func name(_ source: SourceFile, root: String?) -> String {
    guard let root else { return Paths.cleaned(source.path) }
    let path = Paths.absolute(source.path)
    let prefix = root == "/" ? root : root + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
