import Logging
import SpokeClient
import SpokeJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Logs as JSON objects, one a line, on standard error: `{"time","level","logger","message", …}` with the metadata as
/// members.
public struct JSONLogHandler: LogHandler {
  public var logLevel = Logger.Level.info
  public var metadata: Logger.Metadata = [:]
  private let label: String
  private let write: @Sendable ([UInt8]) -> Void

  /// - Parameter write: gets each line; standard error by default.
  public init(label: String, write: @escaping @Sendable ([UInt8]) -> Void = { writeToStandardError($0) }) {
    self.label = label
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var writer = JSONWriter(.compact)
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    writer.object { writer in
      writer.member("time", TimeSource.system.now().iso8601)
      writer.member("level", event.level.rawValue)
      writer.member("logger", label)
      writer.member("message", "\(event.message)")
      for (name, value) in all.sorted(by: { $0.key < $1.key }) { writer.member(name, "\(value)") }
    }
    write(writer.bytes + [0x0A])
  }
}

/// Writes a whole line; one that cannot be written is lost, as logs may be.
@Sendable public func writeToStandardError(_ line: [UInt8]) {
  _ = line.withUnsafeBytes { buffer in
    #if canImport(Glibc)
      Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    #endif
  }
}
