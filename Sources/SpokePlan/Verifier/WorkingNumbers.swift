/// Numbers that one pass of the verifier works with, one for each record of a kind.
///
/// Not an array: one of each type of element would be the largest part of some checks in a small module.
struct WorkingNumbers: ~Copyable {
  private let numbers: UnsafeMutablePointer<Int32>
  let count: Int

  init(repeating number: Int32, count: Int) {
    self.count = count
    numbers = .allocate(capacity: max(count, 1))
    for index in 0..<count { numbers[index] = number }
  }

  deinit { numbers.deallocate() }

  /// The number at `index`. One that is not below `count` traps, as in an array: a plan may be hostile.
  subscript(index: Int) -> Int32 {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return numbers[index]
    }
    nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      numbers[index] = newValue
    }
  }
}
