import SpokePlan

/// Finds in an object what the paths of a plan lead to.
///
/// Only objects that the path trie needs are entered, each after the object that holds it is done: so of duplicate keys
/// the last one counts with all that is inside it, and a path through anything but an object stays missing. A byte is
/// read at most once for every level of the trie.
struct PathWalk: ~Copyable {
  /// What was found where a node's object belongs, until it is entered; by node.
  private let containers: FixedArray<Value>
  /// Nodes to enter. Each has one parent, so each stands here once at most.
  private let queue: FixedArray<UInt32>
  private var queued = 0

  init(nodeCount: Int) {
    containers = FixedArray(repeating: .missing, count: nodeCount)
    queue = FixedArray(repeating: 0, count: nodeCount)
  }

  /// Fills the slots of all paths below `root`. Slots of what is not there are left as they are.
  ///
  /// - Parameters:
  ///   - object: JSON text of an object that was validated.
  ///   - root: a node of the path trie, or none.
  ///   - messageIDSlot: a slot for the member `messageId`, or none.
  mutating func fill(
    _ slots: UnsafeMutablePointer<Value>, from object: Value, root: UInt32, messageIDSlot: UInt32 = PlanFormat.none,
    plan: borrowing PlanView, arena: inout Arena
  ) {
    queued = 0
    scan(object, node: root, messageIDSlot: messageIDSlot, slots: slots, plan: plan, arena: &arena)
    var next = 0
    while next < queued {
      let node = queue[next]
      next += 1
      let container = containers[Int(node)]
      containers[Int(node)] = .missing
      scan(container, node: node, messageIDSlot: PlanFormat.none, slots: slots, plan: plan, arena: &arena)
    }
  }

  private mutating func scan(
    _ object: Value, node: UInt32, messageIDSlot: UInt32, slots: UnsafeMutablePointer<Value>,
    plan: borrowing PlanView, arena: inout Arena
  ) {
    var members = JSONMembers(object)
    while let member = members.next() {
      let key = member.key.unescaped(in: &arena)
      if messageIDSlot != PlanFormat.none, key.isEqual("messageId") { slots[Int(messageIDSlot)] = member.value }
      guard node != PlanFormat.none, let entry = plan.entry(key, in: node) else { continue }
      if entry.value != PlanFormat.none { slots[Int(entry.value)] = member.value }
      if entry.child != PlanFormat.none {
        if containers[Int(entry.child)].kind == .missing {
          queue[queued] = entry.child
          queued += 1
        }
        containers[Int(entry.child)] = member.value
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func isEqual(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && JSONText.isEqual(self, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
