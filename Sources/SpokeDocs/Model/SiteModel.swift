import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Everything that the documentation says, before any page is laid out.
///
/// Objects and custom events, mappings and planned events are referred to by their numbers.
struct SiteModel {
  let documentation: Documentation
  /// Object types by name, then custom events by name.
  let owners: [OwnerEntry]
  /// In the order of files and places.
  let mappings: [MappingEntry]
  /// In the order of the plan.
  let plannedEvents: [PlannedEventEntry]
  /// By path.
  let fields: [FieldEntry]
  /// Findings that belong to no mapping.
  let otherFindings: [Diagnostic]
  let drift: Drift?
  let numbers: OwnerNumbers
  /// By id; of several with one id, the first.
  let mappingNumbers: [String: Int]

  var portal: Portal { documentation.portal }
  var findings: [Diagnostic] { documentation.result.diagnostics }

  init(_ documentation: Documentation) {
    self.documentation = documentation
    let reader = MappingReader(documentation)
    mappings = reader.mappings
    otherFindings = reader.otherFindings
    owners = OwnerReader(documentation, mappings: mappings).owners
    plannedEvents = (documentation.events?.events ?? []).map { PlannedEventEntry($0, mappings: reader.mappings) }
    fields = FieldEntry.all(of: mappings)
    numbers = reader.owners
    mappingNumbers = Dictionary(
      reader.mappings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    drift = documentation.previous.map { Drift(old: $0, new: documentation.portal, owners: reader.owners) }
  }

  /// The scopes that delivering needs, with the mappings that need them.
  var scopes: [(scope: String, mappings: [Int])] {
    var users: [String: [Int]] = [:]
    for (number, mapping) in mappings.enumerated() {
      for scope in mapping.checked?.scopes ?? [] { users[scope, default: []].append(number) }
    }
    return users.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// The numbers of object types and custom events.
struct OwnerNumbers {
  private let objects: [ObjectType]
  private let events: [EventDefinition]
  private let byName: [String: Int]

  init(_ portal: Portal) {
    objects = portal.objects
    events = (portal.events ?? []).sorted { $0.name < $1.name }
    var byName: [String: Int] = [:]
    for (number, object) in objects.enumerated() {
      for name in [object.name, object.objectTypeID] + (object.fullyQualifiedName.map { [$0] } ?? []) {
        byName[name] = byName[name] ?? number
      }
    }
    // Events have a space of names of their own.
    for (number, event) in events.enumerated() {
      for name in [event.name, event.fullyQualifiedName] {
        byName["event \(name)"] = byName["event \(name)"] ?? objects.count + number
      }
    }
    self.byName = byName
  }

  var kinds: [OwnerEntry.Kind] { objects.map(OwnerEntry.Kind.object) + events.map(OwnerEntry.Kind.event) }

  func object(named name: String) -> Int? { byName[name] }
  func event(named name: String) -> Int? { byName["event \(name)"] }

  /// What a mapping writes.
  func target(of action: ActionSyntax?) -> Int? {
    action.flatMap {
      $0.verb.value == .send ? event(named: $0.target.value) : object(named: $0.target.value)
    }
  }
}

/// What changed since an earlier snapshot.
struct Drift {
  let old: Portal
  let changes: [(change: SchemaChange, owner: Int?)]

  init(old: Portal, new: Portal, owners: OwnerNumbers) {
    self.old = old
    changes = SchemaDiff(old: old, new: new).changes.map { change in
      let owner: Int? =
        switch change.part {
        case .object(let name), .property(object: let name, _), .validation(object: let name, _):
          owners.object(named: name)
        case .event(let name): owners.event(named: name)
        default: nil
        }
      return (change, owner)
    }
  }
}
