import CLibYAML
import SpokeDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A scalar as libyaml decoded it and as it stands in the text.
struct ScalarReading {
  let source: UnsafeBufferPointer<UInt8>
  let value: UnsafeBufferPointer<UInt8>
  let style: YAMLScalar.Style
  /// The scalar's own text, with quotes or header.
  private(set) var range: ByteRange
  /// Empty when the text stands in the source as it is, at `start`.
  private var segments: [YAMLScalar.Segment] = []
  private var start: Int

  /// `range` is libyaml's; that of a block scalar is cut to its last character.
  init(
    _ source: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>, style: YAMLScalar.Style, range: ByteRange,
    parentIndent: Int
  ) {
    self.source = source
    self.value = value
    self.style = style
    self.range = range
    start = range.start
    var text = range
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: text = ByteRange(range.start + 1, range.end - 1)
    case .literal, .folded:
      var decoding = ScalarDecoding(source)
      self.range.end = decoding.decodeBlock(
        range.start, range.end, parentIndent: parentIndent, isFolded: style == .folded)
      accept(decoding)
      return
    }
    if isValue(UnsafeBufferPointer(rebasing: source[text.start..<text.end])) {
      start = text.start
      return
    }
    var decoding = ScalarDecoding(source)
    decoding.decodeFlow(text.start, text.end, style)
    accept(decoding)
  }

  private mutating func accept(_ decoding: ScalarDecoding) {
    if decoding.decoded.withUnsafeBufferPointer(isValue), !decoding.segments.isEmpty {
      segments = decoding.segments
    } else {
      segments = [.init(decodedStart: 0, decodedEnd: value.count, source: range, isVerbatim: false)]
    }
  }

  private func isValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == value.count else { return false }
    guard let left = bytes.baseAddress, let right = value.baseAddress else { return true }
    return memcmp(left, right, bytes.count) == 0
  }

  /// The scalar, resolved as `tag` (nil for none, in full form) asks; nil when its text is not what the tag says.
  func scalar(tag: String?) -> YAMLScalar? {
    let resolved: YAMLScalar.Resolved
    switch tag {
    case nil: resolved = style == .plain ? CoreSchema.resolve(value) : .text
    case "!", CoreTag.string: resolved = .text
    default:
      resolved = CoreSchema.resolve(value)
      switch (tag, resolved) {
      case (CoreTag.integer, .integer), (CoreTag.float, .float), (CoreTag.float, .integer): break
      case (CoreTag.boolean, .boolean), (CoreTag.null, .null): break
      default: return nil
      }
    }
    return scalar(resolvedAs: resolved)
  }

  /// The scalar as text, whatever its tag.
  var text: YAMLScalar { scalar(resolvedAs: .text) }

  private func scalar(resolvedAs resolved: YAMLScalar.Resolved) -> YAMLScalar {
    let text = String(decoding: value, as: UTF8.self)
    return segments.isEmpty
      ? YAMLScalar(text: text, style: style, resolved: resolved, verbatimAt: start)
      : YAMLScalar(text: text, style: style, resolved: resolved, segments: segments)
  }
}

/// The tags of the core schema, in full.
enum CoreTag {
  static let prefix = "tag:yaml.org,2002:"
  static let string = prefix + "str"
  static let integer = prefix + "int"
  static let float = prefix + "float"
  static let boolean = prefix + "bool"
  static let null = prefix + "null"
  static let mapping = prefix + "map"
  static let sequence = prefix + "seq"
}

extension YAMLScalar.Style {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
