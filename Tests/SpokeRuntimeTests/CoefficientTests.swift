import SpokeTestSupport
import Testing

@testable import SpokeRuntime

/// The digits of decimals, as `UInt128` and one by one, must be the same.
@Suite struct CoefficientTests {
  private struct Pair {
    var fast: UInt128
    var small: DigitNumber

    init(_ text: String, digits count: Int) {
      let bytes = Array(text.utf8)
      (fast, small) = bytes.withUnsafeBufferPointer {
        let number = NumberText($0)
        return (UInt128(number, digits: count), DigitNumber(number, digits: count))
      }
    }

    init(_ number: UInt128) { self.init(String(number), digits: String(number).count) }

    var isSame: Bool {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 80) { memory in
        guard let start = memory.baseAddress else { return false }
        let digits = String(decoding: memory[..<small.write(to: start)], as: UTF8.self)
        let others = String(decoding: memory[..<fast.write(to: start)], as: UTF8.self)
        return digits == others && digits == String(fast) && small.digitCount == fast.digitCount
          && small.isZero == fast.isZero && small.isOdd == fast.isOdd
          && small.exceedsPrecision == fast.exceedsPrecision
      }
    }
  }

  private static func numbers(upTo count: Int, _ random: inout SeededGenerator) -> [UInt128] {
    (0...count).flatMap { digits -> [UInt128] in
      let limit = (0..<digits).reduce(UInt128(1)) { power, _ in power * 10 }
      return [
        limit - 1, limit / 2, UInt128(random.next()) % limit, UInt128(random.next()) * UInt128(random.next()) % limit,
      ]
    }
  }

  @Test func onesOwnChanges() {
    var random = SeededGenerator(seed: 1)
    for number in Self.numbers(upTo: 34, &random) {
      let pair = Pair(number)
      #expect(pair.isSame)
      for count in 0...39 {
        var cut = pair
        #expect(cut.fast.cut(count) == cut.small.cut(count) && cut.isSame)
        guard pair.fast.digitCount + count <= 38 else { continue }
        var longer = pair
        longer.fast.append(zeros: count)
        longer.small.append(zeros: count)
        #expect(longer.isSame)
      }
      var next = pair
      next.fast.addOne()
      next.small.addOne()
      #expect(next.isSame)
    }
  }

  @Test func calculations() {
    var random = SeededGenerator(seed: 2)
    let numbers = Self.numbers(upTo: 34, &random)
    for _ in 0..<2_000 {
      let left = Pair(numbers[Int(random.next() % UInt64(numbers.count))])
      let right = Pair(numbers[Int(random.next() % UInt64(numbers.count))])
      #expect(left.fast.isLess(than: right.fast) == left.small.isLess(than: right.small))
      var sum = left
      sum.fast.add(right.fast)
      sum.small.add(right.small)
      #expect(sum.isSame)
      if !left.fast.isLess(than: right.fast) {
        var difference = left
        difference.fast.subtract(right.fast)
        difference.small.subtract(right.small)
        #expect(difference.isSame)
      }
      if !right.fast.isZero {
        var remainder = left
        remainder.fast.reduce(modulo: right.fast)
        remainder.small.reduce(modulo: right.small)
        #expect(remainder.isSame)
        var square = remainder
        square.fast.multiply(by: remainder.fast, modulo: right.fast)
        square.small.multiply(by: remainder.small, modulo: right.small)
        #expect(square.isSame)
      }
      // Of a long product `UInt128` keeps the first digits only.
      var product = left
      let (cut, tail) = product.fast.multiply(by: right.fast)
      _ = product.small.multiply(by: right.small)
      #expect(product.small.cut(cut) == tail || cut == 0)
      // `UInt128` is written with 38 digits at most.
      let surplus = max(product.fast.digitCount - 38, 0)
      #expect(product.fast.cut(surplus) == product.small.cut(surplus))
      #expect(product.isSame)
    }
  }
}
