/// How the bytes of an input are packed, told by their beginning. No line of JSON begins like a packed one.
public enum EventEncoding: String, Sendable, CaseIterable {
  case plain
  /// RFC 1952, of any number of members.
  case gzip
  /// RFC 8878, of any number of frames.
  case zstd

  /// Looks at the first bytes, no further than is needed: a pipe may not have more of them yet.
  static func detect(_ descriptor: Descriptor) throws(InputFault) -> EventEncoding {
    switch try descriptor.peek(1).first {
    case 0x1F: return try descriptor.peek(2).starts(with: [0x1F, 0x8B]) ? .gzip : .plain
    case 0x28: return try descriptor.peek(4).starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? .zstd : .plain
    // A frame to be passed over, which tools put before the data.
    case .some(0x50...0x5F):
      return try descriptor.peek(4).dropFirst().starts(with: [0x2A, 0x4D, 0x18]) ? .zstd : .plain
    default: return .plain
    }
  }
}
