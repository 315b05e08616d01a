#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text of one file, and where its lines begin.
///
/// A class because every span refers to its file and none may copy it; immutable, so it can be shared between threads.
public final class SourceFile: Sendable {
  /// The path as shown to people: relative to the project where possible, with `/` separators.
  public let path: String
  /// The bytes as they are on disk. A byte order mark stays part of them.
  public let bytes: [UInt8]
  /// The offset of the first byte of every line.
  public let lineStarts: [Int]
  /// How many scalars begin before every 1,024th byte; empty where no line is long, and counting is quick.
  private let scalarCounts: [Int]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    // Lines are rarely shorter.
    starts.reserveCapacity(bytes.count / 24 + 2)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var next = base
      while let lineBreak = memchr(next, 0x0A, buffer.count - (next - base)) {
        next = UnsafeRawPointer(lineBreak) + 1
        starts.append(next - base)
      }
    }
    lineStarts = starts
    scalarCounts = Self.scalarCounts(bytes, starts)
  }

  private static let step = 1_024

  private static func scalarCounts(_ bytes: [UInt8], _ starts: [Int]) -> [Int] {
    let hasLongLine = starts.indices.contains { line in
      (line + 1 < starts.count ? starts[line + 1] : bytes.count) - starts[line] > 4 * step
    }
    guard hasLongLine else { return [] }
    var counts = [0]
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index > 0, index % step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// How many scalars begin in a range of bytes.
  private func scalarCount(_ start: Int, _ end: Int) -> Int {
    func count(_ start: Int, _ end: Int) -> Int {
      var count = 0
      for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
    let (first, last) = (start / Self.step + 1, end / Self.step)
    guard last > first, last < scalarCounts.count else { return count(start, end) }
    return count(start, first * Self.step) + scalarCounts[last] - scalarCounts[first] + count(last * Self.step, end)
  }

  /// A file whose text is given, for tests and generated sources.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of `range`, with broken UTF-8 replaced.
  public func text(in range: ByteRange) -> String {
    let start = min(max(range.start, 0), bytes.count)
    let end = min(max(range.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The line, counted from 0, that holds the byte at `offset`.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line counted from 0, without its line break.
  public func lineRange(_ line: Int) -> ByteRange {
    guard line >= 0, line < lineStarts.count else { return ByteRange(bytes.count, bytes.count) }
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > lineStarts[line], end <= bytes.count, end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(lineStarts[line], end)
  }

  /// The line and column, both from 1, of the byte at `offset`. Columns count Unicode scalars.
  public func position(at offset: Int) -> SourcePosition {
    let clamped = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: clamped)
    var start = lineStarts[line]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return SourcePosition(line: line + 1, column: 1 + (start < clamped ? scalarCount(start, clamped) : 0))
  }
}

/// A place in a file as people count: lines and columns from 1, columns in Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A range of bytes in a file.
public struct SourceSpan: Sendable, Hashable {
  public let file: SourceFile
  public let range: ByteRange

  public init(_ file: SourceFile, _ range: ByteRange) {
    self.file = file
    self.range = range
  }

  /// Where the span begins.
  public var start: SourcePosition { file.position(at: range.start) }
  /// Where the span ends: the place after its last character.
  public var end: SourcePosition { file.position(at: range.end) }
  /// The text in the span.
  public var text: String { file.text(in: range) }

  public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.range == right.range && (left.file === right.file || left.file.path == right.file.path)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(range)
  }
}
