// Text as bytes, for what must also build as Embedded Swift, where text does without `String`.

extension [UInt8] {
  /// Appends the bytes of a text.
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes. One at a time: what the standard library has for any sequence is large in a small module.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { append(byte) }
  }
}

/// Text in memory of the caller's. What has no room there is cut.
public struct TextInMemory {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// Bytes written.
  public private(set) var count = 0

  public init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  public mutating func append(_ byte: UInt8) {
    if count == memory.count { return }
    memory[count] = byte
    count += 1
  }

  /// Appends the bytes of a text.
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Appends a number in digits, the lowest with `base` 10 or 16.
  public mutating func append(_ number: UInt64, base: UInt64 = 10) {
    var unit: UInt64 = 1
    while number / unit >= base { unit *= base }
    while unit > 0 {
      let digit = UInt8(truncatingIfNeeded: number / unit % base)
      append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
      unit /= base
    }
  }
}
