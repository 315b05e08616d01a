/// Memory for the marks of one line, and for a copy of bytes behind which nothing may be read.
///
/// It grows to what the longest line needs, which `Engine.maximumLineByteCount` bounds.
struct LineMemory: ~Copyable, @unchecked Sendable {
  private var words: UnsafeMutablePointer<UInt64>
  /// Blocks of a line that there is room for.
  private var blockCapacity: Int
  private var copy: UnsafeMutablePointer<UInt8>
  private var copyCapacity: Int

  /// Bytes that a scan or a search may read behind its limit.
  static let padding = 96

  init() {
    blockCapacity = 1 << 10
    words = Self.makeWords(blockCapacity)
    copyCapacity = 1 << 12
    copy = .allocate(capacity: copyCapacity + Self.padding)
    copy.initialize(repeating: 0, count: copyCapacity + Self.padding)
  }

  deinit {
    words.deallocate()
    copy.deallocate()
  }

  /// Marks a line, up to the first line break if `stopsAtLineBreak`, and of `limit` bytes at most. The bytes up to the next
  /// multiple of 64 must be there.
  @inline(__always)
  mutating func mark(
    _ start: UnsafePointer<UInt8>, limit: Int, stopsAtLineBreak: Bool, kernel: ScanKernel
  ) -> MarkedLine {
    while true {
      let room = min(limit, blockCapacity * LineBlock.byteCount)
      var flags = LineFlags(rawValue: 0)
      let marks = marks
      let length = kernel.scan(start, limit: room, stopsAtLineBreak: stopsAtLineBreak, marks: marks, flags: &flags)
      if room == limit || flags.contains(.ended) {
        return MarkedLine(start: start, length: length, marks: marks, flags: flags, kernel: kernel)
      }
      growBlocks()
    }
  }

  @inline(never)
  private mutating func growBlocks() {
    words.deallocate()
    blockCapacity *= 4
    words = Self.makeWords(blockCapacity)
  }

  /// Before the words of each kind is one of zeros, behind them are two, at which a search looks.
  private static func makeWords(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: LineMarks.kindCount * (count + 3))
    words.initialize(repeating: 0, count: LineMarks.kindCount * (count + 3))
    return words
  }

  private var marks: LineMarks { LineMarks(words + 1, wordCount: blockCapacity + 3) }

  /// A copy behind which bytes may be read. Good until the next one is made.
  mutating func padded(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8> {
    if bytes.count > copyCapacity {
      copy.deallocate()
      copyCapacity = max(bytes.count, 2 * copyCapacity)
      copy = .allocate(capacity: copyCapacity + Self.padding)
    }
    if let source = bytes.baseAddress { copy.initialize(from: source, count: bytes.count) }
    // Behind a line is nothing that could be taken for a part of it.
    (copy + bytes.count).initialize(repeating: 0, count: Self.padding)
    return UnsafePointer(copy)
  }
}
