import Foundation
import GRDB
import SpokeHubSpot
import Synchronization
import Testing

@testable import SpokeDelivery

@Suite struct SpoolTests {
  /// A spool in a folder of its own, which goes with it.
  final class Place {
    let folder = "\(NSTemporaryDirectory())/spoke-\(UUID().uuidString)"
    var path: String { "\(folder)/spool.db" }

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  static func body(line: Int, mapping: String = "m", associations: String = "") -> [UInt8] {
    Array(
      #"{"event":{"line":\#(line)},"mapping":"\#(mapping)","op":"upsert","object":"contacts","key":{"property":"email","value":"p\#(line)@x.example"},"properties":{}\#(associations)}"#
        .utf8)
  }

  static func batch(input: Int, lines: ClosedRange<Int>) throws -> IntakeBatch {
    var batch = IntakeBatch(input: input, firstLine: lines.lowerBound)
    batch.lines = lines.count
    batch.events = lines.count
    for line in lines {
      let body = body(line: line)
      batch.operations.append(.init(operation: try #require(Operation(jsonLine: body)), body: body))
    }
    return batch
  }

  @Test func goesOnWhereItWasLeft() async throws {
    let place = try Place()
    var spool: Spool? = try Spool.open(place.path)
    let input = try await #require(spool).addInput("events.ndjson", InputIdentity(digest: [1], size: 10))
    try await #require(spool).append(try Self.batch(input: input.id, lines: 1...3))
    try await #require(spool).settle([Settlement(2, .finish, record: "77")], at: 100)
    spool = nil
    let again = try Spool.open(place.path)
    #expect(try await again.input(input.id)?.lines == 3)
    let loaded = try await again.loadOpen(after: 0, limit: 10)
    #expect(loaded.operations.map(\.number) == [1, 3])
    #expect(loaded.operations.map(\.operation.line) == [1, 3])
  }

  @Test func takesNoLinesTwiceAndLeavesNoneOut() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    try await spool.append(try Self.batch(input: input.id, lines: 1...3))
    for wrong in [3...4, 5...6] {
      await #expect(throws: DeliveryFailure.self) {
        try await spool.append(try Self.batch(input: input.id, lines: wrong))
      }
    }
    // A batch that was refused has left nothing behind.
    #expect(try await spool.openCount() == 3)
  }

