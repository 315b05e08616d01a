#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the files that events are read from.
public struct EventInput: Sendable, Equatable {
  /// Its path, or "standard input".
  public var name: String
  public var encoding: EventEncoding
  /// The number of its first line, counted over all inputs from 1.
  public var firstLine: Int
  /// How many lines were read of it.
  public var lineCount: Int
}

/// The events of some files, one after the other, in chunks of whole lines.
///
/// A file is plain, gzip or zstd; its first bytes tell. A file's last line may lack its line break: the next file begins
/// a new line all the same. Memory is bounded by the size of a chunk and the longest line. A reader is used by one
/// thread at a time.
public struct EventReader: ~Copyable, @unchecked Sendable {
  /// The files that were begun, in order: for telling which line of which file a number is.
  public private(set) var inputs: [EventInput] = []
  /// The size of all files as they are on disk; nil when one of them is a pipe.
  public let totalByteCount: Int?
  /// The number of the next line.
  private var nextLine = 1
  private var pending: [String]
  private var finishedByteCount = 0
  private var current: Current?
  private let chunkSize: Int
  private let maximumLine: Int

  private struct Current {
    let descriptor: Descriptor
    let source: any ByteSource
    var cutter: LineCutter
  }

  /// Looks whether all files are there; none is read yet.
  ///
  /// - Parameters:
  ///   - paths: `-` is standard input; so is no path at all.
  ///   - chunkSize: how many bytes a chunk has when they are there.
  ///   - maximumLine: a line with more bytes is passed on cut: too long, and without its rest.
  public init(_ paths: [String], chunkSize: Int = 1 << 20, maximumLine: Int) throws(InputError) {
    let paths = paths.isEmpty ? ["-"] : paths
    var total: Int? = 0
    for path in paths {
      var size = path == "-" ? InputFile.size(ofDescriptor: STDIN_FILENO) : nil
      if path != "-" {
        do {
          size = try InputFile.size(path)
        } catch {
          throw InputError(input: path, fault: error)
        }
      }
      total = total.flatMap { sum in size.map { sum + $0 } }
    }
    totalByteCount = total
    pending = paths.reversed()
    self.chunkSize = chunkSize
    self.maximumLine = maximumLine
  }

  /// Bytes read so far, as they are on disk.
  public var byteCount: Int { finishedByteCount + (current?.descriptor.byteCount ?? 0) }

  /// Puts the next lines into a chunk; `false` at the end.
  ///
  /// - Parameter isCounted: whether the lines are counted here. Who counts them while working on them tells it by
  ///   `count(_:)` before the next ones are asked for: then the number of the chunk's lines stays 0.
  /// - Throws: when a file cannot be read to its end, after everything before the fault was passed on. The files after
  ///   it are not read.
  public mutating func next(into chunk: inout EventChunk, isCounted: Bool = true) throws(InputError) -> Bool {
    do {
      while true {
        if current == nil, try !openNext() { return false }
        guard let source = current?.source else { return false }
        if try current?.cutter.next(source, into: &chunk) == true {
          chunk.firstLine = nextLine
          if isCounted {
            chunk.lineCount = chunk.withBytes { UnsafeRawBufferPointer($0).lineCount }
            count(chunk.lineCount)
          }
          return true
        }
        close()
      }
    } catch {
      close()
      pending = []
      throw InputError(input: inputs.last?.name ?? "the events", fault: error)
    }
  }

  /// Adds the lines of the last chunk.
  public mutating func count(_ lines: Int) {
    nextLine += lines
    if !inputs.isEmpty { inputs[inputs.count - 1].lineCount += lines }
  }

  private mutating func openNext() throws(InputFault) -> Bool {
    guard let path = pending.popLast() else { return false }
    inputs.append(
      EventInput(name: path == "-" ? "standard input" : path, encoding: .plain, firstLine: nextLine, lineCount: 0))
    let descriptor = path == "-" ? Descriptor(borrowing: STDIN_FILENO) : try Descriptor(opening: path)
    let encoding = try EventEncoding.detect(descriptor)
    inputs[inputs.count - 1].encoding = encoding
    let source: any ByteSource =
      switch encoding {
      case .plain: descriptor
      case .gzip: try GzipDecoder(descriptor)
      case .zstd: try ZstdDecoder(descriptor)
      }
    current = Current(
      descriptor: descriptor, source: source, cutter: LineCutter(chunkSize: chunkSize, maximumLine: maximumLine))
    return true
  }

  private mutating func close() {
    finishedByteCount += current?.descriptor.byteCount ?? 0
    current = nil
  }
}
