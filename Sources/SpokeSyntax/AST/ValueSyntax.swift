import SpokeDiagnostics
import SpokeYAML

/// A value as written: a literal, one expression, or a template of both.
///
/// A class because every rule about a value is handed it; immutable.
public final class ValueSyntax: Sendable {
  public enum Kind: Sendable {
    case literal(Literal)
    /// A string that is exactly one `${ }`.
    case expression(Expression)
    case template([Part])
    /// A YAML list of values, for multi-checkbox properties.
    case list([ValueSyntax])
    /// Could not be read; said by a diagnostic.
    case error
  }

  public enum Part: Sendable {
    case text(Located<String>)
    case expression(Expression)
  }

  public let kind: Kind
  /// The scalar's text in the file, with its quotes.
  public let range: ByteRange
  /// The scalar it was read from, for fixes that quote.
  public let scalar: YAMLScalar?

  public init(kind: Kind, range: ByteRange, scalar: YAMLScalar? = nil) {
    self.kind = kind
    self.range = range
    self.scalar = scalar
  }
}
