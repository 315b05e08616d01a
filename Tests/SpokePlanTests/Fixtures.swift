import SpokeChecker
import SpokeCompiler
import SpokePlan

/// Checked projects made by hand.
enum Fixture {
  static func path(_ steps: String...) -> Core { .path(CorePath(scope: .event, steps: steps.map { .key($0) })) }
  static func item(_ steps: String...) -> Core { .path(CorePath(scope: .item, steps: steps.map { .key($0) })) }
  static func text(_ text: String) -> Core { .constant(.string(text)) }
  static func call(_ function: Function, _ arguments: Core...) -> Core { .call(function, arguments, .none) }
  static func equal(_ left: Core, _ right: String) -> Core { call(.equal, left, text(right)) }
  static func event(_ name: String) -> Core {
    .and(equal(path("type"), "track"), equal(path("event"), name))
  }
  static func property(_ name: String, _ value: Core) -> CheckedProperty {
    CheckedProperty(name: name, value: value, conversion: Conversion(.string, limit: 65_536))
  }

  static let contacts = ObjectReference(name: "contacts", typeID: "0-1", pathName: "contacts")
  static let companies = ObjectReference(name: "companies", typeID: "0-2", pathName: "companies")
  static let lineItems = ObjectReference(name: "line_items", typeID: "0-8", pathName: "line_items")

  static func mapping(
    _ id: String, when trigger: Core? = nil, each: CorePath? = nil, _ operation: CheckedMapping.Operation? = nil,
    _ properties: [CheckedProperty] = [], associations: [CheckedAssociation] = [], lists: [CheckedListChange] = [],
    line: Int = 1
  ) -> CheckedMapping {
    CheckedMapping(
      id: id, sourcePath: "mappings/all.yaml", sourceLine: line, trigger: trigger, each: each,
      operation: operation ?? .create(contacts), properties: properties, associations: associations, lists: lists,
      scopes: ["crm.objects.contacts.write"], proof: Proof())
  }

  static func project(_ mappings: [CheckedMapping], tables: [CheckedTable] = []) -> CheckedProject {
    CheckedProject(
      mappings: mappings, tables: tables, portalID: 12_345, apiVersion: "2026-09", timeZone: "UTC",
      usedFacts: ["property contacts.firstname string", "property contacts.email string"])
  }

