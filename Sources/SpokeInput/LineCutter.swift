/// Cuts what one source delivers into chunks of whole lines.
///
/// A chunk has about the wanted size; a source that has nothing more for now gets its whole lines passed on at once, so
/// that a pipe is never waited for with work left to do. A byte order mark at the beginning belongs to no line.
struct LineCutter {
  private let chunkSize: Int
  private let maximumLine: Int
  /// The beginning of a line whose end was not there yet.
  private var rest: [UInt8] = []
  private var isStart = true
  private var isSkipping = false
  private var isAtEnd = false
  private var fault: InputFault?

  /// - Parameters:
  ///   - chunkSize: bytes that are gathered when the source has them.
  ///   - maximumLine: a line with more bytes may be passed on cut, just too long to be taken for a good one; its rest
  ///     is skipped.
  init(chunkSize: Int, maximumLine: Int) {
    self.chunkSize = max(chunkSize, 1)
    self.maximumLine = max(maximumLine, 1)
  }

  /// The next lines; `false` at the end. Only the source's last line, or one that is too long, comes without a line
  /// break. A fault is thrown after everything before it was passed on.
  mutating func next(_ source: any ByteSource, into chunk: inout EventChunk) throws(InputFault) -> Bool {
    chunk.removeAll()
    chunk.append(rest)
    rest.removeAll(keepingCapacity: true)
    var wholeLines = 0
    while !isAtEnd {
      // One byte more may be the `\r` of the line break; what is cut must be too long without its last byte.
      if wholeLines == 0, chunk.count - markCount(chunk) > maximumLine + 1 {
        pass(markCount(chunk) + maximumLine + 2, of: &chunk)
        isSkipping = true
        return true
      }
      if wholeLines > 0, chunk.count >= chunkSize || !source.isReady {
        rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk.bytes[wholeLines...]))
        pass(wholeLines, of: &chunk)
        return true
      }
      do {
        let start = chunk.count
        if try fill(&chunk, from: source) {
          if let lineBreak = chunk.bytes.lastLineBreak(from: start) { wholeLines = lineBreak + 1 }
        } else {
          isAtEnd = true
        }
      } catch {
        fault = error
        isAtEnd = true
      }
    }
    pass(chunk.count, of: &chunk)
    if chunk.withBytes({ !$0.isEmpty }) { return true }
    if let fault { throw fault }
    return false
  }

  /// Bytes of the byte order mark that the first chunk begins with.
  private func markCount(_ chunk: borrowing EventChunk) -> Int {
    isStart && chunk.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Leaves so many bytes in the chunk, the byte order mark among them.
  private mutating func pass(_ count: Int, of chunk: inout EventChunk) {
    chunk.keep(min(markCount(chunk), count)..<count)
    isStart = false
  }

  /// Reads once, without what belongs to a line that was cut. `false` at the end.
  private mutating func fill(_ chunk: inout EventChunk, from source: any ByteSource) throws(InputFault) -> Bool {
    let start = chunk.count
    let size = start < chunkSize ? chunkSize - start : chunkSize
    guard let read = try source.read(into: chunk.room(size)) else { return false }
    chunk.append(count: read)
    if isSkipping {
      if let lineBreak = chunk.bytes.firstLineBreak(from: start) {
        chunk.remove(start..<lineBreak + 1)
        isSkipping = false
      } else {
        chunk.remove(start..<chunk.count)
      }
    }
    return true
  }
}
