import CZlib

/// Unpacks gzip of one or more members (RFC 1952). Zeros behind the last one are padding, as gzip has it.
final class GzipDecoder: ByteSource {
  private let packed: PackedBytes
  /// zlib wants it to stay in its place.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether a member is open; `false` between them.
  private var isInMember = true
  /// zlib may hold bytes that had no room.
  private var isOutputPending = false
  private var fault: InputFault?

  /// - Throws: when there is no memory.
  init(_ source: any ByteSource) throws(InputFault) {
    packed = PackedBytes(source)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the greatest window, 16 asks for gzip's header and trailer.
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged(.gzip, "there is no memory to unpack")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var isReady: Bool { isOutputPending || !packed.isEmpty || fault != nil || packed.source.isReady }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int? {
    if let fault { throw fault }
    if packed.isEmpty, !isOutputPending, try !packed.refill() {
      if isInMember { throw .cutOff(.gzip) }
      return nil
    }
    if !isInMember {
      packed.skipZeros()
      if packed.isEmpty { return 0 }
      if packed.first != 0x1F { throw .followedByOther(.gzip) }
      inflateReset(stream)
      isInMember = true
    }
    return try unpack(into: buffer)
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    stream.pointee.next_in = packed.start
    stream.pointee.avail_in = UInt32(packed.count)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let room = min(buffer.count, Int(UInt32.max))
    stream.pointee.avail_out = UInt32(room)
    let code = inflate(stream, Z_NO_FLUSH)
    packed.take(packed.count - Int(stream.pointee.avail_in))
    let count = room - Int(stream.pointee.avail_out)
    isOutputPending = stream.pointee.avail_out == 0
    switch code {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isInMember = false
      isOutputPending = false
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)"
      fault = .damaged(.gzip, reason)
      if count == 0 { throw .damaged(.gzip, reason) }
    }
    return count
  }
}
