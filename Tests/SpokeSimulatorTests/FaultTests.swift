import AsyncHTTPClient
import SpokeSchema
import SpokeTestSupport
import Testing

@testable import SpokeSimulator

@Suite struct FaultTests {
  @Test func texts() {
    #expect(Fault("5xx=0.01") == Fault(.serverError, probability: 0.01))
    #expect(Fault("latency=20..80@batch") == Fault(.latency, milliseconds: 20...80, path: "batch"))
    #expect(Fault("latency=5") == Fault(.latency, milliseconds: 5...5))
    #expect(Fault("lost-reply=1") == Fault(.lostReply))
    for text in ["", "5xx", "5xx=2", "5xx=-1", "nosuch=0.1", "latency=80..20", "latency=x"] {
      #expect(Fault(text) == nil)
    }
  }

  @Test(arguments: [
    (Fault.Kind.unauthorized, 401), (.locked, 423), (.tooManyRequests, 429), (.migrating, 477),
  ])
  func statuses(kind: Fault.Kind, status: Int) throws {
    let fixture = try SimulatorFixture()
    fixture.simulator.addFault(Fault(kind, retryAfterSeconds: 7, count: 1))
    let path = fixture.paths.accountInfo.text
    let answer = try fixture.get(path)
    #expect(answer.status == status)
    #expect(answer.headers["retry-after"] == (kind == .migrating ? "7" : nil))
    #expect(try fixture.get(path).status == 200)
    #expect(fixture.simulator.counts.byFault == [kind: 1])
  }

  @Test func serverErrorsWriteNothing() throws {
    let fixture = try SimulatorFixture()
    fixture.simulator.addFault(Fault(.serverError, path: "/contacts"))
    for _ in 1...20 {
      let answer = try fixture.post(fixture.paths.objects("contacts"), #"{"properties":{"firstname":"x"}}"#)
      #expect((500...504).contains(answer.status))
    }
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
    #expect(try fixture.post(fixture.paths.objects("deals"), #"{"properties":{"dealname":"x"}}"#).status == 201)
  }

  @Test func chanceIsThatOfTheSeed() throws {
    func statuses(seed: UInt64) throws -> [Int] {
      let fixture = try SimulatorFixture {
        $0.seed = seed
        $0.faults = [Fault(.serverError, probability: 0.3)]
      }
      return try (1...50).map { _ in try fixture.get(fixture.paths.accountInfo.text).status }
    }
    #expect(try statuses(seed: 1) == statuses(seed: 1))
    #expect(try statuses(seed: 1) != statuses(seed: 2))
  }

  @Test func aLostReplyWasCarriedOutAndAResetWasNot() async throws {
    let simulator = try Simulator(snapshot: .folder(SimulatorFixture.snapshot))
    let url = try await simulator.start()
    for (kind, count) in [(Fault.Kind.lostReply, 1), (.reset, 1)] {
      simulator.addFault(Fault(kind, count: 1))
      var request = HTTPClientRequest(url: url + "/crm/objects/2026-09/deals")
      request.method = .POST
      request.headers.add(name: "authorization", value: "Bearer x")
      request.body = .bytes(Array(#"{"properties":{"dealname":"x"}}"#.utf8))
      await #expect(throws: (any Error).self) {
        _ = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
      }
      #expect(simulator.records(of: "deals").count == count)
    }
    await simulator.stop()
  }

  @Test func wrongJSONComesAfterTheWrite() throws {
    let fixture = try SimulatorFixture()
    fixture.simulator.addFault(Fault(.wrongJSON, count: 1))
    let answer = try fixture.post(fixture.paths.objects("deals"), #"{"properties":{"dealname":"x"}}"#)
    #expect(answer.status == 201)
    #expect(answer.json == .null)
    #expect(fixture.simulator.records(of: "deals").count == 1)
  }

  @Test func aMigrationEnds() throws {
    let fixture = try SimulatorFixture()
    fixture.simulator.migrate(forSeconds: 3_600)
    let path = fixture.paths.accountInfo.text
    #expect(try fixture.get(path).headers["retry-after"] == "3600")
    fixture.clock.advance(milliseconds: 3_599_500)
    #expect(try fixture.get(path).headers["retry-after"] == "1")
    fixture.clock.advance(milliseconds: 500)
    #expect(try fixture.get(path).status == 200)
  }

  @Test func errorsMayBeBare() throws {
    let fixture = try SimulatorFixture { $0.faults = [Fault(.bareErrors)] }
    let answer = try fixture.post(fixture.paths.objects("deals"), #"{"properties":{"nosuch":"x"}}"#)
    #expect(answer.status == 400)
    #expect(answer.errors.isEmpty)
    #expect(answer.message.contains("PROPERTY_DOESNT_EXIST"))
  }
}
