extension Verifier {
  /// Checks what `RecordRule` cannot say of zones.
  func verifyZones() throws(PlanFlaw) {
    for index in plan.zones.indices {
      let zone = plan.zones[index]
      var before = Int64.min
      for index in zone.transitions.indices {
        let transition = plan.transitions[index]
        guard ZoneLimits.offsets.contains(transition.offset), ZoneLimits.instants.contains(transition.seconds),
          before < transition.seconds
        else { throw .zone }
        before = transition.seconds
      }
      try verify(zone.daylightStart, hasRule: zone.hasRule)
      try verify(zone.daylightEnd, hasRule: zone.hasRule)
      guard !zone.hasRule || zone.daylightStart.month != zone.daylightEnd.month else { throw .zone }
    }
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
}

/// What a zone's numbers may be.
enum ZoneLimits {
  /// Seconds east of UTC: less than 26 hours, as in TZif files.
  static let offsets: ClosedRange<Int32> = -93_599...93_599
  static let instants: ClosedRange<Int64> = -100_000_000_000...300_000_000_000
  /// Seconds from midnight of the day of a change: within a week, as in TZif footers.
  static let times: ClosedRange<Int32> = -604_800...604_800
}
