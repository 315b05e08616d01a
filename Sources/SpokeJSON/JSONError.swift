import SpokeDiagnostics

/// Why a file is not JSON, and where.
public struct JSONError: Error, Sendable, CustomStringConvertible {
  /// The file that was read.
  public let source: SourceFile
  /// The byte at which reading stopped.
  public let offset: Int
  /// What is wrong there, in one sentence without a full stop.
  public let message: String

  public init(source: SourceFile, offset: Int, message: String) {
    self.source = source
    self.offset = offset
    self.message = message
  }

  /// The line and column, both from 1.
  public var position: SourcePosition { source.position(at: offset) }

  /// `path:line:column: message`
  public var description: String {
    let position = position
    return "\(source.path):\(position.line):\(position.column): \(message)"
  }
}
