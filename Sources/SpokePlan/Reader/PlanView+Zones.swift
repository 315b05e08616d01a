extension PlanView {
  /// Seconds east of UTC in a zone at an instant, in seconds since 1970.
  public func offset(inZone zone: Int, at instant: Int64) -> Int32 {
    let record = zones[zone]
    let index = transitionCount(of: record, notAfter: instant)
    guard index == Int(record.transitionCount), record.hasRule else {
      return index == 0 ? record.initialOffset : transitions[Int(record.firstTransition) + index - 1].offset
    }
    return record.ruleOffset(at: instant)
  }

  /// The instant, in seconds since 1970, at which a zone's clocks show a local time, given as the seconds from
  /// 1970-01-01T00:00 on that clock.
  ///
  /// Of a local time that occurs twice the earlier instant; one that is skipped is moved forward by the gap.
  public func instant(inZone zone: Int, local: Int64) -> Int64 {
    // No offset is as large as two days, so the search begins before the local time and is over after a few changes.
    var instant = local - 172_800
    var current = offset(inZone: zone, at: instant)
    while let change = nextTransition(inZone: zone, after: instant) {
      let candidate = local - Int64(current)
      if candidate < change.seconds { return candidate }
      if local - Int64(change.offset) < change.seconds { return candidate }
      instant = change.seconds
      current = change.offset
    }
    return local - Int64(current)
  }

  /// The first change of a zone's offset after an instant; nil when there is none.
  public func nextTransition(inZone zone: Int, after instant: Int64) -> ZoneTransition? {
    let record = zones[zone]
    let index = transitionCount(of: record, notAfter: instant)
    if index < Int(record.transitionCount) { return transitions[Int(record.firstTransition) + index] }
    guard record.hasRule else { return nil }
    let year = CalendarDate(
      daysSince1970: (instant + Int64(record.standardOffset)).dividedDown(by: 86_400)
    ).year
    for candidate in year...(year + 1) {
      let start = record.start(inYear: candidate)
      let end = record.end(inYear: candidate)
      let toDaylight = ZoneTransition(seconds: start, offset: record.daylightOffset)
      let toStandard = ZoneTransition(seconds: end, offset: record.standardOffset)
      let first = start < end ? toDaylight : toStandard
      let second = start < end ? toStandard : toDaylight
      if first.seconds > instant { return first }
      if second.seconds > instant { return second }
    }
    return nil
  }

  /// How many of a zone's transitions have happened at an instant.
  private func transitionCount(of record: ZoneRecord, notAfter instant: Int64) -> Int {
    var low = 0
    var high = Int(record.transitionCount)
    while low < high {
      let middle = (low + high) / 2
      if transitions[Int(record.firstTransition) + middle].seconds <= instant {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension ZoneRecord {
  /// The instant at which daylight saving time begins in a year.
  func start(inYear year: Int64) -> Int64 { daylightStart.seconds(inYear: year) - Int64(standardOffset) }
  /// The instant at which it ends.
  func end(inYear year: Int64) -> Int64 { daylightEnd.seconds(inYear: year) - Int64(daylightOffset) }

  func ruleOffset(at instant: Int64) -> Int32 {
    let year = CalendarDate(daysSince1970: (instant + Int64(standardOffset)).dividedDown(by: 86_400)).year
    let start = start(inYear: year)
    let end = end(inYear: year)
    let isDaylight = start < end ? instant >= start && instant < end : !(instant >= end && instant < start)
    return isDaylight ? daylightOffset : standardOffset
  }
}

extension ZoneRecord.Change {
  /// Local seconds since 1970-01-01T00:00 of this change in a year.
  func seconds(inYear year: Int64) -> Int64 {
    let first = CalendarDate(year: year, month: Int64(month), day: 1).daysSince1970
    // 1970-01-01 was a Thursday.
    let firstWeekday = (first + 4) - 7 * (first + 4).dividedDown(by: 7)
    var day = first + (Int64(weekday) - firstWeekday + 7) % 7 + 7 * (Int64(week) - 1)
    let next = CalendarDate(
      year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : Int64(month) + 1, day: 1
    ).daysSince1970
    while day >= next { day -= 7 }
    return day * 86_400 + Int64(time)
  }
}
