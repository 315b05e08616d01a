#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looking for line breaks, by the system's `memchr`, which is as wide as the processor.
extension UnsafeRawBufferPointer {
  /// The offset of the first line break at or after an offset.
  func firstLineBreak(from offset: Int = 0) -> Int? {
    guard let baseAddress, offset < count, let found = memchr(baseAddress + offset, 0x0A, count - offset) else {
      return nil
    }
    return UnsafeRawPointer(found) - baseAddress
  }

  /// The offset of the last line break at or after an offset.
  func lastLineBreak(from offset: Int = 0) -> Int? {
    var position = count
    while position > offset {
      position -= 1
      if self[position] == 0x0A { return position }
    }
    return nil
  }

  /// How many lines there are; the last one need not have a line break.
  var lineCount: Int {
    var lines = 0
    var position = 0
    while position < count {
      lines += 1
      guard let lineBreak = firstLineBreak(from: position) else { break }
      position = lineBreak + 1
    }
    return lines
  }
}
