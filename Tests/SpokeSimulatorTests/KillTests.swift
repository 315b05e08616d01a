import Foundation
import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeTestSupport
import Testing

@testable import SpokeSimulator

/// The real process, killed while it writes and started again out of its file.
@Suite struct KillTests {
  /// What one client has sent, and what it was answered.
  private struct Client: Sendable {
    /// Addresses whose contact was made, with the company that it was put to.
    var made: [String: String] = [:]
    var sent: Set<String> = []
  }

  @Test func whatWasAnsweredSurvives() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spoke-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("state.sqlite").path
    var random = SeededGenerator(seed: 11)
    var (made, sent): ([String: String], Set<String>) = ([:], [])
    for life in 1...4 {
      let simulator = try await SimulatorProcess(state: path)
      let clients = (1...3).map { number in Task { await write(simulator, "l\(life)c\(number)") } }
      try await Task.sleep(for: .milliseconds(Int.random(in: 100...500, using: &random)))
      await simulator.endAbruptly()
      for client in clients {
        let client = await client.value
        made.merge(client.made) { $1 }
        sent.formUnion(client.sent)
      }
    }
    let fixture = try SimulatorFixture { $0.stateFile = path }
    let contacts = fixture.simulator.records(of: "contacts")
    let found = contacts.compactMap { $0.properties["email"] }
    #expect(!made.isEmpty)
    #expect(Set(made.keys).isSubset(of: found))
    #expect(Set(found).isSubset(of: sent))
    #expect(Set(found).count == found.count)
    // A record stands there whole: with the association that was made in the same request.
    let pairs = fixture.simulator.associations(from: "contacts", to: "companies")
    #expect(Set(pairs.map(\.fromID)) == Set(contacts.map(\.id)))
    let ids = contacts.map(\.id) + fixture.simulator.records(of: "companies").map(\.id)
    #expect(Set(ids).count == ids.count, "an id was given twice")
    let companies = Dictionary(pairs.map { ($0.fromID, $0.toID) }) { $1 }
    for contact in contacts {
      guard let company = made[contact.properties["email"] ?? ""] else { continue }
      #expect(companies[contact.id] == company)
    }
    await fixture.simulator.close()
  }

  /// Makes a company and contacts of it, one after the other, until nobody answers.
  private func write(_ simulator: SimulatorProcess, _ name: String) async -> Client {
    let paths = APIPaths(.standard)
    var client = Client()
    let answer = await simulator.post(paths.objects("companies").text, #"{"properties":{"name":"\#(name)"}}"#)
    guard let bytes = answer.map({ Array($0.body.utf8) }),
      let company = try? JSONDocument(SourceFile(path: "answer", bytes: bytes)).root["id"]?.string
    else { return client }
    for number in 1... {
      let address = "\(name)n\(number)@example.com"
      client.sent.insert(address)
      let answer = await simulator.post(
        paths.objects("contacts").text,
        """
        {"properties":{"email":"\(address)"},"associations":[{"to":{"id":"\(company)"},
          "types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":279}]}]}
        """)
      guard let answer else { break }
      if answer.status == 201 { client.made[address] = company }
    }
    return client
  }
}
