import Foundation
import Logging
import SpokeChecker
import SpokeClient
import SpokeCompiler
import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSimulator
import SpokeSyntax
import SpokeTestSupport

@testable import SpokeDelivery

/// A simulated portal, a plan for it, and a spool in a folder of its own.
struct DeliveryFixture {
  static let portal = try? Portal.load(directory: acme, displayPath: "Schemas/portals/acme")

  let simulator: Simulator
  let plan: Plan
  let planBytes: [UInt8]
  let folder: String
  var configuration = DeliveryConfiguration()
  var limits = RateLimiter.Limits.none
  /// Is given each client that delivers.
  var watch: @Sendable (HubSpotClient) -> Void = { _ in }

  struct LintError: Error { let findings: [String] }

  static let acme = "\(Repository.root)/Schemas/portals/acme"

  /// - Parameter snapshot: the folder of what the simulator simulates; the plan is always for `acme`.
  init(
    _ mappings: String, snapshot: String = Self.acme, _ configure: (inout SimulatorOptions) -> Void = { _ in }
  ) throws {
    let bytes = try Self.planBytes(mappings)
    planBytes = bytes
    plan = try Plan(bytes)
    var options = SimulatorOptions()
    options.tier = .unlimited
    options.searchDelayMilliseconds = 0
    configure(&options)
    simulator = try Simulator(snapshot: .folder(snapshot), options: options)
    folder = "\(NSTemporaryDirectory())/spoke-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    configuration.linger = .milliseconds(10)
    configuration.settling = .milliseconds(50)
    configuration.firstWait = .milliseconds(20)
  }

  /// The plan of mappings that lint finds nothing wrong with.
  static func planBytes(_ text: String) throws -> [UInt8] {
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "mapping.yaml", text: text), diagnostics: &found)
    let result = Linter(portal: portal, events: nil, today: "2026-11-24").lint([file], found: found)
    guard let checked = result.project, !result.hasErrors else {
      throw LintError(findings: result.diagnostics.map { "\($0.rule.name): \($0.message)" })
    }
    return try compile(checked)
  }

  var spoolPath: String { "\(folder)/spool.db" }

  func file(_ lines: [String], _ name: String = "events.ndjson") throws -> String {
    let path = "\(folder)/\(name)"
    try lines.map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func client(_ url: String, time: TimeSource = .system) throws -> HubSpotClient {
    var configuration = HubSpotClient.Configuration()
    configuration.baseURL = url
    configuration.portal = .unchecked
    configuration.limits = limits
    configuration.time = time
    configuration.timeout = .seconds(5)
    var log = Logger(label: "test")
    log.logLevel = .critical
    configuration.logger = log
    return try HubSpotClient(.token(Secret("pat-na1-test")), configuration)
  }

  /// Delivers events out of a spool that stays.
  @discardableResult
  func deliver(
    _ inputs: [String], time: TimeSource = .system, _ configure: (inout DeliveryConfiguration) -> Void = { _ in }
  ) async throws -> Delivery.Outcome {
    let url: String
    if let running = simulator.url { url = running } else { url = try await simulator.start() }
    var configuration = configuration
    configure(&configuration)
    var log = Logger(label: "test")
    log.logLevel = .critical
    let client = try client(url, time: time)
    watch(client)
    let spool = try Spool.open(spoolPath)
    let delivery = Delivery(
      plan, inputs: inputs, spool: spool, client: client, configuration: configuration, time: time, log: log)
    let outcome: Delivery.Outcome
    do {
      outcome = try await delivery.run()
    } catch {
      await client.shutdown()
      throw error
    }
    await client.shutdown()
    return outcome
  }

  func deliver(events: [String]) async throws -> Delivery.Outcome { try await deliver([try file(events)]) }

  /// Delivers operations that no plan made; each is given without its event and mapping.
  func deliver(operations: [String]) async throws -> Delivery.Outcome {
    try await append(operations: operations)
    return try await deliver([])
  }

  /// Puts operations that no plan made into the spool.
  func append(operations: [String]) async throws {
    let spool = try Spool.open(spoolPath)
    let input = try await spool.addInput("operations", nil)
    var batch = IntakeBatch(input: input.id, firstLine: 1)
    batch.lines = operations.count
    for (index, text) in operations.enumerated() {
      let body = Array(#"{"event":{"line":\#(index + 1)},"mapping":"m",\#(text)}"#.utf8)
      guard let operation = Operation(jsonLine: body) else { throw LintError(findings: [text]) }
      batch.operations.append(.init(operation: operation, body: body))
    }
    try await spool.append(batch)
  }

  func end() async {
    await simulator.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }
}

extension SpoolReport {
  /// States and reasons with their counts, for comparison: `written 2, rejected/refused 1`.
  var summary: String {
    var sums: [String: Int] = [:]
    for count in counts {
      sums[count.reason.isEmpty ? count.state.name : "\(count.state.name)/\(count.reason)", default: 0] += count.count
    }
    return sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
