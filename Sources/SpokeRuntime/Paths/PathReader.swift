import SpokePlan

/// Finds in an object what the paths of a plan lead to, and checks what it goes over. One for the event, one for the
/// element of `each`.
///
/// Only objects that the path trie needs are entered, each after the object that holds it is done: so of duplicate keys
/// the last one counts with all that is inside it, and a path through anything but an object stays missing. An object
/// that is entered is checked against JSON's grammar, but for the insides of the arrays and objects in it: those that no
/// path leads to or through are passed over by their brackets. `docs/events.md` says what that means to users.
struct PathReader: ~Copyable {
  /// What was found, by slot; missing where nothing was. Behind the last slot is a place for what no path leads to.
  private let slots: FixedArray<Value>
  /// Slots that something was put into, and what it takes to empty them.
  private let filled: FixedArray<UInt32>
  private var filledCount = 0
  /// By slot: how many containers the array or object in it stands in.
  private let depths: FixedArray<UInt32>
  private var hasContainers = false
  /// By node: its object, until it is entered; null when a later duplicate hides it, missing when the node is not queued.
  private let objects: FixedArray<Value>
  /// Nodes to enter. Each has one parent, so each stands here once at most.
  private let queue: FixedArray<QueuedNode>
  private var queuedCount = 0
  private var enteredCount = 0
  /// What `KeyMask` asks for.
  private let maskBytes: FixedArray<UInt64>

  struct QueuedNode: BitwiseCopyable {
    var node: UInt32
    /// How many containers its object stands in.
    var depth: UInt32
  }

  init(slotCount: UInt32, nodeCount: Int) {
    slots = FixedArray(repeating: .missing, count: Int(slotCount) + 1)
    // One place more, for the number that is written before it is known whether it counts.
    filled = FixedArray(repeating: 0, count: Int(slotCount) + 2)
    depths = FixedArray(repeating: 0, count: Int(slotCount) + 1)
    objects = FixedArray(repeating: .missing, count: nodeCount)
    queue = FixedArray(repeating: QueuedNode(node: 0, depth: 0), count: nodeCount)
    maskBytes = FixedArray(count: 4) { $0 < 2 ? UInt64.max : 0 }
  }

  @inline(__always)
  subscript(slot: Int) -> Value { slots[slot] }

  /// Forgets what was found.
  mutating func removeAll() {
    for index in 0..<filledCount { slots[Int(filled[index])] = .missing }
    filledCount = 0
    hasContainers = false
    while enteredCount < queuedCount {
      objects[Int(queue[enteredCount].node)] = .missing
      enteredCount &+= 1
    }
    queuedCount = 0
    enteredCount = 0
  }

  /// Puts a value into a slot.
  @inline(__always)
  mutating func fill(_ slot: UInt32, _ value: Value) {
    // A slot that is filled already is in the list already.
    filled[filledCount] = slot
    filledCount &+= slots[Int(slot)].kind == .missing ? 1 : 0
    slots[Int(slot)] = value
  }

  private var mask: KeyMask { KeyMask(maskBytes.start) }

  // MARK: In a line

  /// Goes over the members of an object, from its opening bracket to behind its closing one. False when they are not
  /// well-formed.
  mutating func enter(
    _ line: MarkedLine, at position: inout Int, node: UInt32, depth: Int, plan: borrowing PlanView, arena: inout Arena
  ) -> Bool {
    let start = line.start
    guard depth < JSONValidator.maximumDepth, start[position] == UInt8(ascii: "{") else { return false }
    let keys = KeyLookup(plan, node: node)
    var index = position &+ 1
    line.skipSpace(&index)
    if start[index] == UInt8(ascii: "}") {
      position = index &+ 1
      return true
    }
    while true {
      guard start[index] == UInt8(ascii: "\"") else { return false }
      let keyEnd = line.quote(from: index &+ 1)
      let match = find(line, from: index &+ 1, to: keyEnd, keys, plan, &arena)
      index = keyEnd &+ 1
      line.skipSpace(&index)
      guard start[index] == UInt8(ascii: ":") else { return false }
      index &+= 1
      line.skipSpace(&index)

      let first = start[index]
      if first == UInt8(ascii: "\"") {
        let end = line.quote(from: index &+ 1)
        fill(match, line.text(from: index &+ 1, to: end), depth: 0)
        index = end &+ 1
      } else if first | 0x20 == UInt8(ascii: "{") {
        guard let end = line.closing(of: index) else { return false }
        let kind: Value.Kind = first == UInt8(ascii: "{") ? .rawObject : .rawArray
        fill(match, Value.raw(kind, from: start + index, to: start + end + 1), depth: depth &+ 1)
        index = end &+ 1
      } else {
        guard let scalar = line.scalar(&index) else { return false }
        fill(match, scalar, depth: 0)
      }

      line.skipSpace(&index)
      guard start[index] == UInt8(ascii: ",") else { break }
      index &+= 1
      line.skipSpace(&index)
    }
    guard start[index] == UInt8(ascii: "}") else { return false }
    position = index &+ 1
    return true
  }

