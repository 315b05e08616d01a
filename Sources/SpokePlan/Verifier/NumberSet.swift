/// Numbers below a limit, each of which can be taken once.
struct NumberSet: ~Copyable {
  /// 1 for a number that was taken, else 0.
  private let taken: WorkingNumbers
  /// How many were taken.
  private(set) var count = 0

  init(limit: Int) { taken = WorkingNumbers(repeating: 0, count: limit) }

  var isFull: Bool { count == taken.count }

  /// Whether a number was taken.
  func contains(_ number: UInt32) -> Bool { number.isBelow(taken.count) && taken[Int(number)] != 0 }

  /// Takes a number. False when it is not below the limit, or was taken before.
  mutating func take(_ number: UInt32) -> Bool {
    guard number.isBelow(taken.count), taken[Int(number)] == 0 else { return false }
    taken[Int(number)] = 1
    count += 1
    return true
  }
}
