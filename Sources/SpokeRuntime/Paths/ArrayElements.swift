import SpokePlan

#if SPOKE_SMALL
  typealias ArrayElements = Elements
#else
  /// Goes over the elements of an array of the event, a list or JSON text. Text that stands in the line is gone over by the line's
  /// marks, without reading what is in the elements.
  struct ArrayElements {
    private let line: MarkedLine?
    private var position = 0
    private var close = 0
    private var others: Elements

    /// - Parameter line: the one that the event stands in. An array in it must be well-formed.
    init(_ array: Value, of line: MarkedLine?) {
      others = Elements(of: array)
      guard let line, array.kind == .rawArray, let start = array.bytes.baseAddress, line.holds(start)
      else {
        self.line = nil
        return
      }
      self.line = line
      position = start - line.start + 1
      close = position + array.bytes.count - 2
    }

    /// The next element; missing behind the last one.
    mutating func next() -> Value {
      if let line { return next(in: line) }
      return others.next()
    }

    /// How many there are from here on.
    var count: Int {
      var others = self
      var count = 0
      while others.next().kind != .missing { count += 1 }
      return count
    }

    @inline(__always)
    private mutating func next(in line: MarkedLine) -> Value {
      line.skipSpace(&position)
      if line.start[position] == UInt8(ascii: ",") {
        position += 1
        line.skipSpace(&position)
      }
      guard position < close else { return .missing }
      let first = line.start[position]
      let start = position
      if first == UInt8(ascii: "\"") {
        let end = line.quote(from: start + 1)
        position = end + 1
        return line.text(from: start + 1, to: end)
      }
      if first | 0x20 == UInt8(ascii: "{") {
        guard let end = line.closing(of: start) else { return .missing }
        position = end + 1
        return .raw(
          first == UInt8(ascii: "{") ? .rawObject : .rawArray, from: line.start + start, to: line.start + position)
      }
      let scalar = line.scalar(at: position)
      position = scalar.end
      return scalar.value
    }
  }
#endif
