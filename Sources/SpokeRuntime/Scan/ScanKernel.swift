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
  /// Whole blocks are read, so the bytes up to the next multiple of 64 must be there. `blocks` needs room for as many blocks
  /// and for one of zeros behind them.
  ///
  /// - Returns: the length of the line without its line break.
  @inline(__always)
  func scan(
    _ start: UnsafePointer<UInt8>, limit: Int, stopsAtLineBreak: Bool, blocks: UnsafeMutablePointer<LineBlock>,
    flags: inout LineFlags
  ) -> Int {
    #if canImport(CSpokeScan)
      if self != .portable {
        var found: UInt32 = 0
        let length = spoke_scan_line(
          rawValue, start, limit, stopsAtLineBreak ? 1 : 0,
          UnsafeMutableRawPointer(blocks).assumingMemoryBound(to: spoke_block.self), &found)
        flags = LineFlags(rawValue: found)
        return length
      }
    #endif
    return PortableScan.scan(
      start, limit: limit, stopsAtLineBreak: stopsAtLineBreak, blocks: blocks, flags: &flags)
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
