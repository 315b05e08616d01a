import SpokeDiagnostics
import SpokeYAML

/// A mapping's keys in the order of the manual: what it is, when, what it writes, to which record, with what.
///
/// Whole entries move, with the comments above them and those indented below them.
enum KeyOrder {
  /// Whom a `send` is about stands where `match` stands.
  private static let ranks = Dictionary(
    uniqueKeysWithValues: [
      "description", "enabled", "when", "each", "upsert", "create", "update", "send", "match", "to", "occurred_at",
      "dedupe_id", "properties", "associate", "dissociate", "lists", "on_null", "on_empty", "on_invalid",
    ].enumerated().map { ($0.element, $0.offset) })

  static func bytes(_ text: LayoutText) -> [UInt8] {
    guard let mappings = text.document.root?.entry("mappings"), !mappings.isFlow, mappings.aliasRange == nil
    else { return text.bytes }
    var edits: [(range: ByteRange, text: String)] = []
    for mapping in mappings.entries ?? [] {
      guard !mapping.value.isFlow, mapping.value.aliasRange == nil, let entries = mapping.value.entries else {
        continue
      }
      if let edit = edit(entries, after: mapping.key, text) { edits.append(edit) }
    }
    return edits.isEmpty ? text.bytes : text.replacing(edits)
  }

  /// The entries' lines in order; nil when they are, or when entries share lines.
  private static func edit(
    _ entries: [YAMLEntry], after id: YAMLNode, _ text: LayoutText
  ) -> (range: ByteRange, text: String)? {
    let keys = entries.compactMap { entry in entry.key.scalar.flatMap { ranks[$0.text] } }
    guard keys.count == entries.count, keys != keys.sorted() else { return nil }
    var starts: [Int] = []
    var end = text.lastLine(of: id.place) + 1
    for entry in entries {
      let line = text.line(of: entry.key.place.start)
      guard line >= end, text.firstNonBlank(line) == entry.key.place.start else { return nil }
      starts.append(end)
      end = lastLine(of: entry, text) + 1
      // Comments that are indented more than the key belong to what stands above them.
      let indentation = text.indentation(line)
      var next = end
      while next < text.lineCount, text.isBlank(next) || text.isComment(next) {
        if text.isComment(next), text.indentation(next) > indentation { end = next + 1 }
        next += 1
      }
    }
    starts.append(end)
    guard end < text.lineCount else { return nil }
    let offsets = starts.map { text.source.lineStarts[$0] }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    let moved = order.map { text.source.text(in: ByteRange(offsets[$0], offsets[$0 + 1])) }.joined()
    return (ByteRange(offsets[0], offsets[keys.count]), moved)
  }

  private static func lastLine(of entry: YAMLEntry, _ text: LayoutText) -> Int {
    var last = text.lastLine(of: entry.key.place)
    var pending = [entry.value]
    while let node = pending.popLast() {
      if node.place.start >= entry.key.place.end { last = max(last, text.lastLine(of: node.place)) }
      guard node.aliasRange == nil else { continue }
      switch node.content {
      case .mapping(let entries): if let entry = entries.last { pending += [entry.key, entry.value] }
      case .sequence(let elements): if let element = elements.last { pending.append(element) }
      case .scalar(let scalar): last = max(last, text.continuation(of: node, scalar).upperBound - 1)
      }
    }
    return last
  }
}
