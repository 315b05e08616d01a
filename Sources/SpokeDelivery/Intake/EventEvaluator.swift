import SpokeHubSpot
import SpokePlan
import SpokeRuntime

/// Turns lines of events into what goes into the spool.
struct EventEvaluator: ~Copyable {
  /// A rejected event is kept with its reject when it has no more bytes than this.
  static let keptEventByteCount = 1 << 16

  private var engine: Engine
  private var output: RunOutput

  init(plan: Plan) {
    engine = Engine(plan: plan)
    output = RunOutput(plan: plan)
  }

  /// Runs the plan over whole lines.
  ///
  /// - Throws: `DeliveryFailure` when an operation cannot be read back, which would be a fault of Spoke.
  mutating func evaluate(
    _ lines: UnsafeBufferPointer<UInt8>, input: Int, firstLine: Int
  ) throws(DeliveryFailure) -> IntakeBatch {
    let before = output.statistics
    output.removeAll()
    var batch = IntakeBatch(input: input, firstLine: firstLine)
    batch.lines = engine.run(chunk: lines, firstLine: firstLine, into: &output)
    batch.blank = output.statistics.blankLines - before.blankLines
    batch.events = output.statistics.events - before.events
    batch.matched = output.statistics.matchedEvents - before.matchedEvents
    batch.isWhole = lines.last == 0x0A || lines.isEmpty
    batch.operations = try operations()
    batch.rejects = rejects(lines, firstLine: firstLine)
    return batch
  }

  private func operations() throws(DeliveryFailure) -> [IntakeBatch.NewOperation] {
    var operations: [IntakeBatch.NewOperation] = []
    var unreadable: [UInt8]?
    output.operations.withBytes { bytes in
      for line in bytes.split(separator: 0x0A) {
        let body = Array(line)
        guard let operation = Operation(jsonLine: body) else {
          unreadable = body
          return
        }
        operations.append(.init(operation: operation, body: body))
      }
    }
    if unreadable != nil { throw DeliveryFailure("an operation cannot be read back") }
    return operations
  }

  /// The rejects with their events, which are looked up only when there are some.
  private func rejects(_ lines: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [IntakeBatch.Reject] {
    var rejects: [IntakeBatch.Reject] = []
    output.rejects.withBytes { bytes in
      guard !bytes.isEmpty else { return }
      let events = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
      for line in bytes.split(separator: 0x0A) {
        let number = Self.lineNumber(line)
        let place = number - firstLine
        let event = events.indices.contains(place) ? Array(events[place]) : []
        rejects.append(
          .init(line: number, body: Array(line), event: event.count <= Self.keptEventByteCount ? event : nil))
      }
    }
    return rejects
  }

  /// The number that every reject begins with: `{"line":12`.
  private static func lineNumber(_ reject: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    reject.dropFirst(#"{"line":"#.utf8.count).prefix { (0x30...0x39).contains($0) }.reduce(0) {
      $0 * 10 + Int($1 - 0x30)
    }
  }
}
