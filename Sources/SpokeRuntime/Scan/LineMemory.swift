/// Memory for the marks of one line, and for a copy of bytes behind which nothing may be read.
///
/// It grows to what the longest line needs, which `Engine.maximumLineByteCount` bounds.
struct LineMemory: ~Copyable, @unchecked Sendable {
  private var blocks: UnsafeMutablePointer<LineBlock>
  /// Blocks of a line that there is room for; behind them are two more, which a search may look at.
  private var blockCapacity: Int
  private var copy: UnsafeMutablePointer<UInt8>
  private var copyCapacity: Int

  /// Bytes that a scan or a search may read behind its limit.
  static let padding = 96

  init() {
    blockCapacity = 1 << 10
    blocks = .allocate(capacity: blockCapacity + 2)
    blocks.initialize(repeating: LineBlock(), count: blockCapacity + 2)
    copyCapacity = 1 << 12
    copy = .allocate(capacity: copyCapacity + Self.padding)
    copy.initialize(repeating: 0, count: copyCapacity + Self.padding)
  }

  deinit {
    blocks.deallocate()
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
      var flags: LineFlags = []
      let length = kernel.scan(
        start, limit: room, stopsAtLineBreak: stopsAtLineBreak, blocks: blocks, flags: &flags)
      if room == limit || flags.contains(.ended) {
        return MarkedLine(start: start, length: length, blocks: blocks, flags: flags)
      }
      growBlocks()
    }
  }

  @inline(never)
  private mutating func growBlocks() {
    blocks.deallocate()
    blockCapacity *= 4
    blocks = .allocate(capacity: blockCapacity + 2)
    blocks.initialize(repeating: LineBlock(), count: blockCapacity + 2)
  }

  /// A copy behind which bytes may be read. Good until the next one is made.
  mutating func padded(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8> {
    if bytes.count > copyCapacity {
      copy.deallocate()
      copyCapacity = max(bytes.count, 2 * copyCapacity)
      copy = .allocate(capacity: copyCapacity + Self.padding)
    }
    if let source = bytes.baseAddress { copy.update(from: source, count: bytes.count) }
    // Behind a line is nothing that could be taken for a part of it.
    (copy + bytes.count).update(repeating: 0, count: Self.padding)
    return UnsafePointer(copy)
  }
}
