import SpokeCompiler
import SpokeExplain
import SpokePlan
import SpokeReports

/// What the cases reach of a plan, and what no case does.
///
/// A thing is reached when it happens in a record that the case looks at: a case that is restricted to some mappings
/// reaches nothing of the others.
public struct CaseCoverage: ~Copyable {
  /// The kinds of things that are counted, in the order of the report.
  private enum Kind: String, CaseIterable {
    case mapping = "mappings"
    case property = "properties"
    case branch = "branches"
    case tableEntry = "table entries"
    case policy = "policies"
    case association = "associations"
    case reject = "rejects"
  }

  private struct Item: Hashable {
    var kind: Kind
    var place: String
    var what: String
  }

  private let inspection: PlanInspection
  private let tables: [Int: Item]
  private var explainer: Explainer
  private var items: [Item] = []
  private var reached: Set<Item> = []

  public init(plan: Plan, inspection: PlanInspection) {
    self.inspection = inspection
    explainer = Explainer(plan: plan, inspection: inspection)
    tables = Self.tables(plan)
    let branches = CaseBranches(plan)
    for (number, mapping) in inspection.mappings.enumerated() {
      items += Self.items(of: mapping, constants: Self.constants(of: number, in: plan))
      items += branches.all(ofMapping: number).map { Item(kind: .branch, place: mapping.id, what: $0) }
    }
    items += tables.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: What there is

  /// The properties whose value is written in the mapping: no policy ever applies to them.
  private static func constants(of mapping: Int, in plan: Plan) -> Set<String> {
    let view = plan.view
    var names: Set<String> = []
    for index in view.mappings[mapping].properties.indices {
      let step = view.steps[index]
      switch step.value.kind {
      case .program, .slot, .itemSlot: break
      default: names.insert(String(decoding: view.string(view.fields[step.field].name), as: UTF8.self))
      }
    }
    return names
  }

  private static func items(of mapping: PlanInspection.Mapping, constants: Set<String>) -> [Item] {
    var items = [Item(kind: .mapping, place: mapping.id, what: "fires")]
    for step in mapping.properties {
      items.append(Item(kind: .property, place: mapping.id, what: step.property))
      for policy in step.policies where !policy.hasPrefix("write") && !constants.contains(step.property) {
        items.append(Item(kind: .policy, place: mapping.id, what: "\(policy) of \(step.property)"))
      }
    }
    for association in mapping.associations {
      items.append(Item(kind: .association, place: mapping.id, what: name(association)))
      if association.mapping != nil {
        items.append(Item(kind: .association, place: mapping.id, what: "\(name(association)), without a record"))
      }
    }
    // A constant key cannot be missing.
    if !mapping.key.isEmpty { items.append(Item(kind: .reject, place: mapping.id, what: "no usable key")) }
    return items
  }

  private static func name(_ association: PlanInspection.Association) -> String {
    "\(association.isRemoval ? "from " : "")\(association.object) (\(association.label))"
  }

  /// The entries of the tables that people wrote, by their number in the plan. Those of the portal are not theirs to
  /// test one by one.
  private static func tables(_ plan: Plan) -> [Int: Item] {
    var found: [Int: Item] = [:]
    let view = plan.view
    for number in 0..<view.tables.count {
      let table = view.tables[number]
      let name = String(decoding: view.string(table.name), as: UTF8.self)
      guard name.contains("#") else { continue }
      for index in table.entries.indices {
        let key = String(decoding: view.string(view.tableEntries[index].key), as: UTF8.self)
        found[index] = Item(kind: .tableEntry, place: name, what: key)
      }
    }
    return found
  }

  // MARK: What is reached

  /// Counts what a case reaches.
  public mutating func add(_ result: CaseResult, on events: CaseEvents) {
    let restriction = Set(result.testCase.mappings.map(\.value))
    for line in events.bytes.split(separator: 0x0A) {
      let explanation = Array(line).withUnsafeBufferPointer { explainer.explain($0) }
      for mapping in explanation.mappings where restriction.isEmpty || restriction.contains(mapping.id) {
        if mapping.outcome == .fired { reach(.mapping, mapping.id, "fires") }
        for branch in CaseBranches.taken(mapping) { reach(.branch, mapping.id, branch) }
        for record in mapping.records { add(record, of: mapping.id) }
        for entry in mapping.tableEntries { if let item = tables[entry] { reached.insert(item) } }
      }
    }
  }

  private mutating func add(_ record: ExplainedRecord, of mapping: String) {
    for value in record.properties {
      if let policy = value.policy, record.outcome == .written || value.fate == .rejected {
        reach(.policy, mapping, "\(policy) of \(value.property)")
      }
    }
    switch record.outcome {
    case .notFired: return
    case .rejected(let reason, _, _, _):
      if reason.hasPrefix("key-") { reach(.reject, mapping, "no usable key") }
      return
    case .written: break
    }
    for value in record.properties where value.fate == .written || value.fate == .cleared {
      reach(.property, mapping, value.property)
    }
    for association in record.associations {
      let name = "\(association.isRemoval ? "from " : "")\(association.object) (\(association.label))"
      reach(.association, mapping, association.isMade ? name : "\(name), without a record")
    }
  }

  private mutating func reach(_ kind: Kind, _ place: String, _ what: String) {
    reached.insert(Item(kind: kind, place: place, what: what))
  }

  // MARK: Report

  /// How much of every kind is reached, and with `isDetailed` what is not.
  public func text(isDetailed: Bool) -> String {
    var lines = ["reached by the cases"]
    for kind in Kind.allCases {
      let all = items.filter { $0.kind == kind }
      guard !all.isEmpty else { continue }
      let count = all.count { reached.contains($0) }
      lines.append("  \(kind.rawValue): \(count) of \(all.count)")
    }
    let open = items.filter { !reached.contains($0) }
    guard isDetailed, !open.isEmpty else { return lines.joined(separator: "\n") }
    lines += ["", "not reached"]
    var seen: Set<String> = []
    for place in open.map(\.place) where seen.insert(place).inserted {
      lines.append("  \(place)")
      for kind in Kind.allCases {
        let names = open.filter { $0.place == place && $0.kind == kind }.map(\.what)
        if !names.isEmpty { lines.append("    \(kind.rawValue): \(names.joined(separator: "; "))") }
      }
    }
    return lines.joined(separator: "\n")
  }
}
