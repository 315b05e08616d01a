import SpokePlan

/// Text that grows in an arena, up to the longest text that an expression may make.
///
/// Appending past the limit is allowed and writes nothing; `finish` then gives an invalid value.
struct TextBuilder {
  /// Unicode scalars that a text made by an expression may have.
  static let maximumScalarCount = 65_536
  private static let maximumByteCount = 4 * maximumScalarCount

  private var start: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var capacity: Int
  private(set) var isTooLong = false

  init(capacity: Int = 64, in arena: inout Arena) {
    self.capacity = min(max(capacity, 16), Self.maximumByteCount)
    start = arena.allocate(byteCount: self.capacity)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, in arena: inout Arena) {
    guard byteCount < capacity || reserve(1, in: &arena) else { return }
    start[byteCount] = byte
    byteCount += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in arena: inout Arena) {
    guard let source = bytes.baseAddress else { return }
    guard bytes.count <= capacity - byteCount || reserve(bytes.count, in: &arena) else { return }
    (start + byteCount).initialize(from: source, count: bytes.count)
    byteCount += bytes.count
  }

  /// Appends bytes behind which `Arena.padding` more can be read, as behind those of any value.
  ///
  /// Most are less than that, and then their number decides no branch.
  @inline(__always)
  mutating func append(padded bytes: UnsafeBufferPointer<UInt8>, in arena: inout Arena) {
    let step = MemoryLayout<SIMD16<UInt8>>.size * 2
    guard !Build.favorsSize, bytes.count <= step, step <= capacity - byteCount, let source = bytes.baseAddress else {
      return append(bytes, in: &arena)
    }
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(start + byteCount))
    for half in 0..<2 {
      let offset = half * step / 2
      to.storeBytes(
        of: from.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self), toByteOffset: offset,
        as: SIMD16<UInt8>.self)
    }
    byteCount += bytes.count
  }

  mutating func append(_ text: StaticString, in arena: inout Arena) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), in: &arena)
  }

  @inline(__always)
  mutating func append(scalar: UInt32, in arena: inout Arena) {
    guard 4 <= capacity - byteCount || reserve(4, in: &arena) else { return }
    byteCount += UTF8Sequence.encode(scalar, to: start + byteCount)
  }

  /// The text, or invalid when it is too long. Room that was not used goes back to the arena.
  mutating func finish(in arena: inout Arena) -> Value {
    if isTooLong { return .invalid(.tooLong) }
    _ = arena.resize(start, from: capacity, to: byteCount)
    capacity = byteCount
    let text = Value.text(UnsafeBufferPointer(start: start, count: byteCount))
    return text.isTooLong ? .invalid(.tooLong) : text
  }

  /// Makes room; false when the text would be longer than any that is allowed.
  @inline(never)
  private mutating func reserve(_ room: Int, in arena: inout Arena) -> Bool {
    guard !isTooLong, room <= Self.maximumByteCount - byteCount else {
      isTooLong = true
      return false
    }
    let larger = min(max(capacity * 2, byteCount + room), Self.maximumByteCount)
    if !arena.resize(start, from: capacity, to: larger) {
      let moved = arena.allocate(byteCount: larger)
      moved.initialize(from: start, count: byteCount)
      start = moved
    }
    capacity = larger
    return true
  }
}

extension Value {
  /// Whether an unescaped text has more scalars than an expression may make.
  var isTooLong: Bool {
    guard kind == .text, length > TextBuilder.maximumScalarCount else { return false }
    return UTF8Text.scalarCount(bytes) > TextBuilder.maximumScalarCount
  }
}
