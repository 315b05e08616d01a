import SpokePlan

/// Goes over the elements of an array, whether it is JSON text or a list in the arena.
struct Elements {
  private var raw: JSONElements
  private let list: UnsafeBufferPointer<Value>
  private var index = 0

  /// Throws where `array` is no array.
  init(_ array: Value) throws(InvalidReason) {
    guard array.isArray else { throw array.kind == .invalid ? array.reason : .notAnArray }
    self.init(of: array)
  }

  /// Of anything but an array, there are none.
  init(of value: Value) {
    raw = JSONElements(value)
    list = value.kind == .list ? value.elements : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The next element; missing behind the last one.
  mutating func next() -> Value {
    guard index < list.count else { return raw.next() }
    index += 1
    return list[index - 1]
  }

  /// How many there are from here on.
  var count: Int {
    var others = self
    var count = 0
    while others.next().kind != .missing { count += 1 }
    return count
  }

  /// The elements as values in memory.
  static func values(_ array: Value, in arena: inout Arena) throws(InvalidReason) -> UnsafeBufferPointer<Value> {
    if array.kind == .list { return array.elements }
    var elements = try Elements(array)
    let values = arena.allocateValues(count: elements.count)
    elements.copy(to: values, at: 0)
    return UnsafeBufferPointer(values)
  }

  /// Copies the elements from here on behind the first `start` ones of `list` and returns how many it holds then.
  @discardableResult
  mutating func copy(to list: UnsafeMutableBufferPointer<Value>, at start: Int) -> Int {
    var count = start
    while count < list.count {
      list[count] = next()
      if list[count].kind == .missing { break }
      count += 1
    }
    return count
  }
}
