import SpokeRuntime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of some files, one after the other, in chunks of whole lines.
///
/// A file's last line may lack its line break: the next file begins a new line all the same.
struct LineChunks {
  /// What was read of one input.
  struct Input {
    var name: String
    /// The number of its first line, counted over all inputs.
    var firstLine: Int
    var lines: Int
  }

  private static let readSize = 1 << 20

  private var pending: [String]
  private var descriptor: Int32?
  private var rest: [UInt8] = []
  private var isSkippingLine = false
  /// The inputs in order, for telling which line of which file a number is.
  private(set) var inputs: [Input] = []
  private let chunkSize: Int

  /// - Parameter paths: `-` is standard input; so is no path at all.
  init(_ paths: [String], chunkSize: Int) {
    pending = (paths.isEmpty ? ["-"] : paths).reversed()
    self.chunkSize = chunkSize
  }

  /// The next lines and the number of the first one; nil at the end. Only the last chunk of a file may end without a
  /// line break.
  mutating func next(lineNumber: Int) throws(CommandFailure) -> [UInt8]? {
    while true {
      if descriptor == nil {
        guard let path = pending.popLast() else { return nil }
        descriptor = path == "-" ? STDIN_FILENO : try FileSystem.open(forReading: path)
        inputs.append(Input(name: path == "-" ? "standard input" : path, firstLine: lineNumber, lines: 0))
      }
      if let chunk = try read(), !chunk.isEmpty { return chunk }
    }
  }

  /// Notes how many lines the last chunk had.
  mutating func count(lines: Int) {
    guard !inputs.isEmpty else { return }
    inputs[inputs.count - 1].lines += lines
  }

  /// Whole lines of the open file; empty or nil when it gives no more.
  private mutating func read() throws(CommandFailure) -> [UInt8]? {
    guard let descriptor else { return nil }
    var chunk = rest
    rest = []
    var isStart = chunk.isEmpty && !isSkippingLine && inputs.last?.lines == 0
    var searched = 0
    while true {
      let end = chunk.count
      let count = chunk.grow(by: Self.readSize) { FileSystem.readSome(descriptor, into: $0) }
      if count < 0 { throw CommandFailure("cannot read \(inputs.last?.name ?? "the events")") }
      if count == 0 {
        if descriptor != STDIN_FILENO { close(descriptor) }
        self.descriptor = nil
        defer { isSkippingLine = false }
        return isSkippingLine ? nil : chunk
      }
      if isStart, chunk.count >= 3 {
        // A byte order mark belongs to no line.
        if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { chunk.removeFirst(3) }
        isStart = false
      }
      if isSkippingLine {
        guard let end = chunk.firstIndex(of: 0x0A) else {
          chunk.removeAll(keepingCapacity: true)
          continue
        }
        chunk.removeSubrange(...end)
        isSkippingLine = false
        searched = 0
      }
      if chunk.count < chunkSize, count > 0, chunk.count - end < Self.readSize, descriptor == STDIN_FILENO,
        count < Self.readSize
      {
        // A pipe gives what it has: pass complete lines on at once.
      } else if chunk.count < chunkSize {
        continue
      }
      if let last = chunk[min(searched, chunk.count)...].lastIndex(of: 0x0A) {
        rest = Array(chunk[(last + 1)...])
        chunk.removeSubrange((last + 1)...)
        return chunk
      }
      searched = chunk.count
      // A line that is too long is passed on as far as it was read: the engine rejects it; the rest is skipped.
      if chunk.count > Engine.maximumLineByteCount {
        isSkippingLine = true
        return chunk
      }
    }
  }
}

extension [UInt8] {
  /// Makes room, lets `fill` use it, and keeps what it filled. Returns what `fill` returned.
  fileprivate mutating func grow(by size: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
    let old = count
    append(contentsOf: repeatElement(0, count: size))
    let filled = withUnsafeMutableBytes { fill(UnsafeMutableRawBufferPointer(rebasing: $0[old...])) }
    removeLast(size - Swift.max(filled, 0))
    return filled
  }
}
