import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Everything that one check looks at.
public struct CheckInput: Sendable {
  /// The mapping files, in the order of their paths.
  public var files: [MappingFile]
  /// Nil without a snapshot: then only the files and expressions are checked.
  public var portal: Portal?
  /// Nil without an event plan.
  public var events: EventPlan?
  /// For example `2026-09`.
  public var apiVersion: String
  /// Where the project file says so; nil when it does not.
  public var apiVersionSpan: SourceSpan?
  /// IANA name of the zone for conversions that need one.
  public var timeZone: String
  /// The project's folder as the files' paths name it. A plan names files by their paths in the project, so that it does
  /// not depend on where the project stands.
  public var root: String?
  /// `YYYY-MM-DD`; nil leaves out what depends on the date.
  public var today: String?
  /// Whether the checked project is wanted, for compiling. Findings are the same without, and come sooner.
  public var needsProject = true

  public init(
    files: [MappingFile], portal: Portal? = nil, events: EventPlan? = nil,
    apiVersion: String = APIVersion.standard.name,
    apiVersionSpan: SourceSpan? = nil, timeZone: String = "UTC", root: String? = nil, today: String? = nil
  ) {
    self.files = files
    self.portal = portal
    self.events = events
    self.apiVersion = apiVersion
    self.apiVersionSpan = apiVersionSpan
    self.timeZone = timeZone
    self.root = root
    self.today = today
  }
}

extension CheckInput {
  /// A path without the project's folder in front.
  func pathInProject(_ path: String) -> String {
    guard let root, root != ".", path.hasPrefix(root + "/") else { return path }
    return String(path.dropFirst(root.count + 1))
  }
}
