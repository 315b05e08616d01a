extension Verifier {
  mutating func verifyZones() throws(PlanFlaw) {
    if plan.zones.count > 0 { used.insert(.zones) }
    var next: UInt32 = 0
    for index in plan.zones.indices {
      let zone = plan.zones[index]
      try requireString(zone.name)
      guard zone.firstTransition == next else { throw .zone }
      try require(zone.transitions, within: plan.transitions.count)
      next += zone.transitionCount
      guard ZoneLimits.offsets.contains(zone.initialOffset) else { throw .zone }
      for index in zone.transitions.indices {
        let transition = plan.transitions[index]
        guard ZoneLimits.offsets.contains(transition.offset), ZoneLimits.instants.contains(transition.seconds) else {
          throw .zone
        }
        if index > Int(zone.firstTransition), plan.transitions[index - 1].seconds >= transition.seconds { throw .zone }
      }
      guard ZoneLimits.offsets.contains(zone.standardOffset), ZoneLimits.offsets.contains(zone.daylightOffset) else {
        throw .zone
      }
      try verify(zone.daylightStart, hasRule: zone.hasRule)
      try verify(zone.daylightEnd, hasRule: zone.hasRule)
      guard !zone.hasRule || zone.daylightStart.month != zone.daylightEnd.month else { throw .zone }
    }
    guard next.equals(plan.transitions.count) else { throw .zone }
    for index in plan.instants.indices where !PlanFormat.milliseconds.contains(plan.instants[index]) {
      throw .reference
    }
  }

  private func verify(_ change: ZoneRecord.Change, hasRule: Bool) throws(PlanFlaw) {
    if !hasRule {
      guard change == .none else { throw .zone }
      return
    }
    guard (1...12).contains(change.month), (1...5).contains(change.week), change.weekday < 7,
      ZoneLimits.times.contains(change.time)
    else { throw .zone }
  }

  /// Sets stand one behind the other; a set's members ascend.
  func verifySets() throws(PlanFlaw) {
    var next: UInt32 = 0
    for index in plan.sets.indices {
      let set = plan.sets[index]
      guard set.firstMember == next else { throw .set }
      try require(set.members, within: plan.setMembers.count)
      next += set.memberCount
      for index in set.members.indices {
        try requireString(plan.setMembers[index])
        if index > Int(set.firstMember), plan.setMembers[index - 1] >= plan.setMembers[index] { throw .set }
      }
    }
    guard next.equals(plan.setMembers.count) else { throw .set }
  }

  /// Tables stand one behind the other; a table's keys ascend.
  mutating func verifyTables() throws(PlanFlaw) {
    if plan.tables.count > 0 { used.insert(.tables) }
    var next: UInt32 = 0
    for index in plan.tables.indices {
      let table = plan.tables[index]
      try requireString(table.name)
      guard table.firstEntry == next, table.absentReason == 0 || InvalidReason(rawValue: table.absentReason) != nil
      else { throw .table }
      try require(table.entries, within: plan.tableEntries.count)
      next += table.entryCount
      for index in table.entries.indices {
        let entry = plan.tableEntries[index]
        try requireString(entry.key)
        try requireConstant(entry.value)
        if index > Int(table.firstEntry), plan.tableEntries[index - 1].key >= entry.key { throw .table }
      }
    }
    guard next.equals(plan.tableEntries.count) else { throw .table }
  }
}

/// What a zone's numbers may be.
enum ZoneLimits {
  /// Seconds east of UTC: less than 26 hours, as in TZif files.
  static let offsets: ClosedRange<Int32> = -93_599...93_599
  static let instants: ClosedRange<Int64> = -100_000_000_000...300_000_000_000
  /// Seconds from midnight of the day of a change: within a week, as in TZif footers.
  static let times: ClosedRange<Int32> = -604_800...604_800
}
