import SpokeJSON
import SpokeSyntax

extension CaseValue {
  /// The value as JSON on one line. Numbers keep their digits.
  public var json: [UInt8] {
    var writer = JSONWriter(.compact)
    write(to: &writer)
    return writer.bytes
  }

  /// The value as JSON, for messages.
  var text: String { String(decoding: json, as: UTF8.self) }

  // The depth of a YAML file and of JSON that was read are bounded, and so is the recursion.
  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.writeNull()
    case .boolean(let truth): writer.write(truth)
    case .number(let digits): writer.write(number: digits)
    case .text(let text): writer.write(text)
    case .list(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .map(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.key)
          member.value.write(to: &writer)
        }
      }
    }
  }

  /// What was read of a JSON text; of a key that stands twice the last value.
  init(_ json: JSONValue) {
    switch json.kind {
    case .null: self = .null
    case .boolean: self = .boolean(json.boolean ?? false)
    case .number: self = .number(json.numberText ?? "0")
    case .string: self = .text(json.string ?? "")
    case .array: self = .list((json.elements.map(Array.init) ?? []).map(CaseValue.init))
    case .object:
      self = .map((json.members.map(Array.init) ?? []).map { Member($0.key.string ?? "", CaseValue($0.value)) })
    }
  }

  /// The value of a key; nil when this is no map or has no such key.
  subscript(key: String) -> CaseValue? {
    guard case .map(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text; nil for anything else.
  var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var members: [Member] {
    if case .map(let members) = self { return members }
    return []
  }

  var elements: [CaseValue] {
    if case .list(let elements) = self { return elements }
    return []
  }

  /// Whether it is a map or list without anything in it.
  var isEmptyContainer: Bool { self == .map([]) || self == .list([]) }
}

/// A decimal number in one form: `1.50`, `15e-1` and `1.5` are the same.
struct ExactNumber: Equatable {
  private var isNegative: Bool
  /// Without zeros at either end; empty for 0.
  private var digits: [UInt8]
  /// The power of ten of the last digit.
  private var exponent: Int

  /// Nil when the exponent is beyond all measure.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    exponent = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      var written = bytes[(mark + 1)...]
      if written.first == UInt8(ascii: "+") { written.removeFirst() }
      guard let value = Int(String(decoding: written, as: UTF8.self)), value.magnitude < 1 << 40 else { return nil }
      exponent = value
      bytes = bytes[..<mark]
    }
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      exponent -= bytes.endIndex - point - 1
      bytes.remove(at: point)
    }
    digits = Array(bytes.drop { $0 == UInt8(ascii: "0") })
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// Whether two numbers, given by their digits, have the same value.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left != right else { return true }
    guard let first = ExactNumber(left), let second = ExactNumber(right) else { return false }
    return first == second
  }
}
