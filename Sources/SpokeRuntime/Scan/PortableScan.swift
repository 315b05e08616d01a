import SpokePlan

/// The loops of `ScanKernel` in plain Swift: the same as `Sources/CSpokeScan/kernels/line.h`, where they are explained.
///
/// Vectors of 16 bytes are what SSE2, NEON and WebAssembly have, and the widest that Swift's operators are single
/// instructions for.
enum PortableScan {
  typealias Vector = SIMD16<UInt8>

  static func scan(
    _ start: UnsafePointer<UInt8>, limit: Int, stopsAtLineBreak: Bool, marks: LineMarks,
    flags: inout LineFlags
  ) -> Int {
    var inString: UInt64 = 0
    var escaped: UInt64 = 0
    var wrong: UInt64 = 0
    // Up to here, what is beyond ASCII is UTF-8.
    var checked = start
    var backslashes: UInt64 = 0
    var found = LineFlags(rawValue: 0)
    var length = limit
    var block = 0
    var offset = 0
    while offset < limit {
      let bytes = Bytes64(start + offset)
      var quotes = bytes.equal(to: UInt8(ascii: "\""))
      let hasRare = bytes.hasRare
      let backslash = hasRare ? bytes.equal(to: UInt8(ascii: "\\")) : 0
      let beyond = hasRare ? bytes.beyondASCII : 0
      let controls = hasRare ? bytes.controls : 0
      let breaks = controls == 0 || !stopsAtLineBreak ? 0 : bytes.equal(to: UInt8(ascii: "\n"))
      let curly = bytes.curly
      let opens = curly.equal(to: UInt8(ascii: "{"))
      let closes = curly.equal(to: UInt8(ascii: "}"))

      if backslash | escaped != 0 {
        let acting = backslash & ~escaped
        let follows = acting &<< 1 | escaped
        let oddStarts = acting & 0xAAAA_AAAA_AAAA_AAAA & ~follows
        let (sums, carry) = oddStarts.addingReportingOverflow(acting)
        escaped = carry ? 1 : 0
        quotes &= ~((0x5555_5555_5555_5555 ^ (sums &<< 1)) & follows)
      }
      let inside = parity(quotes) ^ inString
      let mistakes = (controls & inside) | ((backslash | beyond) & ~inside)

      let left = limit &- offset
      var kept = UInt64.max
      let ends = breaks != 0 || left < 64
      if ends {
        var at = breaks != 0 ? breaks.trailingZeroBitCount : 64
        if at < left { found.insert(.ended) } else { at = left }
        kept = at < 64 ? (1 &<< UInt64(at)) &- 1 : UInt64.max
        length = offset &+ at
        inString = at == 0 ? inString : inside &>> UInt64(at &- 1) & 1
      } else {
        inString = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
      }
      wrong |= mistakes & kept
      if beyond & kept != 0, !isUTF8(beyond & kept, start + offset, limit: start + limit, &checked) {
        found.insert(.malformed)
      }
      backslashes |= backslash & kept
      let outside = ~inside & kept
      marks.quotes[block] = quotes & kept
      marks.opens[block] = opens & outside
      marks.closes[block] = closes & outside
      marks.backslashes[block] = backslash & kept
      block &+= 1
      if ends { break }
      offset &+= 64
    }
    marks.quotes[block] = 0
    marks.opens[block] = 0
    marks.closes[block] = 0
    marks.backslashes[block] = 0
    if wrong | inString != 0 { found.insert(.malformed) }
    if backslashes != 0 { found.insert(.unchecked) }
    flags = found
    return length
  }

  /// Whether there is UTF-8 at the marked bytes of a block. What is behind the limit is none.
  @inline(never)
  private static func isUTF8(
    _ marks: UInt64, _ block: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>, _ checked: inout UnsafePointer<UInt8>
  ) -> Bool {
    var marks = marks
    while marks != 0 {
      let place = block + marks.trailingZeroBitCount
      marks &= marks &- 1
      if place < checked { continue }
      let length = UTF8Sequence.length(at: place, end: limit)
      if length == 0 { return false }
      checked = place + length
    }
    return true
  }

