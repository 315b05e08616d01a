import SpokeInput
import SpokePlan
import SpokeRuntime

/// Reads, runs and writes events at once, and keeps their order.
///
/// All threads do the same: take the next chunk of lines, run the plan over it, and leave what came out. Whoever leaves
/// what is next to be written writes it, and what has piled up behind it. Only so many outputs exist: when the one who
/// reads them is slow, the threads wait, and memory stays bounded.
final class RunPipeline: @unchecked Sendable {
  /// What was done.
  struct Result {
    var statistics: RunStatistics
    var inputs: [EventInput]
    /// Why the input was not read to its end.
    var fault: InputError?
  }

  /// Room for what a plan makes of one chunk. It belongs to one thread at a time.
  private final class Output {
    var lines: RunOutput
    /// How far the input was read.
    var byteCount = 0

    init(_ plan: Plan) { lines = RunOutput(plan: plan) }
  }

  private struct Input: ~Copyable {
    var reader: EventReader
    var isAtEnd = false
    var fault: InputError?
    /// The number of the next chunk.
    var ticket = 0
  }

  private struct Turn {
    /// Outputs that wait to be written, by the chunk's number modulo their number.
    var waiting: [Output?]
    var unused: [Output]
    /// The chunk whose output is written next, or is being written.
    var next = 0
    var isWriting = false
    /// Nothing can be written any more.
    var isBroken = false

    /// Takes the next output, if it is there; who takes one must write it.
    mutating func take() -> Output? {
      let place = next % waiting.count
      let output = waiting[place]
      waiting[place] = nil
      isWriting = output != nil
      return output
    }
  }

  private struct Threads {
    /// Those that were started, and those that are still at work.
    var started = 1
    var running = 1
    var failure: CommandFailure?
  }

  private let plan: Plan
  private let checking: Engine.Checking
  private let threadCount: Int
  private let outputs: [Output]
  private let input: Monitor<Input>
  private let turn: Monitor<Turn>
  /// Apart from the turn, so that who waits for the end is not woken before it.
  private let threads = Monitor(Threads())
  private let sink: RunSink
  private let progress: RunProgress?

  /// - Parameters:
  ///   - threads: how many work; with one, reading, running and writing take turns.
  ///   - progress: told after every chunk.
  init(
    plan: Plan, checking: Engine.Checking, reader: consuming EventReader, threads: Int, sink: RunSink,
    progress: RunProgress?
  ) {
    self.plan = plan
    self.checking = checking
    threadCount = max(threads, 1)
    self.sink = sink
    self.progress = progress
    outputs = (0..<(threadCount == 1 ? 1 : threadCount * 2)).map { _ in Output(plan) }
    input = Monitor(Input(reader: reader))
    turn = Monitor(Turn(waiting: Array(repeating: nil, count: outputs.count), unused: outputs))
  }

  /// Works until the input ends.
  ///
  /// - Throws: when the output cannot be written. Other threads may then still wait for input; the process is to end.
  func run() throws(CommandFailure) -> Result {
    if threadCount == 1 {
      work()
    } else if !WorkerThread.start({ self.work() }) {
      work()
    }
    let failure = threads.withLock(when: { $0.running == 0 || $0.failure != nil }) { $0.failure }
    if let failure { throw failure }
    let statistics = outputs.reduce(into: RunStatistics(plan: plan)) { $0.add($1.lines.statistics) }
    return input.withLock { input in
      Result(statistics: statistics, inputs: input.reader.inputs, fault: input.fault)
    }
  }

  private func work() {
    defer { threads.withLock { $0.running -= 1 } }
    var chunk = EventChunk()
    guard var output = unusedOutput(), var ticket = read(into: &chunk, output) else { return }
    startAnother()
    var engine = Engine(plan: plan, checking: checking)
    while true {
      let firstLine = chunk.firstLine
      let lineCount = chunk.withBytes { engine.run(chunk: $0, firstLine: firstLine, into: &output.lines) }
      if threadCount == 1 { input.withLock { $0.reader.count(lineCount) } }
      leave(output, ticket)
      guard let unused = unusedOutput(), let next = read(into: &chunk, unused) else { return }
      output = unused
      ticket = next
    }
  }

  /// There is input for one thread; perhaps there is some for two.
  private func startAnother() {
    let mayStart = threads.withLock { threads in
      guard threads.started < threadCount else { return false }
      threads.started += 1
      threads.running += 1
      return true
    }
    if mayStart, !WorkerThread.start({ self.work() }) { threads.withLock { $0.running -= 1 } }
  }

  /// The next lines and their chunk's number; nil when there are none.
  private func read(into chunk: inout EventChunk, _ output: Output) -> Int? {
    input.withLock { input in
      guard !input.isAtEnd else { return nil }
      do throws(InputError) {
        // Others must know the number of the next chunk's first line while this one is worked on.
        guard try input.reader.next(into: &chunk, isCounted: threadCount > 1) else {
          input.isAtEnd = true
          return nil
        }
      } catch {
        input.isAtEnd = true
        input.fault = error
        return nil
      }
      output.byteCount = input.reader.byteCount
      input.ticket += 1
      return input.ticket - 1
    }
  }

  /// Waits for room; nil when the work is to end.
  private func unusedOutput() -> Output? {
    turn.withLock(when: { !$0.unused.isEmpty || $0.isBroken }) { $0.isBroken ? nil : $0.unused.popLast() }
  }

  /// Puts an output where it is written in its turn; writes it, and those behind it, if nobody else does.
  private func leave(_ output: Output, _ ticket: Int) {
    var next = turn.withLock { turn in
      turn.waiting[ticket % turn.waiting.count] = output
      return turn.isWriting || turn.isBroken ? nil : turn.take()
    }
    while let output = next {
      do {
        try sink.write(output.lines)
      } catch {
        // Nobody writes any more: the turn is never given back.
        turn.withLock { $0.isBroken = true }
        threads.withLock { $0.failure = error }
        return
      }
      progress?.update(byteCount: output.byteCount)
      output.lines.removeAll()
      next = turn.withLock { turn in
        turn.unused.append(output)
        turn.next += 1
        return turn.take()
      }
    }
  }
}
