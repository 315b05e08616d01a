/// A time zone: when its offset changed, and the rule by which it changes from then on.
@frozen
public struct ZoneRecord: PlanRecord, Hashable {
  /// A day of a year by weekday, and a time on it.
  @frozen
  public struct Change: Hashable, Sendable, BitwiseCopyable {
    /// 1 to 12; 0: there is no such change.
    public var month: UInt8
    /// 1 to 4, or 5 for the last one in the month.
    public var week: UInt8
    /// 0 is Sunday.
    public var weekday: UInt8
    /// Seconds after midnight by the clock before the change; may lie outside the day.
    public var time: Int32

    public init(month: UInt8, week: UInt8, weekday: UInt8, time: Int32) {
      self.month = month
      self.week = week
      self.weekday = weekday
      self.time = time
    }

    /// No change.
    public static let none = Change(month: 0, week: 0, weekday: 0, time: 0)
  }

  /// String: the IANA name.
  public var name: UInt32
  public var firstTransition: UInt32
  public var transitionCount: UInt32
  /// Seconds east of UTC before the first transition.
  public var initialOffset: Int32
  /// Seconds east of UTC outside daylight saving time, after the last transition. Only when there is a rule.
  public var standardOffset: Int32
  /// Seconds east of UTC in daylight saving time, after the last transition. Only when there is a rule.
  public var daylightOffset: Int32
  /// When daylight saving time begins each year after the last transition; none without a rule.
  public var daylightStart: Change
  public var daylightEnd: Change

  public init(
    name: UInt32, firstTransition: UInt32, transitionCount: UInt32, initialOffset: Int32, standardOffset: Int32,
    daylightOffset: Int32, daylightStart: Change, daylightEnd: Change
  ) {
    self.name = name
    self.firstTransition = firstTransition
    self.transitionCount = transitionCount
    self.initialOffset = initialOffset
    self.standardOffset = standardOffset
    self.daylightOffset = daylightOffset
    self.daylightStart = daylightStart
    self.daylightEnd = daylightEnd
  }

  @inlinable public var transitions: RecordRange { RecordRange(start: firstTransition, count: transitionCount) }
  @inlinable public var hasRule: Bool { daylightStart.month != 0 }

  @inlinable public static var byteCount: Int { 40 }

  @inlinable
  public init(at address: UnsafeRawPointer) {
    name = address.word(0)
    firstTransition = address.word(4)
    transitionCount = address.word(8)
    initialOffset = Int32(bitPattern: address.word(12))
    standardOffset = Int32(bitPattern: address.word(16))
    daylightOffset = Int32(bitPattern: address.word(20))
    daylightStart = Change(
      month: address.byte(24), week: address.byte(25), weekday: address.byte(26),
      time: Int32(bitPattern: address.word(28)))
    daylightEnd = Change(
      month: address.byte(32), week: address.byte(33), weekday: address.byte(34),
      time: Int32(bitPattern: address.word(36)))
  }

  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: firstTransition)
    bytes.append(littleEndian: transitionCount)
    bytes.append(littleEndian: initialOffset)
    bytes.append(littleEndian: standardOffset)
    bytes.append(littleEndian: daylightOffset)
    for change in [daylightStart, daylightEnd] {
      bytes.append(change.month)
      bytes.append(change.week)
      bytes.append(change.weekday)
      bytes.append(0)
      bytes.append(littleEndian: change.time)
    }
  }
}

/// A change of a zone's offset: the upper 40 bits are the seconds since 1970 at which it happens, the lower 24 the
/// seconds east of UTC from then on, both signed. Transitions of a zone ascend.
@frozen
public struct ZoneTransition: PlanRecord, Hashable {
  public var rawValue: Int64

  @inlinable
  public init(seconds: Int64, offset: Int32) {
    rawValue = seconds << 24 | Int64(UInt32(bitPattern: offset) & 0xFF_FFFF)
  }

  @inlinable public var seconds: Int64 { rawValue >> 24 }
  @inlinable public var offset: Int32 { (Int32(truncatingIfNeeded: rawValue) << 8) >> 8 }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) { rawValue = Int64(at: address) }
  public func append(to bytes: inout [UInt8]) { rawValue.append(to: &bytes) }
}
