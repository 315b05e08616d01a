import Dispatch
import SpokeInput
import SpokePlan
import SpokeRuntime

/// One input's events, evaluated, from a line on.
///
/// Reading waits for the disk or for whoever writes into the pipe, so it happens on a queue of its own. A class because
/// the reader and the engine must stay in one place; only the queue touches them.
final class EventSource: @unchecked Sendable {
  private let queue = DispatchQueue(label: "events")
  private let input: Int
  private var skipped: Int
  private var reader: EventReader
  private var chunk = EventChunk()
  private var evaluator: EventEvaluator

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - skipped: so many lines are in the spool already.
  init(_ path: String, input: Int, plan: Plan, skipping skipped: Int) throws(DeliveryFailure) {
    self.input = input
    self.skipped = skipped
    evaluator = EventEvaluator(plan: plan)
    reader = try Self.reader(path)
  }

  /// A reader that has looked whether the input is there, and has read nothing of it.
  static func reader(_ path: String) throws(DeliveryFailure) -> EventReader {
    do {
      return try EventReader([path], chunkSize: 1 << 19, maximumLine: Engine.maximumLineByteCount)
    } catch {
      throw DeliveryFailure(error.message, help: error.help)
    }
  }

  /// What came of the next lines; nil at the end.
  func nextBatch() async throws(DeliveryFailure) -> IntakeBatch? {
    let result = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.read()) }
    }
    return try result.get()
  }

  private func read() -> Result<IntakeBatch?, DeliveryFailure> {
    do throws(DeliveryFailure) {
      return .success(try evaluateNext())
    } catch {
      return .failure(error)
    }
  }

  private func evaluateNext() throws(DeliveryFailure) -> IntakeBatch? {
    while try readChunk() {
      let last = chunk.firstLine + chunk.lineCount - 1
      guard last > skipped else { continue }
      let firstLine = max(chunk.firstLine, skipped + 1)
      let passed = firstLine - chunk.firstLine
      return try chunk.withBytes { bytes throws(DeliveryFailure) in
        try evaluator.evaluate(bytes.droppingLines(passed), input: input, firstLine: firstLine)
      }
    }
    return nil
  }

  private func readChunk() throws(DeliveryFailure) -> Bool {
    do {
      return try reader.next(into: &chunk)
    } catch {
      throw DeliveryFailure(error.message, help: error.help)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What stands behind so many line breaks.
  fileprivate func droppingLines(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    for _ in 0..<count {
      guard let lineBreak = self[start...].firstIndex(of: 0x0A) else { return .init(rebasing: self[endIndex...]) }
      start = lineBreak + 1
    }
    return .init(rebasing: self[start...])
  }
}
