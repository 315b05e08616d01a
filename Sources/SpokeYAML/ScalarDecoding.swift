import SpokeDiagnostics

/// Decodes a scalar's source a second time, to know where every decoded byte came from.
///
/// The rules are libyaml's own; the result is compared with what libyaml decoded.
struct ScalarDecoding {
  let source: UnsafeBufferPointer<UInt8>
  private(set) var decoded: [UInt8] = []
  private(set) var segments: [YAMLScalar.Segment] = []

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Appends source bytes as they are.
  mutating func copy(_ from: Int, _ to: Int) {
    guard to > from else { return }
    let start = decoded.count
    decoded.append(contentsOf: source[from..<to])
    if let last = segments.last, last.isVerbatim, last.source.end == from {
      segments[segments.count - 1] = .init(
        decodedStart: last.decodedStart, decodedEnd: decoded.count, source: ByteRange(last.source.start, to),
        isVerbatim: true)
    } else {
      segments.append(
        .init(decodedStart: start, decodedEnd: decoded.count, source: ByteRange(from, to), isVerbatim: true))
    }
  }

  /// Appends bytes that stand for other source bytes.
  mutating func write(_ byte: UInt8, times: Int = 1, from range: ByteRange) {
    let start = decoded.count
    for _ in 0..<times { decoded.append(byte) }
    closeRun(start, range)
  }

  /// Appends a character that stands for an escape.
  mutating func write(_ character: Unicode.Scalar, from range: ByteRange) {
    let start = decoded.count
    decoded.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    closeRun(start, range)
  }

  private mutating func closeRun(_ start: Int, _ range: ByteRange) {
    guard decoded.count > start else { return }
    segments.append(.init(decodedStart: start, decodedEnd: decoded.count, source: range, isVerbatim: false))
  }

  /// The length of the line break at `index`, 0 when there is none.
  func breakLength(_ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if source[index] == Byte.lineFeed { return 1 }
    return source[index] == Byte.carriageReturn && index + 1 < end && source[index + 1] == Byte.lineFeed ? 2 : 0
  }

  /// Decodes a plain or quoted scalar's text, without the quotes.
  mutating func decodeFlow(_ start: Int, _ end: Int, _ style: YAMLScalar.Style) {
    var index = start
    var run = start
    while index < end {
      let byte = source[index]
      if byte.isBlank {
        var next = index + 1
        while next < end, source[next].isBlank { next += 1 }
        if breakLength(next, end) == 0 {
          index = next
          continue
        }
        copy(run, index)
        index = fold(index, end)
      } else if breakLength(index, end) > 0 {
        copy(run, index)
        index = fold(index, end)
      } else if byte == Byte.singleQuote, style == .singleQuoted {
        copy(run, index)
        write(byte, from: ByteRange(index, index + 2))
        index += 2
      } else if byte == Byte.backslash, style == .doubleQuoted {
        copy(run, index)
        index = unescape(index, end)
      } else {
        index += 1
        continue
      }
      run = index
    }
    copy(run, min(index, end))
  }

  /// Skips white space from `start` and counts its line breaks.
  private func skipLines(_ start: Int, _ end: Int) -> (breaks: Int, next: Int) {
    var index = start
    var breaks = 0
    while index < end {
      let length = breakLength(index, end)
      if length > 0 {
        breaks += 1
        index += length
      } else if source[index].isBlank {
        index += 1
      } else {
        break
      }
    }
    return (breaks, index)
  }

  /// One line break is a space, n of them n − 1 line feeds; the white space around them is dropped.
  private mutating func fold(_ start: Int, _ end: Int) -> Int {
    let (breaks, next) = skipLines(start, end)
    if breaks == 1 {
      write(Byte.space, from: ByteRange(start, next))
    } else {
      write(Byte.lineFeed, times: max(breaks - 1, 0), from: ByteRange(start, next))
    }
    return next
  }

  /// Decodes the escape at `start`; returns the offset behind it.
  private mutating func unescape(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else { return end }
    let lineBreak = breakLength(start + 1, end)
    if lineBreak > 0 {
      let (breaks, next) = skipLines(start + 1 + lineBreak, end)
      write(Byte.lineFeed, times: breaks, from: ByteRange(start, next))
      return next
    }
    let digits: Int
    switch source[start + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      let range = ByteRange(start, start + 2)
      write(ScalarDecoding.character(ofEscape: source[start + 1]), from: range)
      return range.end
    }
    var value: UInt32 = 0
    let last = min(start + 2 + digits, end)
    for index in start + 2..<max(last, start + 2) { value = value << 4 | (source[index].hexValue ?? 0) }
    write(Unicode.Scalar(value) ?? "\u{FFFD}", from: ByteRange(start, max(last, start + 2)))
    return max(last, start + 2)
  }

  /// What `\` and one more byte stand for (YAML 1.2.2, section 5.7).
  private static func character(ofEscape byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "t"), Byte.tab: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{0B}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: Unicode.Scalar(byte)
    }
  }
}
