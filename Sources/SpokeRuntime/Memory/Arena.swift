/// Memory for the values that evaluating one event makes.
///
/// It grows in chunks that stay where they are, so a pointer is good until `reset`, which keeps the chunks: once they are
/// enough for the largest event, nothing is allocated any more.
struct Arena: ~Copyable, @unchecked Sendable {
  /// What `reset` keeps at most, in bytes; the rest of what one huge event needed is given back.
  static let keptByteCount = 1 << 24
  /// Bytes that may be read behind any allocation.
  static let padding = 32

  /// What stands at the beginning of every chunk.
  private struct Chunk {
    var following: UnsafeMutablePointer<Chunk>?
    /// Bytes behind this, but for the padding.
    var byteCount: Int
  }

  private let first: UnsafeMutablePointer<Chunk>
  /// The chunk that is being filled.
  private var current: UnsafeMutablePointer<Chunk>
  private var next: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>

  /// An arena whose first chunk has so many bytes.
  init(byteCount: Int = 1 << 16) {
    first = Self.makeChunk(byteCount: max(byteCount, 256))
    current = first
    next = Self.start(of: first)
    end = next + first.pointee.byteCount
  }

  deinit {
    Self.release(behind: first)
    first.deallocate()
  }

  /// Forgets everything that was allocated; the memory is kept.
  mutating func reset() {
    if first.pointee.following != nil { releaseExcess() }
    enter(first)
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
    if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
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

  private static func makeChunk(byteCount: Int) -> UnsafeMutablePointer<Chunk> {
    // The padding may be read, though nothing depends on it.
    let memory = UnsafeMutableRawPointer.allocateZeros(byteCount: MemoryLayout<Chunk>.stride + byteCount + padding)
    let chunk = memory.bindMemory(to: Chunk.self, capacity: 1)
    chunk.pointee.byteCount = byteCount
    return chunk
  }

  private static func start(of chunk: UnsafeMutablePointer<Chunk>) -> UnsafeMutablePointer<UInt8> {
    UnsafeMutableRawPointer(chunk + 1).assumingMemoryBound(to: UInt8.self)
  }

  private mutating func enter(_ chunk: UnsafeMutablePointer<Chunk>) {
    current = chunk
    next = Self.start(of: chunk)
    end = next + chunk.pointee.byteCount
  }

  @inline(never)
  private mutating func addChunk(atLeast byteCount: Int) {
    if let following = current.pointee.following {
      if following.pointee.byteCount >= byteCount { return enter(following) }
      Self.release(behind: current)
    }
    let added = Self.makeChunk(byteCount: max(byteCount, current.pointee.byteCount * 2))
    current.pointee.following = added
    enter(added)
  }

  /// Gives back what is more than `keptByteCount`, but for the first chunk.
  private mutating func releaseExcess() {
    var chunk = first
    var kept = chunk.pointee.byteCount
    while let following = chunk.pointee.following {
      kept += following.pointee.byteCount
      if kept > Self.keptByteCount { return Self.release(behind: chunk) }
      chunk = following
    }
  }

  private static func release(behind chunk: UnsafeMutablePointer<Chunk>) {
    while let following = chunk.pointee.following {
      chunk.pointee.following = following.pointee.following
      following.deallocate()
    }
  }
}
