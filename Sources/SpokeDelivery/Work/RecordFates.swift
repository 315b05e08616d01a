/// What became of the records that associations of open operations name (`record:`).
struct RecordFates {
  private var fates: [Int: OpenOperation.Target] = [:]
  /// How many open operations name an operation.
  private var watchers: [Int: Int] = [:]

  mutating func watch(_ operation: OpenOperation) {
    for case .operation(let number) in operation.targets.values { watchers[number, default: 0] += 1 }
  }

  mutating func unwatch(_ operation: OpenOperation) {
    for case .operation(let number) in operation.targets.values {
      watchers[number, default: 1] -= 1
      guard watchers[number] == 0 else { continue }
      watchers[number] = nil
      fates[number] = nil
    }
  }

  /// Notes what became of an operation's record, if somebody waits for it or may.
  mutating func note(_ number: Int, _ fate: OpenOperation.Target) {
    if watchers[number] != nil { fates[number] = fate }
  }

  func isKnown(_ number: Int) -> Bool { fates[number] != nil }

  func target(_ number: Int) -> OpenOperation.Target? { fates[number] }
}
