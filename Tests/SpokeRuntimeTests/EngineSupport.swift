import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeRuntime
import SpokeSyntax
import Testing

/// What a run wrote, as lines of text.
struct Run {
  var operations: [String]
  var rejects: [String]
  var statistics: RunStatistics
}

/// A project of the tests.
func project(_ mappings: [CheckedMapping], tables: [CheckedTable] = []) -> CheckedProject {
  CheckedProject(
    mappings: mappings, tables: tables, portalID: 7, apiVersion: "2026-09", timeZone: "UTC", usedFacts: [])
}

/// A compiled project of the tests.
func plan(_ mappings: [CheckedMapping], tables: [CheckedTable] = []) throws -> Plan {
  try Plan(try compile(project(mappings, tables: tables)))
}

/// Runs a plan over newline-delimited JSON.
func run(_ plan: Plan, _ events: String) -> Run { run(plan, bytes: Array(events.utf8)) }

func run(_ plan: Plan, bytes: [UInt8]) -> Run {
  var engine = Engine(plan: plan)
  var output = RunOutput(plan: plan)
  bytes.withUnsafeBufferPointer { _ = engine.run(chunk: $0, into: &output) }
  return Run(
    operations: lines(output.operations), rejects: lines(output.rejects), statistics: output.statistics)
}

func lines(_ buffer: borrowing OutputBuffer) -> [String] {
  buffer.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
}

extension CheckedMapping {
  /// A mapping of the tests, from what matters in it.
  static func sample(
    _ id: String, when trigger: Core? = nil, each: CorePath? = nil, _ operation: Operation = .create(.contacts),
    properties: [CheckedProperty] = [], associations: [CheckedAssociation] = [], lists: [CheckedListChange] = []
  ) -> CheckedMapping {
    CheckedMapping(
      id: id, sourcePath: "mappings/test.yaml", sourceLine: 1, trigger: trigger, each: each, operation: operation,
      properties: properties, associations: associations, lists: lists, scopes: [], proof: Proof())
  }
}

extension ObjectReference {
  static let contacts = ObjectReference(name: "contacts", typeID: "0-1", pathName: "contacts")
  static let companies = ObjectReference(name: "companies", typeID: "0-2", pathName: "companies")
  static let deals = ObjectReference(name: "deals", typeID: "0-3", pathName: "deals")
  static let lineItems = ObjectReference(name: "line_items", typeID: "0-8", pathName: "line_items")
}

extension CheckedProperty {
  static func text(
    _ name: String, _ value: Core, onNull: Policies.OnNothing = .omit, onEmpty: Policies.OnNothing = .omit,
    write: WritePolicy = .always
  ) -> CheckedProperty {
    CheckedProperty(
      name: name, value: value, conversion: Conversion(.string, limit: 65_536), onNull: onNull, onEmpty: onEmpty,
      write: write)
  }
  static func number(
    _ name: String, _ value: Core, onInvalid: Policies.OnInvalid = .omit
  ) -> CheckedProperty {
    CheckedProperty(name: name, value: value, conversion: Conversion(.number), onInvalid: onInvalid)
  }
}

extension CheckedAssociation {
  static func sample(
    _ to: ObjectReference, _ target: Target, missing: MissingPolicy = .skip, isRemoval: Bool = false
  ) -> CheckedAssociation {
    CheckedAssociation(
      isRemoval: isRemoval, to: to, target: target, label: "Employee", category: "USER_DEFINED", typeID: 37,
      missing: missing)
  }
}

extension Core {
  /// A path of keys in the event: `traits.email`.
  static func event(_ path: String) -> Core { .path(.event(path)) }
  /// A path of keys in the element; the empty one is the element itself.
  static func item(_ path: String) -> Core {
    .path(CorePath(scope: .item, steps: path.split(separator: ".").map { .key(String($0)) }))
  }
  static func text(_ text: String) -> Core { .constant(.string(text)) }
  static func isEqual(_ left: Core, _ right: Core) -> Core { .call(.equal, [left, right], .none) }
}

extension CorePath {
  static func event(_ path: String) -> CorePath {
    CorePath(scope: .event, steps: path.split(separator: ".").map { .key(String($0)) })
  }
}
