import SpokePlan

/// Bytes that a line is searched for. Laid out as `spoke_needle` is.
struct Needle: BitwiseCopyable {
  static let maximumLength = 32

  let bytes: UnsafePointer<UInt8>
  /// 1 to `maximumLength`.
  let length: Int
  /// The places of the two bytes that are looked for first, in their order.
  let first: Int
  let second: Int

  /// Looks first for the two bytes that events have least of.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: UnsafePointer<UInt8>) {
    self.bytes = start
    length = bytes.count
    var first = 0
    var second = bytes.count - 1
    var (rarest, next) = (Int.min, Int.min)
    for index in 0..<bytes.count {
      let rarity = Needle.rarity(of: bytes[index])
      if rarity > rarest {
        (second, next) = (first, rarest)
        (first, rarest) = (index, rarity)
      } else if rarity > next {
        (second, next) = (index, rarity)
      }
    }
    if bytes.count == 1 { second = first }
    self.first = min(first, second)
    self.second = max(first, second)
  }

  /// How rare a byte is in events as trackers send them: only the speed depends on it.
  private static func rarity(of byte: UInt8) -> Int {
    let common: StaticString = #""eatoinrsclmdp:,/.-_0123456789uhgbfvywkxjqzACDESTI{} "#
    for index in 0..<common.utf8CodeUnitCount where common.utf8Start[index] == byte { return index }
    return common.utf8CodeUnitCount
  }
}

/// What searching a line for needles found.
struct NeedleSearch {
  struct Flags: OptionSet {
    let rawValue: UInt32
    /// There is a needle.
    static let found = Flags(rawValue: 1)
    /// There is a line break.
    static let ended = Flags(rawValue: 2)
    /// There is a backslash with a `u` behind it.
    static let code = Flags(rawValue: 4)
  }

  /// Bytes before the needle, or else the length of the line.
  var length: Int
  var flags: Flags
}
