import SpokeTestSupport
import Testing

@testable import SpokeRuntime

/// Every kernel finds what looking at one byte after the other finds.
@Suite struct ScanTests {
  private static let kernels = ScanKernel.allCases.filter(\.isAvailable)

  @Test func theBestKernelIsAvailable() {
    #expect(ScanKernel.best.isAvailable && ScanKernel.portable.isAvailable)
    #if arch(x86_64)
      #expect(ScanKernel.sse2.isAvailable)
    #endif
  }

  @Test(arguments: kernels)
  func marksAreThoseOfEveryByte(kernel: ScanKernel) {
    var random = SeededGenerator(seed: 11)
    var wellFormed = 0
    for round in 0..<4_000 {
      let line = randomLine(round, using: &random)
      let stops = Bool.random(using: &random)
      // Any limit, the one behind all bytes most of the time.
      let limit =
        Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...line.count, using: &random) : line.count
      let expected = PlainMarks(line, limit: limit, stops: stops)
      let found = FoundMarks(line, limit: limit, stops: stops, kernel)
      #expect(found.length == expected.length)
      #expect(found.flags.contains(.ended) == expected.hasEnd)
      #expect(found.flags.contains(.malformed) || !expected.isMalformed, "\(line)")
      if found.flags.contains(.malformed) {
        #expect(expected.isMalformed || expected.hasBadEscape, "\(line)")
        continue
      }
      wellFormed += 1
      #expect(found.quotes == expected.quotes && found.opens == expected.opens, "\(line)")
      #expect(found.closes == expected.closes && found.backslashes == expected.backslashes, "\(line)")
      #expect(found.hasZerosBehind && (found.flags.contains(.unchecked) || !expected.hasBadEscape), "\(line)")
    }
    #expect(wellFormed > 1_000)
  }

  /// Sequences of all lengths, and such as are one byte away from one, at every place in a block.
  @Test(arguments: kernels)
  func whatIsNotUTF8IsFound(kernel: ScanKernel) {
    var random = SeededGenerator(seed: 14)
    let bytes: [UInt8] = [
      0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let scalars: [UInt32] = [0x61, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x1_0000, 0xF_FFFF, 0x10_FFFF]
    var wellFormed = 0
    for round in 0..<30_000 {
      var text = [UInt8](repeating: 0x61, count: Int.random(in: 0...140, using: &random))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let scalar = scalars.randomElement(using: &random).flatMap { Unicode.Scalar($0) } ?? "a"
        text += Array(String(Character(scalar)).utf8)
      }
      text += [UInt8](repeating: 0x61, count: Int.random(in: 0...3, using: &random))
      if round % 2 == 0, let byte = bytes.randomElement(using: &random) {
        text[Int.random(in: max(text.count - 16, 0)..<text.count, using: &random)] = byte
      }
      let line = [0x22] + text + [0x22]
      let isWellFormed = String(validating: line, as: UTF8.self) != nil
      wellFormed += isWellFormed ? 1 : 0
      // Where the string ends too early, it does not matter what is behind.
      let limit = round % 3 == 0 ? line.count - Int.random(in: 1...4, using: &random) : line.count
      let found = FoundMarks(line, limit: limit, stops: true, kernel)
      #expect(found.flags.contains(.malformed) == (!isWellFormed || limit < line.count), "\(line)")
    }
    #expect(wellFormed > 15_000 && wellFormed < 29_000)
  }

  /// Runs of backslashes and what may follow one, near the ends of blocks and of the line.
  @Test(arguments: kernels)
  func whatIsNoEscapeIsFound(kernel: ScanKernel) {
    var random = SeededGenerator(seed: 15)
    let parts = [
      #"\\"#, #"\""#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#, #"\u00e9"#, #"\uD83D"#, "a", "bcd", "u",
    ]
    let faults = [#"\a"#, #"\x"#, #"\0"#, #"\u12"#, #"\u12g4"#, #"\U0041"#, #"\ "#, #"\é"#]
    for round in 0..<8_000 {
      var text = String(repeating: "a", count: Int.random(in: 0...70, using: &random))
      for _ in 0..<Int.random(in: 1...40, using: &random) { text += parts.randomElement(using: &random) ?? "" }
      let isFaulty = round % 3 == 0
      if isFaulty { text += (faults.randomElement(using: &random) ?? "") + "z" + (round % 2 == 0 ? #"\\"# : "") }
      let line = Array("\"\(text)\"".utf8)
      var memory = LineMemory()
      line.withUnsafeBufferPointer { bytes in
        let copy = memory.padded(bytes)
        let marked = memory.mark(copy, limit: line.count, stopsAtLineBreak: true, kernel: kernel)
        let isAccepted =
          !marked.flags.contains(.malformed)
          && (!marked.flags.contains(.unchecked) || marked.hasWellFormedEscapes())
        #expect(isAccepted == !isFaulty, "\(text)")
      }
    }
  }

  @Test(arguments: kernels)
  func quotesAndBracketsHavePartners(kernel: ScanKernel) {
    var random = SeededGenerator(seed: 12)
    for round in 0..<600 {
      let line = nestedLine(round, using: &random)
      var memory = LineMemory()
      line.withUnsafeBufferPointer { bytes in
        let copy = memory.padded(bytes)
        let marked = memory.mark(copy, limit: line.count, stopsAtLineBreak: true, kernel: kernel)
        let marks = PlainMarks(line, limit: line.count, stops: true)
        for position in stride(from: 0, to: line.count, by: 1 + round % 7) {
          #expect(marked.quote(from: position) == marks.quotes.first { $0 >= position } ?? line.count)
        }
        for (position, partner) in marks.partners { #expect(marked.closing(of: position) == partner) }
      }
    }
  }

  @Test(arguments: kernels)
  func needlesAreFoundWhereTheyAre(kernel: ScanKernel) {
    var random = SeededGenerator(seed: 13)
    let texts = ["\"identify\"", "xyz", "\"Order Completed\"", "aaa", "abcdefghijklmnopqrstuvwxyzabcdef"].map {
      Array($0.utf8)
    }
    var found = 0
    for round in 0..<4_000 {
      var line = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Array("aabxyzu\"identify Ordr\\\\".utf8).randomElement(using: &random) ?? 0x61
      }
      if round % 2 == 0, let text = texts.randomElement(using: &random) {
        line.insert(contentsOf: text, at: Int.random(in: 0...line.count, using: &random))
      }
      if round % 3 == 0 { line.insert(0x0A, at: Int.random(in: 0...line.count, using: &random)) }
      let wanted = Array(texts[..<Int.random(in: 1...texts.count, using: &random)])
      let end = line.firstIndex(of: 0x0A) ?? line.count
      let isThere = wanted.contains { text in
        line[..<end].indices.contains { line[$0..<end].starts(with: text) }
      }
      let search = search(line, for: wanted, kernel)
      found += isThere ? 1 : 0
      #expect(search.flags.contains(.found) == isThere, "\(line)")
      if isThere {
        #expect(wanted.contains { line[search.length..<end].starts(with: $0) })
      } else {
        #expect(search.length == end && search.flags.contains(.ended) == (end < line.count))
        let hasCode = zip(line[..<end], line[..<end].dropFirst()).contains { $0 == (0x5C, 0x75) }
        #expect(search.flags.contains(.code) == hasCode, "\(line)")
      }
    }
    #expect(found > 1_000)
  }

  private func search(_ line: [UInt8], for texts: [[UInt8]], _ kernel: ScanKernel) -> NeedleSearch {
    let memory = FixedArray<UInt8>(count: texts.joined().count) { _ in 0x61 }
    var needles: [Needle] = []
    var next = memory.start
    for text in texts {
      next.update(from: text, count: text.count)
      needles.append(Needle(UnsafeBufferPointer(start: next, count: text.count), at: next))
      next += text.count
    }
    // What is behind the line ends it, or makes a code of its last byte, and holds a needle too, all of which is not the line's.
    return (line + [line.count % 2 == 0 ? 0x0A : 0x75] + texts[0] + [UInt8](repeating: 0x61, count: LineMemory.padding))
      .withUnsafeBufferPointer {
        bytes in
        guard let start = bytes.baseAddress else { return NeedleSearch(length: 0, flags: []) }
        return needles.withUnsafeBufferPointer { kernel.search(start, limit: line.count, for: $0) }
      }
  }

  /// Quotes, backslashes and brackets more often than events have them, at times next to the end of a block.
  private func randomLine(_ round: Int, using random: inout SeededGenerator) -> [UInt8] {
    // Without what is a mistake in a string or outside one.
    let plain = Array("\"\"\"{}[]:,a1 ".utf8)
    let odd = Array("\"\\\\\\\t{}[]:,ab1 \u{1}\nz".utf8) + (round % 4 == 1 ? [0x80, 0xC3, 0xFF] : [])
    let length = round % 3 == 0 ? Int.random(in: 0...4, using: &random) * 64 : Int.random(in: 0...200, using: &random)
    var line = (0..<length).map { _ in
      (round % 2 == 0 ? plain : odd).randomElement(using: &random) ?? 0x61
    }
    if round % 5 == 0 {
      let run = [UInt8](repeating: 0x5C, count: Int.random(in: 1...140, using: &random))
      line.insert(contentsOf: [0x22] + run, at: Int.random(in: 0...line.count, using: &random))
    }
    if round % 2 == 0, line.count(where: { $0 == 0x22 }) % 2 == 1 { line.append(0x22) }
    return line
  }

  /// Balanced brackets of any kinds, with strings and distances longer than a block between them.
  private func nestedLine(_ round: Int, using random: inout SeededGenerator) -> [UInt8] {
    var line: [UInt8] = []
    var depth = 0
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        line.append(Bool.random(using: &random) ? 0x7B : 0x5B)
        depth += 1
      case 2...3 where depth > 0:
        line.append(Bool.random(using: &random) ? 0x7D : 0x5D)
        depth -= 1
      case 4:
        let length = round % 2 == 0 ? Int.random(in: 0...9, using: &random) : Int.random(in: 0...150, using: &random)
        line += [0x22] + (0..<length).map { _ in Array("ab{}[]:".utf8).randomElement(using: &random) ?? 0x61 } + [0x22]
      default: line += Array("12, ".utf8)
      }
    }
    return line + [UInt8](repeating: 0x7D, count: depth)
  }
}

