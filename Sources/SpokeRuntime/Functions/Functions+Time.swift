import SpokePlan

/// Functions of dates and instants.
extension Functions {
  static func time(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ attachment: UInt32, _ plan: PlanView,
    _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    guard attachment < plan.zones.count else { throw .outOfRange }
    let zone = Int(attachment)
    let argument = arguments[0]
    switch function {
    case .date: return .date(days: Int32(try Moment.day(argument, zone: zone, plan, &arena)))
    case .datetime: return .instant(milliseconds: try Moment.instant(argument, zone: zone, plan, &arena))
    case .epochMilliseconds:
      return .number(integer: try Moment.instant(argument, zone: zone, plan, &arena), in: &arena)
    case .parseDate:
      return try parseDate(try argument.text(in: &arena), try arguments[1].text(in: &arena), zone, plan)
    case .formatDate:
      if argument.kind == .date {
        return try formatDate(day: argument.payload, try arguments[1].text(in: &arena), zone, plan, &arena)
      }
      let instant = try Moment.instant(argument, zone: zone, plan, &arena)
      return try formatDate(instant: instant, try arguments[1].text(in: &arena), zone, plan, &arena)
    default:
      let moment = try Moment.dateOrInstant(argument, zone: zone, plan, &arena)
      return try addDays(moment, try arguments[1].clampedInteger(in: &arena))
    }
  }

  private static func parseDate(
    _ text: UnsafeBufferPointer<UInt8>, _ format: UnsafeBufferPointer<UInt8>, _ zone: Int, _ plan: PlanView
  ) throws(InvalidReason) -> Value {
    guard let parsed = ParsedDate(text, format) else { throw .badPattern }
    if !parsed.hasTime { return .date(days: Int32(parsed.local.days)) }
    let instant =
      parsed.offset.map { parsed.local.milliseconds - $0 * 1_000 } ?? parsed.local.instant(zone: zone, plan: plan)
    return .instant(milliseconds: try Moment.inRange(instant))
  }

  private static func formatDate(
    day: Int64, _ format: UnsafeBufferPointer<UInt8>, _ zone: Int, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let midnight = LocalTime(days: day, milliseconds: 0)
    let offset = LocalTime.offset(at: midnight.instant(zone: zone, plan: plan), zone: zone, plan: plan)
    return try DatePattern.text(of: midnight, offset: offset, format, in: &arena)
  }

  private static func formatDate(
    instant: Int64, _ format: UnsafeBufferPointer<UInt8>, _ zone: Int, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let local = LocalTime(instant: instant, zone: zone, plan: plan)
    guard PlanFormat.milliseconds.contains(local.milliseconds) else { throw .outOfRange }
    let offset = LocalTime.offset(at: instant, zone: zone, plan: plan)
    return try DatePattern.text(of: local, offset: offset, format, in: &arena)
  }

  private static func addDays(_ moment: Value, _ days: Int64) throws(InvalidReason) -> Value {
    // More days than there are dates lead out of them from any one; checked first, so that nothing overflows.
    guard days.magnitude < 4_000_000 else { throw .outOfRange }
    if moment.kind == .date {
      let sum = moment.payload + days
      guard PlanFormat.containsDay(sum) else { throw .outOfRange }
      return .date(days: Int32(sum))
    }
    return .instant(milliseconds: try Moment.inRange(moment.payload + days * LocalTime.millisecondsPerDay))
  }
}

/// What `date` and `datetime` take.
enum Moment {
  case day(Int64)
  /// By a clock whose zone is not said, in milliseconds.
  case local(Int64)
  case instant(Int64)

  /// Throws `reason` where a value is none of these.
  init(_ value: Value, else reason: InvalidReason, _ arena: inout Arena) throws(InvalidReason) {
    switch value.kind {
    case .date: self = .day(value.payload)
    case .instant: self = .instant(value.payload)
    case .number: self = .instant(try Self.instant(ofEpochMilliseconds: value, else: reason))
    case .text:
      guard let written = ISO8601(value.unescaped(in: &arena)) else { throw reason }
      if let offset = written.offset {
        self = .instant(try Self.inRange(written.local.milliseconds - offset * 1_000))
      } else {
        self = written.hasTime ? .local(written.local.milliseconds) : .day(written.local.days)
      }
    case .invalid: throw value.reason
    case .rawArray, .rawObject, .list: throw .objectWhereScalar
    case .missing, .null, .boolean: throw reason
    }
  }

  /// Days since 1970 of what `date` takes. Without a zone, by UTC.
  static func day(
    _ value: Value, zone: Int?, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Int64 {
    switch try Moment(value, else: .notADate, &arena) {
    case .day(let day): return day
    case .local(let milliseconds): return LocalTime(milliseconds: milliseconds).days
    case .instant(let instant):
      let day = LocalTime(instant: instant, zone: zone, plan: plan).days
      guard PlanFormat.containsDay(day) else { throw .outOfRange }
      return day
    }
  }

  /// Milliseconds since 1970 of what `datetime` takes. Without a zone, by UTC.
  static func instant(
    _ value: Value, zone: Int?, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Int64 {
    try Moment(value, else: .notADateTime, &arena).instant(zone: zone, plan)
  }

  private func instant(zone: Int?, _ plan: PlanView) throws(InvalidReason) -> Int64 {
    let local: LocalTime
    switch self {
    case .instant(let instant): return instant
    case .local(let milliseconds): local = LocalTime(milliseconds: milliseconds)
    case .day(let day): local = LocalTime(days: day, milliseconds: 0)
    }
    return try Self.inRange(local.instant(zone: zone, plan: plan))
  }

  /// A date for a date and for text that is a bare date; else an instant.
  static func dateOrInstant(
    _ value: Value, zone: Int?, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let moment = try Moment(value, else: .notADateTime, &arena)
    if case .day(let day) = moment { return .date(days: Int32(day)) }
    return .instant(milliseconds: try moment.instant(zone: zone, plan))
  }

  private static func instant(
    ofEpochMilliseconds number: Value, else reason: InvalidReason
  ) throws(InvalidReason) -> Int64 {
    guard let milliseconds = NumberText(number.bytes).clampedInteger else { throw reason }
    return try inRange(milliseconds)
  }

  /// Throws where an instant is before year 1 or after year 9999.
  static func inRange(_ milliseconds: Int64) throws(InvalidReason) -> Int64 {
    guard PlanFormat.milliseconds.contains(milliseconds) else { throw .outOfRange }
    return milliseconds
  }
}

extension PlanFormat {
  fileprivate static func containsDay(_ days: Int64) -> Bool {
    days >= Int64(Self.days.lowerBound) && days <= Int64(Self.days.upperBound)
  }
}
