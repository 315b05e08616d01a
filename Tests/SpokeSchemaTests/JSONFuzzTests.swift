import SpokeDiagnostics
import SpokeJSON
import SpokeTestSupport
import Testing

@Suite struct JSONFuzzTests {
  /// Random edits of a good text never crash, and what is still accepted writes and reads back to the same.
  @Test func damagedTextNeverCrashes() {
    let seed = Array(
      #"{"results":[{"name":"a\u00e9\n","n":-1.5e+3,"o":[{"value":"x","hidden":false},null,true]},"€𝄞",[[[]]],{}]}"#
        .utf8)
    let pieces =
      Array("{}[]:,\"\\0123456789.eE+-tfn u\u{0}\u{1F}".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF, 0xEF, 0xBB, 0xBF]
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<8_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
        let piece = pieces.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where place < bytes.count: bytes[place] = piece
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2: bytes.insert(piece, at: min(place, bytes.count))
        default: bytes = Array(bytes.prefix(place))
        }
      }
      guard let first = try? JSONDocument(SourceFile(path: "a", bytes: bytes)).root else { continue }
      let written = compact(first)
      let second = try? JSONDocument(SourceFile(path: "b", bytes: written)).root
      #expect(second.map(compact) == written)
    }
  }

  private func compact(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.write(value)
    return writer.bytes
  }
}
