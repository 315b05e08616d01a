import SpokeChecker
import SpokePlan
import SpokeSyntax

/// Random projects as the checker could hand them out.
struct DifferentialProjects {
  private var expressions: DifferentialExpressions
  private var random: DifferentialRandom {
    get { expressions.random }
    set { expressions.random = newValue }
  }
  private var mappings: [CheckedMapping] = []
  /// Whether every trigger asks for a key.
  private var asksForKeys = false

  static func project(seed: UInt64) -> CheckedProject {
    var random = DifferentialRandom(seed: seed)
    let tables = (0..<3).map { table($0, &random) }
    let zone = random.chance(50) ? "UTC" : random.pick(DifferentialExpressions.zones)
    var generator = DifferentialProjects(
      expressions: DifferentialExpressions(random: random, tableCount: tables.count))
    // Enough of them at times for the dispatch index to ask for more than type and event.
    let count = generator.random.chance(25) ? 9 : generator.random.int(1...4)
    generator.asksForKeys = generator.random.chance(25)
    for index in 0..<count { generator.addMapping(index) }
    return CheckedProject(
      mappings: generator.mappings, tables: tables, portalID: 7, apiVersion: "2026-09", timeZone: zone, usedFacts: [])
  }

  /// One mapping that writes what many expressions give, in a form that shows all of it.
  static func expressions(seed: UInt64) -> CheckedProject {
    var random = DifferentialRandom(seed: seed)
    let tables = (0..<3).map { table($0, &random) }
    let zone = random.chance(30) ? "UTC" : random.pick(DifferentialExpressions.zones)
    var expressions = DifferentialExpressions(random: random, tableCount: tables.count)
    let properties = (0..<12).map { number -> CheckedProperty in
      let kind = expressions.random.pick(DifferentialExpressions.Kind.allCases)
      let value = expressions.operation(kind, depth: expressions.random.int(1...3))
      return CheckedProperty(
        name: "p\(number)", value: .call(.json, [.call(.list, [value], .none)], .none), conversion: Conversion(.string))
    }
    let mapping = CheckedMapping(
      id: "all", sourcePath: "mappings/random.yaml", sourceLine: 1, trigger: nil, each: nil,
      operation: .create(objects[0]), properties: properties, associations: [], lists: [], scopes: [], proof: Proof())
    return CheckedProject(
      mappings: [mapping], tables: tables, portalID: 7, apiVersion: "2026-09", timeZone: zone, usedFacts: [])
  }

  private init(expressions: DifferentialExpressions) { self.expressions = expressions }

  static let tableKeys = [
    "free", "pro", "1", "true", "", "2026-11-24", "\u{E9}", "e\u{301}", "games", "1000", "a@b.c",
  ]

  private static func table(_ number: Int, _ random: inout DifferentialRandom) -> CheckedTable {
    let keys = random.shuffled(tableKeys)
    let entries = keys.prefix(random.int(3...10)).map { key -> (key: String, value: Constant) in
      let values: [Constant] = [
        .string("lead"), .string(""), .number("1.50"), .number("1e2"), .boolean(true), .null, .missing, .date(20_000),
        .datetime(1_700_000_000_123), .string("games"), .string("\"\u{1F}"),
      ]
      return (key, random.pick(values))
    }
    return CheckedTable(
      name: "table\(number)", entries: entries, absentReason: random.pick([nil, nil, .notInTable, .notAnOption]))
  }

  // MARK: Mappings

  private mutating func addMapping(_ index: Int) {
    let each = random.chance(25) ? self.each() : nil
    expressions.hasItem = each != nil
    let trigger = trigger()
    let operation = operation()
    var mapping = CheckedMapping(
      id: "mapping-\(index)", sourcePath: "mappings/random.yaml", sourceLine: index + 1, trigger: trigger, each: each,
      operation: operation, properties: properties(random.int(1...4)), associations: [], lists: [], scopes: [],
      proof: Proof())
    if case .send = operation {
    } else {
      mapping.associations = associations()
      if random.chance(15) {
        mapping.lists = [
          CheckedListChange(isRemoval: random.chance(50), listID: "\(random.int(1...9))", name: "Néws \"x\"")
        ]
      }
    }
    mappings.append(mapping)
  }

  private mutating func each() -> CorePath {
    if let other = mappings.last(where: { $0.each != nil })?.each, random.chance(60) { return other }
    var path = expressions.path(.array)
    path.scope = .event
    if case .key? = path.steps.first { return path }
    return CorePath(scope: .event, steps: [.key("properties"), .key("products")])
  }

