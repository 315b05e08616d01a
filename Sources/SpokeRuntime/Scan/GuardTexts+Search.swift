import SpokePlan

extension GuardTexts {
  /// Whether `RawFilter` passes a line over, where size counts: without anything that is made before or that saves time.
  static func passOver(_ line: UnsafeBufferPointer<UInt8>, _ plan: PlanView) -> Bool {
    if holdsOne(line, of: needed(plan), plan) && holdsOne(line, of: keys(plan), plan) { return false }
    for place in line.indices where isEscapedASCII(line, at: place) { return false }
    return RawFilter.isInBraces(line)
  }

  /// Whether a line holds one of the strings, if there are any.
  private static func holdsOne(_ line: UnsafeBufferPointer<UInt8>, of strings: StringList?, _ plan: PlanView) -> Bool {
    guard let strings else { return true }
    for index in 0..<strings.count {
      let needle = needle(strings[index], plan)
      for place in line.indices where holds(line, needle, at: place) { return true }
    }
    return false
  }

  private static func holds(
    _ line: UnsafeBufferPointer<UInt8>, _ needle: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    needle.count <= line.count - place && JSONText.isEqual(line.part(place, place + needle.count), needle)
  }

  /// Whether an escape begins that could spell a printable character of ASCII.
  private static func isEscapedASCII(_ line: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    line.count - place > 4 && line[place] == UInt8(ascii: "\\") && line[place + 1] == UInt8(ascii: "u")
      && line[place + 2] == UInt8(ascii: "0")
      && line[place + 3] == UInt8(ascii: "0") && line[place + 4] >= UInt8(ascii: "2")
      && line[place + 4] <= UInt8(ascii: "7")
  }
}
