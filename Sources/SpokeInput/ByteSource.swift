/// Where the bytes of one input come from.
protocol ByteSource: AnyObject {
  /// Waits for bytes and puts them into the buffer, which is not empty.
  ///
  /// - Returns: how many; nil at the end; 0 when bytes of a packed input came that give no bytes yet. Reading again
  ///   waits.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int?

  /// Whether `read` would return at once.
  var isReady: Bool { get }
}
