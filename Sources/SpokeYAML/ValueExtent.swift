import SpokeDiagnostics

/// How far a value written on one line was meant to go: expressions and quoted text in it are taken as a whole, which
/// YAML does not do.
struct ValueExtent {
  /// Without white space at the end and without a comment.
  let range: ByteRange
  /// Whether every expression and quoted text that begins on the line also ends there.
  let isClosed: Bool

  /// Reads from `start` to the end of the line, in a flow collection to the `,` or bracket that ends the value.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isFlow: Bool) {
    let end = ValueExtent.scan(bytes, start, isFlow: isFlow, minding: true)
    isClosed = end != nil
    // When something is left open: what YAML would take.
    var last = end ?? ValueExtent.scan(bytes, start, isFlow: isFlow, minding: false) ?? start
    while last > start, bytes[last - 1].isBlank || bytes[last - 1].isBreak { last -= 1 }
    range = ByteRange(start, last)
  }

  /// The end of the value; nil when an expression or a quoted text is still open there.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isFlow: Bool, minding: Bool
  ) -> Int? {
    var index = start
    var depth = 0
    var quote: UInt8 = 0
    while index < bytes.count, !bytes[index].isBreak {
      let byte = bytes[index]
      if quote != 0 {
        if byte == Byte.backslash { index += 1 } else if byte == quote { quote = 0 }
      } else if depth > 0 {
        switch byte {
        case Byte.doubleQuote, Byte.singleQuote: quote = byte
        case Byte.openBrace: depth += 1
        case Byte.closeBrace: depth -= 1
        default: break
        }
      } else if byte == Byte.hash, index == start || bytes[index - 1].isBlank {
        return index
      } else if isFlow, byte == Byte.comma || byte == Byte.closeBrace || byte == Byte.closeBracket {
        return index
      } else if minding {
        // An apostrophe is text more often than a quote, unless the value begins with it.
        if byte == Byte.doubleQuote || (byte == Byte.singleQuote && index == start) {
          quote = byte
        } else if byte == Byte.dollar, index + 1 < bytes.count {
          if bytes[index + 1] == Byte.dollar, index + 2 < bytes.count, bytes[index + 2] == Byte.openBrace {
            index += 2
          } else if bytes[index + 1] == Byte.openBrace {
            depth = 1
            index += 1
          }
        }
      }
      index += 1
    }
    return quote == 0 && depth == 0 ? min(index, bytes.count) : nil
  }
}
