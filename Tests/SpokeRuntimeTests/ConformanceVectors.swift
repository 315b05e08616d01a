import Foundation
import SpokeChecker
import SpokeCompiler
import SpokeRuntime
import SpokeTestSupport
import Testing

@testable import SpokeEmbedding
@testable import SpokePlan

/// Writes what the engine makes of many plans, whole and broken, so that every other form of the runtime can be held against
/// it: the C library and the WebAssembly module (`.ci/embedding-tests`).
///
/// `SPOKE_VECTORS` is the file that is written, one JSON object a line; `SPOKE_VECTORS_PLAN` is the plan of Examples/acme.
@Suite struct ConformanceVectors {
  private static let target = ProcessInfo.processInfo.environment["SPOKE_VECTORS"]

  @Test(.enabled(if: target != nil)) func write() throws {
    var vectors = [try Self.acme()]
    for seed in UInt64(1)...60 {
      let projects = [
        ("project", DifferentialProjects.project(seed: seed)),
        ("expressions", DifferentialProjects.expressions(seed: seed)),
      ]
      for (kind, project) in projects {
        vectors.append(Vector("\(kind) \(seed)", try compile(project), Self.events(seed: seed)))
      }
    }
    let golden = try Self.read(Repository.root + "/Tests/SpokePlanTests/Golden/v1.spokeplan")
    vectors.append(Vector("golden", golden, Self.events(seed: 61)))
    let whole = vectors.map { Array($0.plan) }
    for seed in UInt64(1)...600 {
      var random = SeededGenerator(seed: seed)
      let plan = try #require(whole.randomElement(using: &random))
      vectors.append(
        Vector("broken \(seed)", BrokenPlan.bytes(from: plan, using: &random), Self.events(seed: seed)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let lines = try vectors.map { try encoder.encode($0) + [0x0A] }
    try Data(lines.joined()).write(to: URL(filePath: try #require(Self.target)))

    // Plans that were all refused, or all ran, would show little.
    #expect(vectors[..<whole.count].allSatisfy { $0.status == 0 })
    #expect(vectors[..<whole.count].filter { !$0.operations.isEmpty }.count > 90)
    #expect(vectors.filter { $0.status == Status.planMalformed.rawValue }.count > 100)
    #expect(vectors.filter { $0.status == 0 }.count > whole.count + 20)
  }

  /// The example's plan over the example's events, in parts of about 100 KB.
  private static func acme() throws -> Vector {
    let plan = try read(try #require(ProcessInfo.processInfo.environment["SPOKE_VECTORS_PLAN"]))
    let input = Repository.root + "/Examples/acme/input/"
    let bytes = try read(input + "generated.ndjson") + read(input + "handwritten.ndjson")
    var batches: [[UInt8]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if batches[batches.count - 1].count > 100_000 { batches.append([]) }
      batches[batches.count - 1] += line + [0x0A]
    }
    return Vector("acme", plan, batches)
  }

  private static func events(seed: UInt64) -> [[UInt8]] {
    var events = DifferentialEvents(seed: seed &* 7919)
    // The last line of all is without its line break.
    return (0..<4).map { batch in
      Array((0..<6).map { _ in events.line() }.joined(separator: [0x0A])) + (batch < 3 ? [0x0A] : [])
    }
  }

  private static func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
}

/// One plan, what it is run over, and what comes of it.
private struct Vector: Encodable {
  var name: String
  var plan: Data
  /// Whole lines each; none when the plan is refused.
  var batches: [Data] = []
  /// What loading the plan comes to: the number and the message.
  var status: Int32 = 0
  var message = ""
  var operations = Data()
  var rejects = Data()
  var statistics = ""

  init(_ name: String, _ bytes: [UInt8], _ batches: @autoclosure () -> [[UInt8]]) {
    self.name = name
    plan = Data(bytes)
    do throws(PlanError) {
      run(try Plan(bytes), batches())
    } catch {
      status = error.status.rawValue
      message = error.description
    }
  }

  private mutating func run(_ plan: Plan, _ batches: [[UInt8]]) {
    var engine = Engine(plan: plan)
    var output = RunOutput(plan: plan)
    var line = 1
    self.batches = batches.map { Data($0) }
    for batch in batches {
      batch.withUnsafeBufferPointer { line += engine.run(chunk: $0, firstLine: line, into: &output) }
    }
    operations = output.operations.withBytes { Data($0) }
    rejects = output.rejects.withBytes { Data($0) }
    var json = OutputBuffer()
    json.append(output.statistics, of: plan.view)
    statistics = json.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

/// Plans that are broken somewhere and have the hash of what they hold, so that the verifier gets to see it.
private enum BrokenPlan {
  static func bytes(from whole: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let word = place..<min(place + 4, bytes.count)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      // Where numbers have 32 bits, these are the ones to fear.
      case 2: for index in word { bytes[index] = 0xFF }
      default: for index in word { bytes[index] = index == place + 3 ? 0x7F : 0xFF }
      }
    }
    let digest = bytes.withUnsafeBytes { bytes -> SHA256.Digest? in
      guard let layout = try? PlanLayout(bytes, checkingHash: false) else { return nil }
      return layout.computeContentDigest()
    }
    if let digest { bytes.replaceSubrange(32..<64, with: digest.bytes) }
    return bytes
  }
}
