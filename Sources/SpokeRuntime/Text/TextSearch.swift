import SpokePlan

/// Finds a text in others, in time linear in their length whatever they hold (Knuth, Morris and Pratt).
///
/// It compares bytes, which for well-formed UTF-8 finds the same as comparing scalars.
struct TextSearch {
  private let needle: UnsafeBufferPointer<UInt8>
  /// For every prefix of the needle, the length of its longest proper prefix that is also its suffix. Left out for short
  /// needles, where going back costs less.
  private let borders: UnsafeMutableBufferPointer<UInt32>?
  private static let shortLength = 8

  /// `needle` must not be empty.
  init(_ needle: UnsafeBufferPointer<UInt8>, in arena: inout Arena) {
    self.needle = needle
    guard Build.favorsSize || needle.count > Self.shortLength else {
      borders = nil
      return
    }
    let table = arena.allocate(UInt32.self, count: needle.count)
    table.initialize(repeating: 0)
    var length = 0
    var index = 1
    while index < needle.count {
      if needle[index] == needle[length] {
        length += 1
        table[index] = UInt32(truncatingIfNeeded: length)
        index += 1
      } else if length > 0 {
        length = Int(table[length - 1])
      } else {
        index += 1
      }
    }
    borders = table
  }

  /// Where the needle first occurs at `offset` or after it.
  func firstOffset(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard text.count - offset >= needle.count else { return nil }
    guard let borders else { return Build.favorsSize ? nil : shortOffset(in: text, from: offset) }
    var matched = 0
    var index = offset
    while index < text.count {
      if text[index] == needle[matched] {
        matched += 1
        index += 1
        if matched == needle.count { return index - matched }
      } else if matched > 0 {
        matched = Int(borders[matched - 1])
      } else {
        index += 1
      }
    }
    return nil
  }

  private func shortOffset(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    let first = needle[0]
    for start in offset...(text.count - needle.count) where text[start] == first {
      var matched = 1
      while matched < needle.count, text[start + matched] == needle[matched] { matched += 1 }
      if matched == needle.count { return start }
    }
    return nil
  }
}