/// The marks of a line, one byte after the other. What they are where the line is malformed does not matter.
private struct PlainMarks {
  var length = 0
  var hasEnd = false
  var isMalformed = false
  var hasBadEscape = false
  var quotes: [Int] = []
  var opens: [Int] = []
  var closes: [Int] = []
  var backslashes: [Int] = []
  var partners: [(Int, Int)] = []

  init(_ line: [UInt8], limit: Int, stops: Bool) {
    length = stops ? line[..<limit].firstIndex(of: 0x0A) ?? limit : limit
    hasEnd = length < limit
    var isInside = false
    var isEscaped = false
    var open: [Int] = []
    for (index, byte) in line[..<length].enumerated() {
      let isSpecial = byte == 0x5C || byte >= 0x80
      if byte == 0x5C { backslashes.append(index) }
      if isInside ? byte < 0x20 : isSpecial { isMalformed = true }
      if isEscaped {
        isEscaped = false
        if !Array("\"\\/bfnrt".utf8).contains(byte) { hasBadEscape = true }
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        quotes.append(index)
        isInside.toggle()
      } else if !isInside, byte == 0x7B || byte == 0x5B {
        opens.append(index)
        open.append(index)
      } else if !isInside, byte == 0x7D || byte == 0x5D {
        closes.append(index)
        if let partner = open.popLast() { partners.append((partner, index)) }
      }
    }
    if isInside || String(validating: line[..<length], as: UTF8.self) == nil { isMalformed = true }
  }
}

