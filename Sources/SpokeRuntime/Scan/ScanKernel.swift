#if canImport(CSpokeScan)
  import CSpokeScan
#endif

/// The instructions by which lines are scanned. All find the same; they differ in speed only.
public enum ScanKernel: Int32, Sendable, CaseIterable {
  /// Plain Swift: any processor, WebAssembly.
  case portable = 0
  // Numbered as in `spoke_scan.h`, each with all that the ones before it need.
  case sse2 = 1
  case avx2 = 2
  case avx512 = 3

  /// The fastest one that this processor has.
  public static var best: ScanKernel {
    #if canImport(CSpokeScan)
      ScanKernel(rawValue: spoke_scan_level()) ?? .portable
    #else
      .portable
    #endif
  }

  /// Whether this processor has it.
  public var isAvailable: Bool { rawValue <= ScanKernel.best.rawValue }

  /// Finds the marks of a line, up to the first line break if `stopsAtLineBreak`, and of `limit` bytes at most.
  ///
  /// Whole blocks are read, so the bytes up to the next multiple of 64 must be there. `marks` need room for a word for each
  /// and for one of zeros behind them.
  ///
  /// - Returns: the length of the line without its line break.
  @inline(__always)
  func scan(
    _ start: UnsafePointer<UInt8>, limit: Int, stopsAtLineBreak: Bool, marks: LineMarks,
    flags: inout LineFlags
  ) -> Int {
    #if canImport(CSpokeScan)
      if self != .portable {
        var found: UInt32 = 0
        var marks = spoke_marks(
          quotes: marks.quotes, opens: marks.opens, closes: marks.closes, backslashes: marks.backslashes)
        let length = spoke_scan_line(rawValue, start, limit, stopsAtLineBreak ? 1 : 0, &marks, &found)
        flags = LineFlags(rawValue: found)
        return length
      }
    #endif
    return PortableScan.scan(
      start, limit: limit, stopsAtLineBreak: stopsAtLineBreak, marks: marks, flags: &flags)
  }

  /// The bracket that balances the one at a position in a line of so many blocks; nil when there is none.
  @inline(never)
  func closing(of position: Int, _ marks: LineMarks, blockCount: Int) -> Int? {
    #if canImport(CSpokeScan)
      if self != .portable {
        let place = spoke_find_closing(rawValue, marks.opens, marks.closes, position, blockCount)
        return place == Int.max || place < 0 ? nil : place
      }
    #endif
    return PortableScan.closing(of: position, marks, blockCount: blockCount)
  }

  /// Searches a line for needles, up to the first line break and `limit` bytes at most. Up to 95 bytes behind it are read.
  @inline(__always)
  func search(
    _ start: UnsafePointer<UInt8>, limit: Int, for needles: UnsafeBufferPointer<Needle>
  ) -> NeedleSearch {
    #if canImport(CSpokeScan)
      if self != .portable, let first = needles.baseAddress {
        var flags: UInt32 = 0
        let length = spoke_search_line(
          rawValue, start, limit, UnsafeRawPointer(first).assumingMemoryBound(to: spoke_needle.self), needles.count,
          &flags)
        return NeedleSearch(length: length, flags: NeedleSearch.Flags(rawValue: flags))
      }
    #endif
    return PortableScan.search(start, limit: limit, for: needles)
  }
}