  /// Goes over the objects inside that paths lead through, and checks the arrays and objects that paths lead to.
  mutating func enterRest(_ line: MarkedLine, plan: borrowing PlanView, arena: inout Arena) -> Bool {
    while let (node, depth, object) = nextObject() {
      guard let bytes = object.bytes.baseAddress else { continue }
      var position = bytes - line.start
      guard enter(line, at: &position, node: node, depth: depth, plan: plan, arena: &arena) else { return false }
    }
    return !hasContainers || containersAreWellFormed(line)
  }

  /// The next object to enter.
  private mutating func nextObject() -> (node: UInt32, depth: Int, object: Value)? {
    while enteredCount < queuedCount {
      let next = queue[enteredCount]
      enteredCount &+= 1
      let object = objects[Int(next.node)]
      objects[Int(next.node)] = .missing
      if object.kind == .rawObject { return (next.node, Int(next.depth), object) }
    }
    return nil
  }

  private func containersAreWellFormed(_ line: MarkedLine) -> Bool {
    for index in 0..<filledCount {
      let slot = Int(filled[index])
      let value = slots[slot]
      // What no path leads to is in the place behind the last slot.
      guard value.kind == .rawArray || value.kind == .rawObject, slot < slots.count &- 1 else { continue }
      guard JSONValidator.isWellFormed(value, of: line, depth: Int(depths[slot])) else { return false }
    }
    return true
  }

  @inline(__always)
  private func find(
    _ line: MarkedLine, from first: Int, to end: Int, _ keys: KeyLookup, _ plan: borrowing PlanView,
    _ arena: inout Arena
  ) -> KeyLookup.Match {
    if line.flags.contains(.backslash) {
      let key = line.text(from: first, to: end)
      if key.isEscaped {
        let text = key.unescaped(in: &arena)
        if let start = text.baseAddress { return keys.find(start, length: text.count, mask: mask, in: plan) }
      }
    }
    return keys.find(line.start + first, length: end &- first, mask: mask, in: plan)
  }

  // MARK: Not in a line

  /// Goes over an object, and those inside, of JSON text that is well-formed but stands in no line, such as one that
  /// `parse_json` made.
  mutating func enter(unmarked object: Value, node: UInt32, plan: borrowing PlanView, arena: inout Arena) {
    var next: (node: UInt32, depth: Int, object: Value)? = (node, 0, object)
    while let (node, _, object) = next {
      let keys = KeyLookup(plan, node: node)
      var members = JSONMembers(object)
      while let member = members.next() {
        // Moved to where as much can be read behind it as a look-up reads.
        let key = arena.copy(member.key.unescaped(in: &arena))
        guard let start = key.baseAddress else { continue }
        fill(keys.find(start, length: key.count, mask: mask, in: plan), member.value, depth: 0)
      }
      next = nextObject()
    }
  }

  // MARK: Filling

  @inline(__always)
  private mutating func fill(_ match: KeyLookup.Match, _ value: Value, depth: Int) {
    // What no path leads to goes into the place behind the last slot: that needs no branch.
    let slot = min(match.value, UInt32(truncatingIfNeeded: slots.count &- 1))
    fill(slot, value)
    if value.kind == .rawObject || value.kind == .rawArray, match.value != PlanFormat.none {
      depths[Int(slot)] = UInt32(truncatingIfNeeded: depth)
      hasContainers = true
    }
    if match.child != PlanFormat.none { enqueue(match.child, value, depth: depth) }
  }

  private mutating func enqueue(_ node: UInt32, _ value: Value, depth: Int) {
    let isQueued = objects[Int(node)].kind != .missing
    guard value.kind == .rawObject else {
      if isQueued { objects[Int(node)] = .null }
      return
    }
    if !isQueued {
      queue[queuedCount] = QueuedNode(node: node, depth: UInt32(truncatingIfNeeded: depth))
      queuedCount &+= 1
    }
    objects[Int(node)] = value
  }
}
