import SpokeRuntime

@testable import SpokePlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What no plan and no events may do to the runtime, whatever their bytes are: crash, hang, or break a law. A broken law ends the
/// process like a crash, so that the bytes are kept.
enum PlanAndEvents {
  /// Loads a plan and, if the verifier lets it, runs it over events in every way. Whether it was let.
  static func run(plan bytes: [UInt8], events: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let plan = try? Plan(bytes, checkingHash: false) else { return false }
    for checking in [Engine.Checking.whatIsRead, .everything] {
      // A plan may name other keys than its triggers ask for: then it matters whether a line is searched for them.
      let mayDiffer = checking == .whatIsRead && plan.view.requiredKeys.count > 0
      let unmarked: [ScanKernel?] = mayDiffer ? [] : [nil]
      var first: Outcome?
      for kernel in unmarked + ScanKernel.allCases.filter(\.isAvailable) {
        let outcome = run(plan, events, checking, kernel)
        law(first == nil || first == outcome, "two ways of reading give different bytes")
        first = outcome
      }
      if let first { check(first, plan) }
    }
    return true
  }

  private struct Outcome: Equatable {
    var operations: [UInt8]
    var rejects: [UInt8]
    var statistics: RunStatistics
  }

  private static func run(
    _ plan: Plan, _ events: UnsafeBufferPointer<UInt8>, _ checking: Engine.Checking, _ kernel: ScanKernel?
  ) -> Outcome {
    var engine = Engine(plan: plan, checking: checking, kernel: kernel)
    var output = RunOutput(plan: plan)
    // Exactly as many bytes as there are, so that a sanitizer sees a look behind them.
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(events.count, 1))
    defer { copy.deallocate() }
    if let start = events.baseAddress { copy.update(from: start, count: events.count) }
    let lines = engine.run(chunk: UnsafeBufferPointer(start: copy, count: events.count), into: &output)
    law(lines == output.statistics.lines, "\(lines) lines, \(output.statistics.lines) counted")
    return Outcome(
      operations: output.operations.withBytes { Array($0) }, rejects: output.rejects.withBytes { Array($0) },
      statistics: output.statistics)
  }

  /// Every line and every record is counted once, and what is written is one JSON object a line.
  private static func check(_ outcome: Outcome, _ plan: Plan) {
    let counts = outcome.statistics
    law(counts.lines == counts.blankLines + counts.rejectedLines + counts.events, "a line is not counted once")
    law(counts.operations == outcome.operations.count { $0 == 0x0A }, "an operation is not counted once")
    let rejects = RejectReason.allCases.reduce(0) { $0 + counts.rejects($1) }
    law(rejects == outcome.rejects.count { $0 == 0x0A }, "a reject is not counted once")
    for bytes in [outcome.operations, outcome.rejects] {
      var engine = Engine(plan: plan, checking: .everything)
      var output = RunOutput(plan: plan)
      bytes.withUnsafeBufferPointer { _ = engine.run(chunk: $0, into: &output) }
      law(output.statistics.rejects(.invalidJSON) == 0, "what is written is not JSON")
      law(output.statistics.rejects(.notAnObject) == 0, "what is written is no object")
      law(output.statistics.blankLines == 0, "a line without anything is written")
    }
  }

  private static func law(_ holds: Bool, _ text: @autoclosure () -> String) {
    if holds { return }
    Array("broken law: \(text())\n".utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    abort()
  }
}
