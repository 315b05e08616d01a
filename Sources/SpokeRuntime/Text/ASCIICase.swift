/// The case of ASCII, many bytes at a time: most texts take one step, so their length decides no branch.
enum ASCIICase {
  /// The bytes of a step, which are read and written whole.
  static let stepByteCount = 32

  /// Changes the case of the 26 letters from one on. False where there is anything beyond ASCII.
  ///
  /// What is read and written behind the text, less than a step, is nobody's and may be anything.
  ///
  /// - Parameter count: at least 1.
  @inline(__always)
  static func map(
    _ source: UnsafePointer<UInt8>, count: Int, from first: UInt8, to mapped: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    var index = 0
    var beyond: UInt64 = 0
    repeat {
      for half in 0..<2 {
        let place = index &+ 16 &* half
        let bytes = UnsafeRawPointer(source + place).loadUnaligned(as: SIMD16<UInt8>.self)
        let change = below(bytes &- SIMD16(repeating: first), 26) & SIMD16(repeating: 0x20)
        UnsafeMutableRawPointer(mapped + place).storeBytes(of: bytes ^ change, as: SIMD16<UInt8>.self)
        let left = UInt8(truncatingIfNeeded: max(min(count &- place, 16), 0))
        let words = unsafeBitCast(bytes & below(places, left), to: SIMD2<UInt64>.self)
        beyond |= words[0] | words[1]
      }
      index &+= stepByteCount
    } while index < count
    return beyond & 0x8080_8080_8080_8080 == 0
  }

  private static var places: SIMD16<UInt8> { SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

  // The types are spelled out: without them the generic comparison is taken, which is a loop.
  @inline(__always)
  private static func below(_ bytes: SIMD16<UInt8>, _ limit: UInt8) -> SIMD16<UInt8> {
    let mask: SIMDMask<SIMD16<Int8>> = bytes .< SIMD16<UInt8>(repeating: limit)
    return unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }
}
