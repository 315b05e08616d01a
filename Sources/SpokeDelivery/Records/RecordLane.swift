import DequeModule
import SpokeHubSpot

/// Writes of one object's records that may go now or wait for an earlier one of the same record: a queue for each record.
///
/// Of a queue the first write is ready, held or on its way; the others wait behind it. So what happens to a record keeps
/// its order, and writes of different records go in any order and together.
struct RecordLane {
  enum ChainID: Hashable, Sendable {
    case record(RecordKey)
    /// One that no other write is about.
    case single(Int)
  }

  private struct Chain {
    var writes: Deque<PendingWrite>
    var isOnItsWay = false
  }

  private var chains: [ChainID: Chain] = [:]
  /// The queues whose first write may go, by what goes together, in the order in which they became ready.
  private var ready: [RecordGroup: Deque<ChainID>] = [:]
  /// The queues of held writes, by their numbers.
  private var held: [Int: ChainID] = [:]

  var isEmpty: Bool { chains.isEmpty }

  /// Puts a write behind those of its record, or makes it one with the last of them.
  ///
  /// - Parameter chain: the record's queue.
  mutating func add(_ write: PendingWrite, to chain: ChainID) {
    var write = write
    write.chain = chain
    if write.isHeld { held[write.number] = chain }
    guard var present = chains[chain] else {
      chains[chain] = Chain(writes: [write])
      makeReady(write)
      return
    }
    chains[chain] = nil
    if canMerge(write, into: present) {
      present.writes[present.writes.count - 1].input.merge(write.input)
    } else {
      present.writes.append(write)
    }
    chains[chain] = present
  }

  private func canMerge(_ write: PendingWrite, into chain: Chain) -> Bool {
    guard let last = chain.writes.last, !last.isHeld, !write.isHeld, last.group == write.group else { return false }
    if chain.isOnItsWay, chain.writes.count == 1 { return false }
    return last.input.canMerge(write.input)
  }

  private mutating func makeReady(_ write: PendingWrite) {
    if !write.isHeld { ready[write.group, default: []].append(write.chain) }
  }

  // MARK: Going

  /// What may go, by what goes together, and how many writes each.
  var readyCounts: some Sequence<(group: RecordGroup, count: Int)> {
    ready.lazy.map { (group: $0.key, count: $0.value.count) }
  }

  /// Takes writes that go together. Their records are busy until `finish`.
  mutating func take(_ group: RecordGroup, limit: Int) -> [PendingWrite] {
    var writes: [PendingWrite] = []
    while writes.count < limit, let chain = ready[group]?.popFirst() {
      chains[chain]?.isOnItsWay = true
      if let write = chains[chain]?.writes.first { writes.append(write) }
    }
    if ready[group]?.isEmpty == true { ready[group] = nil }
    return writes
  }

  /// A write that was taken is done with, whatever became of it: the next one of its record may go.
  mutating func finish(_ write: PendingWrite) { advance(write.chain, by: []) }

  /// Puts others in the place of a write that was taken.
  mutating func replace(_ write: PendingWrite, by others: [PendingWrite]) {
    advance(
      write.chain,
      by: others.map { other in
        var other = other
        other.chain = write.chain
        return other
      })
  }

  private mutating func advance(_ id: ChainID, by others: [PendingWrite]) {
    guard var chain = chains.removeValue(forKey: id) else { return }
    chain.writes.removeFirst()
    chain.writes.insert(contentsOf: others, at: 0)
    chain.isOnItsWay = false
    guard let next = chain.writes.first else { return }
    chains[id] = chain
    makeReady(next)
  }

  // MARK: Held writes

  /// A held write may go when its turn comes.
  ///
  /// - Returns: whether it is here.
  mutating func release(_ number: Int) -> Bool {
    guard let (chain, place) = removeHeld(number) else { return false }
    chains[chain]?.writes[place].isHeld = false
    if place == 0, let write = chains[chain]?.writes[0] { makeReady(write) }
    return true
  }

  /// A held write is not to go.
  ///
  /// - Returns: whether it was here.
  mutating func drop(_ number: Int) -> Bool {
    guard let (chain, place) = removeHeld(number) else { return false }
    if place == 0 {
      advance(chain, by: [])
    } else {
      chains[chain]?.writes.remove(at: place)
    }
    return true
  }

  private mutating func removeHeld(_ number: Int) -> (chain: ChainID, place: Int)? {
    guard let chain = held.removeValue(forKey: number),
      let place = chains[chain]?.writes.firstIndex(where: { $0.number == number })
    else { return nil }
    return (chain, place)
  }

  // MARK: Order

  /// Whether no write before a number is open on a record.
  func isSettled(_ key: RecordKey, before number: Int) -> Bool {
    guard let first = chains[.record(key)]?.writes.first else { return true }
    return first.number >= number
  }
}
