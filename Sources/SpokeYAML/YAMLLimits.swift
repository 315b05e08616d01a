/// How much of a file is read before it is refused.
///
/// The limits keep a hostile or mistaken file from costing memory or time; none is near what a person writes.
public struct YAMLLimits: Sendable {
  /// The greatest size of a file, in bytes.
  public var bytes: Int
  /// How many collections may stand inside each other, aliases included.
  public var depth: Int
  /// How many nodes all aliases together may add to the file's own.
  public var aliasNodes: Int
  /// How many findings about keys, tags and aliases are kept; a file with more is no mapping file.
  public var findings: Int
  /// How many syntax errors are reported before the rest of the file is given up.
  public var syntaxErrors: Int

  public init(
    bytes: Int = 4 << 20, depth: Int = 64, aliasNodes: Int = 10_000, findings: Int = 1_000, syntaxErrors: Int = 20
  ) {
    self.bytes = bytes
    self.depth = depth
    self.aliasNodes = aliasNodes
    self.findings = findings
    self.syntaxErrors = syntaxErrors
  }

  /// What `spoke` uses.
  public static let standard = YAMLLimits()
}
