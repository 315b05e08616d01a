/// SHA-256 (FIPS 180-4).
///
/// Written here and not taken from swift-crypto, which would bring BoringSSL into a runtime that must also build as
/// Embedded Swift for WebAssembly. It only guards against damage and names content; nothing secret passes through it.
public struct SHA256: Sendable {
  /// The 32 bytes of a digest, in their order in memory.
  public struct Digest: Sendable, Hashable {
    private var parts: (UInt64, UInt64, UInt64, UInt64)

    public static func == (left: Digest, right: Digest) -> Bool { left.parts == right.parts }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(parts.0)
      hasher.combine(parts.1)
    }

    /// The digest's bytes in their usual order.
    public var bytes: [UInt8] {
      withUnsafeBytes(of: parts) { memory in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(memory.count)
        for byte in memory { bytes.append(byte) }
        return bytes
      }
    }

    /// Copies the digest's bytes in their usual order. There must be room for 32.
    public func copy(to address: UnsafeMutableRawPointer) {
      address.storeBytes(of: parts, as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    /// The digest whose 32 bytes stand at an address.
    public init(at address: UnsafeRawPointer) {
      parts = address.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    fileprivate init(_ words: State) {
      func part(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(bigEndian: UInt64(first) << 32 | UInt64(second))
      }
      parts = (part(words.0, words.1), part(words.2, words.3), part(words.4, words.5), part(words.6, words.7))
    }
  }

  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )
  fileprivate typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
  /// Bytes that do not fill a block yet: the first `pendingCount`.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var byteCount: UInt64 = 0
  private var words = InlineArray<64, UInt32>(repeating: 0)

  public init() {}

  /// The digest of some bytes.
  public static func digest(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    byteCount &+= UInt64(bytes.count)
    var offset = 0
    while offset < bytes.count {
      if !Build.favorsSize, pendingCount == 0, bytes.count - offset >= 64 {
        for index in 0..<16 { words[index] = base.word(offset &+ index &* 4).byteSwapped }
        compress()
        offset += 64
      } else {
        append(base.byte(offset))
        offset += 1
      }
    }
  }

  /// Takes in one byte, without counting it.
  private mutating func append(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
    if pendingCount < 64 { return }
    pendingCount = 0
    for index in 0..<16 {
      var word: UInt32 = 0
      for place in index * 4..<index * 4 + 4 { word = word << 8 | UInt32(pending[place]) }
      words[index] = word
    }
    compress()
  }

  /// Takes in a number, least significant byte first.
  public mutating func update<Number: FixedWidthInteger>(littleEndian number: Number) {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: number)
    bytes.withUnsafeBytes { update($0) }
  }

  /// The digest of everything taken in.
  public mutating func finish() -> Digest {
    pad()
    return Digest(state)
  }

  /// Whether the digest of everything taken in is the one whose 32 bytes stand at an address.
  mutating func finishes(as digest: UnsafeRawPointer) -> Bool {
    pad()
    return withUnsafePointer(to: state) { state in
      let state = UnsafeRawPointer(state)
      for place in 0..<8 {
        let word = state.load(fromByteOffset: 4 * place, as: UInt32.self)
        if word != digest.word(4 * place).byteSwapped { return false }
      }
      return true
    }
  }

  private mutating func pad() {
    let bitCount = byteCount &* 8
    append(0x80)
    while pendingCount != 56 { append(0) }
    for index in 0..<8 { append(UInt8(truncatingIfNeeded: bitCount &>> UInt64(56 - index * 8))) }
  }

  /// Takes in the block whose words are the first sixteen.
  private mutating func compress() {
    for index in 16..<64 {
      let early = words[unchecked: index &- 15]
      let late = words[unchecked: index &- 2]
      let first = SHA256.rotate(early, 7) ^ SHA256.rotate(early, 18) ^ early &>> 3
      let second = SHA256.rotate(late, 17) ^ SHA256.rotate(late, 19) ^ late &>> 10
      words[unchecked: index] = words[unchecked: index &- 16] &+ first &+ words[unchecked: index &- 7] &+ second
    }
    var (a, b, c, d, e, f, g, h) = state
    for index in 0..<64 {
      let sum1 = SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25)
      let step = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ SHA256.constants[unchecked: index] &+ words[unchecked: index]
      let sum0 = SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22)
      let other = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = d &+ step
      d = c
      c = b
      b = a
      a = step &+ other
    }
    state = (
      state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f, state.6 &+ g, state.7 &+ h
    )
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
