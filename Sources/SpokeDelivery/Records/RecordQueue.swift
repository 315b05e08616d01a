import DequeModule
import SpokeHubSpot

/// All open writes of one object's records, in the order of their operations.
///
/// While every record is found by one property, two writes are about the same record exactly when its value is the same:
/// they go straight into a lane. As soon as a second property finds records, or a write gives a record another value of
/// the first, only `ObjectSchedule` can tell what may be the same: then a window of writes at a time goes through it,
/// stage by stage.
struct RecordQueue {
  /// So many writes are looked at together.
  static let windowSize = 5_000

  private let object: String
  private(set) var lane = RecordLane()
  /// What has not been written, skipped or rejected.
  private(set) var open = OpenNumbers()
  /// The properties by which records are found.
  private var identifiers: Set<String>
  private var isStaged: Bool
  /// Writes that are in no window yet.
  private var waiting: Deque<PendingWrite> = []
  /// The stages of the window that are not in the lane yet.
  private var stages: Deque<[PendingWrite]> = []
  /// What was decided of held writes before they came into the lane.
  private var decided: [Int: Decided] = [:]

  private enum Decided { case released, dropped }

  /// - Parameter identifiers: the properties by which the plan finds the object's records.
  init(object: String, identifiers: Set<String>) {
    self.object = object
    self.identifiers = Set(identifiers.map { $0 == "hs_object_id" ? "id" : $0 })
    isStaged = self.identifiers.count > 1
  }

  /// Takes in a write. Its number is higher than all before. What was added may go after `advance`.
  mutating func add(_ write: PendingWrite) {
    open.begin(write.number)
    if let key = write.key { identifiers.insert(key.property) }
    if !isStaged, identifiers.count > 1 || isMove(write) { isStaged = true }
    if isStaged {
      waiting.append(write)
    } else {
      lane.add(write, to: write.key.map { .record($0) } ?? .single(write.number))
    }
  }

  /// Whether a write gives a record another value of what finds it than it was found by.
  private func isMove(_ write: PendingWrite) -> Bool {
    guard let identifier = identifiers.first else { return false }
    return write.input.properties.contains { property in
      guard property.name == identifier else { return false }
      return RecordKey(object: object, .init(name: property.name, value: property.value)) != write.key
    }
  }

  // MARK: The lane, and what follows when it is empty

  mutating func take(_ group: RecordGroup, limit: Int) -> [PendingWrite] { lane.take(group, limit: limit) }

  /// A write that was taken is done with.
  mutating func finish(_ write: PendingWrite) {
    lane.finish(write)
    for number in write.input.sources { open.finish(number) }
    advance()
  }

  /// Puts others in the place of a write that was taken, such as its operations one by one.
  mutating func replace(_ write: PendingWrite, by others: [PendingWrite]) {
    let kept = Set(others.flatMap(\.input.sources))
    for number in write.input.sources where !kept.contains(number) { open.finish(number) }
    lane.replace(write, by: others)
    advance()
  }

  mutating func release(_ number: Int) {
    if !lane.release(number) { decided[number] = .released }
  }

  mutating func drop(_ number: Int) {
    if !lane.drop(number) { decided[number] = .dropped }
    open.finish(number)
    advance()
  }

  /// Fills an empty lane with the next stage, or the first one of the next window.
  mutating func advance() {
    while lane.isEmpty {
      if stages.isEmpty {
        guard !waiting.isEmpty else { return }
        stages = nextWindow()
      }
      // Within a stage no two writes are about the same record.
      for write in stages.popFirst() ?? [] {
        guard let write = asDecided(write) else { continue }
        lane.add(write, to: .single(write.number))
      }
    }
  }

  /// A write as it stands since it was put aside; nil when it is not to go.
  private mutating func asDecided(_ write: PendingWrite) -> PendingWrite? {
    guard write.isHeld, let decision = decided.removeValue(forKey: write.number) else { return write }
    var write = write
    write.isHeld = false
    return decision == .dropped ? nil : write
  }

  /// Cuts a window off what waits.
  ///
  /// A held write may wait for any write before it, in this object too. So a window with one must not put a write behind
  /// its first stage and then another, later one into that stage.
  private mutating func nextWindow() -> Deque<[PendingWrite]> {
    var schedule = ObjectSchedule(object: object, identifiers: identifiers)
    var held: Set<Int> = []
    var sent: [Int: Int] = [:]
    var count = 0
    while let first = waiting.first, count < Self.windowSize {
      guard let next = asDecided(first) else {
        waiting.removeFirst()
        continue
      }
      waiting[waiting.startIndex] = next
      if schedule.stages.count > 1, next.isHeld || !held.isEmpty { break }
      waiting.removeFirst()
      if next.isHeld { held.insert(next.number) }
      if let moment = next.sentAt { sent[next.number] = moment }
      schedule.add(next.input, verb: next.group.verb)
      count += 1
    }
    return Deque(
      schedule.stages.map { stage in
        stage.groups.flatMap { group, inputs in
          inputs.map { input in
            var write = PendingWrite(input, verb: group.verb, object: object)
            write.isHeld = held.contains(write.number)
            write.sentAt = sent[write.number]
            return write
          }
        }
      })
  }

  // MARK: Order

  /// Whether no write before a number is open that may be about the record that some properties find.
  func isSettled(_ match: [Operation.Field], before number: Int) -> Bool {
    if open.isSettled(before: number) { return true }
    // Any write may be about a record that several properties find together.
    guard !isStaged, match.count == 1 else { return false }
    let key = RecordKey(object: object, match[0])
    guard identifiers.contains(key.property) else { return false }
    return lane.isSettled(key, before: number)
  }
}
