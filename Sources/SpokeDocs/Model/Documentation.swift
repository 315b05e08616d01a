import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// A project and its portal, as the documentation describes them.
public struct Documentation: Sendable {
  /// The mapping files, in the order of their paths.
  public var files: [MappingFile]
  /// The snapshot, loaded with all of its objects.
  public var portal: Portal
  public var events: EventPlan?
  /// What checking the files came to.
  public var result: Linter.Result
  public var apiVersion: String
  /// The project's folder as the files' paths name it; it is left out of what is shown.
  public var root: String?
  /// An earlier snapshot, loaded with all of its objects, to say what has changed since.
  public var previous: Portal?

  public init(
    files: [MappingFile], portal: Portal, events: EventPlan? = nil, result: Linter.Result, apiVersion: String,
    root: String? = nil, previous: Portal? = nil
  ) {
    self.files = files
    self.portal = portal
    self.events = events
    self.result = result
    self.apiVersion = apiVersion
    self.root = root
    self.previous = previous
  }

  /// A path without the project's folder in front.
  func pathInProject(_ path: String) -> String {
    guard let root, root != ".", path.hasPrefix(root + "/") else { return path }
    return String(path.dropFirst(root.count + 1))
  }
}
