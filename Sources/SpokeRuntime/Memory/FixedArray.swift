/// Memory for a number of trivial values that is known in advance. It is owned by one holder and never moves.
struct FixedArray<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  /// Elements all of whose bits are zero: 0, false, missing, null pointers.
  init(zeros count: Int) {
    self.count = count
    start = UnsafeMutableRawPointer.allocateZeros(byteCount: count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
  }

  /// The elements that a function of their places gives.
  init(count: Int, _ element: (Int) -> Element) {
    self.count = count
    start = .allocate(capacity: max(count, 1))
    for index in 0..<count { (start + index).initialize(to: element(index)) }
  }

  deinit { start.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return start[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      start[index] = newValue
    }
  }

  /// Sets all elements.
  func fill(_ element: Element) { start.update(repeating: element, count: count) }
}

extension UnsafeMutableRawPointer {
  /// Memory for anything of at most 16 bytes' alignment, all zero.
  static func allocateZeros(byteCount: Int) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(byteCount, 1), alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    return memory
  }
}
