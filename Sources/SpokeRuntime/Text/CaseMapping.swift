import SpokePlan

/// Unicode's full case mapping of each scalar by itself: no locale, no context, so a capital sigma at the end of a word
/// becomes `σ`.
enum CaseMapping {
  enum Direction { case lower, upper }

  /// An unescaped text in one case. ASCII of up to 65,536 bytes is mapped 32 bytes at a time.
  static func map(
    _ text: UnsafeBufferPointer<UInt8>, to direction: Direction, in arena: inout Arena
  ) -> Value {
    guard let source = text.baseAddress, text.count > 0 else { return .text(text) }
    if !Build.favorsSize, text.count <= TextBuilder.maximumScalarCount {
      let room = text.count + ASCIICase.stepByteCount
      let mapped = arena.allocate(byteCount: room)
      let isASCII = ASCIICase.map(
        source, count: text.count, from: direction == .lower ? UInt8(ascii: "A") : UInt8(ascii: "a"), to: mapped)
      _ = arena.resize(mapped, from: room, to: isASCII ? text.count : 0)
      if isASCII { return .text(UnsafeBufferPointer(start: mapped, count: text.count)) }
    }
    return mapScalars(text, to: direction, in: &arena)
  }

  private static func mapScalars(
    _ text: UnsafeBufferPointer<UInt8>, to direction: Direction, in arena: inout Arena
  ) -> Value {
    let firstCapital = direction == .lower ? UInt8(ascii: "A") : UInt8(ascii: "a")
    var builder = TextBuilder(capacity: text.count + 16, in: &arena)
    var index = 0
    while index < text.count, !builder.isTooLong {
      let byte = text[index]
      if byte < 0x80 {
        builder.append(byte &- firstCapital < 26 ? byte ^ 0x20 : byte, in: &arena)
        index += 1
      } else {
        let (scalar, length) = UTF8Text.scalar(text, at: index)
        append(scalar, direction, to: &builder, in: &arena)
        index += length
      }
    }
    return builder.finish(in: &arena)
  }

  private static func append(
    _ scalar: UInt32, _ direction: Direction, to builder: inout TextBuilder, in arena: inout Arena
  ) {
    let expansions = direction == .lower ? CaseTables.lowerExpansions : CaseTables.upperExpansions
    if let row = expansions.lastRow(notAfter: scalar) {
      let distance = scalar - expansions[row, 0]
      let last = expansions[row, 3]
      if distance <= last >> 12 {
        builder.append(scalar: expansions[row, 1] + distance, in: &arena)
        builder.append(scalar: expansions[row, 2], in: &arena)
        if last & 0xFFF > 0 { builder.append(scalar: last & 0xFFF, in: &arena) }
        return
      }
    }
    let ranges = direction == .lower ? CaseTables.lowerRanges : CaseTables.upperRanges
    var mapped = scalar
    if let row = ranges.lastRow(notAfter: scalar) {
      let code = ranges[row, 1]
      let distance = scalar - ranges[row, 0]
      if distance <= code >> 9, distance & (code >> 8) & 1 == 0 {
        let change = CaseTables.distances[Int(code & 0x7F), 0]
        mapped = code & 0x80 == 0 ? scalar &+ change : scalar &- change
      }
    }
    builder.append(scalar: mapped, in: &arena)
  }
}
