import SpokePlan

/// Values as JSON text: numbers, and arrays and objects of the event, keep their bytes but for the white space between
/// tokens; everything else is written in the shortest form.
struct JSONForm {
  /// Lists inside lists, which only an expression that says so makes.
  static let maximumDepth = 64

  private struct Level {
    var elements: UnsafeBufferPointer<Value>
    var index: Int
  }

  /// Throws where the text is too long, or an element invalid.
  static func text(of value: Value, in arena: inout Arena) throws(InvalidReason) -> Value {
    var builder = TextBuilder(capacity: Int(value.length) + 16, in: &arena)
    let none = Level(elements: UnsafeBufferPointer(start: nil, count: 0), index: 0)
    var levels = InlineArray<64, Level>(repeating: none)
    var depth = 0
    var current = value
    while true {
      if current.kind == .list {
        guard depth < maximumDepth else { throw .tooLong }
        builder.append(UInt8(ascii: "["), in: &arena)
        levels[depth] = Level(elements: current.elements, index: 0)
        depth += 1
      } else {
        try append(current, to: &builder, in: &arena)
      }
      while depth > 0, levels[depth - 1].index == levels[depth - 1].elements.count {
        builder.append(UInt8(ascii: "]"), in: &arena)
        depth -= 1
      }
      guard depth > 0, !builder.isTooLong else { return builder.finish(in: &arena) }
      let level = levels[depth - 1]
      if level.index > 0 { builder.append(UInt8(ascii: ","), in: &arena) }
      current = level.elements[level.index]
      levels[depth - 1].index += 1
    }
  }

  private static func append(
    _ value: Value, to builder: inout TextBuilder, in arena: inout Arena
  ) throws(InvalidReason) {
    switch value.kind {
    case .rawArray, .rawObject: appendCompact(value.bytes, to: &builder, in: &arena)
    case .number: builder.append(value.bytes, in: &arena)
    case .missing, .null: builder.append("null", in: &arena)
    case .invalid: throw value.reason
    case .boolean: builder.append(value.isTrue ? "true" : "false", in: &arena)
    case .text, .date, .instant, .list:
      builder.append(UInt8(ascii: "\""), in: &arena)
      appendEscaped(try value.text(in: &arena), to: &builder, in: &arena)
      builder.append(UInt8(ascii: "\""), in: &arena)
    }
  }

  /// JSON text without the white space between its tokens.
  private static func appendCompact(
    _ bytes: UnsafeBufferPointer<UInt8>, to builder: inout TextBuilder, in arena: inout Arena
  ) {
    var runStart = 0
    var index = 0
    var isInString = false
    while index < bytes.count, !builder.isTooLong {
      let byte = bytes[index]
      if isInString {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isInString = false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte.isJSONSpace {
        builder.append(bytes.part(runStart, index), in: &arena)
        runStart = index + 1
      }
      index += 1
    }
    builder.append(bytes.part(runStart, bytes.count), in: &arena)
  }

  private static func appendEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, to builder: inout TextBuilder, in arena: inout Arena
  ) {
    var runStart = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      builder.append(bytes.part(runStart, index), in: &arena)
      runStart = index + 1
      var (escape, count) = JSONEscape.packed(byte)
      while count > 0 {
        builder.append(UInt8(truncatingIfNeeded: escape), in: &arena)
        escape >>= 8
        count -= 1
      }
    }
    builder.append(bytes.part(runStart, bytes.count), in: &arena)
  }
}
