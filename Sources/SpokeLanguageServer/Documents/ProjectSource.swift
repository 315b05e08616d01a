import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax

/// Where projects come from. The server itself reads no files.
public struct ProjectSource: Sendable {
  /// The folder of the project that a file belongs to, by its absolute path; nil when it belongs to none.
  public var root: @Sendable (_ path: String) -> String?
  /// Reads a project.
  ///
  /// - Parameters:
  ///   - root: the project's folder; nil reads `paths` alone.
  ///   - paths: mapping files; empty for all of the project's.
  ///   - overlay: what editors hold, by absolute path; read in place of the files.
  public var load:
    @Sendable (_ root: String?, _ paths: [String], _ overlay: [String: [UInt8]]) throws(ProjectFailure) -> LoadedProject

  public init(
    root: @escaping @Sendable (String) -> String?,
    load: @escaping @Sendable (String?, [String], [String: [UInt8]]) throws(ProjectFailure) -> LoadedProject
  ) {
    self.root = root
    self.load = load
  }
}

/// A project as it was read.
public struct LoadedProject: Sendable {
  public var files: [MappingFile]
  /// What reading found.
  public var found: Diagnostics
  /// Holds the portal, the event plan and the settings.
  public var linter: Linter

  public init(files: [MappingFile], found: Diagnostics, linter: Linter) {
    self.files = files
    self.found = found
    self.linter = linter
  }
}

/// Why a project could not be read, for the person at the editor.
public struct ProjectFailure: Error, Sendable {
  public var message: String

  public init(message: String) { self.message = message }
}
