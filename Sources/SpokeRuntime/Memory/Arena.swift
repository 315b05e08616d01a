/// Memory for the values that evaluating one event makes.
///
/// It grows in chunks that stay where they are, so a pointer is good until `reset`, which keeps the chunks: once they are
/// enough for the largest event, nothing is allocated any more.
struct Arena: ~Copyable, @unchecked Sendable {
  /// What `reset` keeps at most, in bytes; the rest of what one huge event needed is given back.
  static let keptByteCount = 1 << 24
  /// Bytes that may be read behind any allocation.
  static let padding = 32

  private struct Chunk {
    var start: UnsafeMutablePointer<UInt8>
    var byteCount: Int
  }

  private var chunks: [Chunk]
  /// The chunk that is being filled.
  private var current = 0
  private var next: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>

  /// An arena whose first chunk has so many bytes.
  init(byteCount: Int = 1 << 16) {
    let first = Self.makeChunk(byteCount: max(byteCount, 256))
    chunks = [first]
    next = first.start
    end = first.start + first.byteCount
  }

  deinit {
    for chunk in chunks { chunk.start.deallocate() }
  }

  /// Forgets everything that was allocated; the memory is kept.
  mutating func reset() {
    if chunks.count > 1 { releaseExcess() }
    enter(0)
  }

  /// Room for so many bytes, at any address.
  @inline(__always)
  mutating func allocate(byteCount: Int) -> UnsafeMutablePointer<UInt8> {
    if end - next < byteCount { addChunk(atLeast: byteCount) }
    let start = next
    next += byteCount
    return start
  }

  /// Room for so many elements of a trivial type of at most 16 bytes' alignment; not yet initialised.
  @inline(__always)
  mutating func allocate<Element: BitwiseCopyable>(
    _ type: Element.Type, count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let byteCount = count * MemoryLayout<Element>.stride
    let alignment = MemoryLayout<Element>.alignment
    let start = UnsafeMutableRawPointer(allocate(byteCount: byteCount + alignment - 1)).alignedUp(
      toMultipleOf: alignment)
    return UnsafeMutableBufferPointer(start: start.bindMemory(to: Element.self, capacity: count), count: count)
  }

  /// Room for so many values, all of them missing.
  mutating func allocateValues(count: Int) -> UnsafeMutableBufferPointer<Value> {
    let values = allocate(Value.self, count: count)
    values.initialize(repeating: .missing)
    return values
  }

  /// A copy of the bytes.
  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = allocate(byteCount: bytes.count)
    if let source = bytes.baseAddress { start.update(from: source, count: bytes.count) }
    return UnsafeBufferPointer(start: start, count: bytes.count)
  }

  /// A copy of a text that is part of the program, such as `true`.
  mutating func copy(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    copy(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Makes the allocation at `start` longer or shorter where it is. Only the last one can be, and only within its chunk;
  /// the result says whether it was.
  @inline(__always)
  mutating func resize(
    _ start: UnsafeMutablePointer<UInt8>, from oldByteCount: Int, to newByteCount: Int
  ) -> Bool {
    guard start + oldByteCount == next, newByteCount <= end - start else { return false }
    next = start + newByteCount
    return true
  }

  // MARK: Chunks

  private static func makeChunk(byteCount: Int) -> Chunk {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount + padding, alignment: 16)
    // The padding may be read, though nothing depends on it.
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount + padding)
    return Chunk(start: memory.bindMemory(to: UInt8.self, capacity: byteCount), byteCount: byteCount)
  }

  private mutating func enter(_ index: Int) {
    current = index
    next = chunks[index].start
    end = next + chunks[index].byteCount
  }

  @inline(never)
  private mutating func addChunk(atLeast byteCount: Int) {
    let following = current + 1
    if following < chunks.count, chunks[following].byteCount < byteCount { release(from: following) }
    if following == chunks.count {
      chunks.append(Self.makeChunk(byteCount: max(byteCount, chunks[current].byteCount * 2)))
    }
    enter(following)
  }

  /// Gives back what is more than `keptByteCount`, but for the first chunk.
  private mutating func releaseExcess() {
    var kept = 0
    for index in chunks.indices {
      kept += chunks[index].byteCount
      if index > 0, kept > Self.keptByteCount { return release(from: index) }
    }
  }

  private mutating func release(from first: Int) {
    while chunks.count > first, let last = chunks.popLast() { last.start.deallocate() }
  }
}
