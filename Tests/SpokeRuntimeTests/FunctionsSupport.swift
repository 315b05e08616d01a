import SpokeTestSupport
import Testing

@testable import SpokeCompiler
@testable import SpokePlan
@testable import SpokeRuntime
@testable import SpokeSchema

/// A plan with what functions and conversions refer to, and nothing else.
struct FunctionsPlan: Sendable {
  static let zones = [
    "UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "Africa/Cairo",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "America/St_Johns", "Europe/Dublin", "Asia/Tehran",
  ]
  /// Table 0 gives missing for what it does not hold, table 1 is one of the portal.
  static let table = ["trial": "lead", "paid": "customer", "1000": "thousand", "true": "yes", "2026-11-24": "a day"]
  static let owners = ["ada@example.com": "17"]
  static let options = ["a", "b", "c c", "10", "true", "é"]

  static let shared = FunctionsPlan()

  let plan: Plan

  private init() {
    let pool = StringPool()
    let fields = ["type", "event", "messageId"]
    for string in Self.zones + Self.options + fields + ["2026-09"] { _ = pool.number(of: string) }
    for (key, value) in Array(Self.table) + Array(Self.owners) { _ = (pool.number(of: key), pool.number(of: value)) }
    pool.sort()

    var info = PlanInfo(apiVersion: pool.number(of: "2026-09"), timeZone: pool.number(of: "UTC"))
    var paths = PathTrie()
    let slots = fields.map { paths.slot(of: [pool.number(of: $0)]) }
    (info.typeSlot, info.eventNameSlot, info.messageIDSlot) = (slots[0], slots[1], slots[2])
    info.eventSlotCount = paths.slotCount
    var keys = KeyTables()
    info.eventNode = paths.build(into: &keys, strings: pool)
    let dispatch = DispatchIndex().build(into: &keys, typeSlot: slots[0], eventNameSlot: slots[1], strings: pool)
    var infoBytes: [UInt8] = []
    info.append(to: &infoBytes)
    var zones: [ZoneRecord] = []
    var transitions: [ZoneTransition] = []
    for name in Self.zones {
      guard let rules = ZoneRules(named: name) else { continue }
      zones.append(ZoneRecord(rules, name: pool.number(of: name), firstTransition: UInt32(transitions.count)))
      transitions += rules.transitions.map { ZoneTransition(seconds: $0.instant, offset: $0.offset) }
    }
    var entries: [TableEntry] = []
    var tables: [TableRecord] = []
    for (table, reason) in [(Self.table, UInt8(0)), (Self.owners, InvalidReason.notInTable.rawValue)] {
      let first = UInt32(entries.count)
      entries += table.map {
        TableEntry(key: pool.number(of: $0.key), value: Operand(.text, pool.number(of: $0.value)))
      }.sorted { $0.key < $1.key }
      tables.append(
        TableRecord(
          name: pool.number(of: "UTC"), firstEntry: first, entryCount: UInt32(table.count), absentReason: reason))
    }
    let members = Self.options.map { pool.number(of: $0) }.sorted()
    let sets = [SetRecord(firstMember: 0, memberCount: UInt32(members.count))]
    let sections =
      pool.sections() + [
        (.info, infoBytes), (.keyNodes, keys.nodes.planBytes), (.keyEntries, keys.entries.planBytes),
        (.groups, dispatch.groups.planBytes), (.zones, zones.planBytes), (.transitions, transitions.planBytes),
        (.tables, tables.planBytes),
        (.tableEntries, entries.planBytes), (.sets, sets.planBytes), (.setMembers, members.planBytes),
      ]
    do {
      var facts = SHA256()
      plan = try Plan(PlanFile.bytes(sections: sections, features: [.zones, .tables], facts: facts.finish()))
    } catch {
      preconditionFailure("the test's plan is refused: \(error)")
    }
  }

  var view: PlanView { plan.view }

  func zone(_ name: String) -> UInt32 { UInt32(Self.zones.firstIndex(of: name) ?? 0) }
}

