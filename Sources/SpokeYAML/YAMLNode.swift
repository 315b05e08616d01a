import SpokeDiagnostics

/// A node of a YAML document with the exact bytes it was read from.
///
/// Aliases are resolved: an alias is a copy of the anchored node that remembers where the alias stands.
///
/// A class because readers look it up and hand it on again and again; immutable.
public final class YAMLNode: Sendable {
  public enum Content: Sendable {
    case scalar(YAMLScalar)
    case mapping([YAMLEntry])
    case sequence([YAMLNode])
  }

  public let content: Content
  /// From the first to the last character of the node's own text (of the anchored text for an alias), without the
  /// tag, the anchor, trailing blank lines and comments. For a block collection: first key to end of last value.
  public let range: ByteRange
  /// Whether the collection is written in flow style, `{…}` or `[…]`.
  public let isFlow: Bool
  /// Whether part of its text could not be read, which has been reported. A scalar is then not what its author wrote,
  /// and an entry that a collection seems to lack may be one that could not be read: say nothing more about either.
  public let isIncomplete: Bool
  private let marks: Marks?

  /// What few nodes have, so that the others need no room for it.
  private final class Marks: Sendable {
    let tag: YAMLTag?
    let aliasRange: ByteRange?

    init(_ tag: YAMLTag?, _ aliasRange: ByteRange?) {
      self.tag = tag
      self.aliasRange = aliasRange
    }
  }

  /// An explicit tag such as `!exists(x)` or `!!str`, and where it stands.
  public var tag: YAMLTag? { marks?.tag }
  /// Where `*name` stands, when this node was reached through an alias.
  public var aliasRange: ByteRange? { marks?.aliasRange }

  public init(
    content: Content, range: ByteRange, tag: YAMLTag? = nil, aliasRange: ByteRange? = nil, isFlow: Bool = false,
    isIncomplete: Bool = false
  ) {
    self.content = content
    self.range = range
    marks = tag == nil && aliasRange == nil ? nil : Marks(tag, aliasRange)
    self.isFlow = isFlow
    self.isIncomplete = isIncomplete
  }

  /// Where the node stands in its parent: the alias when there is one, else its own text.
  public var place: ByteRange { aliasRange ?? range }

  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }
  /// The text of a scalar; nil of a collection.
  public var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
  /// The text of a scalar that says something, as a key does; nil of nothing, and of a collection.
  var name: String? {
    guard case .scalar(let scalar) = content, scalar.resolved != .null || !scalar.text.isEmpty else { return nil }
    return scalar.text
  }
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }
  public var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }
}

/// One `key: value` of a mapping. Duplicate keys are kept, in order.
public struct YAMLEntry: Sendable {
  public let key: YAMLNode
  public let value: YAMLNode

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// An explicit tag, as written.
public struct YAMLTag: Sendable {
  public let text: String
  public let range: ByteRange

  public init(text: String, range: ByteRange) {
    self.text = text
    self.range = range
  }
}

/// A comment, from `#` to the end of its line.
public struct YAMLComment: Sendable {
  /// The text after `#`, trimmed.
  public let text: String
  public let range: ByteRange
  /// Whether nothing but white space stands before it on its line.
  public let isWholeLine: Bool

  public init(text: String, range: ByteRange, isWholeLine: Bool) {
    self.text = text
    self.range = range
    self.isWholeLine = isWholeLine
  }
}

/// What a file holds.
public struct YAMLDocument: Sendable {
  public let source: SourceFile
  /// Nil for an empty file, or when nothing could be read.
  public let root: YAMLNode?
  public let comments: [YAMLComment]

  public init(source: SourceFile, root: YAMLNode?, comments: [YAMLComment]) {
    self.source = source
    self.root = root
    self.comments = comments
  }
}
