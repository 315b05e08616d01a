import Dispatch
import SpokePlan
import SpokeRuntime

/// Engines that share one plan and split the lines of a chunk between them; what they write stays in order.
final class WorkerPool: @unchecked Sendable {
  // Every worker is touched by one thread at a time: `concurrentPerform` gives each its own.
  private final class Worker {
    var engine: Engine
    var output: RunOutput
    var lines = 0

    init(plan: Plan) {
      engine = Engine(plan: plan)
      output = RunOutput(plan: plan)
    }
  }

  private let workers: [Worker]
  private let plan: Plan

  init(plan: Plan, count: Int) {
    self.plan = plan
    workers = (0..<count).map { _ in Worker(plan: plan) }
  }

  /// What all workers counted so far.
  var statistics: RunStatistics {
    workers.reduce(into: RunStatistics(plan: plan)) { $0.add($1.output.statistics) }
  }

  /// Runs over whole lines and returns how many there were.
  func run(_ chunk: [UInt8], firstLine: Int) -> Int {
    chunk.withUnsafeBufferPointer { bytes in
      let parts = Self.parts(bytes, count: workers.count)
      var starts = [firstLine]
      for part in parts.dropLast() { starts.append((starts.last ?? firstLine) + part.count { $0 == 0x0A }) }
      let run = Run(parts: parts, starts: starts)
      if parts.count == 1 {
        perform(run, 0)
      } else {
        DispatchQueue.concurrentPerform(iterations: parts.count) { self.perform(run, $0) }
      }
    }
    return workers.reduce(0) { $0 + $1.lines }
  }

  private struct Run: @unchecked Sendable {
    let parts: [UnsafeBufferPointer<UInt8>]
    let starts: [Int]
  }

  private func perform(_ run: Run, _ index: Int) {
    let worker = workers[index]
    worker.lines = worker.engine.run(
      chunk: run.parts[index], firstLine: run.starts[index], into: &worker.output)
  }

  /// Gives what was written since the last time, in the order of the lines, and forgets it.
  func drain(_ body: (_ operations: UnsafeBufferPointer<UInt8>, _ rejects: UnsafeBufferPointer<UInt8>) -> Void) {
    for worker in workers {
      worker.output.operations.withBytes { operations in
        worker.output.rejects.withBytes { rejects in body(operations, rejects) }
      }
      worker.output.removeAll()
      worker.lines = 0
    }
  }

  /// Cuts a chunk behind line breaks into at most so many parts.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [UnsafeBufferPointer<UInt8>] {
    var parts: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    for index in 1...count where start < bytes.count {
      var end = index == count ? bytes.count : max(bytes.count * index / count, start)
      while end < bytes.count, bytes[end - 1 < 0 ? 0 : end - 1] != 0x0A { end += 1 }
      guard end > start else { continue }
      parts.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return parts
  }
}
