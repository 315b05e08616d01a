import SpokePlan

/// The texts one of which an event must hold for any mapping to be found, as the bytes that a line has then.
enum GuardTexts {
  /// A needle shorter than this is in too many lines.
  private static let shortestNeedle = 3

  /// The bytes of which a line must hold one run; nil where there are none such, or too many.
  ///
  /// Names of events are rarer than types, so they are taken first.
  static func needed(_ plan: PlanView) -> [UnsafeBufferPointer<UInt8>]? {
    guard let strings = strings(plan, preferringNames: true) ?? strings(plan, preferringNames: false) else {
      return nil
    }
    var needles: [UnsafeBufferPointer<UInt8>] = []
    for string in strings {
      let needle = needle(plan.quoted(string), isEscaped: plan.strings[string] & 0x8000_0000 != 0, plan.string(string))
      guard needle.count >= shortestNeedle else { return nil }
      needles.append(needle)
    }
    return needles
  }

  /// The strings of which one stands in the event's `type` or `event` when a mapping is found.
  private static func strings(_ plan: PlanView, preferringNames: Bool) -> [UInt32]? {
    var found: [UInt32] = []
    var open: [(group: UInt32, type: UInt32?)] = [(0, nil)]
    while let (group, type) = open.popLast() {
      let record = plan.groups[group]
      var isReached = record.list != PlanFormat.none
      for index in record.switches.indices {
        let question = plan.switches[index]
        guard question.slot == plan.info.typeSlot || question.slot == plan.info.eventNameSlot else {
          isReached = true
          continue
        }
        for index in plan.keyNodes[question.node].entries.indices {
          let entry = plan.keyEntries[index]
          if entry.isEmpty { continue }
          if question.slot == plan.info.typeSlot {
            open.append((entry.value, entry.key))
          } else {
            add(preferringNames ? entry.key : type ?? entry.key, to: &found)
          }
          if found.count > RawFilter.maximumNeedleCount { return nil }
        }
      }
      if isReached {
        guard let type else { return nil }
        add(type, to: &found)
      }
    }
    return found.count <= RawFilter.maximumNeedleCount ? found : nil
  }

  private static func add(_ string: UInt32, to found: inout [UInt32]) {
    for known in found where known == string { return }
    found.append(string)
  }

  /// The longest part of a text, with the quotes around it, that JSON can write in one way only but for `\u` escapes; of
  /// that the last bytes.
  private static func needle(
    _ quoted: UnsafeBufferPointer<UInt8>, isEscaped: Bool, _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    // Where the text has escapes, its quotes do not stand beside it.
    let bytes = isEscaped ? text : quoted
    var longest = 0..<0
    var start = 0
    for index in 0...bytes.count {
      let isEnd = index == bytes.count
      let isQuote = !isEscaped && (index == 0 || index == bytes.count - 1)
      if !isEnd, isQuote || isPlain(bytes[index]) { continue }
      if index - start > longest.count { longest = start..<index }
      start = index + 1
    }
    if longest.count > Needle.maximumLength {
      longest = (longest.upperBound - Needle.maximumLength)..<longest.upperBound
    }
    return UnsafeBufferPointer(rebasing: bytes[longest])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "/")
  }
}
