// What a small build does without: lines are read by their marks, and passed over by their bytes.
#if !SPOKE_SMALL
  extension Engine {
    /// `run(chunk:)` by the lines' marks.
    mutating func runMarked(
      chunk: UnsafeBufferPointer<UInt8>, firstLine: Int, into output: inout RunOutput
    ) -> Int {
      let bytes = firstLine == 1 ? chunk.withoutByteOrderMark : chunk
      guard var position = bytes.baseAddress else { return 0 }
      let end = position + bytes.count
      var number = firstLine
      while position < end {
        // Lines are scanned where they are as long as there are bytes behind them.
        let limit = max(end - position - LineMemory.padding, 0) & -LineBlock.byteCount
        if limit > 0, let length = run(at: position, limit: limit, isWhole: false, number, into: &output) {
          position += length + 1
        } else {
          let rest = UnsafeBufferPointer(start: position, count: end - position)
          position += run(last: rest, &number, into: &output)
          continue
        }
        number += 1
      }
      return number - firstLine
    }

    /// `run(line:)` by a line's marks.
    mutating func runMarked(line: UnsafeBufferPointer<UInt8>, _ number: Int, into output: inout RunOutput) {
      guard line.count <= Self.maximumLineByteCount else { return rejectTooLong(number, into: &output) }
      let copy = lineMemory.padded(line)
      let marked = lineMemory.mark(copy, limit: line.count, stopsAtLineBreak: false, kernel: kernel)
      run(marked, number, into: &output)
    }

    /// Executes the plan over the lines at the end of a chunk, from a copy. Returns how many bytes were gone over.
    private mutating func run(
      last lines: UnsafeBufferPointer<UInt8>, _ number: inout Int, into output: inout RunOutput
    ) -> Int {
      let length = LineSplitter.lengthOfLine(lines)
      guard length <= Self.maximumLineByteCount else {
        rejectTooLong(number, into: &output)
        number += 1
        return length + 1
      }
      // All that is left, or the one line that ended too near the end of what could be scanned where it was.
      let rest = lines.count - length > 2 * LineMemory.padding ? length + 1 : lines.count
      let copy = lineMemory.padded(UnsafeBufferPointer(rebasing: lines[..<rest]))
      var done = 0
      while done < rest {
        done += (run(at: copy + done, limit: rest - done, isWhole: true, number, into: &output) ?? 0) + 1
        number += 1
      }
      return done
    }

    /// Executes the plan over the line at a place. Returns its length without the line break; nil when it does not end within
    /// `limit` bytes, unless they are all there is.
    private mutating func run(
      at start: UnsafePointer<UInt8>, limit: Int, isWhole: Bool, _ number: Int, into output: inout RunOutput
    ) -> Int? {
      if filter != nil, let length = passOver(start, limit: limit, isWhole: isWhole, into: &output) {
        return length
      }
      let line = lineMemory.mark(
        start, limit: min(limit, Self.scanLimit), stopsAtLineBreak: true, kernel: kernel)
      let hasEnd = line.flags.contains(.ended)
      guard hasEnd || (isWhole && limit <= Self.scanLimit) else { return nil }
      run(line.withoutCarriageReturn, number, into: &output)
      return line.length
    }

    private mutating func run(_ line: MarkedLine, _ number: Int, into output: inout RunOutput) {
      guard isToBeRead(line.bytes, number, into: &output) else { return }
      let isAccepted = checking == .whatIsRead || JSONValidator.fault(in: line.bytes) == nil
      guard isAccepted, evaluator.enter(line), runEvent(number, into: &output) else {
        let isPassedOver = filter?.passesOver(line, kernel: kernel) == true
        return reject(line.bytes, number, isPassedOver: isPassedOver, into: &output)
      }
    }

    /// The longest line with its line break, in whole blocks.
    private static var scanLimit: Int {
      (maximumLineByteCount + LineBlock.byteCount) & -LineBlock.byteCount
    }

    /// Counts the line at a place as an event that matches nothing, if its bytes show that, and returns its length.
    @inline(__always)
    private mutating func passOver(
      _ start: UnsafePointer<UInt8>, limit: Int, isWhole: Bool, into output: inout RunOutput
    ) -> Int? {
      guard let search = filter?.search(start, limit: limit, kernel: kernel), !search.flags.contains(.found),
        search.flags.contains(.ended) || isWhole, search.length <= Self.maximumLineByteCount
      else { return nil }
      let line = UnsafeBufferPointer(start: start, count: search.length)
      guard filter?.passesOver(line, hasCode: search.flags.contains(.code), kernel: kernel) == true else {
        return nil
      }
      output.statistics.lines += 1
      output.statistics.events += 1
      return search.length
    }
  }

  extension MarkedLine {
    /// The line without a CR at its end, which belongs to the line break.
    fileprivate var withoutCarriageReturn: MarkedLine {
      guard length > 0, start[length - 1] == 0x0D else { return self }
      return MarkedLine(start: start, length: length - 1, marks: marks, flags: flags, kernel: kernel)
    }
  }

  extension UnsafeBufferPointer<UInt8> {
    fileprivate var withoutByteOrderMark: UnsafeBufferPointer<UInt8> {
      guard count >= 3, self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF else { return self }
      return UnsafeBufferPointer(rebasing: self[3...])
    }
  }
#endif
