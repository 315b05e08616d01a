import DequeModule

/// Lets so many through at a time.
actor Gate {
  private var free: Int
  private var waiting: Deque<CheckedContinuation<Void, Never>> = []

  init(_ count: Int) { free = max(count, 1) }

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if let next = waiting.popFirst() {
      next.resume()
    } else {
      free += 1
    }
  }
}
