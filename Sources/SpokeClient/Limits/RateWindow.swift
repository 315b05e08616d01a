/// How many calls may be made in any stretch of time of some length: a log of those that still count.
///
/// A call counts from the moment at which the server took it. That lies between sending and reply, so a call is counted from
/// its reply, or from `margin` after it was sent if the reply takes longer: the server has always stopped counting it when
/// it stops counting here.
struct RateWindow: Sendable {
  /// How long a call may be on its way to the server.
  static let margin = Duration.milliseconds(250)

  private struct Slot {
    var countsFrom: Timestamp
  }

  private(set) var maximum: Int
  private(set) var interval: Duration
  private var slots: [Slot] = []
  /// Slots before it are free again.
  private var head = 0
  private var headNumber = 0
  /// Calls that others make with the same token, as replies tell.
  private var others = 0
  private var othersUntil: Timestamp?
  private var blockedUntil: Timestamp?

  init(maximum: Int, interval: Duration) {
    self.maximum = maximum
    self.interval = interval
  }

  /// The calls that count at present.
  mutating func count(at now: Timestamp) -> Int {
    while head < slots.count, slots[head].countsFrom + interval <= now {
      head += 1
      headNumber += 1
    }
    if head > 1_024, head * 2 > slots.count {
      slots.removeFirst(head)
      head = 0
    }
    return slots.count - head
  }

  /// When the next call may be made; nil for now. Unless it is limited, only what `block` asked for holds.
  mutating func start(at now: Timestamp, isLimited: Bool = true) -> Timestamp? {
    if let blockedUntil {
      if blockedUntil > now { return blockedUntil }
      self.blockedUntil = nil
    }
    if !isLimited { return nil }
    if let othersUntil, othersUntil <= now {
      others = 0
      self.othersUntil = nil
    }
    let count = count(at: now)
    if count < maximum - others { return nil }
    let candidates = [count > 0 ? slots[head].countsFrom + interval : nil, othersUntil].compactMap { $0 }
    return candidates.min() ?? now + interval
  }

  /// Notes that a call is made; the number is for `settle`.
  mutating func take(at now: Timestamp) -> Int {
    slots.append(Slot(countsFrom: now + Self.margin))
    return headNumber + (slots.count - head) - 1
  }

  /// Notes that the reply to a call is there.
  mutating func settle(_ number: Int, at now: Timestamp) {
    let index = head + number - headNumber
    guard index >= head, index < slots.count, slots[index].countsFrom > now else { return }
    slots[index].countsFrom = now
  }

  /// Takes over what a reply says of the limit.
  mutating func learn(_ headers: RateHeaders, at now: Timestamp) {
    if let maximum = headers.maximum, maximum > 0 { self.maximum = maximum }
    if let interval = headers.interval, interval > .zero { self.interval = interval }
    guard let maximum = headers.maximum, let remaining = headers.remaining else { return }
    others = max(maximum - remaining - count(at: now), 0)
    othersUntil = others > 0 ? now + interval : nil
  }

  /// Lets nothing through until then.
  mutating func block(until moment: Timestamp) { blockedUntil = max(blockedUntil ?? moment, moment) }

  mutating func set(maximum: Int) { self.maximum = maximum }

  mutating func lower(to maximum: Int) { self.maximum = min(self.maximum, maximum) }
}
