extension Verifier {
  /// What the keys of a node are.
  private enum NodeKind {
    static var unknown: Int32 { 0 }
    static var eventPath: Int32 { 1 }
    static var itemPath: Int32 { 2 }
    static var texts: Int32 { 3 }
  }

  /// Every node has its own run of places; every key is found where it stands; every child comes after its parent and
  /// has one parent, so that the nodes form trees: two path tries, and the texts of every switch. Each slot is one path's.
  func verifyKeys() throws(PlanFlaw) {
    let info = plan.info
    guard info.eventSlotCount <= UInt32(PlanFormat.maximumSlotCount),
      info.itemSlotCount <= UInt32(PlanFormat.maximumSlotCount)
    else { throw .trie }
    let kinds = WorkingNumbers(repeating: NodeKind.unknown, count: plan.keyNodes.count)
    guard note(info.eventNode, NodeKind.eventPath, kinds),
      info.itemNode == PlanFormat.none || note(info.itemNode, NodeKind.itemPath, kinds)
    else { throw .trie }
    for index in plan.switches.indices {
      guard note(plan.switches[index].node, NodeKind.texts, kinds) else { throw .trie }
    }
    var eventSlots = NumberSet(limit: Int(info.eventSlotCount))
    var itemSlots = NumberSet(limit: Int(info.itemSlotCount))
    let root = info.itemRootSlot
    guard root == PlanFormat.none || itemSlots.take(root) else { throw .trie }
    var next: UInt32 = 0
    for number in plan.keyNodes.indices {
      let node = plan.keyNodes[number]
      guard node.size > 0, node.probes &- 1 < UInt8(PlanFormat.maximumProbes), node.firstEntry == next else {
        throw .keyTable
      }
      let entries = node.entries
      try require(entries, within: plan.keyEntries.count)
      next += entries.count
      let kind = kinds[number]
      for index in entries.indices {
        let entry = plan.keyEntries[index]
        let (value, child) = (entry.value, entry.child)
        if entry.isEmpty {
          guard entry.low | entry.high == 0, value & child & entry.key == PlanFormat.none else { throw .keyTable }
          continue
        }
        try verifyKey(at: index, in: node)
        if child != PlanFormat.none {
          guard !child.isBelow(number + 1), note(child, kind, kinds) else { throw .trie }
          guard kind != NodeKind.texts else { throw .dispatch }
        }
        if value == PlanFormat.none {
          guard child != PlanFormat.none else { throw .trie }
        } else if kind != NodeKind.texts {
          guard kind == NodeKind.eventPath ? eventSlots.take(value) : itemSlots.take(value) else { throw .trie }
        }
      }
      // What has no parent and is no root has not been noted.
      guard kind != NodeKind.unknown else { throw .trie }
    }
    guard next.equals(plan.keyEntries.count) else { throw .keyTable }
    guard eventSlots.isFull, itemSlots.isFull else { throw .trie }
  }

  /// Notes what the keys of a node are. False when that is noted already: each node has one parent, or is one root.
  private func note(_ node: UInt32, _ kind: Int32, _ kinds: borrowing WorkingNumbers) -> Bool {
    guard node.isBelow(kinds.count), kinds[Int(node)] == NodeKind.unknown else { return false }
    kinds[Int(node)] = kind
    return true
  }

  private func verifyKey(at index: Int, in node: KeyNode) throws(PlanFlaw) {
    let entry = plan.keyEntries[index]
    guard isString(entry.key) else { throw .reference }
    let key = plan.string(entry.key)
    guard key.count == Int(entry.length), let start = key.baseAddress else { throw .keyTable }
    let prefix = KeyPrefix(start, length: key.count)
    let place = Int(node.firstEntry) + node.place(of: prefix)
    guard prefix.low == entry.low, prefix.high == entry.high, index >= place, index < place + Int(node.probes) else {
      throw .keyTable
    }
    // A look-up stops at an empty place. Strings are unique, so the same key twice is the same number twice.
    for earlier in place..<index where plan.keyEntries[earlier].isEmpty || plan.keyEntries[earlier].key == entry.key {
      throw .keyTable
    }
  }
}
