import SpokePlan

/// Cuts a chunk of newline-delimited JSON into lines, without copying.
///
/// A line ends with LF or with the chunk; a CR before the end belongs to the line break.
public struct LineSplitter {
  private var position: UnsafePointer<UInt8>?
  private var remaining: Int

  /// Lines of `chunk`, which must stay in place. `isStartOfFile` passes over a UTF-8 byte order mark.
  public init(_ chunk: UnsafeBufferPointer<UInt8>, isStartOfFile: Bool) {
    position = chunk.baseAddress
    remaining = chunk.count
    if isStartOfFile, let start = position, remaining >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
      position = start + 3
      remaining -= 3
    }
  }

  /// The next line without its line break; nil after the last one. There is no line after a final LF.
  public mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard let start = position, remaining > 0 else { return nil }
    var length = Self.lengthOfLine(start, limit: remaining)
    let consumed = min(length + 1, remaining)
    position = start + consumed
    remaining -= consumed
    if length > 0, start[length - 1] == 0x0D { length -= 1 }
    return UnsafeBufferPointer(start: start, count: length)
  }

  /// The number of lines in a chunk, so that the chunk after it can be given its first line's number.
  public static func lineCount(of chunk: UnsafeBufferPointer<UInt8>) -> Int {
    var lines = LineSplitter(chunk, isStartOfFile: false)
    var count = 0
    while lines.next() != nil { count += 1 }
    return count
  }

  /// How many bytes of a chunk are whole lines: up to its last LF. What follows belongs before the next chunk.
  public static func byteCountOfWholeLines(in chunk: UnsafeBufferPointer<UInt8>) -> Int {
    var count = chunk.count
    while count > 0, chunk[count - 1] != 0x0A { count -= 1 }
    return count
  }

  /// Bytes before the first LF; all when there is none.
  static func lengthOfLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.baseAddress.map { lengthOfLine($0, limit: bytes.count) } ?? 0
  }

  /// Bytes before the first LF, eight at a time; `limit` when there is none.
  private static func lengthOfLine(_ start: UnsafePointer<UInt8>, limit: Int) -> Int {
    var length = 0
    while limit - length >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(start + length).loadUnaligned(as: UInt64.self))
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let hit = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if hit != 0 { return length + hit.trailingZeroBitCount >> 3 }
      length += 8
    }
    while length < limit, start[length] != 0x0A { length += 1 }
    return length
  }
}
