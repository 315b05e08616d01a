import DequeModule
import SpokeHubSpot

/// The operations that are open in memory, and what can be done next. It sends nothing and waits for nothing.
///
/// An operation passes through up to three places: its record's queue, then the line of those that have associations or
/// lists; events stand in a line of their own. Each waits only for operations before it, so that something can always go.
struct Workload {
  private(set) var open: [Int: OpenOperation] = [:]
  private var queues: [String: RecordQueue] = [:]
  /// Operations whose record is not decided.
  private var records = OpenNumbers()
  /// Operations that are held until their associations were looked at.
  private var held: Deque<Int> = []
  /// Operations with associations or lists, in order; also those that are no longer open.
  private var followers: Deque<Int> = []
  private var isFollowing = false
  private var isDeciding = false
  private var events: Deque<Int> = []
  /// What became of records that open operations refer to.
  private var fates = RecordFates()
  /// The properties by which the plan finds records, by object.
  private let identifiers: [String: Set<String>]
  /// What happened since it was last asked for.
  private var settlements: [Settlement] = []

  init(identifiers: [String: Set<String>]) { self.identifiers = identifiers }

  var isEmpty: Bool { open.isEmpty }
  var count: Int { open.count }

  /// The steps since this was last called, in order.
  mutating func takeSettlements() -> [Settlement] {
    defer { settlements = [] }
    return settlements
  }

  // MARK: Taking in

  /// Takes in operations, in order, each after all that were taken in before.
  mutating func add(_ operations: [OpenOperation]) {
    var touched: Set<String> = []
    for operation in operations {
      open[operation.number] = operation
      fates.watch(operation)
      if operation.operation.verb == .send {
        events.append(operation.number)
      } else {
        if operation.hasFollowUps { followers.append(operation.number) }
        guard operation.record == nil, var write = operation.write() else {
          if !operation.hasFollowUps { settle(operation, .done([])) }
          continue
        }
        if !operation.decidingAssociations.isEmpty, operation.sentAt == nil {
          write.isHeld = true
          write.input.isAlone = true
          held.append(operation.number)
        }
        records.begin(operation.number)
        let object = operation.operation.target
        queues[object, default: RecordQueue(object: object, identifiers: identifiers[object] ?? [])].add(write)
        touched.insert(object)
      }
    }
    for object in touched { queues[object]?.advance() }
  }

  /// An operation that cannot be read.
  mutating func rejectUnreadable(_ number: Int) {
    settlements.append(Settlement(number, .reject, cause: Cause(.unreadable)))
  }

  // MARK: What can be done

  /// What may be sent together, with how much there is of it.
  struct Ready: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case write(RecordGroup)
      case complete
    }
    var kind: Kind
    var count: Int
    /// How much goes with one request.
    var limit: Int
    var isFull: Bool { count >= limit }
  }

  /// What may be sent now.
  func ready(limits: (writes: Int, events: Int)) -> [Ready] {
    var ready: [Ready] = []
    for queue in queues.values {
      for (group, count) in queue.lane.readyCounts {
        ready.append(Ready(kind: .write(group), count: count, limit: limits.writes))
      }
    }
    let events = readyEventCount(limit: limits.events)
    if events > 0 { ready.append(Ready(kind: .complete, count: events, limit: limits.events)) }
    return ready
  }

  /// Events go after all records before them: an event finds its contact.
  private func readyEventCount(limit: Int) -> Int {
    var count = 0
    for number in events {
      guard count < limit, records.isSettled(before: number) else { break }
      count += 1
    }
    return count
  }

  mutating func take(_ ready: Ready) -> Job? {
    switch ready.kind {
    case .write(let group):
      let writes = queues[group.object]?.take(group, limit: ready.limit) ?? []
      return writes.isEmpty ? nil : .write(writes)
    case .complete:
      let count = readyEventCount(limit: ready.limit)
      let taken = events.prefix(count).compactMap { open[$0] }
      events.removeFirst(count)
      return taken.isEmpty ? nil : .complete(taken)
    }
  }

  /// Held operations whose associations can be looked at: one such job at a time, so that it gathers many.
  mutating func takeDeciding(limit: Int) -> Job? {
    guard !isDeciding else { return nil }
    var taken: [OpenOperation] = []
    var kept: Deque<Int> = []
    var looked = 0
    while taken.count < limit, looked < limit, let number = held.popFirst() {
      looked += 1
      guard let operation = open[number] else { continue }
      if operation.decidingAssociations.allSatisfy({ isSettled(operation, $0) }) {
        taken.append(resolved(operation))
      } else {
        kept.append(number)
      }
    }
    held.prepend(contentsOf: kept)
    isDeciding = !taken.isEmpty
    return taken.isEmpty ? nil : .decide(taken)
  }

  /// The next operations whose associations and lists can be written: one such job at a time, for they keep their order.
  mutating func takeFollowing(limit: Int) -> Job? {
    guard !isFollowing else { return nil }
    var taken: [OpenOperation] = []
    while taken.count < limit, let number = followers.first {
      guard let operation = open[number] else {
        followers.removeFirst()
        continue
      }
      guard operation.record != nil, operation.operation.associations.indices.allSatisfy({ isSettled(operation, $0) })
      else { break }
      taken.append(resolved(operation))
      followers.removeFirst()
    }
    isFollowing = !taken.isEmpty
    return taken.isEmpty ? nil : .follow(taken)
  }

  /// Whether nothing before an operation can still change what the other side of an association is.
  private func isSettled(_ operation: OpenOperation, _ index: Int) -> Bool {
    switch operation.targets[index] {
    case .operation(let number): return fates.isKnown(number)
    case .found, .absent: return true
    case nil: break
    }
    let association = operation.operation.associations[index]
    guard case .match(let fields) = association.target, let queue = queues[association.to] else { return true }
    return queue.isSettled(fields, before: operation.number)
  }

  /// The operation with what is known of records that other operations wrote.
  private func resolved(_ operation: OpenOperation) -> OpenOperation {
    var operation = operation
    for (index, target) in operation.targets {
      if case .operation(let number) = target { operation.targets[index] = fates.target(number) ?? target }
    }
    return operation
  }
}

