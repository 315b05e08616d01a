import SpokeHubSpot
import SpokeTestSupport
import Testing

@testable import SpokeDelivery

@Suite struct WorkloadTests {
  /// Drives a workload with random outcomes and looks whether its promises hold.
  struct Driver {
    var workload: Workload
    var random: SeededGenerator
    var states: [Int: OperationState] = [:]
    /// The operations of each record in the order in which their writes were finished.
    var written: [RecordKey: [Int]] = [:]
    var busy: Set<RecordKey> = []
    var jobs: [Job] = []
    var operations: [Int: OpenOperation] = [:]

    init(seed: UInt64, identifiers: [String: Set<String>] = [:]) {
      random = SeededGenerator(seed: seed)
      workload = Workload(identifiers: identifiers)
    }

    mutating func add(_ new: [OpenOperation]) {
      for operation in new {
        states[operation.number] = .waiting
        operations[operation.number] = operation
      }
      workload.add(new)
      settle()
    }

    /// Takes or finishes one job; false when nothing is left to do.
    mutating func step() -> Bool {
      if jobs.count < 4, let job = take() {
        jobs.append(job)
        return true
      }
      guard let index = jobs.indices.randomElement(using: &random) else { return false }
      finish(jobs.remove(at: index))
      return true
    }

    private mutating func take() -> Job? {
      if let job = workload.takeDeciding(limit: 5) { return job }
      if let job = workload.takeFollowing(limit: 5) { return job }
      guard let ready = workload.ready(limits: (writes: 3, events: 3)).randomElement(using: &random) else { return nil }
      let job = workload.take(ready)
      if case .write(let writes) = job {
        for write in writes {
          guard let key = write.key else { continue }
          #expect(busy.insert(key).inserted, "two writes of \(key) at once")
        }
      }
      return job
    }

    private mutating func finish(_ job: Job) {
      switch job {
      case .write(let writes):
        workload.finish(writes, writes.map { outcome(of: $0) })
      case .decide(let operations):
        workload.finish(
          deciding: operations,
          operations.map { _ in chance(80) ? .write([:]) : .reject(Cause(.associationMissing)) })
      case .follow(let operations):
        let numbers = operations.map(\.number)
        #expect(numbers == numbers.sorted())
        workload.finish(following: operations, operations.map { _ in .done([]) })
      case .complete(let operations):
        workload.finish(completing: operations, operations.map { _ in .done([]) }, survivors: [:])
      }
      settle()
    }

    private mutating func outcome(of write: PendingWrite) -> WriteOutcome {
      if let key = write.key { busy.remove(key) }
      let outcome: WriteOutcome =
        chance(70)
        ? .written(id: "\(write.number)")
        : chance(60) ? .rejected(Cause(.refused)) : chance(50) ? .skipped(.noRecord) : .unchanged(id: "1")
      if case .rejected = outcome, write.input.sources.count > 1 { return outcome }
      if let key = write.key {
        for number in write.input.sources {
          #expect(written[key]?.last ?? 0 < number, "\(number) went after \(written[key] ?? [])")
          written[key, default: []].append(number)
        }
      }
      return outcome
    }

    private mutating func settle() {
      for settlement in workload.takeSettlements() {
        let after = states[settlement.operation]?.after(settlement.step)
        #expect(after != nil, "\(settlement.step) of \(String(describing: states[settlement.operation]))")
        states[settlement.operation] = after
      }
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  }

  @Test(arguments: 0..<60)
  func everyOperationEndsOnceAndInOrder(seed: UInt64) {
    var driver = Driver(seed: seed, identifiers: seed % 3 == 0 ? ["contacts": ["email", "acme_user_id"]] : [:])
    var random = SeededGenerator(seed: seed + 1_000)
    var number = 0
    for _ in 0..<10 {
      var batch: [OpenOperation] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        number += 1
        batch.append(Self.operation(number, previous: batch.last, usesTwoKeys: seed % 3 == 0, &random))
      }
      driver.add(batch)
      for _ in 0..<20 { _ = driver.step() }
    }
    var steps = 0
    while driver.step() {
      steps += 1
      guard steps < 100_000 else {
        Issue.record("it does not end")
        return
      }
    }
    #expect(driver.workload.isEmpty, "stuck: \(driver.workload.open.keys.sorted())")
    #expect(driver.states.values.allSatisfy { !$0.isOpen })
  }

  static func operation(
    _ number: Int, previous: OpenOperation?, usesTwoKeys: Bool, _ random: inout SeededGenerator
  ) -> OpenOperation {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let person = Int.random(in: 0..<6, using: &random)
    if chance(10) { return .sample(number, .send, "pe_event", key: ("email", "p\(person)@x.example")) }
    if chance(10) { return .sample(number, .create, "tickets", [("subject", "s")]) }
    let isCompany = chance(30)
    let object = isCompany ? "companies" : "contacts"
    let key: (String, String) =
      isCompany
      ? ("account", "a\(person)")
      : usesTwoKeys && chance(40) ? ("acme_user_id", "u\(person)") : ("email", "p\(person)@x.example")
    var associations: [Operation.Association] = []
    var targets: [Int: OpenOperation.Target] = [:]
    if chance(30) {
      let missing = ["skip", "create", "reject"].randomElement(using: &random) ?? "skip"
      let other = chance(50) ? "companies" : "contacts"
      associations.append(.match(other, [(other == "companies" ? "account" : "email", "a\(person)")], missing: missing))
    }
    if chance(20), let previous, previous.operation.verb != .send {
      targets[associations.count] = .operation(previous.number)
      associations.append(.record(previous.operation.target, "m", missing: chance(50) ? "reject" : "skip"))
    }
    let verb: Operation.Verb = chance(80) ? .upsert : .update
    return .sample(
      number, verb, object, key: key, [("a", "\(number)")], write: chance(20) ? ["a": "forwards"] : [:],
      associations: associations, lists: chance(10) ? [.init(isRemoval: false, listID: "7")] : [], targets: targets)
  }

  @Test func operationsThatWereRefusedTogetherGoOneByOne() {
    var workload = Workload(identifiers: [:])
    workload.add([
      .sample(1, key: ("email", "a@x.example"), [("a", "1")]), .sample(2, key: ("email", "A@x.example"), [("b", "2")]),
    ])
    guard let first = workload.ready(limits: (writes: 100, events: 500)).first,
      case .write(let writes)? = workload.take(first)
    else {
      Issue.record("nothing to write")
      return
    }
    #expect(writes.count == 1)
    #expect(writes[0].input.sources == [1, 2])
    workload.finish(writes, [.rejected(Cause(.refused))])
    #expect(workload.takeSettlements().isEmpty)
    var seen: [[Int]] = []
    while let ready = workload.ready(limits: (writes: 100, events: 500)).first,
      case .write(let next)? = workload.take(ready)
    {
      seen.append(contentsOf: next.map(\.input.sources))
      workload.finish(next, next.map { $0.number == 1 ? .rejected(Cause(.refused)) : .written(id: "9") })
    }
    #expect(seen == [[1], [2]])
    #expect(workload.takeSettlements().map(\.step) == [.reject, .finish])
    #expect(workload.isEmpty)
  }
}