/// Calls functions with arguments in a short notation, and writes what they give.
///
/// An argument is JSON text, `missing`, `invalid`, `date YYYY-MM-DD`, `instant` with ISO 8601, `plain "…"` for a text that
/// is not escaped, or `list […]` for an array in memory. So is a result, where `invalid` has its reason.
enum Evaluation {
  static func call(_ function: Function, _ arguments: [String], attachment: UInt32 = 0) -> String {
    var arena = Arena(byteCount: 256)
    let values = arena.allocateValues(count: arguments.count)
    for (index, argument) in arguments.enumerated() { values[index] = value(argument, in: &arena) }
    let result = Functions.call(
      function, UnsafeBufferPointer(values), attachment: attachment, plan: FunctionsPlan.shared.view, arena: &arena)
    return text(result, in: &arena)
  }

  static func convert(
    _ argument: String, _ kind: ConversionKind, set: Bool = false, limit: UInt32 = .max, zone: UInt16 = 0xFFFF
  ) -> String {
    var arena = Arena(byteCount: 256)
    let field = FieldRecord(
      name: 0, conversion: kind, allowed: set ? 0 : PlanFormat.none, limit: limit, zone: zone, onNull: .omit,
      onEmpty: .omit, onInvalid: .omit, write: .always)
    let converted = Conversions.convert(
      value(argument, in: &arena), to: field, plan: FunctionsPlan.shared.view, arena: &arena)
    return text(converted, in: &arena)
  }

  static func value(_ text: String, in arena: inout Arena) -> Value {
    func rest(_ word: String) -> UnsafeBufferPointer<UInt8>? {
      guard text.hasPrefix(word) else { return nil }
      return copy(String(text.dropFirst(word.count)), in: &arena)
    }
    switch text {
    case "missing": return .missing
    case "invalid": return .invalid(.numberTooPrecise)
    default: break
    }
    if let date = rest("date ") { return ISO8601(date).map { .date(days: Int32($0.local.days)) } ?? .missing }
    if let instant = rest("instant ") {
      return ISO8601(instant).map { .instant(milliseconds: $0.local.milliseconds) } ?? .missing
    }
    if let plain = rest("plain ") { return .text(Value.json(plain).unescaped(in: &arena)) }
    if let array = rest("list ") {
      return .list((try? Elements.values(.json(array), in: &arena)) ?? UnsafeBufferPointer(start: nil, count: 0))
    }
    let json = copy(text, in: &arena)
    if JSONValidator.fault(in: json) != nil { Issue.record("not an argument: \(text)") }
    return .json(json)
  }

  static func text(_ value: Value, in arena: inout Arena) -> String {
    switch value.kind {
    case .missing: return "missing"
    case .invalid: return "invalid \(value.reason)"
    case .date: return "date " + string(DateForm.text(ofDay: value.payload, in: &arena))
    case .instant: return "instant " + string(DateForm.text(ofInstant: value.payload, in: &arena))
    default: return (try? string(JSONForm.text(of: value, in: &arena))) ?? "no JSON"
    }
  }

  static func string(_ text: Value) -> String { String(decoding: text.bytes, as: UTF8.self) }

  static func copy(_ text: String, in arena: inout Arena) -> UnsafeBufferPointer<UInt8> {
    var text = text
    return text.withUTF8 { arena.copy($0) }
  }

  /// Checks lines of the form `name | argument | argument => result`. A zone may stand behind the name, after `@`.
  static func check(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: " => ", maxSplits: 1).map(String.init)
      let call = sides[0].split(separator: " | ").map(String.init)
      let name = call[0].split(separator: "@").map(String.init)
      guard sides.count == 2, let function = Function.allCases.first(where: { "\($0)" == name[0] }) else {
        Issue.record("no test: \(line)", sourceLocation: sourceLocation)
        continue
      }
      let attachment = name.count == 2 ? UInt32(name[1]) ?? FunctionsPlan.shared.zone(name[1]) : 0
      let result = self.call(function, Array(call.dropFirst()), attachment: attachment)
      #expect(result == sides[1], "\(line)", sourceLocation: sourceLocation)
    }
  }

  /// Rows of a file of vectors.
  static func vectors(_ name: String) throws -> [[String]] {
    let bytes = try RepositoryFile.read("Tests/SpokeRuntimeTests/Vectors/" + name)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
  }
}
