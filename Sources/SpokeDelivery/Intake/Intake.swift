import Logging
import SpokePlan

/// Reads events into the spool: one input after the other, from where the spool has left off.
struct Intake: Sendable {
  let plan: Plan
  let inputs: [String]
  let spool: Spool
  /// Reading pauses while the spool holds more open operations.
  let limit: Int
  let again: Bool
  let meters: DeliveryMeters
  let log: Logger
  let acknowledge: (@Sendable (Int) -> Void)?

  /// Reads to the end, or until it is stopped.
  ///
  /// - Throws: `DeliveryFailure` when an input cannot be read or the spool fails. What was read before is in the spool.
  func run(_ arrivals: Arrivals, _ reading: Reading) async throws(DeliveryFailure) {
    for path in inputs {
      guard !reading.isStopped else { return }
      guard let input = try await enter(path) else { continue }
      try await read(path, input, arrivals, reading)
    }
  }

  /// The input's row in the spool; nil when all of it is there.
  private func enter(_ path: String) async throws(DeliveryFailure) -> SpoolInput? {
    guard path != "-" else { return try await spool.addInput("standard input", nil) }
    let known = try await spool.knownInputs()
    guard let file = try InputFile.inspect(path, known: known) else { return try await spool.addInput(path, nil) }
    switch file.relation {
    case .new: return try await spool.addInput(path, file.identity)
    case .same(let id), .grown(let id), .grownInLine(let id):
      if again {
        try await spool.disownInput(id)
        return try await spool.addInput(path, file.identity)
      }
      return try await resume(path, file, id)
    }
  }

  private func resume(_ path: String, _ file: InputFile, _ id: Int) async throws(DeliveryFailure) -> SpoolInput? {
    if case .grownInLine = file.relation {
      throw DeliveryFailure(
        "\(path) goes on in the middle of a line that was delivered already",
        help: "Deliver files whose last line is whole. `--again` delivers the whole file once more.")
    }
    if case .grown = file.relation { try await spool.growInput(id, to: file.identity, name: path) }
    let input = try await spool.input(id)
    guard let input, !input.isRead else {
      log.notice("the events are in the spool already", metadata: ["input": "\(path)"])
      return nil
    }
    return input
  }

  private func read(
    _ path: String, _ input: SpoolInput, _ arrivals: Arrivals, _ reading: Reading
  ) async throws(DeliveryFailure) {
    let source = try EventSource(path, input: input.id, plan: plan, skipping: input.lines)
    var open = try await spool.openCount()
    var lines = input.lines
    while !reading.isStopped {
      while open >= limit, !reading.isStopped {
        try? await Task.sleep(for: .milliseconds(200))
        open = try await spool.openCount()
      }
      reading.begin()
      guard let batch = try await source.nextBatch() else {
        reading.end()
        try await spool.finishInput(input.id)
        return
      }
      // What came out of a pipe is nowhere else: it goes into the spool even if delivering was stopped meanwhile.
      reading.end()
      try await spool.append(batch)
      open += batch.operations.count
      lines += batch.lines
      meters.count(batch)
      if path == "-" { acknowledge?(lines) }
      await arrivals.note()
    }
  }
}
