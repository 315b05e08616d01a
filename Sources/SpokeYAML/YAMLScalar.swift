import SpokeDiagnostics

/// A scalar: its decoded text, how it was written, and where every decoded character came from.
public struct YAMLScalar: Sendable {
  public enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// What the YAML 1.2 core schema makes of it. Only plain scalars are anything but text.
  public enum Resolved: Sendable, Hashable {
    case null, boolean(Bool), integer, float, text
  }

  /// The decoded text.
  public let text: String
  public let style: Style
  public let resolved: Resolved
  /// Runs of decoded UTF-8 bytes and the source bytes they came from, in order, without gaps in the decoded text.
  /// Never empty: an empty text has one empty run, at its place.
  public let segments: [Segment]

  /// A run of decoded bytes. In a `verbatim` run decoded byte n stands at source byte n; any other run (an escape, a
  /// fold, a doubled quote) is indivisible.
  public struct Segment: Sendable, Hashable {
    public let decodedStart: Int
    public let decodedEnd: Int
    public let source: ByteRange
    public let isVerbatim: Bool

    public init(decodedStart: Int, decodedEnd: Int, source: ByteRange, isVerbatim: Bool) {
      self.decodedStart = decodedStart
      self.decodedEnd = decodedEnd
      self.source = source
      self.isVerbatim = isVerbatim
    }
  }

  public init(text: String, style: Style, resolved: Resolved, segments: [Segment]) {
    self.text = text
    self.style = style
    self.resolved = resolved
    self.segments = segments
  }

  /// The null that stands for a value that is not there or could not be read.
  static func missing(at place: ByteRange) -> YAMLScalar {
    let empty = Segment(decodedStart: 0, decodedEnd: 0, source: place, isVerbatim: false)
    return YAMLScalar(text: "", style: .plain, resolved: .null, segments: [empty])
  }

  /// The source bytes of a range of decoded UTF-8 offsets. An empty range maps to an empty range at its place.
  public func sourceRange(_ start: Int, _ end: Int) -> ByteRange {
    let from = sourceOffset(of: start, atEnd: false)
    return ByteRange(from, end > start ? sourceOffset(of: end, atEnd: true) : from)
  }

  /// The source offset of a decoded offset; as the end of a range it is the end of what came before it.
  private func sourceOffset(of decoded: Int, atEnd: Bool) -> Int {
    guard let first = segments.first, let last = segments.last else { return 0 }
    if decoded < first.decodedStart { return first.source.start }
    if decoded >= last.decodedEnd { return last.source.end }
    let probe = atEnd && decoded > first.decodedStart ? decoded - 1 : decoded
    var low = 0
    var high = segments.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if segments[middle].decodedStart <= probe { low = middle } else { high = middle }
    }
    let segment = segments[low]
    if segment.isVerbatim { return segment.source.start + (decoded - segment.decodedStart) }
    return atEnd ? segment.source.end : segment.source.start
  }
}
