import SpokePlan

/// What the paths of a plan lead to in an object, by slot.
struct PathSlots: ~Copyable {
  /// Missing where nothing was found. Behind the last slot is a place for what no path leads to: that needs no branch.
  private let values: FixedArray<Value>
  /// Slots that something was put into, so that they can be emptied; not kept where they are few and all are emptied.
  private let filled: FixedArray<UInt32>
  private var filledCount = 0
  private let mayKeepFilled: Bool
  /// How many containers the array or object in a slot stands in.
  private let depths: FixedArray<UInt32>
  private var hasContainers = false

  private static let few = 64
  private var keepsFilled: Bool { !Build.favorsSize && mayKeepFilled }

  init(count: UInt32) {
    values = FixedArray(zeros: Int(count) + 1)
    filled = FixedArray(zeros: Int(count) + 1)
    mayKeepFilled = count >= Self.few
    depths = FixedArray(zeros: Int(count) + 1)
  }

  @inline(__always)
  subscript(slot: Int) -> Value { values[slot] }

  /// The place behind the last slot.
  var spare: UInt32 { UInt32(truncatingIfNeeded: values.count &- 1) }

  /// Forgets what was found.
  mutating func removeAll() {
    if keepsFilled {
      for index in 0..<filledCount { values[Int(filled[index])] = .missing }
      filledCount = 0
    } else {
      values.fill(.missing)
    }
    hasContainers = false
  }

  /// Puts a value into a slot, or into the place behind the last one.
  @inline(__always)
  mutating func fill(_ slot: UInt32, _ value: Value) {
    if keepsFilled { keep(slot) }
    values[Int(slot)] = value
  }

  /// Puts an array or object into a slot.
  mutating func fill(_ slot: UInt32, container value: Value, depth: Int) {
    fill(slot, value)
    depths[Int(slot)] = UInt32(truncatingIfNeeded: depth)
    hasContainers = true
  }

  /// Notes a slot that is about to be filled.
  private mutating func keep(_ slot: UInt32) {
    guard values[Int(slot)].kind == .missing else { return }
    filled[filledCount] = slot
    filledCount &+= 1
  }

  /// Whether the arrays and objects of a line that stand in slots are JSON, if their strings are.
  func containersAreWellFormed(_ line: MarkedLine) -> Bool { containers(areWellFormedIn: line) }

  /// Whether the arrays and objects that stand in slots are JSON.
  func containersAreWellFormed() -> Bool { containers(areWellFormedIn: nil) }

  @inline(__always)
  private func containers(areWellFormedIn line: MarkedLine?) -> Bool {
    if !hasContainers { return true }
    // What no path leads to is in the place behind the last slot.
    let slotCount = values.count &- 1
    for index in 0..<(keepsFilled ? filledCount : slotCount) {
      let slot = keepsFilled ? Int(filled[index]) : index
      let value = values[slot]
      guard value.kind == .rawArray || value.kind == .rawObject, slot < slotCount else { continue }
      guard JSONValidator.isWellFormed(value, of: line, depth: Int(depths[slot])) else { return false }
    }
    return true
  }
}
