import SpokePlan

/// JSON as it is written by `inspect`: indented, keys in the order given.
struct JSONText {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  static func quoted(_ string: String) -> String {
    var bytes: [UInt8] = [0x22]
    Array(string.utf8).withUnsafeBufferPointer { StringRules.appendEscaped($0, to: &bytes) }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func string(_ key: String? = nil, _ value: String) { scalar(key, JSONText.quoted(value)) }
  mutating func number(_ key: String? = nil, _ value: Int) { scalar(key, String(value)) }
  mutating func boolean(_ key: String? = nil, _ value: Bool) { scalar(key, value ? "true" : "false") }
  mutating func strings(_ key: String, _ values: [String]) {
    scalar(key, "[" + values.map(JSONText.quoted).joined(separator: ", ") + "]")
  }

  mutating func object(_ key: String? = nil, _ members: (inout JSONText) -> Void) { nested(key, "{", "}", members) }

  mutating func array<Element>(
    _ key: String, _ elements: [Element], _ element: (inout JSONText, Element) -> Void
  ) {
    nested(key, "[", "]") { json in for value in elements { element(&json, value) } }
  }

  private mutating func nested(
    _ key: String?, _ open: String, _ close: String, _ inside: (inout JSONText) -> Void
  ) {
    begin(key)
    text += open
    depth += 1
    isFirst = true
    inside(&self)
    depth -= 1
    if !isFirst { line() }
    isFirst = false
    text += close
  }

  private mutating func scalar(_ key: String?, _ value: String) {
    begin(key)
    text += value
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { text += "," }
    if depth > 0 { line() }
    isFirst = false
    if let key { text += JSONText.quoted(key) + ": " }
  }

  private mutating func line() { text += "\n" + String(repeating: "  ", count: depth) }
}
