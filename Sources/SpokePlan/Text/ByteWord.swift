/// Eight bytes at once, the first one lowest.
///
/// The results have the top bit of a byte set for each byte that is meant. Above the lowest one there may be some that are
/// not meant, where it is not said otherwise.
public enum ByteWord {
  /// The lowest bit of each byte.
  @inlinable
  @inline(__always)
  public static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The top bit of each byte.
  @inlinable
  @inline(__always)
  public static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// A byte eight times.
  @inlinable
  @inline(__always)
  public static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Bytes that are equal to one.
  @inlinable
  @inline(__always)
  public static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ repeating(byte)
    return (difference &- ones) & ~difference & tops
  }

  /// Bytes below 0x20.
  @inlinable
  @inline(__always)
  public static func controls(_ word: UInt64) -> UInt64 { (word &- repeating(0x20)) & ~word & tops }

  /// Quotes, backslashes, control characters and bytes beyond ASCII: what a string of JSON cannot have, or has a meaning in it.
  @inlinable
  @inline(__always)
  public static func specialInString(_ word: UInt64) -> UInt64 {
    let quotes = (word ^ repeating(UInt8(ascii: "\""))) &- ones
    let backslashes = (word ^ repeating(UInt8(ascii: "\\"))) &- ones
    return (word | quotes | backslashes | (word &- repeating(0x20))) & tops
  }

  /// Bytes beyond ASCII, exactly.
  @inlinable
  @inline(__always)
  public static func beyondASCII(_ word: UInt64) -> UInt64 { word & tops }

  /// Bytes of ASCII from `first` to `last`, exactly.
  @inlinable
  @inline(__always)
  public static func range(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let low = word & ~tops
    return (low &+ repeating(0x80 &- first)) & ~(low &+ repeating(0x7F &- last)) & ~word & tops
  }

  /// The top bits of the eight bytes, lowest first.
  @inlinable
  @inline(__always)
  public static func bits(_ tops: UInt64) -> UInt64 { ((tops &>> 7) &* 0x0102_0408_1020_4080) &>> 56 }
}
