/// One file of the documentation.
public struct SiteFile: Sendable {
  /// From the folder of the documentation, with `/` between the parts.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
