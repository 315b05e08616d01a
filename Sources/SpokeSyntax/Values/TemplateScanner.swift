/// Splits the text of a value into what is written as it is and what stands in `${ }`.
struct TemplateScanner {
  enum Piece {
    /// Text, with `$${` already read as `${`.
    case text(String, start: Int, end: Int)
    /// The decoded bytes between `${` and `}`.
    case expression(start: Int, end: Int)
    /// A `${` that nothing closes; it ends the value.
    case unclosed(Int)
  }

  private let bytes: [UInt8]
  /// A quote or brace was open at the end: from then on the first `}` closes, which keeps the time linear.
  private var isNaive = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func pieces(of text: ScalarText) -> [Piece] {
    var scanner = TemplateScanner(text.bytes)
    return scanner.run()
  }

  /// Where the expression stands that is all of a text, as of most values; nil of any other text.
  static func wholeExpression(of text: ScalarText) -> (start: Int, end: Int)? {
    let scanner = TemplateScanner(text.bytes)
    let last = text.bytes.count - 1
    return scanner.opens(at: 0) && scanner.balancedClosing(from: 2) == last ? (2, last) : nil
  }

  private mutating func run() -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    var textStart = 0
    var decoded: [UInt8] = []
    func flush(at end: Int) {
      if end > textStart { pieces.append(.text(String(decoding: decoded, as: UTF8.self), start: textStart, end: end)) }
      decoded.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$") {
        if opens(at: index + 1), bytes[index + 1] == UInt8(ascii: "$") {
          decoded.append(contentsOf: "${".utf8)
          index += 3
          continue
        }
        if opens(at: index) {
          flush(at: index)
          guard let close = closing(from: index + 2) else {
            pieces.append(.unclosed(index))
            return pieces
          }
          pieces.append(.expression(start: index + 2, end: close))
          index = close + 1
          textStart = index
          continue
        }
      }
      decoded.append(bytes[index])
      index += 1
    }
    flush(at: index)
    return pieces
  }

  /// Whether `${` stands at an offset.
  private func opens(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "$") && bytes[offset + 1] == UInt8(ascii: "{")
  }

  /// The `}` that closes an expression: not one in a text, nor one of an inner pair.
  private mutating func closing(from start: Int) -> Int? {
    if !isNaive {
      if let close = balancedClosing(from: start) { return close }
      isNaive = true
    }
    return bytes[start...].firstIndex(of: UInt8(ascii: "}"))
  }

  private func balancedClosing(from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where quote != 0: index += 1
      case _ where quote != 0: if byte == quote { quote = 0 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
