extension Verifier {
  /// Checks the slots of the path tries and the dispatch index: every node is part of one trie or holds the texts of one
  /// switch; every group and every list is reached in one way.
  mutating func verifyDispatch() throws(PlanFlaw) {
    var kinds = Array(repeating: NodeKind.unknown, count: plan.keyNodes.count)
    // `verifyKeys` has found the roots to be in range, and each to be one root only.
    kinds[Int(plan.info.eventNode)] = .eventPath
    if plan.info.itemNode != PlanFormat.none { kinds[Int(plan.info.itemNode)] = .itemPath }
    for index in 0..<plan.switches.count { kinds[Int(plan.switches[index].node)] = .texts }
    try verifySlots(&kinds)
    try verifyGroups()
    for (slot, key) in [
      (plan.info.typeSlot, "type"), (plan.info.eventNameSlot, "event"), (plan.info.messageIDSlot, "messageId"),
    ] as [(UInt32, StaticString)] {
      let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
      guard let entry = plan.entry(name, in: plan.info.eventNode), entry.value == slot, slot != PlanFormat.none else {
        throw .dispatch
      }
    }
  }

  private enum NodeKind { case unknown, eventPath, itemPath, texts }

  private func verifySlots(_ kinds: inout [NodeKind]) throws(PlanFlaw) {
    var eventSlots = SlotSet(count: plan.info.eventSlotCount)
    var itemSlots = SlotSet(count: plan.info.itemSlotCount)
    if plan.info.itemRootSlot != PlanFormat.none { try itemSlots.take(plan.info.itemRootSlot) }
    for number in 0..<plan.keyNodes.count {
      for index in plan.keyNodes[number].entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty { continue }
        guard entry.value != PlanFormat.none || entry.child != PlanFormat.none else { throw .trie }
        switch kinds[number] {
        case .eventPath: if entry.value != PlanFormat.none { try eventSlots.take(entry.value) }
        case .itemPath: if entry.value != PlanFormat.none { try itemSlots.take(entry.value) }
        case .texts: guard entry.child == PlanFormat.none else { throw .dispatch }
        case .unknown: throw .trie
        }
        if entry.child != PlanFormat.none { kinds[Int(entry.child)] = kinds[number] }
      }
    }
    guard eventSlots.isFull, itemSlots.isFull else { throw .trie }
  }

  private func verifyGroups() throws(PlanFlaw) {
    let lists = try verifyCandidates()
    var isListUsed = Array(repeating: false, count: lists.count)
    func take(_ list: UInt32) throws(PlanFlaw) {
      if list == PlanFormat.none { return }
      guard Int(clamping: list) < lists.count, lists[Int(list)], !isListUsed[Int(list)] else { throw .dispatch }
      isListUsed[Int(list)] = true
    }
    guard plan.groups.count > 0 else { throw .dispatch }
    var isReached = Array(repeating: false, count: plan.groups.count)
    isReached[0] = true
    var next: UInt32 = 0
    for number in 0..<plan.groups.count {
      let group = plan.groups[number]
      guard isReached[number], group.firstSwitch == next else { throw .dispatch }
      try require(group.switches, within: plan.switches.count)
      next += group.switchCount
      try take(group.list)
      for index in group.switches.indices {
        let question = plan.switches[index]
        guard question.slot < plan.info.eventSlotCount else { throw .reference }
        try take(question.otherwise)
        for index in plan.keyNodes[question.node].entries.indices {
          let entry = plan.keyEntries[index]
          if entry.isEmpty { continue }
          // A group comes after the one that leads to it.
          guard Int(clamping: entry.value) > number, Int(clamping: entry.value) < plan.groups.count,
            !isReached[Int(entry.value)]
          else { throw .dispatch }
          isReached[Int(entry.value)] = true
        }
      }
    }
    guard Int(clamping: next) == plan.switches.count else { throw .dispatch }
    for index in lists.indices where lists[index] && !isListUsed[index] { throw .dispatch }
    try verifyReach()
  }

  /// Bounds the groups and lists that one event may reach.
  private func verifyReach() throws(PlanFlaw) {
    var reach = Array(repeating: 1, count: plan.groups.count)
    for number in (0..<plan.groups.count).reversed() {
      for index in plan.groups[number].switches.indices {
        let question = plan.switches[index]
        var most = question.otherwise == PlanFormat.none ? 0 : 1
        for index in plan.keyNodes[question.node].entries.indices {
          let entry = plan.keyEntries[index]
          if !entry.isEmpty { most = max(most, reach[Int(entry.value)]) }
        }
        // A question that leads nowhere counts too: each is asked.
        reach[number] += max(most, 1)
      }
      guard reach[number] <= PlanFormat.maximumDispatchCount else { throw .dispatch }
    }
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
