/// How many calls may be made in any stretch of time of some length: a log of those that still count.
///
/// A call counts from the moment at which the server took it. That lies between sending and reply, so a call is counted from
/// its reply, or from `margin` after it was sent if the reply takes longer: the server has always stopped counting it when
/// it stops counting here.
///
/// What others do with the same token is told by replies, and is left to them. A little more is left free: others that are
/// refused do not show in replies, so without it nobody else would ever get in.
struct RateWindow: Sendable {
  /// How long a call may be on its way to the server.
  static let margin = Duration.milliseconds(250)
  /// Slots that are kept for a look back when others are cleared away.
  private static let kept = 256

  private struct Slot {
    let sent: Timestamp
    var countsFrom: Timestamp
    var isSettled = false
  }

  /// What others used at least: the most that was seen in this stretch of the window's length and in the one before. Who
  /// was refused a moment ago comes again.
  private struct Peaks {
    private var (latest, earlier) = (0, 0)
    private var end: Timestamp?

    var highest: Int { max(latest, earlier) }

    mutating func note(_ count: Int, at now: Timestamp, _ interval: Duration) {
      let end = self.end ?? now + interval
      if now >= end {
        earlier = now < end + interval ? latest : 0
        latest = 0
      }
      self.end = now >= end ? now + interval : end
      latest = max(latest, count)
    }
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
  private var peaks = Peaks()
  private var blockedUntil: Timestamp?
  /// Whether replies tell of this limit.
  private var isTold = false

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
      slots.removeFirst(head - Self.kept)
      head = Self.kept
    }
    return slots.count - head
  }

  /// When the next call may be made, unless a reply tells of more room before; nil for now. Unless it is limited, only what
  /// `block` asked for holds.
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
    if count < maximum - others - reserve { return nil }
    let candidates = [count > 0 ? slots[head].countsFrom + interval : nil, othersUntil].compactMap { $0 }
    return candidates.min() ?? now + interval
  }

  /// Calls that are left free for others, so that they can come to more: a fiftieth of the limit, and an eighth of what
  /// they use.
  private var reserve: Int { isTold ? maximum / 50 + others / 8 : 0 }

  /// Notes that a call is made; the number is for `settle`.
  mutating func take(at now: Timestamp) -> Int {
    slots.append(Slot(sent: now, countsFrom: now + Self.margin))
    return headNumber + (slots.count - head) - 1
  }

  /// Notes that the reply to a call is there.
  mutating func settle(_ number: Int, at now: Timestamp) {
    let index = head + number - headNumber
    guard index >= head, index < slots.count else { return }
    slots[index].isSettled = true
    if slots[index].countsFrom > now { slots[index].countsFrom = now }
  }

  /// Takes over what the reply to a call says of the limit.
  mutating func learn(_ headers: RateHeaders, from number: Int, at now: Timestamp) {
    if let maximum = headers.maximum, maximum > 0 { self.maximum = maximum }
    if let interval = headers.interval, interval > .zero { self.interval = interval }
    guard let maximum = headers.maximum, let remaining = headers.remaining else { return }
    isTold = true
    let used = maximum - remaining
    if let possible = possiblyCounted(by: number) { peaks.note(used - possible, at: now, interval) }
    others = max(used - surelyCounted(at: now), peaks.highest, 0)
    othersUntil = others > 0 ? now + interval : nil
  }

  /// The calls that the server may have counted when it took this one; nil when that was too long ago to tell.
  private func possiblyCounted(by number: Int) -> Int? {
    let place = head + number - headNumber
    guard slots.indices.contains(place) else { return nil }
    var first = head
    while first > 0, slots[first - 1].countsFrom + interval > slots[place].sent { first -= 1 }
    return slots.count - first
  }

  /// The calls that the server counts for sure: those that it answered and took less than the window's length ago.
  private func surelyCounted(at now: Timestamp) -> Int {
    slots[head...].count { $0.isSettled && $0.sent + interval > now }
  }

  /// Lets nothing through until then.
  mutating func block(until moment: Timestamp) { blockedUntil = max(blockedUntil ?? moment, moment) }

  mutating func set(maximum: Int) { self.maximum = maximum }

  mutating func lower(to maximum: Int) { self.maximum = min(self.maximum, maximum) }
}
