import SpokePlan

extension Engine {
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
    #if !SPOKE_SMALL
      if usesMarks { return runMarked(chunk: chunk, firstLine: firstLine, into: &output) }
    #endif
    var lines = LineSplitter(chunk, isStartOfFile: firstLine == 1)
    var number = firstLine
    while let line = lines.next() {
      runUnmarked(line, number, into: &output)
      number += 1
    }
    return number - firstLine
  }

  /// Executes the plan over one line, given without its line break.
  public mutating func run(line: UnsafeBufferPointer<UInt8>, number: Int, into output: inout RunOutput) {
    #if !SPOKE_SMALL
      if usesMarks { return runMarked(line: line, number, into: &output) }
    #endif
    runUnmarked(line, number, into: &output)
  }

  private mutating func runUnmarked(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, into output: inout RunOutput
  ) {
    guard isToBeRead(line, number, into: &output) else { return }
    #if !SPOKE_SMALL
      // Wide steps read behind a value.
      let line = UnsafeBufferPointer(start: lineMemory.padded(line), count: line.count)
      let isAccepted = checking == .whatIsRead || JSONValidator.fault(in: line) == nil
      let passesOver = checking == .whatIsRead
    #else
      let (isAccepted, passesOver) = (true, true)
    #endif
    guard isAccepted, evaluator.enter(unmarked: line), runEvent(number, into: &output) else {
      return reject(
        line, number, isPassedOver: passesOver && GuardTexts.passOver(line, evaluator.plan), into: &output)
    }
  }

  /// Counts a line. True when it is neither blank nor too long.
  @inline(__always)
  mutating func isToBeRead(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, into output: inout RunOutput
  ) -> Bool {
    guard line.count <= Self.maximumLineByteCount else {
      rejectTooLong(number, into: &output)
      return false
    }
    output.statistics.lines += 1
    if line.isBlank {
      output.statistics.blankLines += 1
      return false
    }
    return true
  }

  /// Executes the plan over the event that the evaluator is at. False when it shows that the line is not well-formed.
  @inline(__always)
  mutating func runEvent(_ number: Int, into output: inout RunOutput) -> Bool {
    candidates.restart(evaluator.plan)
    let isDecided = evaluator.answerGuards(&candidates)
    if !(isDecided && candidates.isEmpty) {
      guard evaluator.enterRest() else { return false }
      evaluator.answer(&candidates)
      dispatch(EventPlace(line: number, messageID: evaluator.messageID), into: &output)
    }
    output.statistics.events += 1
    return true
  }

  /// Rejects a line that was found to be no event, unless it is one that is passed over.
  mutating func reject(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, isPassedOver: Bool, into output: inout RunOutput
  ) {
    if isPassedOver {
      output.statistics.events += 1
      return
    }
    let fault = JSONValidator.fault(in: line)
    let reason: RejectReason =
      fault == nil ? .notAnObject : fault?.reason == .tooDeep ? .tooDeep : .invalidJSON
    output.reject(line: number, reason, fault: fault)
  }

  mutating func rejectTooLong(_ number: Int, into output: inout RunOutput) {
    output.statistics.lines += 1
    output.reject(line: number, .lineTooLong, fault: nil)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    for byte in self where byte > 0x20 || !byte.isJSONSpace { return false }
    return true
  }
}
