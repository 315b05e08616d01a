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
    let run = run(of: scalar, direction)
    builder.append(scalar: scalar &+ run.change, in: &arena)
    if run.second > 0 { builder.append(scalar: run.second, in: &arena) }
    if run.third > 0 { builder.append(scalar: run.third, in: &arena) }
  }

  private static func run(of scalar: UInt32, _ direction: Direction) -> CaseRun {
    if !Build.favorsSize { return (direction == .lower ? CaseIndex.lower : CaseIndex.upper).run(of: scalar) }
    var runs = CaseRuns(direction)
    while runs.next() {
      if runs.run.contains(scalar) { return runs.run }
    }
    return CaseRun()
  }
}