  /// There are few brackets for many bytes, so they are gone over one by one.
  static func closing(of position: Int, _ marks: LineMarks, blockCount: Int) -> Int? {
    var block = position &>> 6
    let behind = (UInt64.max &<< UInt64(truncatingIfNeeded: position & 63)) &<< 1
    var opens = marks.opens[block]
    var brackets = (opens | marks.closes[block]) & behind
    var depth = 1
    while true {
      while brackets != 0 {
        let lowest = brackets & (0 &- brackets)
        depth &+= opens & lowest != 0 ? 1 : -1
        if depth == 0 { return block &<< 6 &+ brackets.trailingZeroBitCount }
        brackets ^= lowest
      }
      block &+= 1
      if block >= blockCount { return nil }
      opens = marks.opens[block]
      brackets = opens | marks.closes[block]
    }
  }

  static func search(
    _ start: UnsafePointer<UInt8>, limit: Int, for needles: UnsafeBufferPointer<Needle>
  ) -> NeedleSearch {
    var seen = Bytes64.Lanes.none
    var offset = 0
    while offset < limit {
      let block = start + offset
      let bytes = Bytes64(block)
      let breaks = bytes.matches(UInt8(ascii: "\n"))
      let codes = bytes.matches(UInt8(ascii: "\\")).both(Bytes64(block + 1).matches(UInt8(ascii: "u")))
      var any = breaks
      for needle in needles { any = any.either(candidates(needle, block, bytes)) }
      let left = limit &- offset
      if any.isEmpty, left > 64 {
        seen = seen.either(codes)
        offset &+= 64
        continue
      }
      // Where there is no line break, all bits of the block are behind it.
      let at = min(breaks.bits.trailingZeroBitCount, left)
      let kept = at < 64 ? (1 &<< UInt64(at)) &- 1 : UInt64.max
      for needle in needles {
        var places = candidates(needle, block, bytes).bits & kept
        while places != 0 {
          let first = offset &+ places.trailingZeroBitCount &- needle.first
          if first >= 0, first &+ needle.length <= limit, isEqual(needle, start + first) {
            return NeedleSearch(length: first, flags: .found)
          }
          places &= places &- 1
        }
      }
      if at < 64 || left == 64 {
        var flags = at < left ? NeedleSearch.Flags.ended : NeedleSearch.Flags(rawValue: 0)
        // The last byte that counts is none that a code begins at.
        if !seen.isEmpty || codes.bits & kept &>> 1 != 0 { flags.insert(.code) }
        return NeedleSearch(length: offset &+ at, flags: flags)
      }
      seen = seen.either(codes)
      offset &+= 64
    }
    return NeedleSearch(length: limit, flags: NeedleSearch.Flags(rawValue: 0))
  }

  /// Where the first of the two bytes of a needle that are looked for stands in a block, and the other one behind it.
  @inline(__always)
  private static func candidates(
    _ needle: Needle, _ block: UnsafePointer<UInt8>, _ bytes: Bytes64
  ) -> Bytes64.Lanes {
    bytes.matches(needle.bytes[needle.first])
      .both(Bytes64(block + (needle.second &- needle.first)).matches(needle.bytes[needle.second]))
  }

  private static func isEqual(_ needle: Needle, _ bytes: UnsafePointer<UInt8>) -> Bool {
    for index in 0..<needle.length where needle.bytes[index] != bytes[index] { return false }
    return true
  }

  /// Bit i: whether there is an odd number of bits up to i.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    return bits ^ bits &<< 32
  }
}

/// 64 bytes as four vectors.
struct Bytes64 {
  private var a: SIMD16<UInt8>
  private var b: SIMD16<UInt8>
  private var c: SIMD16<UInt8>
  private var d: SIMD16<UInt8>

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(start)
    a = bytes.loadUnaligned(as: SIMD16<UInt8>.self)
    b = bytes.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    c = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
    d = bytes.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private init(_ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>, _ d: SIMD16<UInt8>) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// The bytes with bit 0x20 set, which makes `[` into `{` and `]` into `}`.
  @inline(__always)
  var curly: Bytes64 {
    let bit = SIMD16<UInt8>(repeating: 0x20)
    return Bytes64(a | bit, b | bit, c | bit, d | bit)
  }

