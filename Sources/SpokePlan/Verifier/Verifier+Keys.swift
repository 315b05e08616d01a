extension Verifier {
  /// Every node has its own run of places; every key is found where it stands; every child comes after its parent and
  /// has one parent, so that the nodes form trees.
  func verifyKeys() throws(PlanFlaw) {
    var next: UInt32 = 0
    var hasParent = Array(repeating: false, count: plan.keyNodes.count)
    for number in 0..<plan.keyNodes.count {
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
        guard Int(clamping: entry.child) > number, Int(clamping: entry.child) < plan.keyNodes.count,
          !hasParent[Int(entry.child)]
        else { throw .trie }
        hasParent[Int(entry.child)] = true
      }
    }
    guard Int(clamping: next) == plan.keyEntries.count else { throw .keyTable }
    // What has no parent must be a root, which has none: of a path trie, or the texts of one switch.
    func takeRoot(_ root: UInt32) throws(PlanFlaw) {
      guard Int(clamping: root) < plan.keyNodes.count, !hasParent[Int(root)] else { throw .trie }
      hasParent[Int(root)] = true
    }
    try takeRoot(plan.info.eventNode)
    if plan.info.itemNode != PlanFormat.none { try takeRoot(plan.info.itemNode) }
    for index in 0..<plan.switches.count { try takeRoot(plan.switches[index].node) }
    for index in hasParent.indices where !hasParent[index] { throw .trie }
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
