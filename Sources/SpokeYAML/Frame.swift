import SpokeDiagnostics

/// A collection that is being read.
struct Frame {
  enum Kind {
    case mapping, sequence

    /// Whether a tag, in full form, says no more than what the collection is anyway.
    func accepts(_ tag: String) -> Bool {
      tag == "!" || tag == (self == .mapping ? CoreTag.mapping : CoreTag.sequence)
    }
  }

  let kind: Kind
  let isFlow: Bool
  /// Whether it has brackets of its own.
  let isBracketed: Bool
  let properties: NodeProperties
  /// Where its text begins: at its bracket, its first dash or its first key.
  var start: Int
  /// Where the text before it ends.
  let gapStart: Int
  /// The column of a block collection.
  let indent: Int
  var isIncomplete: Bool

  var entries: [YAMLEntry] = []
  var elements: [YAMLNode] = []
  /// A key whose value is still to come.
  var key: YAMLNode?
  /// Whether any key was read.
  var hasKey = false
  /// Where the last node in it ends.
  var lastEnd = 0
  /// The nodes of its tree, aliases expanded.
  var count = 1
  /// How many collections stand inside each other in it.
  var height = 1
  /// The first entry with a key, once there are many.
  private var index: [String: Int] = [:]

  init(
    kind: Kind, isFlow: Bool, isBracketed: Bool, properties: NodeProperties, start: Int, gapStart: Int, indent: Int,
    isIncomplete: Bool
  ) {
    self.kind = kind
    self.isFlow = isFlow
    self.isBracketed = isBracketed
    self.properties = properties
    self.start = start
    self.gapStart = gapStart
    self.indent = indent
    self.isIncomplete = isIncomplete
  }

  /// What comes of a node that is put into a collection.
  enum Addition {
    case sound
    /// The key of an entry whose name another one has.
    case duplicate(of: String, key: YAMLNode, first: YAMLNode)
    /// What stands in place of a key, and is none.
    case keyless(YAMLNode)
  }

  /// Puts a node behind the others: an element, a key, or the value of the last key. `count` and `height` are those of
  /// its whole tree, aliases expanded.
  mutating func add(_ node: consuming YAMLNode, count: Int, height: Int) -> Addition {
    self.count += count
    self.height = max(self.height, height + 1)
    lastEnd = max(lastEnd, node.place.end)
    guard kind == .mapping else {
      elements.append(node)
      return .sound
    }
    guard let key = self.key.take() else {
      if !hasKey, !isBracketed { start = node.place.start }
      hasKey = true
      self.key = node
      return .sound
    }
    guard let name = key.name else {
      isIncomplete = true
      return .keyless(key)
    }
    let first = firstEntry(named: name)
    entries.append(YAMLEntry(key: key, value: node))
    guard let first else { return .sound }
    return .duplicate(of: name, key: key, first: entries[first].key)
  }

  /// The first entry with a name, before another one is added.
  private mutating func firstEntry(named name: String) -> Int? {
    if entries.count < 16 { return entries.indices.first { entries[$0].key.name == name } }
    if index.isEmpty {
      for (place, entry) in entries.enumerated() {
        if let known = entry.key.name, index[known] == nil { index[known] = place }
      }
    }
    let first = index[name]
    if first == nil { index[name] = entries.count }
    return first
  }

  /// Makes room for so many entries, as many as most collections have.
  mutating func expect(_ count: Int) {
    guard kind == .mapping else { return }
    entries.reserveCapacity(count)
  }
}

/// The anchor and the tag in front of a node.
struct NodeProperties {
  private(set) var anchor: String?
  private(set) var tag: YAMLTag?
  /// The end of the last of them; nil when there is none.
  private(set) var end: Int?

  /// Reads the properties that libyaml found, in either order, from their text at `start`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?
  ) {
    var awaitsAnchor = anchor != nil
    var awaitsTag = tag != nil
    guard awaitsAnchor || awaitsTag else { return }
    self.anchor = anchor.map { String(cString: $0) }
    var index = start
    while awaitsAnchor || awaitsTag, index < bytes.count {
      let from = index
      switch bytes[index] {
      case Byte.ampersand where awaitsAnchor:
        index += 1
        while index < bytes.count, bytes[index].isWord { index += 1 }
        awaitsAnchor = false
        end = index
      case Byte.exclamation where awaitsTag:
        index = NodeProperties.endOfTag(bytes, index)
        self.tag = YAMLTag(
          text: String(decoding: bytes[from..<index], as: UTF8.self), range: ByteRange(from, index))
        awaitsTag = false
        end = index
      case Byte.hash:
        while index < bytes.count, !bytes[index].isBreak { index += 1 }
      case let byte where byte.isBlank || byte.isBreak:
        index += 1
      default:
        return
      }
    }
  }

  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    let isVerbatim = index < bytes.count && bytes[index] == UInt8(ascii: "<")
    while index < bytes.count, !bytes[index].isBlank, !bytes[index].isBreak {
      if isVerbatim, bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if !isVerbatim, bytes[index] == Byte.comma { return index }
      index += 1
    }
    return index
  }
}
