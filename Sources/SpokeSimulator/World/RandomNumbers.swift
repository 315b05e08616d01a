/// Random numbers that a seed determines: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators").
struct RandomNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool {
    probability > 0 && (probability >= 1 || Double.random(in: 0..<1, using: &self) < probability)
  }

  /// An id in the form of a UUID.
  mutating func uuid() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for word in [next(), next()] {
      for nibble in 0..<16 {
        if [8, 13, 18, 23].contains(bytes.count) { bytes.append(UInt8(ascii: "-")) }
        bytes.append(digits[Int(word >> UInt64(60 - 4 * nibble) & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
