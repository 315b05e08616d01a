import SpokePlan

/// Bytes that grow at the end and keep their memory when emptied.
///
/// One is made for every stream of output and used again for every chunk of events, so that nothing is allocated once it
/// has grown to the size that is needed.
public struct OutputBuffer: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes written.
  public private(set) var count = 0

  /// Bytes behind the capacity that a copy in wide steps may write.
  private static let slack = 32

  /// An empty buffer with room for so many bytes at first.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity + Self.slack)
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

  /// Appends any bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends the bytes of a text.
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (start + count).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count &+= text.utf8CodeUnitCount
  }

  /// Appends the bytes of a text, and others.
  @inline(__always)
  public mutating func append(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) {
    append(text)
    append(bytes)
  }

  /// Appends the bytes of a text, and a number in decimal digits.
  @inline(__always)
  public mutating func append(_ text: StaticString, decimal number: Int) {
    append(text)
    append(decimal: UInt64(UInt(bitPattern: number)))
  }

  /// Bytes behind which 32 more can be read, as behind all that is in the event, in the plan or in an arena.
  @inline(__always)
  mutating func append(padded bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    end = Self.copy(bytes, to: end)
  }

  /// The same behind a text.
  @inline(__always)
  public mutating func append(_ text: StaticString, padded bytes: UnsafeBufferPointer<UInt8>) {
    append(text)
    append(padded: bytes)
  }

  /// The same between two bytes.
  @inline(__always)
  mutating func append(_ first: UInt8, padded bytes: UnsafeBufferPointer<UInt8>, _ last: UInt8) {
    reserve(bytes.count &+ 2)
    end = Self.put(last, at: Self.copy(bytes, to: Self.put(first, at: end)))
  }

  /// A comma, a key with its colon, and a text that needs no escapes.
  @inline(__always)
  mutating func append(member key: UnsafeBufferPointer<UInt8>, cleanText text: UnsafeBufferPointer<UInt8>) {
    reserve(key.count &+ text.count &+ 3)
    let quote = UInt8(ascii: "\"")
    let place = Self.put(quote, at: Self.copy(key, to: Self.put(UInt8(ascii: ","), at: end)))
    end = Self.put(quote, at: Self.copy(text, to: place))
  }

  /// A comma, a key with its colon, and a value.
  @inline(__always)
  mutating func append(member key: UnsafeBufferPointer<UInt8>, _ value: Value) {
    reserve(key.count &+ 1)
    end = Self.copy(key, to: Self.put(UInt8(ascii: ","), at: end))
    append(json: value)
  }

  /// Sets a byte that was written.
  @inline(__always)
  mutating func set(_ byte: UInt8, at place: Int) { start[place] = byte }

  /// Behind what was written. What is written is handed on in a variable: an address in memory might be changed by the bytes
  /// for all the compiler knows.
  private var end: UnsafeMutablePointer<UInt8> {
    @inline(__always) get { start + count }
    @inline(__always) set { count = newValue - start }
  }

  @inline(__always)
  private static func put(_ byte: UInt8, at place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    place[0] = byte
    return place + 1
  }

  /// Returns the place behind the copy.
  @inline(__always)
  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard let start = bytes.baseAddress else { return place }
    if Build.favorsSize {
      place.initialize(from: start, count: bytes.count)
      return place + bytes.count
    }
    var from = UnsafeRawPointer(start)
    var to = UnsafeMutableRawPointer(place)
    let end = place + bytes.count
    repeat {
      to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      to.storeBytes(
        of: from.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16, as: SIMD16<UInt8>.self)
      from += 32
      to += 32
    } while to < UnsafeMutableRawPointer(end)
    return end
  }

  /// Appends a number in decimal digits.
  public mutating func append(decimal number: UInt64) {
    reserve(DecimalDigits.maximumCount)
    count &+= DecimalDigits.write(number, to: start + count)
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ room: Int) {
    if capacity &- count < room { grow(by: room) }
  }

  @inline(never)
  private mutating func grow(by room: Int) {
    let larger = max(capacity * 2, count + room)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.slack)
    moved.initialize(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
