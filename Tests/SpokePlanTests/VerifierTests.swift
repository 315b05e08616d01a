import SpokeCompiler
import SpokeTestSupport
import Testing

@testable import SpokePlan

/// What untrusted bytes do to the loader: they are refused, or they load and can be used in every way.
struct VerifierTests {
  private func error(_ bytes: [UInt8], checkingHash: Bool = true) -> PlanError? {
    do throws(PlanError) {
      _ = try Plan(bytes, checkingHash: checkingHash)
      return nil
    } catch { return error }
  }

  @Test func headersAreChecked() throws {
    let bytes = try compile(Fixture.example)
    let length = UInt64(bytes.count)
    #expect(error([]) == .notAPlan)
    #expect(error(Array("{\"spoke\": 1, \"mappings\": []}".utf8)) == .notAPlan)
    #expect(error(Array(bytes.prefix(50))) == .wrongLength(expected: 96, found: 50))
    #expect(error(Array(bytes.dropLast())) == .wrongLength(expected: length, found: length - 1))
    #expect(error(bytes + [0]) == .wrongLength(expected: length, found: length + 1))

    var newer = bytes
    newer[8] = 2
    #expect(error(newer) == .newerFormat(major: 2, minor: 0))
    #expect(
      "\(PlanError.newerFormat(major: 2, minor: 0))".hasPrefix("the plan has format 2.0, and this version of Spoke"))

    var needy = bytes
    needy[23] = 0x80
    #expect(error(needy) == .unknownFeatures(1 << 63))

    var damaged = bytes
    damaged[bytes.count / 2] ^= 1
    #expect(error(damaged) == .damaged)
    damaged = bytes
    damaged[70] ^= 1
    #expect(error(damaged) == .damaged)
  }

  @Test func newerMinorFormatsAreRead() throws {
    var bytes = try compile(Fixture.example)
    bytes[10] = 9
    #expect(error(bytes) == .damaged)
    #expect(error(bytes, checkingHash: false) == nil)
  }

  @Test func unknownSectionsAreIgnoredUnlessRequired() throws {
    let plan = try Plan(compile(Fixture.example))
    // The last section is the optional debug information: give it a number that nobody knows.
    let bytes = Array(plan.bytes)
    let count = Int(bytes[12])
    let entry = PlanFormat.headerByteCount + (count - 1) * PlanFormat.sectionEntryByteCount
    var changed = bytes
    changed[entry] = 0x77
    changed[entry + 1] = 0x77
    let loaded = try Plan(changed)
    #expect(!loaded.hasDebugInformation)
    #expect(loaded.contentDigest == plan.contentDigest)
    changed[entry + 2] = UInt8(Section.Flag.required)
    #expect(error(changed) == .unknownSection(0x7777))
  }

  @Test func numbersAreJSONNumbers() {
    for text in ["0", "-0", "1.50", "1e5", "1E-5", "-12.5e+10", "1234567890123456789012345678901234567890"] {
      #expect(StringRules.isNumber(Array(text.utf8)), "\(text)")
    }
    for text in ["", "-", "01", "1.", ".5", "1e", "+1", "1 ", "0x10", "1e+", "NaN", "--1", "1.5.5"] {
      #expect(!StringRules.isNumber(Array(text.utf8)), "\(text)")
    }
  }

  @Test func brokenUTF8IsRefused() throws {
    let bytes = try compile(Fixture.example)
    let plan = try Plan(bytes)
    let start = plan.range(of: .text).lowerBound + 1
    for broken in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80]] as [[UInt8]] {
      var changed = bytes
      // A string long enough to hold the sequence, so that the pool's frame stays whole.
      let string = (0..<UInt32(plan.view.stringCount)).first { plan.view.string($0).count >= 8 }
      let offset = start - 1 + Int(plan.view.strings[try #require(string)] & 0x7FFF_FFFF)
      for (index, byte) in broken.enumerated() { changed[offset + index] = byte }
      #expect(error(changed, checkingHash: false) == .malformed(.stringEncoding))
    }
  }

  @Test func everyByteChangedIsRefusedOrUsable() throws {
    let bytes = try compile(Fixture.example)
    var generator = SeededGenerator(seed: 1)
    var loaded = 0
    var index = 0
    while index < bytes.count {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &generator)
      loaded += use(changed) ? 1 : 0
      index += 1
    }
    #expect(loaded > 0)
  }

  @Test func mutatedPlansAreRefusedOrUsable() throws {
    let bytes = try compile(Fixture.example, options: CompileOptions(includesDebugInformation: false))
    let interesting: [UInt32] = [0, 1, 2, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 96..<(changed.count / 4 - 1), using: &generator) * 4 % (changed.count - 4)
        let number =
          Bool.random(using: &generator)
          ? interesting.randomElement(using: &generator) ?? 0 : UInt32.random(in: 0..<64, using: &generator)
        for byte in 0..<4 { changed[start + byte] = UInt8(truncatingIfNeeded: number >> UInt32(byte * 8)) }
      }
      _ = use(changed)
    }
  }

  @Test func cutPlansAreRefused() throws {
    let bytes = try compile(Fixture.example)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      var cut = Array(bytes.prefix(length))
      // With a length that is right again, so that the sections are looked at.
      if length >= 96 { for byte in 0..<4 { cut[24 + byte] = UInt8(truncatingIfNeeded: length >> (byte * 8)) } }
      #expect(!use(cut))
    }
  }

  /// Loads a plan without its hash and does with it all that a runtime may do. Whether it loaded.
  private func use(_ bytes: [UInt8]) -> Bool {
    guard let plan = try? Plan(bytes, checkingHash: false) else { return false }
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    for node in 0..<UInt32(view.keyNodes.count) {
      for key in ["type", "email", "nothing", "a rather long key that is not there"] {
        _ = Array(key.utf8).withUnsafeBufferPointer { view.entry($0, in: node) }
      }
    }
    for type in ["track", "identify", "x"] { _ = view.candidateIDs(type: type, event: "Order Completed") }
    for zone in 0..<view.zones.count {
      for instant in [Int64(-62_135_596_800), 0, 1_764_000_000, 253_402_300_799] {
        _ = view.offset(inZone: zone, at: instant)
        _ = view.instant(inZone: zone, local: instant)
      }
    }
    for table in 0..<view.tables.count {
      _ = Array("paid".utf8).withUnsafeBufferPointer { view.lookup($0, inTable: table) }
    }
    for set in 0..<view.sets.count {
      _ = Array("lead".utf8).withUnsafeBufferPointer { view.contains($0, inSet: UInt32(set)) }
    }
    _ = PlanInspection(plan).text
    return true
  }
}
