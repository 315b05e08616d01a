import SpokePlan

/// Goes over the elements of an array, whether it is JSON text or a list in the arena.
struct Elements {
  private var raw: JSONElements
  private let list: UnsafeBufferPointer<Value>
  private var index = 0

  /// Throws where `array` is no array.
  init(_ array: Value) throws(InvalidReason) {
    guard array.isArray else { throw array.kind == .invalid ? array.reason : .notAnArray }
    raw = JSONElements(array)
    list = array.kind == .list ? array.elements : UnsafeBufferPointer(start: nil, count: 0)
  }

  mutating func next() -> Value? {
    guard index < list.count else { return raw.next() }
    index += 1
    return list[index - 1]
  }

  static func count(_ array: Value) throws(InvalidReason) -> Int {
    if array.kind == .list { return Int(array.length) }
    var elements = try Elements(array)
    var count = 0
    while elements.next() != nil { count += 1 }
    return count
  }

  /// The elements as values in memory.
  static func values(_ array: Value, in arena: inout Arena) throws(InvalidReason) -> UnsafeBufferPointer<Value> {
    if array.kind == .list { return array.elements }
    let values = arena.allocateValues(count: try count(array))
    var elements = try Elements(array)
    var index = 0
    while index < values.count, let element = elements.next() {
      values[index] = element
      index += 1
    }
    return UnsafeBufferPointer(values)
  }
}
