import SpokePlan

/// Values as JSON text: numbers, and arrays and objects of the event, keep their bytes but for the white space between
/// tokens; everything else is written in the shortest form.
struct JSONForm {
  /// Lists inside lists, which only an expression that says so makes.
  static let maximumDepth = 64

  /// Throws where the text is too long, or an element invalid.
  static func text(of value: Value, in arena: inout Arena) throws(InvalidReason) -> Value {
    var builder = TextBuilder(capacity: Int(value.length) + 16, in: &arena)
    try append(value, depth: 0, to: &builder, in: &arena)
    return builder.finish(in: &arena)
  }

  private static func append(
    _ value: Value, depth: Int, to builder: inout TextBuilder, in arena: inout Arena
  ) throws(InvalidReason) {
    switch value.kind {
    case .rawArray, .rawObject: appendCompact(value.bytes, to: &builder, in: &arena)
    case .number: builder.append(value.bytes, in: &arena)
    case .missing, .null: builder.append("null", in: &arena)
    case .invalid: throw value.reason
    case .boolean: builder.append(value.isTrue ? "true" : "false", in: &arena)
    case .text, .date, .instant:
      builder.append(UInt8(ascii: "\""), in: &arena)
      appendEscaped(try value.text(in: &arena), to: &builder, in: &arena)
      builder.append(UInt8(ascii: "\""), in: &arena)
    case .list:
      guard depth < maximumDepth else { throw .tooLong }
      var next = UInt8(ascii: "[")
      if value.length == 0 { builder.append(next, in: &arena) }
      for element in value.elements where !builder.isTooLong {
        builder.append(next, in: &arena)
        next = UInt8(ascii: ",")
        try append(element, depth: depth + 1, to: &builder, in: &arena)
      }
      builder.append(UInt8(ascii: "]"), in: &arena)
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
