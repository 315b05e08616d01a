import CAllocationCount
import SpokePlan
import SpokeRuntime

#if canImport(Glibc)
  import Glibc
#endif

/// Once its memory has grown to what the events need, the runtime allocates nothing. usage: allocations SEED...
///
/// A seed is a plan with events behind it. Only optimised code is counted: a debug build makes arrays of its own.
@main
struct Allocations {
  private final class Thing { var number = 0 }

  static func main() {
    var things: [Thing] = []
    let own = counted { things.append(Thing()) }
    guard allocation_count_works() != 0, own.count >= 2 else {
      return fail("the Swift runtime's allocations are not counted")
    }

    var lines = 0
    var operations = 0
    for path in CommandLine.arguments.dropFirst() {
      for checking in [Engine.Checking.whatIsRead, .everything] {
        guard let done = runTwice(path, checking) else { return fail("\(path) is no plan with events") }
        guard done.allocated.count == 0 else {
          return fail("\(path): \(done.allocated.count) allocations after the first time")
        }
        lines += done.lines
        operations += done.operations
      }
    }
    guard operations > 0 else { return fail("no operation was written") }
    print("\(lines) events a second time, \(operations) operations, 0 allocations")
    boundMemory()
  }

  private static func runTwice(
    _ path: String, _ checking: Engine.Checking
  ) -> (allocated: allocation_count, lines: Int, operations: Int)? {
    guard let seed = Seed(path: path), let plan = try? Plan(seed.plan) else { return nil }
    var engine = Engine(plan: plan, checking: checking)
    var output = RunOutput(plan: plan)
    return seed.events.withUnsafeBufferPointer { events in
      engine.run(chunk: events, into: &output)
      output.operations.removeAll()
      output.rejects.removeAll()
      var lines = 0
      let allocated = counted { lines = engine.run(chunk: events, into: &output) }
      return (allocated, lines, output.statistics.operations)
    }
  }

  /// Memory follows the longest line, and not how many lines there are.
  private static func boundMemory() {
    guard let path = CommandLine.arguments.last, let seed = Seed(path: path), let plan = try? Plan(seed.plan) else {
      return fail("no plan to run long lines through")
    }
    for count in [1_000, 100_000, 3_000_000, Engine.maximumLineByteCount] {
      var engine = Engine(plan: plan, checking: .everything)
      var output = RunOutput(plan: plan)
      let line =
        Array(#"{"type":"identify","traits":{"email":""#.utf8) + [UInt8](repeating: 0x61, count: count)
        + Array("\"}}".utf8)
      let isTooLong = line.count > Engine.maximumLineByteCount
      line.withUnsafeBufferPointer { line in
        // The copy of the line, its marks, what is written of it, and what each was before it grew.
        let first = counted { engine.run(line: line, number: 1, into: &output) }
        guard first.bytes < 8 * count + 1_000_000 else { return fail("\(first.bytes) bytes for a line of \(count)") }
        let others = counted {
          for number in 2...20 {
            output.operations.removeAll()
            output.rejects.removeAll()
            engine.run(line: line, number: number, into: &output)
          }
        }
        guard others.count == 0 else { return fail("\(others.count) allocations for more lines of \(count)") }
        guard output.statistics.rejects(.lineTooLong) == (isTooLong ? 20 : 0) else {
          return fail("a line of \(count) bytes")
        }
        print(
          "line of \(line.count) bytes: \(first.bytes) bytes of memory\(isTooLong ? ", rejected" : ""), 0 for 19 more")
      }
    }
  }

  /// What the calling thread allocates.
  private static func counted(_ body: () -> Void) -> allocation_count {
    let before = allocation_count_now()
    body()
    let after = allocation_count_now()
    return allocation_count(count: after.count - before.count, bytes: after.bytes - before.bytes)
  }

  private static func fail(_ message: String) {
    Array("allocations: \(message)\n".utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