// MARK: What was done

extension Workload {
  /// - Parameter outcomes: one for each write.
  mutating func finish(_ writes: [PendingWrite], _ outcomes: [WriteOutcome]) {
    for (write, outcome) in zip(writes, outcomes) {
      switch outcome {
      case .written(let id): finish(write, id: id)
      case .unchanged(let id): finish(write, id: id, isUnchanged: true)
      case .skipped(let reason): close(write, .skip, Cause(reason))
      case .rejected(let cause): reject(write, cause)
      case .lost(let cause): close(write, .loseSight, cause)
      case .unsent: queues[write.group.object]?.replace(write, by: [write])
      }
    }
  }

  private mutating func finish(_ write: PendingWrite, id: String, isUnchanged: Bool = false) {
    for number in write.input.sources {
      decide(number, .found(id))
      let survivor = number == write.number ? nil : write.number
      if open[number]?.hasFollowUps == true {
        open[number]?.record = id
        open[number]?.survivor = survivor
        settlements.append(Settlement(number, .writeRecord, record: id, survivor: survivor))
      } else {
        let settlement =
          isUnchanged
          ? Settlement(number, .skip, record: id, cause: Cause(.nothingToWrite))
          : Settlement(number, survivor == nil ? .finish : .merge, record: id, survivor: survivor)
        settlements.append(settlement)
        remove(number)
      }
    }
    queues[write.group.object]?.finish(write)
  }

  private mutating func close(_ write: PendingWrite, _ step: OperationStep, _ cause: Cause) {
    for number in write.input.sources {
      decide(number, .absent(.recordNotWritten))
      settlements.append(Settlement(number, step, cause: cause))
      remove(number)
    }
    queues[write.group.object]?.finish(write)
  }

  /// Operations that were refused as one are sent once more, one by one: only those that are at fault are rejected.
  private mutating func reject(_ write: PendingWrite, _ cause: Cause) {
    let numbers = write.input.sources
    guard numbers.count > 1 else { return close(write, .reject, cause) }
    let parts = numbers.compactMap { open[$0]?.write() }.map { part in
      var part = part
      part.input.isAlone = true
      return part
    }
    queues[write.group.object]?.replace(write, by: parts)
  }

  /// - Parameter decisions: one for each operation.
  mutating func finish(deciding operations: [OpenOperation], _ decisions: [Decision]) {
    isDeciding = false
    for (operation, decision) in zip(operations, decisions) {
      let number = operation.number
      switch decision {
      case .write(let targets):
        open[number]?.targets.merge(targets) { _, found in found }
        queues[operation.operation.target]?.release(number)
      case .reject(let cause):
        decide(number, .absent(.recordNotWritten))
        settlements.append(Settlement(number, .reject, cause: cause))
        queues[operation.operation.target]?.drop(number)
        remove(number)
      case .unsent: held.append(number)
      }
    }
  }

  /// - Parameter outcomes: one for each operation, in the order in which they were taken.
  mutating func finish(following operations: [OpenOperation], _ outcomes: [FollowOutcome]) {
    isFollowing = false
    for (operation, outcome) in zip(operations, outcomes).reversed() where outcome == .unsent {
      followers.prepend(operation.number)
    }
    for (operation, outcome) in zip(operations, outcomes) { settle(operation, outcome) }
  }

  mutating func finish(completing operations: [OpenOperation], _ outcomes: [FollowOutcome], survivors: [Int: Int]) {
    for (operation, outcome) in zip(operations, outcomes).reversed() where outcome == .unsent {
      events.prepend(operation.number)
    }
    for (var operation, outcome) in zip(operations, outcomes) {
      operation.survivor = survivors[operation.number]
      settle(operation, outcome)
    }
  }

  private mutating func settle(_ operation: OpenOperation, _ outcome: FollowOutcome) {
    let number = operation.number
    switch outcome {
    case .unsent: return
    case .done(let omissions):
      let survivor = operation.survivor
      settlements.append(
        Settlement(number, survivor == nil ? .finish : .merge, survivor: survivor, omissions: omissions))
    case .rejected(let cause, let omissions):
      settlements.append(Settlement(number, .reject, cause: cause, omissions: omissions))
    }
    remove(number)
  }

  private mutating func decide(_ number: Int, _ fate: OpenOperation.Target) {
    records.finish(number)
    fates.note(number, fate)
  }

  private mutating func remove(_ number: Int) {
    guard let operation = open.removeValue(forKey: number) else { return }
    fates.unwatch(operation)
  }
}
