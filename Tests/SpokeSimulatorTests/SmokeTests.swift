import SpokeSchema
import SpokeSimulator
import SpokeTestSupport
import Testing

@Suite struct SmokeTests {
  @Test func startsAndStops() async throws {
    let simulator = try Simulator(snapshot: .folder("\(Repository.root)/Examples/acme/schemas/acme"))
    let url = try await simulator.start()
    #expect(url.hasPrefix("http://127.0.0.1:"))
    await simulator.stop()
  }
}
