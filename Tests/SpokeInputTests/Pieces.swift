@testable import SpokeInput

/// A source that gives its pieces one by one, is either always ready or never, and may end with a fault.
final class Pieces: ByteSource {
  private var pieces: [[UInt8]]
  let isReady: Bool
  private let fault: InputFault?

  init(_ pieces: [[UInt8]], isAlwaysReady: Bool, fault: InputFault? = nil) {
    self.pieces = pieces.filter { !$0.isEmpty }.reversed()
    isReady = isAlwaysReady
    self.fault = fault
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int? {
    guard let piece = pieces.popLast() else {
      if let fault { throw fault }
      return nil
    }
    let count = min(piece.count, buffer.count)
    buffer.copyBytes(from: piece[..<count])
    if count < piece.count { pieces.append(Array(piece[count...])) }
    return count
  }
}
