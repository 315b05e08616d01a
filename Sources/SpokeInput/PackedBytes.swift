/// Bytes of a source that wait to be unpacked.
final class PackedBytes {
  let source: any ByteSource
  private let buffer: UnsafeMutableRawBufferPointer
  private var offset = 0
  private var end = 0

  init(_ source: any ByteSource) {
    self.source = source
    buffer = .allocate(byteCount: 1 << 17, alignment: 64)
  }

  deinit { buffer.deallocate() }

  var count: Int { end - offset }
  var isEmpty: Bool { offset == end }

  /// The first byte; nil when there is none.
  var first: UInt8? { isEmpty ? nil : buffer[offset] }

  /// Where the bytes begin.
  var start: UnsafeMutablePointer<UInt8>? {
    buffer.baseAddress.map { ($0 + offset).assumingMemoryBound(to: UInt8.self) }
  }

  /// Forgets the first bytes.
  func take(_ count: Int) { offset += min(max(count, 0), self.count) }

  /// Forgets the zeros at the beginning.
  func skipZeros() { while first == 0 { offset += 1 } }

  /// Waits for more bytes when all are taken; `false` at the end.
  func refill() throws(InputFault) -> Bool {
    while let count = try source.read(into: buffer) {
      offset = 0
      end = count
      if count > 0 { return true }
    }
    return false
  }
}