  @Test func refusesStepsThatCannotBe() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    try await spool.append(try Self.batch(input: input.id, lines: 1...2))
    try await spool.settle([Settlement(1, .finish)], at: 1)
    await #expect(throws: DeliveryFailure.self) {
      try await spool.settle([Settlement(2, .finish), Settlement(1, .reject)], at: 2)
    }
    // All or nothing: the step of the other operation was not taken either.
    #expect(try await spool.report().summary == "waiting 1, written 1")
  }

  @Test func countsStayWhenRowsGo() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    try await spool.append(try Self.batch(input: input.id, lines: 1...5))
    try await spool.settle(
      [
        Settlement(1, .finish), Settlement(2, .merge, survivor: 1),
        Settlement(3, .reject, cause: Cause(.refused, "why")),
      ], at: 100)
    try await spool.settle([Settlement(4, .finish)], at: 200)
    let before = try await spool.report().summary
    #expect(try await spool.prune(finishedBefore: 150) == 2)
    #expect(try await spool.report().summary == before)
    #expect(try await spool.prune(finishedBefore: 300) == 1)
    #expect(try await spool.report().summary == before)
    #expect(before == "merged 1, rejected/refused 1, waiting 1, written 2")
  }

  @Test func retriedOperationsGoBehindAllOthers() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    try await spool.append(try Self.batch(input: input.id, lines: 1...3))
    try await spool.settle(
      [
        Settlement(1, .reject, cause: Cause(.refused, "why")), Settlement(2, .writeRecord, record: "5"),
      ], at: 1)
    try await spool.settle([Settlement(2, .reject, cause: Cause(.associationRefused))], at: 1)
    #expect(try await spool.retry(OperationSelection(states: [.unknown])) == 0)
    #expect(try await spool.retry(OperationSelection(states: [.rejected], reason: "refused")) == 1)
    #expect(try await spool.retry(OperationSelection(states: [.rejected])) == 1)
    let loaded = try await spool.loadOpen(after: 0, limit: 10).operations
    #expect(loaded.map(\.number) == [3, 4, 5])
    #expect(loaded.map(\.operation.line) == [3, 1, 2])
    // Of the second one the record is written already.
    #expect(loaded.map(\.record) == [nil, nil, "5"])
  }

  @Test func exportsWhatWasNotWritten() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    var batch = try Self.batch(input: input.id, lines: 1...2)
    batch.rejects = [
      .init(line: 2, body: Array(#"{"line":2,"reason":"invalid-json"}"#.utf8), event: Array(#"{"broken"#.utf8))
    ]
    try await spool.append(batch)
    try await spool.settle([Settlement(1, .reject, cause: Cause(.refused, "INVALID_EMAIL"))], at: 1)
    let lines = Lines()
    let count = try await spool.export(OperationSelection(states: [.rejected, .unknown]), planRejects: true) {
      lines.add(String(decoding: $0, as: UTF8.self))
    }
    #expect(count == 2)
    #expect(
      lines.all == [
        #"{"state":"rejected","reason":"refused","detail":"INVALID_EMAIL","input":"events.ndjson","operation":\#(String(decoding: Self.body(line: 1), as: UTF8.self))}"#
          + "\n",
        #"{"state":"rejected","input":"events.ndjson","reject":{"line":2,"reason":"invalid-json"},"event":"{\"broken"}"#
          + "\n",
      ])
  }

  @Test func onlyOneProcessDelivers() throws {
    let place = try Place()
    var first: Spool? = try Spool.open(place.path)
    #expect(throws: DeliveryFailure.self) { try Spool.open(place.path) }
    #expect(first != nil)
    // Looking is allowed.
    _ = try Spool.visit(place.path)
    first = nil
    _ = try Spool.open(place.path)
  }

  @Test func belongsToOnePortal() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    try await spool.bind(toPortal: 7)
    try await spool.bind(toPortal: 7)
    await #expect(throws: DeliveryFailure.self) { try await spool.bind(toPortal: 8) }
  }

  @Test func takesNoOtherFileForASpool() throws {
    let place = try Place()
    let other = try DatabaseQueue(path: place.path)
    try other.write { try $0.execute(sql: "CREATE TABLE customers (id INTEGER)") }
    try other.close()
    #expect(throws: DeliveryFailure.self) { try Spool.open(place.path) }
    let text = "\(place.folder)/notes.txt"
    try "This is no database, and long enough to show it: \(String(repeating: "x", count: 2_000))".write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(throws: DeliveryFailure.self) { try Spool.open(text) }
    #expect(throws: DeliveryFailure.self) { try Spool.visit("\(place.folder)/absent.db") }
  }

  @Test func knowsARecordThatAnotherMappingHasWritten() async throws {
    let place = try Place()
    let spool = try Spool.open(place.path)
    let input = try await spool.addInput("events.ndjson", nil)
    var batch = IntakeBatch(input: input.id, firstLine: 1)
    batch.lines = 1
    let company = Self.body(line: 1, mapping: "company")
    let contact = Self.body(
      line: 1, mapping: "contact",
      associations:
        #","associations":[{"to":"companies","record":"company","label":"default","category":"HUBSPOT_DEFINED","typeId":279}]"#
    )
    for body in [company, contact] {
      batch.operations.append(.init(operation: try #require(Operation(jsonLine: body)), body: body))
    }
    try await spool.append(batch)
    #expect(try await spool.loadOpen(after: 0, limit: 1).operations.last?.targets == [0: .operation(1)])
    try await spool.settle([Settlement(1, .finish, record: "99")], at: 1)
    #expect(try await spool.loadOpen(after: 0, limit: 1).operations.last?.targets == [0: .found("99")])
  }
}

/// Gathers lines.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
