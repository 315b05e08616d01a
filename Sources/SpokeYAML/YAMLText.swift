import SpokeDiagnostics

/// The bytes that libyaml is given: those of the file, of the same length, with what YAML cannot read replaced.
///
/// Every offset is therefore an offset of the file too. Line breaks are `\n` and `\r\n` only.
struct YAMLText {
  private(set) var bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  let start: Int
  /// Regions that were blanked because they could not be read.
  private(set) var blanked: [ByteRange] = []
  /// Whether a tab was met where YAML takes only spaces.
  private(set) var hasTabs = false
  /// The offset of every 64th character; empty when all characters are single bytes.
  private var characterStarts: [Int] = []

  /// What a file's text may hold that YAML does not allow.
  enum Fault {
    case invalidUTF8, control, lineSeparator, loneReturn
    /// A no-break space that indents a line, as pasted from a web page.
    case noBreakSpace
  }

  /// One kind of fault: its first place and how often it occurs.
  struct Finding {
    var fault: Fault
    var first: ByteRange
    var count: Int
  }

  /// The cleaned text of `source`, and what had to be replaced.
  init(_ source: SourceFile, findings: inout [Finding]) {
    bytes = source.bytes
    start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var edits: [(range: ByteRange, replacement: UInt8)] = []
    var isASCII = true
    var indentationEnd = -1
    source.bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x80 {
          if byte >= 0x20 && byte != 0x7F || byte == Byte.lineFeed || byte == Byte.tab {
            index += 1
          } else if byte == Byte.carriageReturn && index + 1 < buffer.count && buffer[index + 1] == Byte.lineFeed {
            index += 2
          } else {
            let isReturn = byte == Byte.carriageReturn
            let range = ByteRange(index, index + 1)
            YAMLText.note(isReturn ? .loneReturn : .control, range, &findings)
            edits.append((range, isReturn ? Byte.lineFeed : Byte.space))
            index += 1
          }
          continue
        }
        let width = UTF8Sequence.length(in: buffer, at: index)
        let range = ByteRange(index, index + max(width, 1))
        if width == 0 {
          YAMLText.note(.invalidUTF8, range, &findings)
          edits.append((range, UInt8(ascii: "_")))
        } else if let fault = YAMLText.fault(ofCharacter: buffer, index) {
          YAMLText.note(fault, range, &findings)
          edits.append((range, Byte.space))
        } else if byte == 0xC2, buffer[index + 1] == 0xA0, isIndented(buffer, index, start, indentationEnd) {
          YAMLText.note(.noBreakSpace, range, &findings)
          edits.append((range, Byte.space))
          indentationEnd = range.end
        } else {
          isASCII = false
        }
        index = range.end
      }
    }
    for edit in edits {
      for index in edit.range.start..<edit.range.end { bytes[index] = edit.replacement }
    }
    if !isASCII { indexCharacters() }
  }

  private static func note(_ fault: Fault, _ range: ByteRange, _ findings: inout [Finding]) {
    if let index = findings.firstIndex(where: { $0.fault == fault }) {
      findings[index].count += 1
    } else {
      findings.append(Finding(fault: fault, first: range, count: 1))
    }
  }

  /// Whether the well-formed character of several bytes at `index` is one that YAML or libyaml misreads.
  private static func fault(ofCharacter buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Fault? {
    switch (buffer[index], buffer[index + 1]) {
    case (0xC2, 0x85): .lineSeparator
    case (0xC2, 0x80...0x9F): .control
    case (0xE2, 0x80) where buffer[index + 2] == 0xA8 || buffer[index + 2] == 0xA9: .lineSeparator
    case (0xEF, 0xBF) where buffer[index + 2] >= 0xBE: .control
    default: nil
    }
  }

  private mutating func indexCharacters() {
    characterStarts.removeAll(keepingCapacity: true)
    var count = 0
    for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      if count & 63 == 0 { characterStarts.append(index) }
      count += 1
    }
  }

  /// The byte offset of a character, counted as libyaml's marks count: from 0, without the byte order mark.
  func offset(ofCharacter index: Int) -> Int {
    if characterStarts.isEmpty { return min(start + index, bytes.count) }
    guard index >> 6 < characterStarts.count else { return bytes.count }
    var offset = characterStarts[index >> 6]
    var left = index & 63
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// Replaces a region with `filler`, keeping its line breaks. Returns whether there was anything to replace.
  mutating func blank(_ region: ByteRange, with filler: UInt8) -> Bool {
    var changed = false
    for index in max(region.start, start)..<max(min(region.end, bytes.count), max(region.start, start)) {
      if bytes[index] != filler && !bytes[index].isBreak {
        bytes[index] = filler
        changed = true
      }
    }
    if changed {
      blanked.append(region)
      if !characterStarts.isEmpty { indexCharacters() }
    }
    return changed
  }

  /// Notes that a tab stands where YAML takes only spaces, and makes one space of every tab in `regions` that indents a
  /// line or belongs to white space which begins a region.
  mutating func replaceTabs(in regions: [ByteRange]) {
    hasTabs = true
    for region in regions {
      var isIndentation = true
      for index in region.start..<min(region.end, bytes.count) {
        if bytes[index] == Byte.tab, isIndentation { bytes[index] = Byte.space }
        isIndentation = bytes[index] == Byte.lineFeed || (isIndentation && bytes[index].isBlank)
      }
    }
  }

  /// The longest run of white space, and the number of words.
  ///
  /// libyaml clears a buffer as long as the longest run at every word of a scalar, so what a text may cost is the
  /// product of the two.
  func longestRun() -> (range: ByteRange, words: Int) {
    var longest = ByteRange(start, start)
    var words = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let from = index
        while index < buffer.count, buffer[index].isBlank || buffer[index].isBreak { index += 1 }
        if index - from > longest.end - longest.start { longest = ByteRange(from, index) }
        if index < buffer.count { words += 1 }
        while index < buffer.count, !buffer[index].isBlank, !buffer[index].isBreak { index += 1 }
      }
    }
    return (longest, words)
  }
}

/// Whether only blanks stand before `index` on its line, or what ends at `known`, which is known to indent it.
private func isIndented(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int, _ known: Int) -> Bool {
  var before = index
  while before > start, before != known, buffer[before - 1].isBlank { before -= 1 }
  return before == start || before == known || buffer[before - 1] == Byte.lineFeed
}
