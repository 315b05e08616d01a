extension Verifier {
  /// Every node has its own run of places; every key is found where it stands; every child comes after its parent and
  /// has one parent, so that the nodes form trees.
  func verifyKeys() throws(PlanFlaw) {
    var next: UInt32 = 0
    var hasParent = NumberSet(limit: plan.keyNodes.count)
    for number in plan.keyNodes.indices {
      let node = plan.keyNodes[number]
      guard node.size > 0, (1...PlanFormat.maximumProbes).contains(Int(node.probes)),
        node.firstEntry == next
      else { throw .keyTable }
      try require(node.entries, within: plan.keyEntries.count)
      next += node.entries.count
      for index in node.entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty {
          guard entry == .empty else { throw .keyTable }
          continue
        }
        try verify(entry, at: index, in: node)
        if entry.child == PlanFormat.none { continue }
        guard !entry.child.isBelow(number + 1), hasParent.take(entry.child) else { throw .trie }
      }
    }
    guard next.equals(plan.keyEntries.count) else { throw .keyTable }
    // What has no parent must be a root, which has none: of a path trie, or the texts of one switch.
    guard hasParent.take(plan.info.eventNode) else { throw .trie }
    guard plan.info.itemNode == PlanFormat.none || hasParent.take(plan.info.itemNode) else { throw .trie }
    for index in plan.switches.indices where !hasParent.take(plan.switches[index].node) { throw .trie }
    guard hasParent.isFull else { throw .trie }
  }

  private func verify(_ entry: KeyEntry, at index: Int, in node: KeyNode) throws(PlanFlaw) {
    try requireString(entry.key)
    let key = plan.string(entry.key)
    guard key.count == Int(entry.length), let start = key.baseAddress else { throw .keyTable }
    let prefix = KeyPrefix(start, length: key.count)
    guard prefix.low == entry.low, prefix.high == entry.high else { throw .keyTable }
    let place = Int(node.firstEntry) + node.place(of: prefix)
    guard index >= place, index < place + Int(node.probes) else { throw .keyTable }
    // A look-up stops at an empty place. Strings are unique, so the same key twice is the same number twice.
    for earlier in place..<index where plan.keyEntries[earlier].isEmpty || plan.keyEntries[earlier].key == entry.key {
      throw .keyTable
    }
  }
}
