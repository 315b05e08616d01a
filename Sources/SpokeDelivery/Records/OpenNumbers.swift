import DequeModule

/// Numbers that were begun in ascending order and are finished in any: which is the lowest open one?
struct OpenNumbers {
  private var begun: Deque<Int> = []
  private var finished: Set<Int> = []

  /// The lowest number that is not finished; nil when all are.
  var lowest: Int? { begun.first }

  var count: Int { begun.count - finished.count }

  mutating func begin(_ number: Int) { begun.append(number) }

  mutating func finish(_ number: Int) {
    finished.insert(number)
    while let first = begun.first, finished.remove(first) != nil { begun.removeFirst() }
  }

  /// Whether all numbers before one are finished.
  func isSettled(before number: Int) -> Bool { lowest.map { $0 >= number } ?? true }
}
