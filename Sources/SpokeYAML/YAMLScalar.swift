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
  /// Where its text begins in the source.
  private let place: UInt32
  /// The segments; empty when the text stands in the source as it is, as most do.
  private let runs: [Segment]

  private var start: Int { Int(place) }

  /// Runs of decoded UTF-8 bytes and the source bytes they came from, in order, without gaps in the decoded text.
  /// Never empty: an empty text has one empty run, at its place.
  public var segments: [Segment] {
    guard runs.isEmpty else { return runs }
    let length = text.utf8.count
    return [
      Segment(decodedStart: 0, decodedEnd: length, source: ByteRange(start, start + length), isVerbatim: true)
    ]
  }

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

  /// - Parameter segments: the runs of the text. An empty text has one empty run, at its place.
  public init(text: String, style: Style, resolved: Resolved, segments: [Segment]) {
    self.text = text
    self.style = style
    self.resolved = resolved
    place = UInt32(clamping: segments.first?.source.start ?? 0)
    runs = segments
  }

  /// A scalar whose text stands at `start` in the source as it is.
  public init(text: String, style: Style, resolved: Resolved, verbatimAt start: Int) {
    self.text = text
    self.style = style
    self.resolved = resolved
    place = UInt32(clamping: start)
    runs = []
  }

  /// The null that stands for a value that is not there or could not be read.
  static func missing(at place: ByteRange) -> YAMLScalar {
    guard place.end > place.start else {
      return YAMLScalar(text: "", style: .plain, resolved: .null, verbatimAt: place.start)
    }
    let lost = Segment(decodedStart: 0, decodedEnd: 0, source: place, isVerbatim: false)
    return YAMLScalar(text: "", style: .plain, resolved: .null, segments: [lost])
  }

  /// The source bytes of a range of decoded UTF-8 offsets. An empty range maps to an empty range at its place.
  public func sourceRange(_ start: Int, _ end: Int) -> ByteRange {
    let from = sourceOffset(of: start, atEnd: false)
    return ByteRange(from, end > start ? sourceOffset(of: end, atEnd: true) : from)
  }

  /// The source offset of a decoded offset; as the end of a range it is the end of what came before it.
  private func sourceOffset(of decoded: Int, atEnd: Bool) -> Int {
    guard let first = runs.first, let last = runs.last else {
      return start + min(max(decoded, 0), text.utf8.count)
    }
    if decoded < first.decodedStart { return first.source.start }
    if decoded >= last.decodedEnd { return last.source.end }
    let probe = atEnd && decoded > first.decodedStart ? decoded - 1 : decoded
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].decodedStart <= probe { low = middle } else { high = middle }
    }
    let segment = runs[low]
    if segment.isVerbatim { return segment.source.start + (decoded - segment.decodedStart) }
    return atEnd ? segment.source.end : segment.source.start
  }
}
