import SpokeTestSupport
import Testing

@testable import SpokeInput

@Suite struct DecoderTests {
  static let text = Array((0..<3_000).map { "{\"line\":\($0)}\n" }.joined().utf8)

  /// Reads a source to its end through a buffer of some size.
  private static func unpack(_ source: any ByteSource, room: Int) throws -> [UInt8] {
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    while let count = try source.read(into: buffer) { all += buffer[..<count] }
    #expect(try source.read(into: buffer) == nil)
    return all
  }

  private static func decoder(_ encoding: EventEncoding, _ source: any ByteSource) throws -> any ByteSource {
    switch encoding {
    case .plain: source
    case .gzip: try GzipDecoder(source)
    case .zstd: try ZstdDecoder(source)
    }
  }

  private static func pack(_ encoding: EventEncoding, _ bytes: [UInt8]) -> [UInt8] {
    switch encoding {
    case .plain: bytes
    case .gzip: Packed.gzip(bytes)
    case .zstd: Packed.zstd(bytes)
    }
  }

  private static func cut(_ bytes: [UInt8], into size: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
  }

  @Test(arguments: [EventEncoding.gzip, .zstd], [1, 7, 1 << 20])
  func anyPiecesGiveTheBytes(encoding: EventEncoding, size: Int) throws {
    let packed = Self.pack(encoding, Self.text)
    for room in [3, 100, 1 << 16] {
      let source = Pieces(Self.cut(packed, into: size), isAlwaysReady: false)
      #expect(try Self.unpack(Self.decoder(encoding, source), room: room) == Self.text)
    }
  }

  @Test(arguments: [EventEncoding.gzip, .zstd]) func partsFollowEachOther(encoding: EventEncoding) throws {
    let parts = [Self.text, [], Array("tail".utf8)]
    let packed = parts.flatMap { Self.pack(encoding, $0) }
    for size in [1, 5, 1 << 20] {
      let source = Pieces(Self.cut(packed, into: size), isAlwaysReady: true)
      #expect(try Self.unpack(Self.decoder(encoding, source), room: 64) == parts.flatMap(\.self))
    }
  }

  @Test func zerosBehindGzipArePadding() throws {
    let packed = Packed.gzip(Self.text) + [UInt8](repeating: 0, count: 700)
    let source = Pieces(Self.cut(packed, into: 100), isAlwaysReady: true)
    #expect(try Self.unpack(GzipDecoder(source), room: 1 << 12) == Self.text)
  }

  @Test func skippableFramesArePassedOver() throws {
    let packed = Packed.skippable([1, 2, 3]) + Packed.zstd(Self.text) + Packed.skippable([])
    #expect(try Self.unpack(ZstdDecoder(Pieces([packed], isAlwaysReady: true)), room: 1 << 12) == Self.text)
  }

  /// Wherever packed data end too early, the bytes are a beginning of the right ones, and the fault is told.
  @Test(arguments: [EventEncoding.gzip, .zstd]) func cutOffDataAreAFault(encoding: EventEncoding) throws {
    let packed = Self.pack(encoding, Self.text)
    for length in [4, 9, packed.count / 2, packed.count - 9, packed.count - 1] {
      let (bytes, fault) = try readUntilFault(encoding, Array(packed[..<length]))
      #expect(fault == .cutOff(encoding))
      #expect(Self.text.starts(with: bytes))
    }
  }

  @Test(arguments: [EventEncoding.gzip, .zstd]) func damagedDataAreAFault(encoding: EventEncoding) throws {
    var random = SeededGenerator(seed: 3)
    let packed = Self.pack(encoding, Self.text)
    var faults = 0
    for _ in 0..<200 {
      var damaged = packed
      damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      let (bytes, fault) = try readUntilFault(encoding, damaged)
      if fault != nil { faults += 1 }
      // A name or a time in the header may change without harm; the data may not.
      if fault == nil { #expect(bytes == Self.text) }
    }
    #expect(faults > 150)
  }

  @Test(arguments: [EventEncoding.gzip, .zstd]) func whatFollowsMustBePackedToo(encoding: EventEncoding) throws {
    let (bytes, fault) = try readUntilFault(encoding, Self.pack(encoding, Self.text) + Array("{\"a\":1}\n".utf8))
    #expect(bytes == Self.text)
    #expect(fault == .followedByOther(encoding))
  }

  @Test func aGreatWindowIsRefused() throws {
    let (_, fault) = try readUntilFault(.zstd, Packed.zstd(Self.text, windowLog: 28))
    #expect(fault == .windowTooLarge)
  }

  private func readUntilFault(_ encoding: EventEncoding, _ packed: [UInt8]) throws -> ([UInt8], InputFault?) {
    let decoder = try Self.decoder(encoding, Pieces(Self.cut(packed, into: 50), isAlwaysReady: true))
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 10, alignment: 1)
    defer { buffer.deallocate() }
    do {
      while let count = try decoder.read(into: buffer) { all += buffer[..<count] }
      return (all, nil)
    } catch {
      #expect(throws: error) { try decoder.read(into: buffer) }
      return (all, error)
    }
  }
}
