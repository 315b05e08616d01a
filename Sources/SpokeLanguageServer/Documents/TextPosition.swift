import SpokeDiagnostics
import SpokeJSON

/// A place as the protocol counts: lines from 0, characters from 0 in UTF-16 code units.
struct TextPosition: Hashable, Sendable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Nil when it is not written as the protocol says.
  init?(_ json: JSONValue?) {
    guard let line = json?["line"]?.integer, let character = json?["character"]?.integer else { return nil }
    self.init(line: max(0, line), character: max(0, character))
  }
}

extension SourceFile {
  /// The byte at a position; one behind a line's end is the line's end, as the protocol says.
  func offset(_ position: TextPosition) -> Int {
    let line = lineRange(position.line)
    var units = 0
    var index = line.start
    while index < line.end, units < position.character {
      let width = Self.width(bytes[index])
      units += width == 4 ? 2 : 1
      index += width
    }
    return min(index, line.end)
  }

  /// The position of a byte.
  func textPosition(_ offset: Int) -> TextPosition {
    let line = lineIndex(at: min(max(offset, 0), bytes.count))
    var units = 0
    var index = lineStarts[line]
    while index < min(offset, bytes.count) {
      let width = Self.width(bytes[index])
      units += width == 4 ? 2 : 1
      index += width
    }
    return TextPosition(line: line, character: units)
  }

  /// The bytes of the character that a byte begins; 1 for one that begins none.
  private static func width(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ range: ByteRange, in file: SourceFile) {
    member(
      name,
      object: { writer in
        for (name, offset) in [("start", range.start), ("end", range.end)] {
          let position = file.textPosition(offset)
          writer.member(
            name,
            object: { writer in
              writer.member("line", position.line)
              writer.member("character", position.character)
            })
        }
      })
  }

  /// The members of a location.
  mutating func location(_ span: SourceSpan) {
    member("uri", DocumentURI.uri(span.file.path))
    member("range", span.range, in: span.file)
  }
}
