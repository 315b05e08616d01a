import SpokeTestSupport
import Testing

@testable import SpokeHubSpot

/// Associations and lists end as they would one after the other, and every reference is to a record that was written or
/// read before.
@Suite struct FollowUpFuzzTests {
  /// Who is associated with what, by type, and who is on which list.
  private struct Relations: Equatable {
    var associations: Set<String> = []
    var members: Set<String> = []

    /// Both directions of a type are one association; types 1 and 2 are the primary company, of which a contact has one.
    mutating func change(_ from: (object: String, id: Int), _ to: (object: String, id: Int), type: Int, isRemoval: Bool)
    {
      let isForward = from.object == "contacts"
      let (contact, company) = isForward ? (from.id, to.id) : (to.id, from.id)
      let kind = type == 1 || type == 2 ? "primary" : "plain"
      let text = "\(contact) \(kind) \(company)"
      if isRemoval {
        associations.remove(text)
      } else {
        if kind == "primary" { associations = associations.filter { !$0.hasPrefix("\(contact) primary ") } }
        associations.insert(text)
      }
    }

    mutating func change(list: String, _ contact: Int, isRemoval: Bool) {
      if isRemoval { members.remove("\(list) \(contact)") } else { members.insert("\(list) \(contact)") }
    }
  }

  /// Six contacts, each with an address and an id of the app, and five companies.
  private static let portal = ModelPortal([
    "contacts": (0..<6).map { ["email": "p\($0)@x.example", "acme_user_id": "u\($0)"] },
    "companies": (0..<5).map { ["account": "\($0)"] },
  ])

  private static func operation(_ random: inout SeededGenerator, line: Int) -> Operation {
    func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    let contact = number(6)
    let byContact: (String, String) = [("email", "p\(contact)@x.example"), ("acme_user_id", "u\(contact)")][number(2)]
    let byCompany = ("account", "\(number(5))")
    let isPrimary = number(3) == 0
    let isRemoval = number(3) == 0 && !isPrimary
    var operation =
      number(2) == 0
      ? Operation.record(
        .upsert, "contacts", line: line, key: byContact, ["n": "\(line)"],
        associations: [
          .match("companies", [byCompany.0: byCompany.1], typeID: isPrimary ? 1 : 279, remove: isRemoval)
        ])
      : Operation.record(
        .upsert, "companies", line: line, key: byCompany, ["n": "\(line)"],
        associations: [.match("contacts", [byContact.0: byContact.1], typeID: isPrimary ? 2 : 280, remove: isRemoval)])
    if operation.target == "contacts", number(2) == 0 {
      operation.lists = [.init(isRemoval: number(2) == 0, listID: "\(number(2))")]
    }
    if number(4) == 0 { operation.associations = [] }
    return operation
  }

  @Test(arguments: 0..<30) func relationsEndTheSame(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let operations = (1...60).map { Self.operation(&random, line: $0) }
    var expected = Relations()
    for operation in operations {
      guard let id = Self.portal.find(operation.target, operation.key[0].name, operation.key[0].value) else { continue }
      for association in operation.associations {
        guard case .match(let fields) = association.target,
          let other = Self.portal.find(association.to, fields[0].name, fields[0].value)
        else { continue }
        expected.change(
          (operation.target, id), (association.to, other), type: association.typeID, isRemoval: association.isRemoval)
      }
      for change in operation.lists { expected.change(list: change.listID, id, isRemoval: change.isRemoval) }
    }

    var relations = Relations()
    var client = ModelClient(Self.portal)
    for request in try batched(operations, windowSize: [10_000, 25][seed % 2]) {
      client.send(request)
      if request.path.text.contains("/associations/") {
        let objects = request.path.text.split(separator: "/").suffix(request.action == "batch/create" ? 4 : 5).map(
          String.init)
        for input in request.inputs {
          let from = try #require(client.ids[input["from"]?["id"]?.text ?? ""])
          let to = try #require(client.ids[input["to"]?["id"]?.text ?? ""])
          for type in input["types"]?.elements ?? [] {
            let number = try #require(type["associationTypeId"]?.text.flatMap(Int.init))
            relations.change(
              (objects[0], from), (objects[1], to), type: number, isRemoval: request.action == "labels/archive")
          }
        }
      } else if request.path.text.contains("/memberships/") {
        let list = String(request.path.text.split(separator: "/").dropLast(2).last ?? "")
        for element in request.body.elements ?? [] {
          let id = try #require(client.ids[element.text ?? ""])
          relations.change(list: list, id, isRemoval: request.path.text.hasSuffix("remove"))
        }
      }
    }
    #expect(client.faults.isEmpty)
    #expect(relations == expected)
  }
}
