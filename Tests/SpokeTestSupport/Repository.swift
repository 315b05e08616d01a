/// Where the repository is checked out, for tests that read its files.
public enum Repository {
  /// The root folder's path, without a trailing slash.
  public static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()
}
