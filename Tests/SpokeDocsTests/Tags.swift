/// The tags of an HTML page that our templates wrote: a small reader that takes nothing for granted.
struct Tags {
  struct Tag {
    var name: String
    /// Names in the order of the page.
    var attributes: [String]
    var values: [String: String]
  }

  struct Malformed: Error { var place: String }

  private(set) var all: [Tag] = []
  /// Names of tags that are closed wrongly, or never.
  private(set) var unbalanced: [String] = []

  private static let empty: Set<String> = ["!doctype", "meta", "link", "input", "br", "path", "rect"]

  init(_ page: String) throws {
    var open: [String] = []
    let bytes = Array(page.utf8)
    var index = 0
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      var quote: UInt8?
      while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
        if bytes[end] == UInt8(ascii: "\"") { quote = quote == nil ? bytes[end] : nil }
        if quote == nil, bytes[end] == UInt8(ascii: "<") { throw Malformed(place: text(index..<end)) }
        end += 1
      }
      guard end < bytes.count else { throw Malformed(place: text(index..<min(index + 80, bytes.count))) }
      let content = text(start..<end)
      index = end + 1
      if content.hasPrefix("/") {
        let name = String(content.dropFirst())
        if open.last == name { open.removeLast() } else { unbalanced.append(name) }
        continue
      }
      let tag = try Self.tag(content.hasSuffix("/") ? String(content.dropLast()) : content)
      all.append(tag)
      if !content.hasSuffix("/"), !Self.empty.contains(tag.name) { open.append(tag.name) }
    }
    unbalanced += open
  }

  private static func tag(_ content: String) throws -> Tag {
    var rest = Substring(content)
    let name = rest.prefix { $0 != " " && $0 != "\n" }
    rest = rest.dropFirst(name.count)
    var tag = Tag(name: name.lowercased(), attributes: [], values: [:])
    while true {
      rest = rest.drop { $0 == " " || $0 == "\n" }
      if rest.isEmpty { return tag }
      let attribute = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(attribute.count)
      tag.attributes.append(String(attribute))
      guard rest.first == "=" else {
        tag.values[String(attribute)] = ""
        continue
      }
      rest = rest.dropFirst()
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { throw Malformed(place: content) }
      tag.values[String(attribute)] = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    }
  }
}
