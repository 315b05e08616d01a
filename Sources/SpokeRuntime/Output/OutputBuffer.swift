/// Bytes that grow at the end and keep their memory when emptied.
///
/// One is made for every stream of output and used again for every chunk of events, so that nothing is allocated once it
/// has grown to the size that is needed.
public struct OutputBuffer: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes written.
  public private(set) var count = 0

  /// An empty buffer with room for so many bytes at first.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes written, until the buffer is written to or emptied.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Forgets what was written; the memory is kept.
  public mutating func removeAll() { count = 0 }

  /// Forgets what was written after the first `mark` bytes.
  @inline(__always)
  mutating func truncate(to mark: Int) { count = min(count, mark) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A number in decimal digits.
  mutating func append(decimal number: UInt64) {
    reserve(20)
    var remaining = number
    var digits = 1
    while remaining >= 10 {
      remaining /= 10
      digits += 1
    }
    remaining = number
    var place = count + digits
    repeat {
      place -= 1
      start[place] = 0x30 + UInt8(truncatingIfNeeded: remaining % 10)
      remaining /= 10
    } while place > count
    count += digits
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ room: Int) {
    if capacity - count < room { grow(by: room) }
  }

  @inline(never)
  private mutating func grow(by room: Int) {
    let larger = max(capacity * 2, count + room)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
