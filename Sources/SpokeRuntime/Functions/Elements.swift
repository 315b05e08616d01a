import SpokePlan

/// Goes over the elements of an array, whether it is JSON text or a list in the arena.
struct Elements {
  /// Where what is left of the text or the list begins and ends; nil where there are none.
  private var position: UnsafeRawPointer?
  private let end: UnsafeRawPointer?
  private let isList: Bool

  /// Throws where `array` is no array.
  init(_ array: Value) throws(InvalidReason) {
    guard array.isArray else { throw array.kind == .invalid ? array.reason : .notAnArray }
    self.init(of: array)
  }

  /// Of anything but an array, there are none.
  init(of value: Value) {
    isList = value.kind == .list
    guard value.isArray, let start = UnsafeRawPointer(bitPattern: Int(value.payload)) else {
      position = nil
      end = nil
      return
    }
    // Behind the bracket of a text.
    position = isList ? start : start + 1
    end = start + Int(value.length) * (isList ? MemoryLayout<Value>.stride : 1)
  }

  /// The next element; missing behind the last one.
  mutating func next() -> Value {
    guard let here = position, let end, here < end else { return .missing }
    if isList {
      position = here + MemoryLayout<Value>.stride
      return here.load(as: Value.self)
    }
    var cursor = JSONCursor(
      position: here.assumingMemoryBound(to: UInt8.self), end: end.assumingMemoryBound(to: UInt8.self))
    if cursor.peek() == UInt8(ascii: ",") { cursor.advance() }
    // Where no value begins, the closing bracket is.
    let element = cursor.value()
    position = UnsafeRawPointer(cursor.position)
    return element
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