  /// Whether there are control characters, backslashes and bytes beyond ASCII; most blocks have none.
  @inline(__always)
  var hasRare: Bool { !Lanes(Self.rare(a), Self.rare(b), Self.rare(c), Self.rare(d)).isEmpty }

  @inline(__always)
  private static func rare(_ v: SIMD16<UInt8>) -> SIMD16<UInt8> {
    Lanes.equal(v & SIMD16(repeating: 0xE0), 0) | Lanes.equal(v, 0x5C) | (v & SIMD16(repeating: 0x80))
  }

  @inline(__always)
  func matches(_ byte: UInt8) -> Lanes {
    Lanes(Lanes.equal(a, byte), Lanes.equal(b, byte), Lanes.equal(c, byte), Lanes.equal(d, byte))
  }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 { matches(byte).bits }

  @inline(__always)
  var controls: UInt64 {
    let bits = SIMD16<UInt8>(repeating: 0xE0)
    return Bytes64(a & bits, b & bits, c & bits, d & bits).equal(to: 0)
  }

  @inline(__always)
  var beyondASCII: UInt64 {
    let bit = SIMD16<UInt8>(repeating: 0x80)
    return Bytes64(a & bit, b & bit, c & bit, d & bit).equal(to: 0x80)
  }

  /// 64 bytes each of which is 0 or 0xFF, or of which only the emptiness is asked.
  struct Lanes {
    private var a: SIMD16<UInt8>
    private var b: SIMD16<UInt8>
    private var c: SIMD16<UInt8>
    private var d: SIMD16<UInt8>

    @inline(__always)
    init(_ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>, _ d: SIMD16<UInt8>) {
      (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    // The types are spelled out: without them the generic comparison is taken, which is a loop.
    @inline(__always)
    static func equal(_ v: SIMD16<UInt8>, _ byte: UInt8) -> SIMD16<UInt8> {
      let mask: SIMDMask<SIMD16<Int8>> = v .== SIMD16<UInt8>(repeating: byte)
      return unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

    static var none: Lanes { Lanes(SIMD16(), SIMD16(), SIMD16(), SIMD16()) }

    @inline(__always)
    func either(_ other: Lanes) -> Lanes { Lanes(a | other.a, b | other.b, c | other.c, d | other.d) }

    @inline(__always)
    func both(_ other: Lanes) -> Lanes { Lanes(a & other.a, b & other.b, c & other.c, d & other.d) }

    @inline(__always)
    var isEmpty: Bool {
      let words = unsafeBitCast(a | b | c | d, to: SIMD2<UInt64>.self)
      return words[0] | words[1] == 0
    }

    /// One bit for every byte.
    ///
    /// Each of the eight words gets a bit of its own in all its bytes. Put together they are a square of bits, of which columns
    /// are wanted as rows.
    @inline(__always)
    var bits: UInt64 {
      let all =
        (a & Self.pair(0x01, 0x02)) | (b & Self.pair(0x04, 0x08)) | (c & Self.pair(0x10, 0x20))
        | (d & Self.pair(0x40, 0x80))
      let words = unsafeBitCast(all, to: SIMD2<UInt64>.self)
      var square = words[0] | words[1]
      var swapped = (square ^ square &>> 7) & 0x00AA_00AA_00AA_00AA
      square ^= swapped ^ swapped &<< 7
      swapped = (square ^ square &>> 14) & 0x0000_CCCC_0000_CCCC
      square ^= swapped ^ swapped &<< 14
      swapped = (square ^ square &>> 28) & 0x0000_0000_F0F0_F0F0
      return square ^ swapped ^ swapped &<< 28
    }

    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> SIMD16<UInt8> {
      unsafeBitCast(SIMD2<UInt64>(ByteWord.repeating(first), ByteWord.repeating(second)), to: SIMD16<UInt8>.self)
    }
  }
}
