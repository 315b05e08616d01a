extension UnsafeBufferPointer<UInt8> {
  /// The bytes from `start` to before `end`.
  func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[start..<end]) }
}
