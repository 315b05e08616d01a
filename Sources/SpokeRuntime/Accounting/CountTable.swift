#if SPOKE_SMALL
  /// The numbers of `RunStatistics`, in memory that `RunOutput` gives back: an array is much code in a small module.
  struct CountTable: @unchecked Sendable, Equatable {
    private let start: UnsafeMutablePointer<Int>
    let count: Int

    init(zeros count: Int) {
      self.count = count
      start = UnsafeMutableRawPointer.allocateZeros(byteCount: count * MemoryLayout<Int>.stride)
        .bindMemory(to: Int.self, capacity: count)
    }

    func deallocate() { start.deallocate() }

    subscript(index: Int) -> Int {
      get { start[index] }
      nonmutating set { start[index] = newValue }
    }

    func withUnsafeMutableBufferPointer(_ body: (UnsafeMutableBufferPointer<Int>) -> Void) {
      body(UnsafeMutableBufferPointer(start: start, count: count))
    }
  }
#else
  /// The numbers of `RunStatistics`.
  typealias CountTable = [Int]

  extension [Int] {
    init(zeros count: Int) { self.init(repeating: 0, count: count) }
  }
#endif
