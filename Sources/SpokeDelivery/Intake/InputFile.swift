import Foundation
import SpokePlan

/// A file of events before it is read: what its bytes are, and which of the files that the spool knows it continues.
struct InputFile {
  /// A file that the spool knows.
  struct Known {
    var id: Int
    var identity: InputIdentity
    /// Whether its last line was whole when it was read.
    var isWhole: Bool
  }

  enum Relation: Equatable {
    case new
    /// The same bytes.
    case same(input: Int)
    /// The same bytes with more behind them.
    case grown(input: Int)
    /// More behind a last line that was not whole: that line was read as it stood.
    case grownInLine(input: Int)
  }

  var identity: InputIdentity
  var relation: Relation

  /// Reads a regular file once; nil for a pipe or a device, which cannot be read again. What a link leads to counts:
  /// `/dev/stdin`, and what a shell puts in place of `<(command)`, are links to pipes.
  static func inspect(_ path: String, known: [Known]) throws(DeliveryFailure) -> InputFile? {
    guard try EventSource.reader(path).totalByteCount != nil else { return nil }
    guard let file = FileHandle(forReadingAtPath: path) else { throw DeliveryFailure("cannot read \(path)") }
    defer { try? file.close() }
    var reading = Reading(known: known)
    do {
      while let bytes = try file.read(upToCount: 1 << 20), !bytes.isEmpty { reading.take(bytes) }
    } catch {
      throw DeliveryFailure("cannot read \(path): \(error.localizedDescription)")
    }
    return reading.result()
  }

  private struct Reading {
    private var hash = SHA256()
    private var size = 0
    /// By size, ascending; those whose end was not passed yet.
    private var pending: ArraySlice<Known>
    /// The longest known file that this one begins with.
    private var beginning: Known?

    init(known: [Known]) {  // Every file begins with an empty one.
      pending = known.filter { $0.identity.size > 0 }.sorted { $0.identity.size < $1.identity.size }[...]
    }

    mutating func take(_ bytes: Data) {
      var rest = bytes
      while let next = pending.first, next.identity.size <= size + rest.count {
        let count = next.identity.size - size
        update(rest.prefix(count))
        rest = rest.dropFirst(count)
        compare()
      }
      update(rest)
    }

    /// Compares what was read until now with the known files of this size.
    private mutating func compare() {
      var copy = hash
      let digest = copy.finish().bytes
      while let next = pending.first, next.identity.size == size {
        if next.identity.digest == digest { beginning = next }
        pending.removeFirst()
      }
    }

    private mutating func update(_ bytes: Data) {
      bytes.withUnsafeBytes { hash.update($0) }
      size += bytes.count
    }

    mutating func result() -> InputFile {
      let digest = hash.finish().bytes
      let identity = InputIdentity(digest: digest, size: size)
      guard let beginning else { return InputFile(identity: identity, relation: .new) }
      let id = beginning.id
      if beginning.identity == identity { return InputFile(identity: identity, relation: .same(input: id)) }
      return InputFile(
        identity: identity, relation: beginning.isWhole ? .grown(input: id) : .grownInLine(input: id))
    }
  }
}
