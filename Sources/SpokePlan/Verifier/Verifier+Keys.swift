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
        else {
          throw .trie
        }
        hasParent[Int(entry.child)] = true
      }
    }
    guard Int(clamping: next) == plan.keyEntries.count else { throw .keyTable }
    // What has no parent must be one of the roots, which have none, and each only one of them.
    for root in [plan.info.eventNode, plan.info.itemNode, plan.info.typeNode, plan.info.eventNameNode]
    where root != PlanFormat.none {
      guard Int(clamping: root) < plan.keyNodes.count, !hasParent[Int(root)] else { throw .trie }
      hasParent[Int(root)] = true
    }
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

  /// Checks the slots of the path trie and the lists of the dispatch index.
  mutating func verifyDispatch() throws(PlanFlaw) {
    let lists = try verifyCandidates()
    var kinds = Array(repeating: NodeKind.unknown, count: plan.keyNodes.count)
    func mark(_ root: UInt32, _ kind: NodeKind) { if root != PlanFormat.none { kinds[Int(root)] = kind } }
    mark(plan.info.eventNode, .eventPath)
    mark(plan.info.itemNode, .itemPath)
    mark(plan.info.typeNode, .types)
    mark(plan.info.eventNameNode, .names)
    var eventSlots = SlotSet(count: plan.info.eventSlotCount)
    var itemSlots = SlotSet(count: plan.info.itemSlotCount)
    if plan.info.itemRootSlot != PlanFormat.none { try itemSlots.take(plan.info.itemRootSlot) }
    var isListUsed = Array(repeating: false, count: lists.count)
    func take(_ list: UInt32) throws(PlanFlaw) {
      if list == PlanFormat.none { return }
      guard Int(clamping: list) < lists.count, lists[Int(list)], !isListUsed[Int(list)] else { throw .dispatch }
      isListUsed[Int(list)] = true
    }
    try take(plan.info.always)
    for number in 0..<plan.keyNodes.count {
      let node = plan.keyNodes[number]
      for index in node.entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty { continue }
        guard entry.value != PlanFormat.none || entry.child != PlanFormat.none else { throw .trie }
        var childKind = kinds[number]
        switch kinds[number] {
        case .eventPath: if entry.value != PlanFormat.none { try eventSlots.take(entry.value) }
        case .itemPath: if entry.value != PlanFormat.none { try itemSlots.take(entry.value) }
        case .types:
          try take(entry.value)
          childKind = .names
        case .names:
          try take(entry.value)
          guard entry.child == PlanFormat.none else { throw .dispatch }
        case .unknown: throw .trie
        }
        if entry.child != PlanFormat.none { kinds[Int(entry.child)] = childKind }
      }
    }
    guard eventSlots.isFull, itemSlots.isFull else { throw .trie }
    for index in lists.indices where lists[index] && !isListUsed[index] { throw .dispatch }
    try verifyDispatchSlot(plan.info.typeSlot, key: "type", isNeeded: plan.info.typeNode != PlanFormat.none)
    let needsName = kinds.contains(.names)
    try verifyDispatchSlot(plan.info.eventNameSlot, key: "event", isNeeded: needsName)
  }

  /// Checks that the lists fill their section and ascend. Returns where lists begin.
  private func verifyCandidates() throws(PlanFlaw) -> [Bool] {
    var begins = Array(repeating: false, count: plan.candidates.count)
    var index = 0
    while index < plan.candidates.count {
      begins[index] = true
      let count = Int(clamping: plan.candidates[index])
      guard count > 0, count < plan.candidates.count - index else { throw .dispatch }
      for member in (index + 1)...(index + count) {
        guard Int(clamping: plan.candidates[member]) < plan.mappings.count else { throw .reference }
        if member > index + 1, plan.candidates[member - 1] >= plan.candidates[member] { throw .dispatch }
      }
      index += count + 1
    }
    return begins
  }

  /// Requires that a slot of the dispatch index is that of the event's field of that name.
  private func verifyDispatchSlot(_ slot: UInt32, key: StaticString, isNeeded: Bool) throws(PlanFlaw) {
    guard isNeeded == (slot != PlanFormat.none) else { throw .dispatch }
    if !isNeeded { return }
    let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard plan.info.eventNode != PlanFormat.none, let entry = plan.entry(name, in: plan.info.eventNode),
      entry.value == slot
    else { throw .dispatch }
  }

  private enum NodeKind { case unknown, eventPath, itemPath, types, names }
}

/// Slots of a scope, each of which must be given to one path.
private struct SlotSet {
  private var isTaken: [Bool]
  private var taken = 0

  init(count: UInt32) { isTaken = Array(repeating: false, count: Int(min(count, UInt32(PlanFormat.maximumSlotCount)))) }

  mutating func take(_ slot: UInt32) throws(PlanFlaw) {
    guard Int(clamping: slot) < isTaken.count, !isTaken[Int(slot)] else { throw .trie }
    isTaken[Int(slot)] = true
    taken += 1
  }

  var isFull: Bool { taken == isTaken.count }
}
