/// Builds JSON text. The same calls make the same bytes on any machine.
///
/// Values are written one after the other; between `beginObject` and `endObject` every value follows its `key`.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// All on one line without spaces.
    case compact
    /// One member or element a line, indented by two spaces.
    case pretty
  }

  /// What was written so far; the text ends without a line break.
  public private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private var depth = 0
  /// Whether nothing stands yet in the container that is open, or at the top.
  private var isFirst = true
  private var followsKey = false

  public init(_ layout: Layout = .pretty) { self.layout = layout }

  // MARK: Values

  public mutating func write(_ text: String) {
    prepareForValue()
    bytes.append(UInt8(ascii: "\""))
    Self.appendEscaped(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func write(_ number: Int) { write(number: String(number)) }

  public mutating func write(_ flag: Bool) { write(number: flag ? "true" : "false") }

  public mutating func writeNull() { write(number: "null") }

  /// A number by its digits, which must be in JSON's grammar.
  public mutating func write(number digits: String) {
    prepareForValue()
    bytes.append(contentsOf: digits.utf8)
  }

  // MARK: Containers

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the member whose value is written next.
  public mutating func key(_ name: String) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// An object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// An array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    beginArray()
    body(&self)
    endArray()
  }

  // MARK: Members

  public mutating func member(_ name: String, _ text: String) {
    key(name)
    write(text)
  }

  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    write(number)
  }

  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    write(flag)
  }

  /// A member unless `text` is nil.
  public mutating func member(_ name: String, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  public mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  public mutating func member(_ name: String, array body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  /// An array of texts.
  public mutating func member(_ name: String, _ texts: [String]) {
    member(
      name,
      array: { writer in
        for text in texts { writer.write(text) }
      })
  }

  // MARK: Layout

  private mutating func begin(_ bracket: UInt8) {
    prepareForValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(depth - 1, 0)
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func prepareForValue() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 || !isFirst { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  // MARK: Text

  /// Appends a text with the escapes that JSON demands, without quotes.
  public static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      var run = 0
      for index in 0..<buffer.count {
        let byte = buffer[index]
        if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
        bytes.append(contentsOf: buffer[run..<index])
        run = index + 1
        appendEscape(of: byte, to: &bytes)
      }
      bytes.append(contentsOf: buffer[run..<buffer.count])
    }
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits: StaticString = "0123456789abcdef"
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 0x0F)])
    }
  }
}
