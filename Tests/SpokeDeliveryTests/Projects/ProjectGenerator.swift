import SpokeTestSupport

/// Makes projects that are right, at random, with the events that they are for.
///
/// A project is made of mappings whose frame is right by construction, and of values that may be: what lint points at is
/// taken out (`Project.cleaned`), so that what stays is what lint has nothing against.
struct ProjectGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The frames of mappings, and how many properties each may get.
  static let frames: [Frame] = [
    Frame(
      id: "person", object: "contacts", when: #"type == "identify" and exists(traits.email)"#, verb: "upsert: contacts",
      rest: [#"match: { email: "${traits.email}" }"#], head: #""type":"identify""#, container: "traits",
      keys: [.email("email", presence: 96)], associations: personAssociations,
      lists: ["add: Newsletter", "remove: Beta testers", "add: Beta testers"]),
    Frame(
      id: "profile", object: "contacts", when: #"event == "Profile Changed" and exists(properties.user)"#,
      verb: "upsert: contacts", rest: [#"match: { acme_user_id: "${properties.user}" }"#],
      head: #""type":"track","event":"Profile Changed""#, container: "properties", keys: [.key("user", "u")]),
    Frame(
      id: "visitor", object: "contacts", when: #"type == "page" and exists(properties.email)"#,
      verb: "update: contacts",
      rest: [#"match: { email: "${lower(trim(properties.email))}" }"#], head: #""type":"page","name":"Home""#,
      container: "properties", keys: [.email("email", presence: 96)]),
    Frame(
      id: "account", object: "companies", when: #"type == "group" and exists(traits.account)"#,
      verb: "upsert: companies",
      rest: [#"match: { acme_account_id: "${traits.account}" }"#], head: #""type":"group""#, container: "traits",
      keys: [.key("account", "a")], lists: ["add: Key accounts", "remove: Key accounts"]),
    Frame(
      id: "order", object: "deals", when: #"event == "Order Completed" and exists(properties.order)"#,
      verb: "upsert: deals", rest: [#"match: { acme_order_id: "${properties.order}" }"#],
      head: #""type":"track","event":"Order Completed""#, container: "properties", keys: [.key("order", "o")],
      fixed: ["dealname": "Order ${properties.order}"], stages: .deals, associations: orderAssociations),
    Frame(
      id: "line", object: "line_items", when: #"event == "Order Completed" and exists(properties.order)"#,
      verb: "each: properties.products\n    upsert: line_items",
      rest: [#"match: { acme_line_key: "${properties.order}/${item.sku ?? 'none'}" }"#],
      head: #""type":"track","event":"Order Completed""#, container: "item", keys: [.key("sku", "s")],
      fixed: ["name": #"${item.sku ?? "article"}"#], associations: [["to: deals", "record: order", "label: default"]]),
    Frame(
      id: "plan", object: "subscription_plan", when: #"event == "Plan Changed" and exists(properties.plan)"#,
      verb: "upsert: subscription_plan", rest: [#"match: { plan_code: "${properties.plan}" }"#],
      head: #""type":"track","event":"Plan Changed""#, container: "properties", keys: [.key("plan", "p")],
      associations: planAssociations),
    Frame(
      id: "question", object: "tickets", when: #"event == "Help Asked" and exists(properties.ref)"#,
      verb: "upsert: tickets", rest: [#"match: { acme_ticket_ref: "${properties.ref}" }"#],
      head: #""type":"track","event":"Help Asked""#, container: "properties", keys: [.key("ref", "t")],
      fixed: ["subject": #"${properties.subject ?? "Question"}"#], stages: .tickets),
    Frame(
      id: "trial", event: "trial_started", when: #"event == "Trial Started" and exists(properties.email)"#,
      to: #"email: "${properties.email}""#, head: #""type":"track","event":"Trial Started""#,
      keys: [.email("email", presence: 96)]),
    Frame(
      id: "bookmark", event: "article_bookmarked", when: #"event == "Bookmarked" and exists(properties.user)"#,
      to: #"acme_user_id: "${properties.user}""#, head: #""type":"track","event":"Bookmarked""#,
      keys: [.key("user", "u")]),
    Frame(
      id: "everything", event: "kitchen_sink", when: #"event == "Everything" and exists(properties.email)"#,
      to: #"email: "${properties.email}""#, head: #""type":"track","event":"Everything""#,
      keys: [.email("email", presence: 96)]),
  ]

  private static let account = #"match: { acme_account_id: "${traits.company}" }"#
  private static let personAssociations = ["default", "Employee", "Billing contact", "Primary"].flatMap { label in
    ["skip", "create", "reject"].map { ["to: companies", account, "label: \(label)", "missing: \($0)"] }
  }
  // A decision maker is left out: of those there may be one, and what is associated already is nothing that lint can know.
  private static let orderAssociations = ["skip", "create", "reject"].map {
    ["to: contacts", #"match: { email: "${properties.buyer}" }"#, "label: default", "missing: \($0)"]
  }
  private static let planAssociations = ["default", "Subscription"].map {
    ["to: contacts", #"match: { acme_user_id: "${properties.user}" }"#, "label: \($0)", "missing: create"]
  }

  /// A project with its events. Every mapping is as likely as any other to be in it.
  mutating func project() throws -> Project {
    var project = Project()
    let count = Int.random(in: 2...5, using: &random)
    var frames = Array(Self.frames.shuffled(using: &random).prefix(count))
    // A line's deal is written by the order's mapping.
    if frames.contains(where: { $0.id == "line" }), !frames.contains(where: { $0.id == "order" }) {
      frames += Self.frames.filter { $0.id == "order" }
    }
    for frame in Self.frames where frames.contains(where: { $0.id == frame.id }) {
      try add(frame, to: &project)
    }
    return project
  }

  private mutating func add(_ frame: Frame, to project: inout Project) throws {
    var mapping = Project.Mapping(frame)
    var fields = frame.keys
    var properties = Array(try frame.properties.shuffled(using: &random).prefix(Int.random(in: 3...12, using: &random)))
    if let stage = properties.firstIndex(where: { $0.name == "lifecyclestage" }) { properties.swapAt(0, stage) }
    for (name, text) in frame.fixed.sorted(by: { $0.key < $1.key }) {
      properties.removeAll { $0.name == name }
      mapping.properties.append(.init(text: "\(name): \(Self.quoted(text))", isFixed: true))
    }
    if let stages = frame.stages {
      let (lines, used) = stageLines(stages, mapping)
      mapping.properties += lines
      fields += used
    }
    for property in properties {
      let line = line(for: property, frame)
      mapping.properties.append(line.property)
      fields += line.fields
    }
    if let association = frame.associations.randomElement(using: &random), chance(frame.id == "line" ? 100 : 70) {
      mapping.association = association
      fields += [.key("company", "a"), .email("buyer"), .key("user", "u")]
    }
    if chance(60) { mapping.list = frame.lists.randomElement(using: &random) }
    if chance(25), frame.event == nil { mapping.defaults = policies() }
    project.mappings.append(mapping)
    project.add(fields, of: frame)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// A text in double quotes, which YAML, JSON and expressions read alike.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// What is always so of a mapping.
struct Frame {
  var id: String
  var object = ""
  /// The custom event that it completes.
  var event: String?
  var when: String
  var verb: String
  /// The lines behind the verb.
  var rest: [String]
  var head: String
  var container: String
  var keys: [EventShape.Field]
  /// Properties that its object asks for.
  var fixed: [String: String] = [:]
  var stages: ProjectGenerator.Stages?
  var associations: [[String]] = []
  var lists: [String] = []

  var properties: [PortalProperty] {
    get throws { try event.map { try PortalProperty.all(ofEvent: $0) } ?? PortalProperty.all(of: object) }
  }
}

extension Frame {
  /// One that completes an event.
  init(id: String, event: String, when: String, to: String, head: String, keys: [EventShape.Field]) {
    self.init(
      id: id, event: event, when: when, verb: "send: \(event)", rest: ["to: { \(to) }", "occurred_at: ${timestamp}"],
      head: head, container: "properties", keys: keys)
  }
}

extension EventShape.Field {
  /// Addresses of few people, as they are spelled.
  static func email(_ name: String, presence: Int = 75) -> Self {
    let good = (0..<30).map { "\"k\($0)@x.example\"" }
    return Self(
      name: name,
      samples: good + [
        "\"K1@X.Example\"", "\" k2@x.example \"", "\"k3@x\"", "\"@x.example\"", "\"ünï@x.example\"",
        "\"a b@x.example\"",
      ], presence: presence)
  }

  /// Identifiers of few records.
  static func key(_ name: String, _ prefix: String) -> Self {
    Self(
      name: name, samples: (0..<25).map { "\"\(prefix)\($0)\"" } + ["\"\(prefix) ü/&=%#1\"", "17", "12.50"],
      presence: 95)
  }
}
