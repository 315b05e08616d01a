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

  /// The inputs in order, for telling which line of which file a number is.
  private(set) var inputs: [Input] = []
  private var pending: [String]
  private var open: (descriptor: Int32, cutter: LineCutter)?
  private let chunkSize: Int

  /// - Parameter paths: `-` is standard input; so is no path at all.
  init(_ paths: [String], chunkSize: Int) {
    pending = (paths.isEmpty ? ["-"] : paths).reversed()
    self.chunkSize = chunkSize
  }

  /// The next lines; nil at the end. Only the last chunk of a file may end without a line break.
  ///
  /// - Parameter lineNumber: the number that the first line gets.
  mutating func next(lineNumber: Int) throws(CommandFailure) -> [UInt8]? {
    while true {
      if open == nil { try openNext(lineNumber: lineNumber) }
      guard let descriptor = open?.descriptor else { return nil }
      do {
        if let chunk = try open?.cutter.next(.descriptor(descriptor)) { return chunk }
      } catch {
        let reason = String(cString: strerror(errno))
        throw CommandFailure("cannot read \(inputs.last?.name ?? "the events"): \(reason)")
      }
      if descriptor != STDIN_FILENO { close(descriptor) }
      open = nil
    }
  }

  private mutating func openNext(lineNumber: Int) throws(CommandFailure) {
    guard let path = pending.popLast() else { return }
    let descriptor = path == "-" ? STDIN_FILENO : try FileSystem.open(forReading: path)
    open = (descriptor, LineCutter(chunkSize: chunkSize, maximumLine: Engine.maximumLineByteCount))
    inputs.append(Input(name: path == "-" ? "standard input" : path, firstLine: lineNumber, lines: 0))
  }

  /// Notes how many lines the last chunk had.
  mutating func count(lines: Int) {
    guard !inputs.isEmpty else { return }
    inputs[inputs.count - 1].lines += lines
  }
}

extension ByteSource {
  /// An open file or pipe.
  static func descriptor(_ descriptor: Int32) -> ByteSource {
    ByteSource(
      read: { FileSystem.readSome(descriptor, into: $0) },
      isReady: {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0
      })
  }
}
