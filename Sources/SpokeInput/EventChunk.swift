/// Some whole lines of events, and their numbers.
///
/// One is filled again and again: its memory is kept. It is used by one thread at a time.
public struct EventChunk: ~Copyable, @unchecked Sendable {
  private var storage: UnsafeMutableRawBufferPointer
  /// Where the lines begin; a byte order mark stands before them.
  private var start = 0
  private var end = 0

  /// The number of the first line, counted over all inputs from 1.
  public internal(set) var firstLine = 1
  /// How many lines there are, blank ones too.
  public internal(set) var lineCount = 0

  /// Nothing.
  public init() { storage = .allocate(byteCount: 1 << 12, alignment: 64) }

  deinit { storage.deallocate() }

  /// The lines. Only the last line of an input, or one that is too long, may lack its line break.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage[start..<end]).bindMemory(to: UInt8.self))
  }
}

extension EventChunk {
  /// Everything that was put in, what stands before the lines too.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<end]) }

  /// Bytes that were put in.
  var count: Int { end }

  mutating func removeAll() {
    start = 0
    end = 0
    lineCount = 0
  }

  /// Room behind the bytes. What is put there counts after `append(count:)`.
  mutating func room(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if storage.count - end < count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(storage.count * 2, end + count), alignment: 64)
      larger.copyMemory(from: bytes)
      storage.deallocate()
      storage = larger
    }
    return UnsafeMutableRawBufferPointer(rebasing: storage[end..<end + count])
  }

  mutating func append(count: Int) { end += count }

  mutating func append(_ bytes: [UInt8]) {
    room(bytes.count).copyBytes(from: bytes)
    end += bytes.count
  }

  /// Forgets all but the bytes in a range.
  mutating func keep(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }

  /// Forgets the bytes in a range behind the lines.
  mutating func remove(_ range: Range<Int>) {
    let rest = UnsafeRawBufferPointer(rebasing: storage[range.upperBound..<end])
    UnsafeMutableRawBufferPointer(rebasing: storage[range.lowerBound..<range.lowerBound + rest.count])
      .copyMemory(from: rest)
    end -= range.count
  }
}
