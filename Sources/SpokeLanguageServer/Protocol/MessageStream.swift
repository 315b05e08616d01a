/// Cuts a stream of bytes into the messages of the base protocol: a header with `Content-Length`, an empty line, a body.
///
/// Source: Language Server Protocol 3.17, "Base Protocol".
public struct MessageStream: Sendable {
  /// A longer body is not read: no editor sends one, and a broken header must not make the server wait for ever.
  public static let maximumBodyByteCount = 64 << 20

  /// Why a stream cannot be read any further.
  public enum Fault: Error, Hashable {
    case noContentLength
    case bodyTooLong(Int)
  }

  private var buffer: [UInt8] = []
  private var start = 0

  public init() {}

  /// Adds bytes as they arrive.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The body of the next message; nil until all of it is there.
  public mutating func next() throws(Fault) -> [UInt8]? {
    guard let header = headerEnd() else { return nil }
    guard let length = contentLength(upTo: header) else { throw .noContentLength }
    guard length <= Self.maximumBodyByteCount else { throw .bodyTooLong(length) }
    guard buffer.count - header >= length else { return nil }
    start = header + length
    return Array(buffer[header..<start])
  }

  /// A body with its header.
  public static func framed(_ body: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  /// The offset behind the empty line.
  private func headerEnd() -> Int? {
    var index = start
    while index + 3 < buffer.count {
      if buffer[index] == 0x0D, buffer[index + 1] == 0x0A, buffer[index + 2] == 0x0D, buffer[index + 3] == 0x0A {
        return index + 4
      }
      index += 1
    }
    return nil
  }

  private func contentLength(upTo end: Int) -> Int? {
    let header = String(decoding: buffer[start..<end], as: UTF8.self)
    for line in header.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].filter { $0 != " " }).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }
}
