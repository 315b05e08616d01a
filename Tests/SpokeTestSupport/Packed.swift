import CZlib
import CZstd

/// Bytes packed by the libraries themselves.
public enum Packed {
  /// One gzip member.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      return []
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    let room = output.count
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return [] }
        return Array(output[..<(room - Int(stream.avail_out))])
      }
    }
  }

  /// One zstd frame with a checksum.
  public static func zstd(_ bytes: [UInt8], windowLog: Int32? = nil) -> [UInt8] {
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    if let windowLog { ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog) }
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    var target = ZSTD_outBuffer(dst: nil, size: output.count, pos: 0)
    var source = ZSTD_inBuffer(src: nil, size: bytes.count, pos: 0)
    let isDone = output.withUnsafeMutableBytes { output in
      bytes.withUnsafeBytes { input in
        target.dst = output.baseAddress
        source.src = input.baseAddress
        // In two steps, as a stream: the size is then not in the header, and the window counts.
        let flushed = ZSTD_compressStream2(context, &target, &source, ZSTD_e_flush)
        return ZSTD_isError(flushed) == 0 && ZSTD_compressStream2(context, &target, &source, ZSTD_e_end) == 0
      }
    }
    return isDone ? Array(output[..<target.pos]) : []
  }

  /// A zstd frame that is to be passed over (RFC 8878, 3.1.2).
  public static func skippable(_ bytes: [UInt8]) -> [UInt8] {
    [0x50, 0x2A, 0x4D, 0x18] + (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
  }
}
