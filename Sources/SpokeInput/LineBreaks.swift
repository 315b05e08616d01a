import CSpokeScan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looking for line breaks with instructions as wide as the processor.
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
    guard let last else { return 0 }
    let breaks = spoke_count_byte(Self.level, baseAddress?.assumingMemoryBound(to: UInt8.self), count, 0x0A)
    return breaks + (last == 0x0A ? 0 : 1)
  }

  /// The instructions that the processor has.
  private static let level = spoke_scan_level()
}
