/// Where bytes come from: a file, a pipe, or a test.
struct ByteSource {
  /// Waits for bytes and puts them into the buffer; returns how many, 0 at the end, negative on an error.
  var read: (UnsafeMutableRawBufferPointer) -> Int
  /// Whether `read` would return at once.
  var isReady: () -> Bool
}

/// Cuts what one source delivers into chunks of whole lines.
///
/// A chunk has about the wanted size; a source that has nothing more for now gets its whole lines passed on at once, so
/// that a pipe is never waited for with work left to do. A byte order mark at the beginning belongs to no line.
struct LineCutter {
  /// Reading failed; `errno` says why.
  struct ReadFailure: Error {}

  private let chunkSize: Int
  private let maximumLine: Int
  private var buffer: [UInt8] = []
  /// How much of the buffer is filled.
  private var count = 0
  /// Whole lines end here.
  private var wholeLines = 0
  private var isStart = true
  private var isSkipping = false
  private var isAtEnd = false

  /// - Parameters:
  ///   - chunkSize: bytes that are gathered when the source has them.
  ///   - maximumLine: a line with more bytes may be passed on cut, just too long to be taken for a good one; its rest
  ///     is skipped.
  init(chunkSize: Int, maximumLine: Int) {
    self.chunkSize = max(chunkSize, 1)
    self.maximumLine = max(maximumLine, 1)
  }

  /// The next lines; nil at the end. Only the source's last line, or one that is too long, comes without a line break.
  mutating func next(_ source: ByteSource) throws(ReadFailure) -> [UInt8]? {
    while !isAtEnd {
      // One byte more may be the `\r` of the line break; what is cut must be too long without its last byte.
      if wholeLines == 0, count - markCount > maximumLine + 1 { return takeStartOfLongLine() }
      if wholeLines > 0, count >= chunkSize || !source.isReady() { return take(wholeLines) }
      if try fill(source) == 0 { isAtEnd = true }
    }
    let rest = take(count)
    return rest.isEmpty ? nil : rest
  }

  /// Bytes of the byte order mark that the buffer begins with.
  private var markCount: Int { isStart && buffer[..<count].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Reads once and notes the last line break. Returns the bytes read, those skipped too.
  private mutating func fill(_ source: ByteSource) throws(ReadFailure) -> Int {
    if buffer.count - count < chunkSize {
      buffer.append(contentsOf: repeatElement(0, count: max(chunkSize, buffer.count)))
    }
    let (start, size) = (count, chunkSize)
    let read = buffer.withUnsafeMutableBytes { bytes in
      source.read(UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + size]))
    }
    guard read >= 0 else { throw ReadFailure() }
    count += read
    if isSkipping {
      guard let lineBreak = buffer[start..<count].firstIndex(of: 0x0A) else {
        count = start
        return read
      }
      buffer.replaceSubrange(start..<count, with: buffer[(lineBreak + 1)..<count])
      count -= lineBreak + 1 - start
      isSkipping = false
    }
    if let lineBreak = buffer[start..<count].lastIndex(of: 0x0A) { wholeLines = lineBreak + 1 }
    return read
  }

  /// Takes bytes out of the buffer's beginning.
  private mutating func take(_ size: Int) -> [UInt8] {
    let chunk = Array(buffer[min(markCount, size)..<size])
    isStart = false
    let filled = count
    buffer.withUnsafeMutableBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[size..<filled])
      UnsafeMutableRawBufferPointer(rebasing: bytes[..<rest.count]).copyMemory(from: rest)
    }
    count -= size
    wholeLines = 0
    return chunk
  }

  private mutating func takeStartOfLongLine() -> [UInt8] {
    let chunk = take(markCount + maximumLine + 2)
    count = 0
    isSkipping = true
    return chunk
  }
}
