import SpokePlan

/// The elements of an array without repetitions.
///
/// Elements are sorted by a hash and, where that is equal, by what they are: n log n comparisons whatever the event
/// holds, where a hash table would be quadratic for texts chosen to collide.
struct Distinct {
  private struct Entry: BitwiseCopyable {
    var hash: UInt64
    var index: UInt32
  }

  /// What the elements are compared by, in place of the elements: unescaped text for text, dates and instants; JSON text
  /// for arrays and objects, with their kind.
  private let forms: UnsafeBufferPointer<Value>

  /// Throws where `array` is no array, and where an array or object in it is too long for `json`.
  static func elements(of array: Value, in arena: inout Arena) throws(InvalidReason) -> Value {
    let elements = try Elements.values(array, in: &arena)
    if elements.count < 2 { return .list(elements) }
    let forms = arena.allocateValues(count: elements.count)
    let entries = arena.allocate(Entry.self, count: elements.count)
    for index in 0..<elements.count {
      forms[index] = try form(of: elements[index], in: &arena)
      entries.initializeElement(
        at: index, to: Entry(hash: hash(forms[index]), index: UInt32(truncatingIfNeeded: index)))
    }
    let distinct = Distinct(forms: UnsafeBufferPointer(forms))
    let sorted = distinct.sort(entries, in: &arena)

    // Of equal entries the first one in the array comes first.
    let isRepeated = arena.allocate(Bool.self, count: elements.count)
    isRepeated.initialize(repeating: false)
    for index in 1..<sorted.count where distinct.compareForms(sorted[index - 1], sorted[index]) == 0 {
      isRepeated[Int(sorted[index].index)] = true
    }
    let kept = arena.allocateValues(count: elements.count)
    var count = 0
    for index in 0..<elements.count where !isRepeated[index] {
      kept[count] = elements[index]
      count += 1
    }
    return .list(UnsafeBufferPointer(rebasing: kept[..<count]))
  }

  private static func form(of value: Value, in arena: inout Arena) throws(InvalidReason) -> Value {
    switch value.kind {
    case .invalid: throw value.reason
    case .missing: return .null
    case .null, .boolean, .number: return value
    case .text, .date, .instant: return .text(try value.text(in: &arena))
    case .rawArray, .rawObject, .list:
      let text = try JSONForm.text(of: value, in: &arena)
      if text.kind == .invalid { throw text.reason }
      return Value(.rawArray, length: text.length, payload: text.payload)
    }
  }

  // MARK: Order

  private static func hash(_ form: Value) -> UInt64 {
    // FNV-1a; with the sort it need not withstand chosen collisions.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(form.kind.rawValue)
    func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      for byte in bytes where byte != UInt8(ascii: ".") { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    switch form.kind {
    case .number:
      // Equal numbers have equal digits and an equal place of the first one.
      let number = NumberText(form.bytes)
      add(number.significand)
      hash ^= UInt64(bitPattern: Int64(number.magnitude)) << 1 | (number.isNegative ? 1 : 0)
    case .text, .rawArray: add(form.bytes)
    default: hash ^= UInt64(bitPattern: form.payload)
    }
    return hash
  }

  /// 0 where two entries are equal; else negative or positive by some fixed order.
  private func compareForms(_ left: Entry, _ right: Entry) -> Int {
    if left.hash != right.hash { return left.hash < right.hash ? -1 : 1 }
    let leftForm = forms[Int(left.index)]
    let rightForm = forms[Int(right.index)]
    if leftForm.kind != rightForm.kind { return Int(leftForm.kind.rawValue) - Int(rightForm.kind.rawValue) }
    switch leftForm.kind {
    case .number: return NumberText.compare(NumberText(leftForm.bytes), NumberText(rightForm.bytes))
    case .text, .rawArray: return PlanView.compare(leftForm.bytes, rightForm.bytes)
    default: return leftForm.payload < rightForm.payload ? -1 : leftForm.payload == rightForm.payload ? 0 : 1
    }
  }

  /// Merge sort from the bottom up; equal entries stay in their order.
  private func sort(
    _ entries: UnsafeMutableBufferPointer<Entry>, in arena: inout Arena
  ) -> UnsafeMutableBufferPointer<Entry> {
    var source = entries
    var target = arena.allocate(Entry.self, count: entries.count)
    var width = 1
    while width < entries.count {
      var start = 0
      while start < entries.count {
        let middle = min(start + width, entries.count)
        let end = min(start + 2 * width, entries.count)
        var left = start
        var right = middle
        for place in start..<end {
          let takesLeft = left < middle && (right >= end || compareForms(source[left], source[right]) <= 0)
          target.initializeElement(at: place, to: takesLeft ? source[left] : source[right])
          if takesLeft { left += 1 } else { right += 1 }
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }
}