  /// The example of the language's description, with a little of everything a plan can hold.
  static var example: CheckedProject {
    let plans = CheckedTable(
      name: "stage_by_plan",
      entries: [("trial", .string("lead")), ("paid", .string("customer")), ("0", .number("1.50")), ("x", .null)])
    let owners = CheckedTable(
      name: "owners", entries: [("ann@acme.example", .string("77"))], absentReason: .notInTable)
    let contact = mapping(
      "contact-from-identify",
      when: .and(equal(path("type"), "identify"), call(.exists, path("traits", "email"))),
      .upsert(contacts, key: [property("email", call(.lower, call(.trim, path("traits", "email"))))]),
      [
        property("firstname", .coalesce(path("traits", "first_name"), path("traits", "firstName"))),
        property("lastname", .coalesce(path("traits", "last_name"), path("traits", "lastName"))),
        CheckedProperty(
          name: "lifecyclestage",
          value: .coalesce(.call(.lookup, [path("traits", "plan")], .table(0)), text("subscriber")),
          conversion: Conversion(.option, allowed: ["lead", "customer", "subscriber"]), onInvalid: .reject,
          write: .forwards),
        property(
          "jobtitle", call(.concatenate, path("traits", "title"), text(" at "), path("traits", "company", "name"))),
        property("hs_language", text("en")),
        CheckedProperty(
          name: "phone", value: path("traits", "phone"), conversion: Conversion(.phone), onNull: .clear,
          onEmpty: .clear),
        CheckedProperty(
          name: "acme_trial_ends", value: .call(.date, [path("traits", "trial_ends")], .zone("Europe/Berlin")),
          conversion: Conversion(.date, zone: "UTC")),
        CheckedProperty(
          name: "hubspot_owner_id", value: .call(.lookup, [call(.lower, path("traits", "owner"))], .table(1)),
          conversion: Conversion(.identifier, allowed: ["77", "78"])),
      ],
      associations: [
        CheckedAssociation(
          isRemoval: false, to: companies,
          target: .match([property("acme_account_id", path("traits", "company", "id"))]),
          label: "Employee", category: "USER_DEFINED", typeID: 37, missing: .create)
      ], lists: [CheckedListChange(isRemoval: false, listID: "9", name: "Newsletter")], line: 10)
    let order = mapping(
      "order-completed", when: event("Order Completed"),
      .send(
        event: "pe12345_order_completed", identity: [property("email", path("context", "traits", "email"))],
        occurredAt: CheckedProperty(name: "occurredAt", value: path("timestamp"), conversion: Conversion(.datetime)),
        dedupeID: property("uuid", path("messageId"))),
      [
        property("order_id", path("properties", "order_id")),
        property(
          "revenue",
          .conditional(
            call(.greater, path("properties", "revenue"), .constant(.number("0"))), path("properties", "revenue"),
            .constant(.missing))),
      ], line: 30)
    let items = mapping(
      "line-items", when: equal(path("event"), "Order Completed"),
      each: CorePath(scope: .event, steps: [.key("properties"), .key("products")]), .create(lineItems),
      [
        property("name", item("name")), property("quantity", item("quantity")),
        property("sku", .path(CorePath(scope: .item, steps: [.key("skus"), .index(0)]))),
        property(
          "tags", call(.join, .path(CorePath(scope: .item, steps: [.key("tags"), .wildcard, .key("name")])), text(";"))),
        property("note", text("say \"hi\"\n\u{1}")),
      ],
      associations: [
        CheckedAssociation(
          isRemoval: true, to: contacts, target: .record("contact-from-identify"), label: "default",
          category: "HUBSPOT_DEFINED", typeID: 20, missing: .skip)
      ], line: 50)
    let every = mapping(
      "every-event", when: nil, each: nil, nil,
      [property("when", .constant(.datetime(1_764_000_000_000))), property("day", .constant(.date(20_000)))],
      line: 70)
    return project([contact, order, items, every], tables: [plans, owners])
  }
}

extension PlanView {
  /// A string of the plan.
  func string(number: UInt32) -> String { String(decoding: string(number), as: UTF8.self) }

  /// The slot of a path of keys; nil when the plan does not read it.
  func slot(_ keys: String..., root: UInt32? = nil) -> UInt32? {
    var node = root ?? info.eventNode
    for (index, key) in keys.enumerated() {
      var key = key
      guard node != PlanFormat.none else { return nil }
      let entry = key.withUTF8 { self.entry($0, in: node) }
      if index == keys.count - 1 { return entry.value == PlanFormat.none ? nil : entry.value }
      node = entry.child
    }
    return nil
  }

  /// The ids of the mappings to try on an event with these texts; a field whose text is nil is missing.
  func candidateIDs(type: String?, event: String?, others: [UInt32: String] = [:], arrays: Set<UInt32> = [])
    -> [String]
  {
    var texts = others
    texts[info.typeSlot] = type
    texts[info.eventNameSlot] = event
    var candidates = Candidates()
    candidates.restart(self)
    while let slot = candidates.slotToAsk(self) {
      if let text = texts[slot] {
        Array(text.utf8).withUnsafeBufferPointer { candidates.answer($0, self) }
      } else if arrays.contains(slot) {
        candidates.answerContainer(self)
      } else {
        candidates.answerNoText()
      }
    }
    var ids: [String] = []
    while let number = candidates.pop(self) { ids.append(string(number: mappings[number].id)) }
    return ids
  }
}
