import SpokeDiagnostics

/// `spoke.yaml` as it was written.
public struct ProjectFile: Sendable {
  public let source: SourceFile
  public var portal: Located<String>?
  public var mappings: [Located<String>] = []
  public var events: Located<String>?
  public var apiVersion: Located<String>?
  public var timeZone: Located<String>?
  /// Severity per rule; nil is `off`.
  public var rules: [(rule: Located<String>, severity: Severity?)] = []

  public init(source: SourceFile) { self.source = source }
}
