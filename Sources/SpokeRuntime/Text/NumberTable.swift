/// Rows of numbers below 2^18, ascending by the first.
///
/// They stand in a text, each in three digits of 6 bits from `0` to `o`: data that a program is linked with, without code that
/// builds it, which is what Embedded Swift makes of an array.
struct NumberTable: Sendable {
  private let digits: StaticString
  private let width: Int

  init(_ digits: StaticString, width: Int) {
    self.digits = digits
    self.width = width
  }

  subscript(row: Int, column: Int) -> UInt32 {
    let start = digits.utf8Start + (row * width + column) * 3
    return (UInt32(start[0]) &- 0x30) << 12 | (UInt32(start[1]) &- 0x30) << 6 | (UInt32(start[2]) &- 0x30)
  }

  /// The last row that begins with `number` or less; nil when there is none.
  func lastRow(notAfter number: UInt32) -> Int? {
    var low = 0
    var high = digits.utf8CodeUnitCount / (3 * width)
    while low < high {
      let middle = (low + high) / 2
      if self[middle, 0] <= number { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
