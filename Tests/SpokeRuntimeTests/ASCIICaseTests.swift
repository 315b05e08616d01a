import Testing

@testable import SpokeRuntime

@Suite struct ASCIICaseTests {
  /// A text as part of a longer one, mapped, with whether it was ASCII.
  private func map(_ bytes: [UInt8], behind: UInt8, from first: UInt8) -> (isASCII: Bool, bytes: [UInt8]) {
    let source = bytes + [UInt8](repeating: behind, count: ASCIICase.stepByteCount)
    var mapped = [UInt8](repeating: 0, count: source.count)
    let isASCII = source.withUnsafeBufferPointer { source in
      mapped.withUnsafeMutableBufferPointer { mapped in
        guard let from = source.baseAddress, let to = mapped.baseAddress else { return false }
        return ASCIICase.map(from, count: bytes.count, from: first, to: to)
      }
    }
    return (isASCII, [UInt8](mapped[..<bytes.count]))
  }

  /// All of ASCII at every place of texts that take one step and several, whatever stands behind them.
  @Test func everyByteAtEveryPlace() {
    for length in [1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100] {
      for offset in 0..<128 {
        let bytes = (0..<length).map { UInt8(($0 * 7 + offset) & 0x7F) }
        for (first, behind) in [(UInt8(ascii: "A"), UInt8(0xC3)), (UInt8(ascii: "a"), UInt8(ascii: "q"))] {
          let found = map(bytes, behind: behind, from: first)
          #expect(found.isASCII)
          #expect(found.bytes == bytes.map { $0 >= first && $0 < first + 26 ? $0 ^ 0x20 : $0 })
        }
      }
    }
  }

  @Test func whatIsBeyondASCIIIsSeenAtEveryPlace() {
    for length in 1...70 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        bytes[place] = 0x80
        #expect(!map(bytes, behind: UInt8(ascii: "x"), from: UInt8(ascii: "A")).isASCII, "\(place) of \(length)")
      }
    }
  }
}
