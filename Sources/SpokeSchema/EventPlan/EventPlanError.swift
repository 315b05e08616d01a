import SpokeDiagnostics

/// Why an event plan cannot be used, and what to do about it.
public struct EventPlanError: Error, Sendable, CustomStringConvertible {
  /// The exact place.
  public let span: SourceSpan
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do, in one sentence with its full stop.
  public let help: String

  public init(at span: SourceSpan, _ message: String, help: String) {
    self.span = span
    self.message = message
    self.help = help
  }

  /// The file, as shown to people.
  public var file: String { span.file.path }
  /// The line and column, both from 1.
  public var position: SourcePosition { span.start }

  /// `file:line:column: message. Help.`
  public var description: String { "\(file):\(position.line):\(position.column): \(message). \(help)" }
}
