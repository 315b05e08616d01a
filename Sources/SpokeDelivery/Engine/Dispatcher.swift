import SpokeClient
import SpokeSchema

/// Gives workers what can be done, and takes what became of it. It alone changes the workload.
actor Dispatcher {
  struct Sizes: Sendable {
    /// Operations in memory: more is loaded when there are fewer.
    var open = 20_000
    var writes = Limits.objectsPerBatch
    var events = Limits.eventsPerBatch
    /// Operations whose associations go together.
    var followers = Limits.associationsPerBatch
    /// A batch that is not full waits so long for more.
    var linger = Duration.seconds(1)

    init() {}
  }

  private var workload: Workload
  private let ledger: Ledger
  private let sizes: Sizes
  private let time: TimeSource
  private let meters: DeliveryMeters
  /// Whether nothing more will be added.
  private var isInputOver = false
  private(set) var stop: DeliveryStop?
  private var stopHandlers: [@Sendable () -> Void] = []
  private var waiters: [CheckedContinuation<Void, Never>] = []
  /// Since when something is ready that does not fill a batch.
  private var since: [Workload.Ready.Kind: Timestamp] = [:]
  private var alarm: Task<Void, Never>?

  init(_ workload: Workload, ledger: Ledger, sizes: Sizes, time: TimeSource, meters: DeliveryMeters) {
    self.workload = workload
    self.ledger = ledger
    self.sizes = sizes
    self.time = time
    self.meters = meters
  }

  // MARK: What comes in

  /// Whether there is room for more operations.
  private var hasRoom: Bool { workload.count < sizes.open * 3 / 4 }

  /// Returns how many operations may be added, at least one; nil when delivering stops.
  func room() async -> Int? {
    while stop == nil, !hasRoom { await change() }
    return stop == nil ? max(sizes.open - workload.count, 1) : nil
  }

  func add(_ operations: [OpenOperation], unreadable: [Int]) {
    workload.add(operations)
    for number in unreadable { workload.rejectUnreadable(number) }
    settle()
  }

  /// Nothing more will be added: what is there goes, whether it fills a batch or not.
  func finishInput() {
    isInputOver = true
    wake()
  }

  /// Takes no more work. What is under way ends.
  func stop(_ reason: DeliveryStop) {
    guard stop == nil else { return }
    stop = reason
    alarm?.cancel()
    for handler in stopHandlers { handler() }
    wake()
  }

  /// Calls a handler when delivering stops, at once if it has.
  func onStop(_ handler: @escaping @Sendable () -> Void) {
    stopHandlers.append(handler)
    if stop != nil { handler() }
  }

  // MARK: What goes out

  /// The next piece of work; nil when there is none left or delivering stops.
  func next() async -> Job? {
    while stop == nil {
      if let job = take() { return job }
      if isInputOver, workload.isEmpty {
        wake()
        return nil
      }
      await change()
    }
    return nil
  }

  private func take() -> Job? {
    if let job = workload.takeDeciding(limit: sizes.followers) { return job }
    if let job = workload.takeFollowing(limit: sizes.followers) { return job }
    let ready = workload.ready(limits: (writes: sizes.writes, events: sizes.events))
    guard let best = best(of: ready) else { return nil }
    since[best.kind] = nil
    return workload.take(best)
  }

  /// What fills a batch, else what has waited long enough.
  private func best(of ready: [Workload.Ready]) -> Workload.Ready? {
    let now = time.now()
    let kinds = Set(ready.map(\.kind))
    since = since.filter { kinds.contains($0.key) }
    for kind in kinds where since[kind] == nil { since[kind] = now }
    if let full = ready.filter(\.isFull).max(by: { $0.count < $1.count }) { return full }
    let due = ready.filter { isInputOver || now >= (since[$0.kind] ?? now) + sizes.linger }
    if let fullest = due.max(by: { $0.count < $1.count }) { return fullest }
    if let earliest = since.values.min() { setAlarm(earliest + sizes.linger) }
    return nil
  }

  private func setAlarm(_ moment: Timestamp) {
    guard alarm == nil else { return }
    let time = time
    alarm = Task { [weak self] in
      do { try await time.sleepUntil(moment) } catch { return }
      await self?.ring()
    }
  }

  private func ring() {
    alarm = nil
    wake()
  }

  // MARK: What came of it

  func finish(_ writes: [PendingWrite], _ outcomes: [WriteOutcome], _ stop: DeliveryStop?) {
    workload.finish(writes, outcomes)
    settle(stop)
  }

  func finish(deciding operations: [OpenOperation], _ decisions: [Decision], _ stop: DeliveryStop?) {
    workload.finish(deciding: operations, decisions)
    settle(stop)
  }

  func finish(following operations: [OpenOperation], _ outcomes: [FollowOutcome], _ stop: DeliveryStop?) {
    workload.finish(following: operations, outcomes)
    settle(stop)
  }

  func finish(
    completing operations: [OpenOperation], _ outcomes: [FollowOutcome], survivors: [Int: Int], _ stop: DeliveryStop?
  ) {
    workload.finish(completing: operations, outcomes, survivors: survivors)
    settle(stop)
  }

  private func settle(_ stop: DeliveryStop? = nil) {
    if let stop { self.stop(stop) }
    ledger.post(workload.takeSettlements())
    meters.open(workload.count)
    wake()
  }

  // MARK: Waiting

  private func change() async { await withCheckedContinuation { waiters.append($0) } }

  private func wake() {
    let waiting = waiters
    waiters = []
    for waiter in waiting { waiter.resume() }
  }
}