/// The marks that a kernel finds.
private struct FoundMarks {
  var length = 0
  var flags: LineFlags = []
  var quotes: [Int] = []
  var opens: [Int] = []
  var closes: [Int] = []
  var backslashes: [Int] = []
  var hasZerosBehind = true

  init(_ line: [UInt8], limit: Int, stops: Bool, _ kernel: ScanKernel) {
    let wordCount = (limit + 63) / 64 + 1
    let memory = FixedArray<UInt64>(count: LineMarks.kindCount * wordCount) { _ in .max }
    let marks = LineMarks(memory.start, wordCount: wordCount)
    // Behind the limit is what would be marked.
    let bytes = line + [UInt8](repeating: 0x22, count: 64)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      length = kernel.scan(start, limit: limit, stopsAtLineBreak: stops, marks: marks, flags: &flags)
    }
    let words = (length + 63) / 64
    quotes = Self.bits(marks.quotes, words)
    opens = Self.bits(marks.opens, words)
    closes = Self.bits(marks.closes, words)
    backslashes = Self.bits(marks.backslashes, words)
    for kind in 0..<LineMarks.kindCount where memory[kind * wordCount + words] != 0 { hasZerosBehind = false }
  }

  private static func bits(_ marks: UnsafeMutablePointer<UInt64>, _ words: Int) -> [Int] {
    (0..<words * 64).filter { marks[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
  }
}
