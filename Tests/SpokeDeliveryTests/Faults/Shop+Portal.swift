import SpokeSimulator

extension Shop.Expected {
  /// What stands in a portal, in the same form.
  init(_ simulator: Simulator) {
    var addresses: [String: String] = [:]
    var accounts: [String: String] = [:]
    var orders: [String: String] = [:]
    var keys: [String: String] = [:]
    for record in simulator.records(of: "contacts") {
      let address = record.properties["email"] ?? ""
      addresses[record.id] = address
      contacts[address] = record.only(["email", "firstname", "lifecyclestage", "hs_lead_status", "acme_interests"])
      contacts[address]?["acme_interests"] = record.properties["acme_interests"].map {
        $0.split(separator: ";").sorted().joined(separator: ";")
      }
    }
    for record in simulator.records(of: "companies") {
      let account = record.properties["acme_account_id"] ?? ""
      accounts[record.id] = account
      companies[account] = record.only(["name"])
    }
    for record in simulator.records(of: "deals") {
      let order = record.properties["acme_order_id"] ?? ""
      orders[record.id] = order
      deals[order] = record.only(["dealname", "pipeline", "dealstage", "amount"])
    }
    for record in simulator.records(of: "line_items") {
      let key = record.properties["acme_line_key"] ?? ""
      keys[record.id] = key
      lines[key] = record.only(["name", "quantity"])
    }
    for pair in simulator.associations(from: "contacts", to: "companies") where pair.labels.contains("Employee") {
      employees.insert([addresses[pair.fromID] ?? "?", accounts[pair.toID] ?? "?"])
    }
    for pair in simulator.associations(from: "line_items", to: "deals") {
      linesOfOrders.insert([keys[pair.fromID] ?? "?", orders[pair.toID] ?? "?"])
    }
    newsletter = Set(simulator.members(ofList: "12").map { addresses[$0] ?? "?" })
    for event in simulator.events(named: "pe48151623_order_completed") {
      completions[event.uuid] = event.record.flatMap { addresses[$0.id] } ?? "?"
    }
    tickets = Set(
      simulator.records(of: "tickets").filter { $0.properties["acme_ticket_ref"] != nil }
        .map { $0.properties["subject"] ?? "" })
  }

  /// What differs, in some words: a whole portal cannot be read.
  func differences(from other: Self) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ left: [String: Value], _ right: [String: Value]) {
      for key in Set(left.keys).union(right.keys).sorted() where left[key] != right[key] {
        found.append(
          "\(name) \(key): \(left[key].map { "\($0)" } ?? "absent"), expected \(right[key].map { "\($0)" } ?? "absent")"
        )
      }
    }
    func compare(_ name: String, _ left: Set<[String]>, _ right: Set<[String]>) {
      for pair in left.subtracting(right) { found.append("\(name) \(pair) is too many") }
      for pair in right.subtracting(left) { found.append("\(name) \(pair) is missing") }
    }
    compare("contact", contacts, other.contacts)
    compare("company", companies, other.companies)
    compare("deal", deals, other.deals)
    compare("line", lines, other.lines)
    compare("employee", employees, other.employees)
    compare("line of order", linesOfOrders, other.linesOfOrders)
    compare("newsletter", Set(newsletter.map { [$0] }), Set(other.newsletter.map { [$0] }))
    compare("completion", completions, other.completions)
    compare("ticket", Set(tickets.map { [$0] }), Set(other.tickets.map { [$0] }))
    return found
  }
}

extension SimulatedRecord {
  fileprivate func only(_ names: [String]) -> [String: String] { properties.filter { names.contains($0.key) } }
}
