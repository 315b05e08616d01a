import SpokePlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Damages plans and runs those that the verifier still lets through. usage: damaged-plans COUNT SEED...
///
/// A seed is a plan with events behind it. Every fourth plan is random bytes behind a header that is right, every fourth is cut off,
/// the others have changed bits or changed numbers.
@main
struct DamagedPlans {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, let count = Int(arguments[1]) else { return fail("usage: damaged-plans COUNT SEED...") }
    let seeds = arguments[2...].compactMap(Seed.init)
    guard seeds.count == arguments.count - 2 else { return fail("a seed cannot be read") }
    var random = Numbers(state: 20_261_128)
    var accepted = 0
    var kinds = [0, 0, 0, 0]
    for number in 0..<count {
      let seed = seeds[random.below(seeds.count)]
      let plan = damaged(seed.plan, number % 4, &random)
      // Where a process ends, its last plan is the culprit: it can be made again from its number.
      if seed.events.withUnsafeBufferPointer({ PlanAndEvents.run(plan: plan, events: $0) }) {
        accepted += 1
        kinds[number % 4] += 1
      }
    }
    print(
      "\(count) damaged plans: \(accepted) were accepted and run (random \(kinds[0]), cut \(kinds[1]), bits \(kinds[2]), "
        + "numbers \(kinds[3])), nothing broke")
    if accepted == 0 { fail("no damaged plan was accepted: nothing was run") }
  }

  private static func damaged(_ plan: [UInt8], _ kind: Int, _ random: inout Numbers) -> [UInt8] {
    var bytes = plan
    switch kind {
    case 0:
      let header = PlanFormat.headerByteCount + Int(bytes[12]) * PlanFormat.sectionEntryByteCount
      let first = random.below(2) == 0 ? header : PlanFormat.headerByteCount
      for place in first..<bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1:
      bytes.removeLast(random.below(bytes.count))
      if bytes.count >= PlanFormat.headerByteCount { put(UInt32(bytes.count), at: 24, to: &bytes) }
    case 2:
      for _ in 0...random.below(4) {
        bytes[random.below(bytes.count)] ^= 1 << UInt8(truncatingIfNeeded: random.below(8))
      }
    default:
      for _ in 0...random.below(3) {
        let words = (bytes.count - PlanFormat.headerByteCount) / 4
        let number = [0, 1, UInt32.max, UInt32(random.below(64)), UInt32(random.below(words))][random.below(5)]
        put(number, at: PlanFormat.headerByteCount + 4 * random.below(words), to: &bytes)
      }
    }
    return bytes
  }

  private static func put(_ number: UInt32, at place: Int, to bytes: inout [UInt8]) {
    for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
  }

  private static func fail(_ message: String) {
    Array("damaged-plans: \(message)\n".utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}

/// Random numbers that are the same on every run (SplitMix64).
private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}
