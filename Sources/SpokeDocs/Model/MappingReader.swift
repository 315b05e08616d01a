import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Makes the entries of mappings from the files and from what checking them came to.
struct MappingReader {
  let mappings: [MappingEntry]
  /// Findings that stand in no mapping.
  let otherFindings: [Diagnostic]
  let owners: OwnerNumbers

  init(_ documentation: Documentation) {
    let owners = OwnerNumbers(documentation.portal)
    let kinds = owners.kinds
    let checked = Dictionary(
      (documentation.result.project?.mappings ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let proofs = Dictionary(
      documentation.result.proofs.map { ("\($0.path)\u{0}\($0.mapping)", $0.proof) },
      uniquingKeysWith: { first, _ in first })
    var findings = Dictionary(grouping: documentation.result.diagnostics, by: \.span.file.path)
    var entries: [MappingEntry] = []
    var others: [Diagnostic] = []
    var seen: Set<String> = []
    for file in documentation.files {
      var rest = findings.removeValue(forKey: file.source.path) ?? []
      for syntax in file.mappings {
        let isInside = { (finding: Diagnostic) in
          syntax.range.start <= finding.span.range.start && finding.span.range.start < syntax.range.end
        }
        let own = rest.filter(isInside)
        rest.removeAll(where: isInside)
        // Of several with one id, only the first is the one that was checked.
        let isFirst = seen.insert(syntax.id.value).inserted
        let checked = isFirst ? checked[syntax.id.value] : nil
        let owner = owners.target(of: syntax.action)
        let writes = Self.writes(syntax, file: file, checked: checked, owner: owner.map { kinds[$0] })
        entries.append(
          MappingEntry(
            syntax: syntax, file: file, path: documentation.pathInProject(file.source.path),
            line: file.span(syntax.id.range).start.line, checked: checked, owner: owner, findings: own,
            proof: proofs["\(file.source.path)\u{0}\(syntax.id.value)"], reach: EventReach(syntax, writes: writes),
            writes: writes))
      }
      others += rest
    }
    mappings = entries
    otherFindings = others + findings.sorted { $0.key < $1.key }.flatMap(\.value)
    self.owners = owners
  }

  private static func writes(
    _ syntax: MappingSyntax, file: MappingFile, checked: CheckedMapping?, owner: OwnerEntry.Kind?
  ) -> [MappingEntry.Write] {
    func property(_ name: String) -> Property? {
      switch owner {
      case .object(let object): object.property(named: name)
      case .event(let event): event.property(named: name)
      case nil: nil
      }
    }
    func write(
      _ role: MappingEntry.Write.Role, _ entry: PropertySyntax, _ conversions: [String: Conversion]
    ) -> MappingEntry.Write {
      // Keys and identities always reject: no policy is asked.
      let policies =
        role == .property ? entry.policies.inheriting(syntax.policies).inheriting(file.defaults) : Policies()
      return MappingEntry.Write(
        role: role, name: entry.name.value, value: entry.value, fields: ValueFields(entry.value),
        property: property(entry.name.value), conversion: conversions[entry.name.value], policies: policies,
        write: entry.write?.value ?? .always)
    }
    func conversions(_ properties: [CheckedProperty]?) -> [String: Conversion] {
      Dictionary((properties ?? []).map { ($0.name, $0.conversion) }, uniquingKeysWith: { first, _ in first })
    }
    func part(_ role: MappingEntry.Write.Role, _ name: String, _ value: ValueSyntax?, _ checked: CheckedProperty?)
      -> MappingEntry.Write?
    {
      value.map {
        MappingEntry.Write(
          role: role, name: name, value: $0, fields: ValueFields($0), property: nil, conversion: checked?.conversion,
          policies: Policies(), write: .always)
      }
    }
    var keys: [CheckedProperty]?
    var occurredAt: CheckedProperty?
    var dedupeID: CheckedProperty?
    switch checked?.operation {
    case .upsert(_, let key), .update(_, let key): keys = key
    case .send(_, let identity, let at, let id): (keys, occurredAt, dedupeID) = (identity, at, id)
    case .create, nil: break
    }
    let keyConversions = conversions(keys)
    let propertyConversions = conversions(checked?.properties)
    let match = (syntax.match?.entries ?? []).map { write(.key, $0, keyConversions) }
    let identity = (syntax.identity?.entries ?? []).map { write(.identity, $0, keyConversions) }
    let times = [
      part(.occurredAt, "occurred_at", syntax.occurredAt, occurredAt),
      part(.dedupeID, "dedupe_id", syntax.dedupeID, dedupeID),
    ].compactMap { $0 }
    return match + identity + times + syntax.properties.map { write(.property, $0, propertyConversions) }
  }
}
