import SpokePlan

/// Numbers of strings, each once.
struct StringList {
  private(set) var count = 0
  // One more than is of use, which tells that there are too many.
  private var strings = InlineArray<9, UInt32>(repeating: 0)

  subscript(index: Int) -> UInt32 { strings[index] }

  /// Adds a string, if there is room.
  mutating func add(_ string: UInt32) {
    for index in 0..<count where strings[index] == string { return }
    guard count <= RawFilter.maximumNeedleCount else { return }
    strings[count] = string
    count += 1
  }
}

extension StringList {
  /// Whether none of them has a needle that is in too many lines.
  fileprivate func haveNeedles(_ plan: PlanView) -> Bool {
    for index in 0..<count where GuardTexts.needle(self[index], plan).count < 3 { return false }
    return true
  }
}

/// The texts one of which an event must hold for any mapping to be found, as the bytes that a line has then.
enum GuardTexts {
  /// The strings of which a line must hold one as its bytes are; nil where there are none such, or too many.
  ///
  /// Names of events are rarer than types, so they are taken first.
  static func needed(_ plan: PlanView) -> StringList? {
    guard let strings = strings(plan, preferringNames: true) ?? strings(plan, preferringNames: false) else {
      return nil
    }
    return strings.haveNeedles(plan) ? strings : nil
  }

  /// The keys of which a line must hold one as its bytes are; nil where there are none such, or too many.
  static func keys(_ plan: PlanView) -> StringList? {
    let keys = plan.requiredKeys
    if keys.count == 0 || keys.count > RawFilter.maximumNeedleCount { return nil }
    var strings = StringList()
    for index in 0..<keys.count { strings.add(keys[index]) }
    return strings.haveNeedles(plan) ? strings : nil
  }

  /// The strings of which one stands in the event's `type` or `event` when a mapping is found.
  private static func strings(_ plan: PlanView, preferringNames: Bool) -> StringList? {
    var found = StringList()
    return add(group: 0, ofType: PlanFormat.none, plan, preferringNames: preferringNames, to: &found) ? found : nil
  }

  /// Adds the strings of a group and of those that it leads to, which are no deeper than `PlanFormat.maximumDispatchCount`.
  /// False where a mapping asks for none, or there are too many.
  private static func add(
    group: UInt32, ofType type: UInt32, _ plan: PlanView, preferringNames: Bool, to found: inout StringList
  ) -> Bool {
    let record = plan.groups[group]
    var isReached = record.list != PlanFormat.none
    for index in record.switches.indices {
      let question = plan.switches[index]
      let asksForText = question.slot == plan.info.typeSlot || question.slot == plan.info.eventNameSlot
      guard asksForText, question.otherwise == PlanFormat.none else {
        isReached = true
        continue
      }
      for index in plan.keyNodes[question.node].entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty { continue }
        if question.slot == plan.info.typeSlot {
          guard add(group: entry.value, ofType: entry.key, plan, preferringNames: preferringNames, to: &found) else {
            return false
          }
        } else {
          found.add(preferringNames || type == PlanFormat.none ? entry.key : type)
        }
        if found.count > RawFilter.maximumNeedleCount { return false }
      }
    }
    if isReached {
      if type == PlanFormat.none { return false }
      found.add(type)
    }
    return found.count <= RawFilter.maximumNeedleCount
  }

  /// The longest part of a string, with the quotes around it, that JSON can write in one way only but for `\u` escapes; of
  /// that the last bytes.
  static func needle(_ string: UInt32, _ plan: PlanView) -> UnsafeBufferPointer<UInt8> {
    let isEscaped = !plan.isClean(string)
    // Where the text has escapes, its quotes do not stand beside it.
    let bytes = isEscaped ? plan.string(string) : plan.quoted(string)
    let quote = UInt8(ascii: "\"")
    var (longest, end) = (0, 0)
    var start = 0
    for index in 0...bytes.count {
      // A text without escapes has quotes around it only.
      if index < bytes.count, bytes[index] == quote ? !isEscaped : isPlain(bytes[index]) { continue }
      if index - start > end - longest { (longest, end) = (start, index) }
      start = index + 1
    }
    return bytes.part(max(longest, end - Needle.maximumLength), end)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "/")
  }
}
