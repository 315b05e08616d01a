/// Phrases by number, one a line: data alone, where a case of a `switch` is code for each.
public struct PhraseList: Sendable {
  private let lines: StaticString

  public init(_ lines: StaticString) { self.lines = lines }

  /// The phrase of a number, from 0; an empty one of a number that has none.
  public subscript(number: Int) -> Phrase {
    let end = lines.utf8Start + lines.utf8CodeUnitCount
    var start = lines.utf8Start
    var place = start
    var before = number
    while place < end {
      if place[0] == UInt8(ascii: "\n") {
        if before == 0 { break }
        before -= 1
        start = place + 1
      }
      place += 1
    }
    return Phrase(bytes: UnsafeBufferPointer(start: start, count: before == 0 ? place - start : 0))
  }
}

/// Text that is part of the program.
public struct Phrase: @unchecked Sendable {
  /// In UTF-8.
  public let bytes: UnsafeBufferPointer<UInt8>
}

#if !hasFeature(Embedded)
  extension Phrase: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
  }
#endif
