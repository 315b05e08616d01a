import SpokePlan

/// Executes a plan over events.
///
/// An engine has its own working memory and is used by one thread at a time; the plan is shared. Evaluation is total: no
/// line can make it fail. Nothing is allocated for an event once the memory has grown to what the events need.
public struct Engine: ~Copyable, @unchecked Sendable {
  /// A longer line is rejected, in bytes.
  public static let maximumLineByteCount = 32 << 20

  /// A mapping with `each` runs on an array of so many elements at most; a longer one is rejected whole. This bounds what
  /// one event can cost.
  public static let maximumElementCount = 10_000

  /// The plan that is executed.
  public let plan: Plan
  var evaluator: Evaluator
  var records: WrittenRecords
  var record: RecordState

  /// An engine for a plan.
  public init(plan: Plan) {
    self.plan = plan
    evaluator = Evaluator(plan)
    records = WrittenRecords(plan.view)
    record = RecordState(plan.view)
  }

  /// Executes the plan over every line of a chunk of newline-delimited JSON.
  ///
  /// - Parameters:
  ///   - chunk: whole lines; the last one may be without its line break.
  ///   - firstLine: the number of the chunk's first line in its file, from 1. Before line 1 a UTF-8 byte order mark is
  ///     passed over.
  ///   - output: where operations, rejects and counts are added.
  /// - Returns: the number of lines in the chunk.
  @discardableResult
  public mutating func run(
    chunk: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, into output: inout RunOutput
  ) -> Int {
    var lines = LineSplitter(chunk, isStartOfFile: firstLine == 1)
    var number = firstLine
    while let line = lines.next() {
      run(line: line, number: number, into: &output)
      number += 1
    }
    return number - firstLine
  }

  /// Executes the plan over one line, given without its line break.
  public mutating func run(line: UnsafeBufferPointer<UInt8>, number: Int, into output: inout RunOutput) {
    output.statistics.lines += 1
    if line.isBlank {
      output.statistics.blankLines += 1
      return
    }
    guard line.count <= Self.maximumLineByteCount else {
      output.reject(line: number, .lineTooLong, fault: nil)
      return
    }
    if let fault = JSONValidator.fault(in: line) {
      output.reject(line: number, fault.reason == .tooDeep ? .tooDeep : .invalidJSON, fault: fault)
      return
    }
    let event = Value.json(line)
    guard event.kind == .rawObject else {
      output.reject(line: number, .notAnObject, fault: nil)
      return
    }
    output.statistics.events += 1
    evaluator.enter(event: event)
    dispatch(EventPlace(line: number, messageID: evaluator.messageID), into: &output)
  }
}

/// Which event, and which element of it, is being worked on.
struct EventPlace {
  var line: Int
  /// Text or missing.
  var messageID: Value
  /// Of the element of `each`.
  var index: Int?
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    for byte in self where !byte.isJSONSpace { return false }
    return true
  }
}

extension RunOutput {
  mutating func reject(line: Int, _ reason: RejectReason, fault: JSONFault?) {
    statistics.countReject(reason)
    rejects.append(#"{"line":"#)
    rejects.append(decimal: UInt64(line))
    rejects.append(#","reason":""#)
    rejects.append(reason.name)
    if let fault {
      rejects.append(#"","detail":""#)
      rejects.append(fault.reason.text)
      rejects.append(" at byte ")
      rejects.append(decimal: UInt64(fault.offset + 1))
    }
    rejects.append("\"}\n")
  }
}
