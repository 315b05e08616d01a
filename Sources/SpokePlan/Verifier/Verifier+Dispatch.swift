extension Verifier {
  /// Checks the dispatch index, whose texts `verifyKeys` has checked: every group and every list is reached in one way.
  func verifyDispatch() throws(PlanFlaw) {
    try verifyGroups()
    let keys = PhraseList(
      """
      type
      event
      messageId
      """)
    for index in 0..<3 {
      let slot = plan.sections[Section.info.index].base.word(PlanInfo.typeSlotOffset + 4 * index)
      guard slot != PlanFormat.none, plan.entry(keys[index].bytes, in: plan.info.eventNode).value == slot else {
        throw .dispatch
      }
    }
  }

  /// What is known of a place of the section `candidates`.
  private enum ListPlace {
    static var within: Int32 { 0 }
    /// A list begins there that no group was seen to have.
    static var begin: Int32 { 1 }
    static var used: Int32 { 2 }
  }

  private func verifyGroups() throws(PlanFlaw) {
    let lists = WorkingNumbers(repeating: ListPlace.within, count: plan.candidates.count)
    try verifyCandidates(lists)
    guard plan.groups.count > 0 else { throw .dispatch }
    var reached = NumberSet(limit: plan.groups.count)
    _ = reached.take(0)
    // Bounds the groups and lists that one event may reach. A group comes after the one that leads to it.
    let reach = WorkingNumbers(repeating: 1, count: plan.groups.count)
    for number in plan.groups.indices.reversed() {
      let group = plan.groups[number]
      guard take(group.list, lists) else { throw .dispatch }
      for index in group.switches.indices {
        let question = plan.switches[index]
        guard question.slot < plan.info.eventSlotCount else { throw .reference }
        guard take(question.otherwise, lists) else { throw .dispatch }
        // A question that leads nowhere counts too: each is asked.
        var most: Int32 = 1
        for index in plan.keyNodes[question.node].entries.indices {
          let entry = plan.keyEntries[index]
          if entry.isEmpty { continue }
          guard !entry.value.isBelow(number + 1), reached.take(entry.value) else { throw .dispatch }
          most = max(most, reach[Int(entry.value)])
        }
        reach[number] += most
      }
      guard reach[number] <= PlanFormat.maximumDispatchCount else { throw .dispatch }
    }
    guard reached.isFull else { throw .dispatch }
    for place in 0..<lists.count where lists[place] == ListPlace.begin { throw .dispatch }
  }

  /// Takes a list, if it is one. False when there is none there that was not taken: only one place may refer to it.
  private func take(_ list: UInt32, _ lists: borrowing WorkingNumbers) -> Bool {
    if list == PlanFormat.none { return true }
    guard list.isBelow(lists.count), lists[Int(list)] == ListPlace.begin else { return false }
    lists[Int(list)] = ListPlace.used
    return true
  }

  /// Checks that the lists fill their section and ascend, and notes where they begin.
  private func verifyCandidates(_ lists: borrowing WorkingNumbers) throws(PlanFlaw) {
    var index = 0
    while index < plan.candidates.count {
      lists[index] = ListPlace.begin
      let count = Int(clamping: plan.candidates[index])
      guard count > 0, count < plan.candidates.count - index else { throw .dispatch }
      for member in (index + 1)...(index + count) {
        guard plan.candidates[member].isBelow(plan.mappings.count) else { throw .reference }
        if member > index + 1, plan.candidates[member - 1] >= plan.candidates[member] { throw .dispatch }
      }
      index += count + 1
    }
  }
}