  private mutating func trigger() -> Core? {
    if !asksForKeys, random.chance(25) { return nil }
    var conjuncts: [Core] = []
    let type = Core.path(CorePath(scope: .event, steps: [.key("type")]))
    let event = Core.path(CorePath(scope: .event, steps: [.key("event")]))
    func text(_ text: String) -> Core { .constant(.string(text)) }
    if random.chance(60) {
      let one = text(random.pick(["track", "track", "track", "track", "identify", ""]))
      switch random.int(0...3) {
      case 0: conjuncts.append(.call(.equal, [one, type], .none))
      case 1: conjuncts.append(.call(.isIn, [type, .call(.list, [one, text("page")], .none)], .none))
      case 2: conjuncts.append(.or(.call(.equal, [type, one], .none), .call(.equal, [type, text("group")], .none)))
      default: conjuncts.append(.call(.equal, [type, one], .none))
      }
    }
    if random.chance(25) {
      conjuncts.append(.call(.equal, [event, text(random.pick(["Order Completed", "Ordér"]))], .none))
    }
    if random.chance(40) {
      let field = Core.path(
        CorePath(
          scope: .event,
          steps: [.key(random.pick(["traits", "properties"])), .key(random.pick(["plan", "plan", "tags"]))]))
      let one = text(random.pick(["free", "pro", "starter", ""]))
      switch random.int(0...2) {
      case 0: conjuncts.append(.call(.equal, [one, field], .none))
      case 1: conjuncts.append(.call(.isIn, [field, .call(.list, [one, text("gold")], .none)], .none))
      default: conjuncts.append(.or(.call(.equal, [field, one], .none), .call(.equal, [field, text("gold")], .none)))
      }
    }
    if random.chance(30) || conjuncts.isEmpty {
      let condition = expressions.truth(3)
      conjuncts.append(random.chance(40) ? condition : .or(condition, .call(.exists, [type], .none)))
    }
    if asksForKeys {
      let keys = [random.pick(["traits", "properties"]), random.pick(DifferentialEvents.keys)]
      var path = CorePath(scope: .event, steps: keys.map(CorePath.Step.key))
      if random.chance(20) { path.steps.append(.index(0)) }
      conjuncts.append(.call(.exists, [.path(path)], .none))
    }
    conjuncts = random.shuffled(conjuncts)
    return conjuncts.dropFirst().reduce(conjuncts[0]) { .and($0, $1) }
  }

  private static let objects = [
    ObjectReference(name: "contacts", typeID: "0-1", pathName: "contacts"),
    ObjectReference(name: "companies", typeID: "0-2", pathName: "companies"),
    ObjectReference(name: "subscription_plan", typeID: "2-123", pathName: "p7_subscription_plan"),
  ]

  private mutating func operation() -> CheckedMapping.Operation {
    let object = random.pick(Self.objects)
    switch random.int(0...4) {
    case 0: return .create(object)
    case 1: return .update(object, key: key(random.int(1...2)))
    case 2:
      return .send(
        event: "pe7_order", identity: key(random.int(1...2)),
        occurredAt: random.chance(60) ? property("occurred_at") : nil, dedupeID: property("dedupe_id"))
    default: return .upsert(object, key: key(1))
    }
  }

  private mutating func associations() -> [CheckedAssociation] {
    guard random.chance(35) else { return [] }
    return (0..<random.int(1...2)).map { _ in
      let earlier = mappings.filter { if case .send = $0.operation { false } else { true } }
      let target: CheckedAssociation.Target =
        random.chance(50) && !earlier.isEmpty
        ? .record(random.pick(earlier).id) : .match(key(random.int(1...2)))
      return CheckedAssociation(
        isRemoval: random.chance(20), to: random.pick(Self.objects), target: target,
        label: random.pick(["default", "Employee", "Café \"1\""]),
        category: random.pick(["HUBSPOT_DEFINED", "USER_DEFINED"]),
        typeID: random.int(1...400), missing: random.pick([.skip, .create, .reject]))
    }
  }

  // MARK: Properties

  private mutating func properties(_ count: Int) -> [CheckedProperty] {
    random.shuffled(["firstname", "email", "plan", "quote\"d", "amount", "a_rather_long_property_name", "é"]).prefix(
      count
    )
    .map { property($0) }
  }

  /// Properties that mostly have a value: anything else rejects the record.
  private mutating func key(_ count: Int) -> [CheckedProperty] {
    var properties = properties(count)
    for index in properties.indices where random.chance(75) {
      if random.chance(8) {
        properties[index].value = .constant(random.pick([.null, .string("")]))
        continue
      }
      let certain = Core.constant(.string(random.pick(["a@b.c", "free", "1", "\u{E9}"])))
      properties[index].value = .filled([.rescue(properties[index].value, certain), certain])
      properties[index].conversion = Conversion(.string)
    }
    return properties
  }

  private mutating func property(_ name: String) -> CheckedProperty {
    let kind = random.pick(ConversionKind.allCases)
    let hint: DifferentialExpressions.Kind =
      switch kind {
      case .string, .phone, .option, .identifier, .email, .recordID: .text
      case .number: .number
      case .bool: .truth
      case .options: random.chance(60) ? .array : .text
      case .date, .datetime: .time
      }
    var value = expressions.expression(hint, depth: random.int(0...3))
    if kind == .email, random.chance(50) { value = .constant(.string(random.pick(DifferentialRandom.addresses))) }
    if random.chance(45) { value = .coalesce(value, .constant(expressions.constant(hint))) }
    return CheckedProperty(
      name: name, value: value, conversion: conversion(kind),
      onNull: random.pick([.omit, .omit, .omit, .clear, .clear, .reject]),
      onEmpty: random.pick([.omit, .omit, .omit, .clear, .clear, .reject]),
      onInvalid: random.chance(10) ? .reject : .omit,
      write: random.pick([.always, .always, .always, .ifEmpty, .forwards, .append]))
  }

  private mutating func conversion(_ kind: ConversionKind) -> Conversion {
    switch kind {
    case .string, .phone, .email: Conversion(kind, limit: random.pick([nil, 1, 5, 20, 255, 65_536]))
    case .option, .options, .identifier:
      Conversion(
        kind,
        allowed: random.chance(60) ? ["free", "pro", "games", "books", "1", "true", "a", "\u{E9}", "starter"] : nil)
    case .date, .datetime: Conversion(kind, zone: random.chance(60) ? random.pick(DifferentialExpressions.zones) : nil)
    case .number, .bool, .recordID: Conversion(kind)
    }
  }
}
