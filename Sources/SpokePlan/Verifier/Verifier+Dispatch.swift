extension Verifier {
  /// Checks the slots of the path tries and the dispatch index: every node is part of one trie or holds the texts of one
  /// switch; every group and every list is reached in one way.
  mutating func verifyDispatch() throws(PlanFlaw) {
    try verifySlots()
    try verifyGroups()
    try verify(slot: plan.info.typeSlot, isOf: "type")
    try verify(slot: plan.info.eventNameSlot, isOf: "event")
    try verify(slot: plan.info.messageIDSlot, isOf: "messageId")
  }

  private func verify(slot: UInt32, isOf key: StaticString) throws(PlanFlaw) {
    let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard let entry = plan.entry(name, in: plan.info.eventNode), entry.value == slot, slot != PlanFormat.none else {
      throw .dispatch
    }
  }

  /// What the keys of a node are.
  private enum NodeKind {
    static var unknown: Int32 { 0 }
    static var eventPath: Int32 { 1 }
    static var itemPath: Int32 { 2 }
    static var texts: Int32 { 3 }
  }

  private func verifySlots() throws(PlanFlaw) {
    let kinds = WorkingNumbers(repeating: NodeKind.unknown, count: plan.keyNodes.count)
    // `verifyKeys` has found the roots to be in range, and each to be one root only.
    kinds[Int(plan.info.eventNode)] = NodeKind.eventPath
    if plan.info.itemNode != PlanFormat.none { kinds[Int(plan.info.itemNode)] = NodeKind.itemPath }
    for index in plan.switches.indices { kinds[Int(plan.switches[index].node)] = NodeKind.texts }
    // `verifyPrograms` has found both counts to be within their limit. Each slot is one path's.
    var eventSlots = NumberSet(limit: Int(plan.info.eventSlotCount))
    var itemSlots = NumberSet(limit: Int(plan.info.itemSlotCount))
    let root = plan.info.itemRootSlot
    guard root == PlanFormat.none || itemSlots.take(root) else { throw .trie }
    for number in plan.keyNodes.indices {
      for index in plan.keyNodes[number].entries.indices {
        let entry = plan.keyEntries[index]
        if entry.isEmpty { continue }
        guard entry.value != PlanFormat.none || entry.child != PlanFormat.none else { throw .trie }
        switch kinds[number] {
        case NodeKind.eventPath:
          guard entry.value == PlanFormat.none || eventSlots.take(entry.value) else { throw .trie }
        case NodeKind.itemPath:
          guard entry.value == PlanFormat.none || itemSlots.take(entry.value) else { throw .trie }
        case NodeKind.texts:
          guard entry.child == PlanFormat.none else { throw .dispatch }
        default:
          throw .trie
        }
        if entry.child != PlanFormat.none { kinds[Int(entry.child)] = kinds[number] }
      }
    }
    guard eventSlots.isFull, itemSlots.isFull else { throw .trie }
  }

  private func verifyGroups() throws(PlanFlaw) {
    let lists = try verifyCandidates()
    var usedLists = NumberSet(limit: plan.candidates.count)
    guard plan.groups.count > 0 else { throw .dispatch }
    var reached = NumberSet(limit: plan.groups.count)
    _ = reached.take(0)
    var next: UInt32 = 0
    for number in plan.groups.indices {
      let group = plan.groups[number]
      guard reached.contains(UInt32(number)), group.firstSwitch == next else { throw .dispatch }
      try require(group.switches, within: plan.switches.count)
      next += group.switchCount
      try take(group.list, of: lists, &usedLists)
      for index in group.switches.indices {
        let question = plan.switches[index]
        guard question.slot < plan.info.eventSlotCount else { throw .reference }
        try take(question.otherwise, of: lists, &usedLists)
        for index in plan.keyNodes[question.node].entries.indices {
          let entry = plan.keyEntries[index]
          if entry.isEmpty { continue }
          // A group comes after the one that leads to it.
          guard !entry.value.isBelow(number + 1), reached.take(entry.value) else { throw .dispatch }
        }
      }
    }
    guard next.equals(plan.switches.count) else { throw .dispatch }
    guard usedLists.count == lists.count else { throw .dispatch }
    try verifyReach()
  }

  /// Takes a list, if it is one. Only one place may refer to it.
  private func take(_ list: UInt32, of lists: borrowing NumberSet, _ used: inout NumberSet) throws(PlanFlaw) {
    guard list == PlanFormat.none || lists.contains(list) && used.take(list) else { throw .dispatch }
  }

  /// Bounds the groups and lists that one event may reach.
  private func verifyReach() throws(PlanFlaw) {
    let reach = WorkingNumbers(repeating: 1, count: plan.groups.count)
    for number in plan.groups.indices.reversed() {
      for index in plan.groups[number].switches.indices {
        let question = plan.switches[index]
        var most: Int32 = question.otherwise == PlanFormat.none ? 0 : 1
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
  private func verifyCandidates() throws(PlanFlaw) -> NumberSet {
    var begins = NumberSet(limit: plan.candidates.count)
    var index = 0
    while index < plan.candidates.count {
      _ = begins.take(UInt32(index))
      let count = Int(clamping: plan.candidates[index])
      guard count > 0, count < plan.candidates.count - index else { throw .dispatch }
      for member in (index + 1)...(index + count) {
        guard plan.candidates[member].isBelow(plan.mappings.count) else { throw .reference }
        if member > index + 1, plan.candidates[member - 1] >= plan.candidates[member] { throw .dispatch }
      }
      index += count + 1
    }
    return begins
  }
}
