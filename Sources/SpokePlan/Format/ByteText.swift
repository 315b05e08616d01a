// Text as bytes, for what must also build as Embedded Swift, where text does without `String`.

extension [UInt8] {
  /// Appends the bytes of a text.
  public mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number in digits, the lowest with `base` 10 or 16.
  public mutating func append(_ number: UInt64, base: UInt64 = 10) {
    let start = count
    var remaining = number
    repeat {
      let digit = UInt8(truncatingIfNeeded: remaining % base)
      insert(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit, at: start)
      remaining /= base
    } while remaining > 0
  }
}
