/// Numbers below a limit, each of which can be taken once.
struct NumberSet: ~Copyable {
  private let isTaken: UnsafeMutableBufferPointer<Bool>
  /// How many were taken.
  private(set) var count = 0

  init(limit: Int) {
    isTaken = .allocate(capacity: limit)
    isTaken.initialize(repeating: false)
  }

  deinit { isTaken.deallocate() }

  var isFull: Bool { count == isTaken.count }

  /// Whether a number was taken.
  func contains(_ number: UInt32) -> Bool { Int(clamping: number) < isTaken.count && isTaken[Int(number)] }

  /// Takes a number. False when it is not below the limit, or was taken before.
  mutating func take(_ number: UInt32) -> Bool {
    guard Int(clamping: number) < isTaken.count, !isTaken[Int(number)] else { return false }
    isTaken[Int(number)] = true
    count += 1
    return true
  }
}
