/// Names of the portal and of mappings as they stand in addresses: in fragments and in names of files.
enum Anchor {
  /// The longest file name that is made of a name; longer ones are cut and told apart by a checksum.
  private static let longestFileName = 120

  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The name for an `id` and a fragment: letters, digits, `_` and `-` stay, any other byte is `~hh`. Different names
  /// give different ids.
  static func fragment(_ name: String) -> String { encoded(name) { isPlain($0) } }

  /// The name for a file. Capitals are encoded too, for file systems that do not tell them apart.
  static func fileName(_ name: String) -> String {
    let text = encoded(name) { isPlain($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0) }
    guard text.utf8.count > longestFileName else { return text.isEmpty ? "~" : text }
    // FNV-1a
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    return text.prefix(longestFileName - 18) + "~~" + String(hash, radix: 16)
  }

  private static func encoded(_ name: String, _ stays: (UInt8) -> Bool) -> String {
    if name.utf8.allSatisfy(stays) { return name }
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if stays(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "~"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
