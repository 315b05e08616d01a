import SpokePlan

extension GuardTexts {
  /// Whether `RawFilter` passes a line over, where size counts: without anything that is made before or that saves time.
  static func passOver(_ line: UnsafeBufferPointer<UInt8>, _ plan: PlanView) -> Bool {
    guard let strings = needed(plan), RawFilter.isInBraces(line) else { return false }
    for index in 0..<strings.count {
      let needle = needle(strings[index], plan)
      for place in line.indices where holds(line, needle, at: place) { return false }
    }
    for place in line.indices where isEscapedASCII(line, at: place) { return false }
    return true
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
