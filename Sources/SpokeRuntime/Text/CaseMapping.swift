import SpokePlan

/// Unicode's full case mapping of each scalar by itself: no locale, no context, so a capital sigma at the end of a word
/// becomes `σ`.
enum CaseMapping {
  enum Direction { case lower, upper }

  /// An unescaped text in one case. Text that is so already is given back as it is.
  static func map(
    _ text: UnsafeBufferPointer<UInt8>, to direction: Direction, in arena: inout Arena
  ) -> Value {
    let firstCapital = direction == .lower ? UInt8(ascii: "A") : UInt8(ascii: "a")
    var index = 0
    while index < text.count, text[index] < 0x80, text[index] &- firstCapital >= 26 { index += 1 }
    if index == text.count { return .text(text) }

    var builder = TextBuilder(capacity: text.count + 16, in: &arena)
    builder.append(UnsafeBufferPointer(rebasing: text[..<index]), in: &arena)
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
    if let row = expansions.lastRow(notAfter: scalar), expansions[row, 0] == scalar {
      for column in 1..<4 where expansions[row, column] > 0 {
        builder.append(scalar: expansions[row, column], in: &arena)
      }
      return
    }
    let ranges = direction == .lower ? CaseTables.lowerRanges : CaseTables.upperRanges
    var mapped = scalar
    if let row = ranges.lastRow(notAfter: scalar) {
      let end = ranges[row, 1]
      if scalar <= end / 2, (scalar - ranges[row, 0]) & (end & 1) == 0 { mapped = scalar &+ ranges[row, 2] &- 0x20000 }
    }
    builder.append(scalar: mapped, in: &arena)
  }
}
