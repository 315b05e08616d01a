/// The mappings to try on one event, as the dispatch index finds them.
///
/// It asks for the texts of slots, one after the other: answer `slotToAsk` until it is nil, then `pop` the mappings.
@frozen
public struct Candidates {
  /// Groups and lists that one event may reach. The verifier has counted them.
  @inlinable static var maximumCount: Int { PlanFormat.maximumDispatchCount }

  // Lists that were found; no mapping stands in two of them.
  @usableFromInline var lists = InlineArray<16, RecordRange>(repeating: RecordRange(start: 0, count: 0))
  @usableFromInline var listCount = 0
  // Switches that are still to be answered, those of the group that was reached last on top.
  @usableFromInline var open = InlineArray<16, RecordRange>(repeating: RecordRange(start: 0, count: 0))
  @usableFromInline var openCount = 0

  /// None, and nothing to ask.
  @inlinable
  public init() {}

  /// Begins at the first group.
  @inlinable @inline(__always)
  public mutating func restart(_ plan: PlanView) {
    listCount = 0
    openCount = 0
    enter(0, plan)
  }

  @inlinable @inline(__always)
  mutating func enter(_ group: UInt32, _ plan: PlanView) {
    let record = plan.groups[group]
    add(record.list, plan)
    guard record.switchCount > 0, openCount < Self.maximumCount else { return }
    open[openCount] = record.switches
    openCount += 1
  }

  @inlinable @inline(__always)
  mutating func add(_ list: UInt32, _ plan: PlanView) {
    guard list != PlanFormat.none, listCount < Self.maximumCount else { return }
    lists[listCount] = RecordRange(start: list &+ 1, count: plan.candidates[list])
    listCount += 1
  }

  // MARK: Questions

  /// The slot whose value decides how it goes on; nil when all is decided.
  @inlinable @inline(__always)
  public func slotToAsk(_ plan: PlanView) -> UInt32? {
    openCount == 0 ? nil : plan.switches[open[openCount - 1].start].slot
  }

  /// Goes on: the slot holds a text.
  @inlinable @inline(__always)
  public mutating func answer(_ text: UnsafeBufferPointer<UInt8>, _ plan: PlanView) {
    let question = plan.switches[next()]
    let group = plan.entry(text, in: question.node).value
    if group != PlanFormat.none { enter(group, plan) }
  }

  /// Goes on: the slot holds an array or object.
  @inlinable @inline(__always)
  public mutating func answerContainer(_ plan: PlanView) {
    let question = plan.switches[next()]
    add(question.otherwise, plan)
  }

  /// Goes on: the slot holds something else, or nothing.
  @inlinable @inline(__always)
  public mutating func answerNoText() { _ = next() }

  /// Takes the question that is asked off the pile.
  @inlinable @inline(__always)
  mutating func next() -> UInt32 {
    let question = open[openCount - 1].start
    open[openCount - 1].start &+= 1
    open[openCount - 1].count &-= 1
    if open[openCount - 1].count == 0 { openCount -= 1 }
    return question
  }

  // MARK: Mappings

  /// No mapping was found so far.
  @inlinable
  public var isEmpty: Bool { listCount == 0 }

  /// The number of the next mapping in execution order; nil when there are no more.
  @inlinable @inline(__always)
  public mutating func pop(_ plan: PlanView) -> Int? {
    var least = PlanFormat.none
    var place = 0
    for index in 0..<listCount where lists[index].count > 0 {
      let number = plan.candidates[lists[index].start]
      if number < least { (least, place) = (number, index) }
    }
    if least == PlanFormat.none { return nil }
    lists[place].start &+= 1
    lists[place].count &-= 1
    return Int(least)
  }
}
