import SpokeTestSupport

/// A shop's events, and what they make of a portal: worked out here from the events alone, in their order, and not by
/// anything that delivers.
struct Shop {
  static let mappings = """
    spoke: 1
    mappings:
      company:
        when: type == "group" and exists(groupId)
        upsert: companies
        match: { acme_account_id: "${groupId}" }
        properties:
          name: ${traits.name}
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first}
          lifecyclestage: ${traits.stage}
          hs_lead_status: { value: "${traits.status}", write: if_empty }
          acme_interests: { value: "${traits.interests}", write: append }
          acme_referral_code: ${traits.code}
        associate:
          - to: companies
            match: { acme_account_id: "${traits.company}" }
            label: Employee
            missing: create
        lists:
          - add: Newsletter
      order:
        when: event == "Order Completed" and exists(properties.order)
        upsert: deals
        match: { acme_order_id: "${properties.order}" }
        properties:
          dealname: Order ${properties.order}
          pipeline: "71936402"
          dealstage: "138462902"
          amount: ${properties.total}
      line:
        when: event == "Order Completed" and exists(properties.order)
        each: properties.products
        upsert: line_items
        match: { acme_line_key: "${properties.order}/${item.sku ?? 'none'}" }
        properties:
          name: ${item.sku}
          quantity: ${item.quantity}
        associate:
          - to: deals
            record: order
            label: default
      completed:
        when: event == "Order Completed" and exists(properties.email)
        send: order_completed
        to: { email: "${properties.email}" }
        occurred_at: ${timestamp}
        properties:
          order_id: ${properties.order}
      ticket:
        when: event == "Help Asked" and exists(properties.ref)
        create: tickets
        properties:
          subject: ${properties.subject}
          acme_ticket_ref: ${properties.ref}
          hs_pipeline: "0"
          hs_pipeline_stage: "1"
      remark:
        when: event == "Remark Made"
        create: tickets
        properties:
          subject: ${properties.subject}
          hs_pipeline: "0"
          hs_pipeline_stage: "1"
    """

  /// What should stand in the portal.
  struct Expected: Equatable {
    var contacts: [String: [String: String]] = [:]
    var companies: [String: [String: String]] = [:]
    var deals: [String: [String: String]] = [:]
    var lines: [String: [String: String]] = [:]
    /// Addresses and account ids.
    var employees: Set<[String]> = []
    /// Keys of lines and orders.
    var linesOfOrders: Set<[String]> = []
    var newsletter: Set<String> = []
    /// By message id; the address.
    var completions: [String: String] = [:]
    /// Subjects of tickets that have a unique property.
    var tickets: Set<String> = []
  }

  private(set) var expected = Expected()
  /// Subjects of records that nothing identifies.
  private(set) var remarks: Set<String> = []
  /// How many operations each mapping makes.
  private(set) var operations: [String: Int] = [:]
  /// Operations that HubSpot refuses.
  private(set) var refused = 0
  private var random: SeededGenerator
  private let people: Int
  private var number = 0

  init(seed: UInt64, people: Int) {
    random = SeededGenerator(seed: seed)
    self.people = people
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// The next event, as a line.
  mutating func next() -> String {
    number += 1
    switch number(below: 100) {
    case ..<10: return group()
    case ..<60: return identify()
    case ..<80: return order()
    case ..<90: return ticket()
    case ..<95: return remark()
    default: return #"{"type":"page","messageId":"m-\#(number)","properties":{"path":"/"}}"#
    }
  }

  private mutating func group() -> String {
    let account = "acc-\(number(below: people / 5 + 1))"
    operations["company", default: 0] += 1
    expected.companies[account, default: [:]]["name"] = "Name \(number)"
    return #"{"type":"group","messageId":"m-\#(number)","groupId":"\#(account)","traits":{"name":"Name \#(number)"}}"#
  }

  private mutating func identify() -> String {
    let person = number(below: people)
    let address = "p\(person)@shop.example"
    var members = [#""email":"\#(chance(30) ? "P\(person)@Shop.Example" : address)""#]
    var record = expected.contacts[address] ?? ["email": address]
    operations["contact", default: 0] += 1
    if chance(70) {
      members.append(#""first":"First \#(number)""#)
      record["firstname"] = "First \(number)"
    }
    if chance(40) {
      let stage = ["subscriber", "lead", "opportunity", "customer"][number(below: 4)]
      members.append(#""stage":"\#(stage)""#)
      record["lifecyclestage"] = stage
    }
    if chance(30) {
      let status = ["NEW", "OPEN", "CONNECTED"][number(below: 3)]
      members.append(#""status":"\#(status)""#)
      if record["hs_lead_status"] == nil { record["hs_lead_status"] = status }
    }
    if chance(30) {
      let interest = ["games", "books", "home", "toys"][number(below: 4)]
      members.append(#""interests":["\#(interest)"]"#)
      let all = Set((record["acme_interests"] ?? "").split(separator: ";").map(String.init)).union([interest])
      record["acme_interests"] = all.sorted().joined(separator: ";")
    }
    let company = chance(60) ? "acc-\(number(below: people / 5 + 3))" : nil
    if let company { members.append(#""company":"\#(company)""#) }
    let line = #"{"type":"identify","messageId":"m-\#(number)","traits":{\#(members.joined(separator: ","))"#
    if chance(2) {
      // The portal's own rule for the property refuses it, and everything else in the operation with it.
      refused += 1
      return line + #","code":"wrong"}}"#
    }
    expected.contacts[address] = record
    expected.newsletter.insert(address)
    if let company {
      expected.employees.insert([address, company])
      if expected.companies[company] == nil { expected.companies[company] = [:] }
    }
    return line + "}}"
  }

  private mutating func order() -> String {
    let order = "o-\(number(below: people * 2))"
    let address = "p\(number(below: people))@shop.example"
    let total = number(below: 10_000)
    expected.deals[order] = [
      "dealname": "Order \(order)", "pipeline": "71936402", "dealstage": "138462902", "amount": "\(total)",
    ]
    var products: [String] = []
    for sku in 0..<number(below: 4) {
      let quantity = number(below: 9) + 1
      products.append(#"{"sku":"s\#(sku)","quantity":\#(quantity)}"#)
      expected.lines["\(order)/s\(sku)"] = ["name": "s\(sku)", "quantity": "\(quantity)"]
      expected.linesOfOrders.insert(["\(order)/s\(sku)", order])
    }
    expected.completions["m-\(number)"] = address
    // HubSpot makes a contact of an address that it does not know.
    if expected.contacts[address] == nil { expected.contacts[address] = ["email": address] }
    operations["order", default: 0] += 1
    operations["completed", default: 0] += 1
    if !products.isEmpty { operations["line", default: 0] += products.count }
    return
      #"{"type":"track","event":"Order Completed","messageId":"m-\#(number)","timestamp":"2026-11-20T10:00:00.000Z","properties":{"order":"\#(order)","email":"\#(address)","total":\#(total),"products":[\#(products.joined(separator: ","))]}}"#
  }

  private mutating func ticket() -> String {
    operations["ticket", default: 0] += 1
    expected.tickets.insert("help \(number)")
    return
      #"{"type":"track","event":"Help Asked","messageId":"m-\#(number)","properties":{"subject":"help \#(number)","ref":"r-\#(number)"}}"#
  }

  private mutating func remark() -> String {
    operations["remark", default: 0] += 1
    remarks.insert("remark \(number)")
    return
      #"{"type":"track","event":"Remark Made","messageId":"m-\#(number)","properties":{"subject":"remark \#(number)"}}"#
  }
}
