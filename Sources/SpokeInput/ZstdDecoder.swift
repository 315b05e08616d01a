import CZstd

/// Unpacks zstd of one or more frames (RFC 8878). The window may take 128 MB, zstd's own limit.
final class ZstdDecoder: ByteSource {
  private let packed: PackedBytes
  private let stream: OpaquePointer
  private var isInFrame = true
  /// zstd may hold bytes that had no room.
  private var isOutputPending = false
  private var fault: InputFault?

  /// - Throws: when there is no memory.
  init(_ source: any ByteSource) throws(InputFault) {
    guard let stream = ZSTD_createDStream() else { throw .damaged(.zstd, "there is no memory to unpack") }
    self.stream = stream
    packed = PackedBytes(source)
  }

  deinit { ZSTD_freeDStream(stream) }

  var isReady: Bool { isOutputPending || !packed.isEmpty || fault != nil || packed.source.isReady }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int? {
    if let fault { throw fault }
    if packed.isEmpty, !isOutputPending, try !packed.refill() {
      if isInFrame { throw .cutOff(.zstd) }
      return nil
    }
    var input = ZSTD_inBuffer(src: packed.start, size: packed.count, pos: 0)
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    let result = ZSTD_decompressStream(stream, &output, &input)
    packed.take(input.pos)
    if ZSTD_isError(result) != 0 {
      let fault = fault(of: result)
      self.fault = fault
      if output.pos == 0 { throw fault }
      return output.pos
    }
    isInFrame = result != 0
    isOutputPending = isInFrame && output.pos == output.size
    return output.pos
  }

  private func fault(of result: Int) -> InputFault {
    switch ZSTD_getErrorCode(result) {
    case ZSTD_error_prefix_unknown where !isInFrame: .followedByOther(.zstd)
    case ZSTD_error_frameParameter_windowTooLarge: .windowTooLarge
    default: .damaged(.zstd, String(cString: ZSTD_getErrorName(result)).lowercased())
    }
  }
}
