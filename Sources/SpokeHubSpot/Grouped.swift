/// Values by key, keys in the order of their first use.
package struct Grouped<Key: Hashable, Value> {
  package private(set) var groups: [(key: Key, values: [Value])] = []
  private var index: [Key: Int] = [:]

  package init() {}

  /// Adds a value to a key's group; returns the group's place and the value's in it.
  @discardableResult
  package mutating func append(_ value: Value, to key: Key) -> (group: Int, value: Int) {
    if let position = index[key] {
      groups[position].values.append(value)
      return (position, groups[position].values.count - 1)
    }
    index[key] = groups.count
    groups.append((key, [value]))
    return (groups.count - 1, 0)
  }

  package mutating func update(group: Int, value: Int, _ body: (inout Value) -> Void) {
    body(&groups[group].values[value])
  }
}

extension Grouped: Sendable where Key: Sendable, Value: Sendable {}

extension Array {
  /// Pieces of at most so many elements.
  package func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: Swift.max(size, 1)).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
