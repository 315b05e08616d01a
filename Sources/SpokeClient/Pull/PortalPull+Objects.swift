import SpokeDiagnostics
import SpokeJSON
import SpokeSchema

extension PortalPull {
  /// An object type to fetch.
  struct PulledObject: Sendable {
    /// As its files are named.
    var name: String
    /// As it stands in HubSpot's paths.
    var pathName: String
    var typeID: String
    /// HubSpot's schema of a custom object; nil for standard ones.
    var schema: JSONTree?

    init(_ standard: StandardObject) {
      name = standard.name
      pathName = standard.pathName
      typeID = standard.typeID
    }

    /// Nil when the schema lacks what an object is named by, or its name cannot name a file.
    init?(schema: JSONTree) {
      guard let name = schema["name"]?.string, let typeID = schema["objectTypeId"]?.identifier, !name.isEmpty,
        !name.hasPrefix("."), !name.contains(where: { $0 == "/" || $0 == "." })
      else { return nil }
      self.name = name
      self.typeID = typeID
      self.schema = schema
      pathName = schema["fullyQualifiedName"]?.string ?? typeID
    }

    func isNamed(_ name: String) -> Bool {
      name == self.name || name == typeID || (schema != nil && name == pathName)
        || (schema == nil && name == StandardObject.named(self.name)?.singular)
    }

    var standard: StandardObject? { schema == nil ? StandardObject.named(name) : nil }
  }

  /// What a pull of an empty project fetches beside custom objects.
  private static let usual = ["contacts", "companies", "deals", "tickets"]

  /// The object types to fetch, by name.
  func objects(_ parts: PullParts) async throws(HubSpotError) -> [PulledObject] {
    let standards = StandardObject.all.map { PulledObject($0) }
    let names: [String]
    switch wanted {
    case .all: return sorted(standards + (try await customObjects(parts) ?? []))
    case .named(let named): names = named
    case .used(let used):
      names = used + known
      if names.isEmpty {
        let usual = standards.filter { Self.usual.contains($0.name) }
        return sorted(usual + (try await customObjects(parts) ?? []))
      }
    }
    var found: [PulledObject] = []
    let others = names.filter { name in
      guard let standard = standards.first(where: { $0.isNamed(name) }) else { return true }
      found.append(standard)
      return false
    }
    guard !others.isEmpty, let customs = try await customObjects(parts) else { return sorted(found) }
    for name in Set(others).sorted() {
      if let custom = customs.first(where: { $0.isNamed(name) }) {
        found.append(custom)
      } else if case .named = wanted {
        throw unknownObject(name, standards + customs)
      } else {
        await parts.miss("objects/\(name).json", reason: "the portal has no object of this name")
      }
    }
    return sorted(found)
  }

  private func sorted(_ objects: [PulledObject]) -> [PulledObject] {
    var seen: Set<String> = []
    return objects.filter { seen.insert($0.name).inserted }.sorted { isBefore($0.name, $1.name) }
  }

  private func customObjects(_ parts: PullParts) async throws(HubSpotError) -> [PulledObject]? {
    let schemas = try await optional(parts, "custom objects", scopes: Scopes.customObjectsRead) {
      () throws(HubSpotError) in try await client.customSchemas()
    }
    return schemas?.compactMap { PulledObject(schema: JSONTree($0)) }
  }

  private func unknownObject(_ name: String, _ objects: [PulledObject]) -> HubSpotError {
    let near = NearNames(objects.map(\.name)).suggestions(for: name)
    let proposal = near.isEmpty ? "" : "Did you mean \(near.joined(separator: " or "))? "
    return HubSpotError(
      .notFound, call: "schema pull", message: "the portal has no object '\(name)'",
      help: proposal + "An object is named by its API name, such as contacts, or by its type id.")
  }

  // MARK: One object

  /// Fetches an object's properties, rules and pipelines.
  func pull(_ object: PulledObject, _ parts: PullParts) async throws(HubSpotError) {
    let file = "objects/\(object.name).json"
    var (inUse, archived): ([JSONTree], [JSONTree]) = ([], [])
    for sensitivity in DataSensitivity.allCases {
      let isPlain = sensitivity == .nonSensitive
      let part = isPlain ? file : "the \(sensitivity.words) properties in \(file)"
      let mayBeUnseen = isPlain && wanted == .all && !known.contains(object.name)
      let found = try await optional(
        parts, part, scopes: object.standard?.readScopes ?? Scopes.customObjectsRead,
        unseen: mayBeUnseen ? object.name : nil
      ) { () throws(HubSpotError) in
        let live = try await client.properties(object.pathName, sensitivity)
        return (live, try await client.properties(object.pathName, sensitivity, archived: true))
      }
      guard let found else {
        if isPlain { return }
        continue
      }
      inUse += found.0.map { JSONTree($0) }
      archived += found.1.map { JSONTree($0) }
    }
    let properties = SnapshotShapes.properties(inUse: inUse, archived: archived)
    if let standard = object.standard {
      let schema = try await standardSchema(object)
      await parts.set(file, SnapshotShapes.object(standard, schema: schema, properties: properties))
    } else if let schema = object.schema {
      await parts.set(file, SnapshotShapes.object(schema: schema, properties: properties))
    }
    try await pullValidations(object, parts)
    let names = Set(properties.compactMap { $0["name"]?.string })
    if hasPipelines(object, names) { try await pullPipelines(object, parts) }
  }

  /// HubSpot's schema of a standard object; nil when the token may not see it, for everything that is checked is known
  /// without it.
  private func standardSchema(_ object: PulledObject) async throws(HubSpotError) -> JSONTree? {
    do {
      return try await client.schema(object.pathName).map { JSONTree($0) }
    } catch {
      switch error.kind {
      case .missingScopes, .forbidden, .notFound, .invalid: return nil
      default: throw error
      }
    }
  }

  private func pullValidations(_ object: PulledObject, _ parts: PullParts) async throws(HubSpotError) {
    let file = "validations/\(object.name).json"
    let rules = try await optional(parts, file, absentIsFine: true) { () throws(HubSpotError) in
      try await client.validations(typeID: object.typeID)
    }
    guard let rules, !rules.isEmpty else { return }
    await parts.set(file, SnapshotShapes.file(SnapshotShapes.validations(rules.map { JSONTree($0) })))
  }

  /// Contacts and companies answer too, with the lifecycle stages, which their property lists.
  private func hasPipelines(_ object: PulledObject, _ properties: Set<String>) -> Bool {
    let pair = PipelineProperties.of(object.name)
    return properties.contains(pair.stage) && object.name != "contacts" && object.name != "companies"
  }

  private func pullPipelines(_ object: PulledObject, _ parts: PullParts) async throws(HubSpotError) {
    let file = "pipelines/\(object.name).json"
    let pipelines = try await optional(parts, file, absentIsFine: true) { () throws(HubSpotError) in
      try await client.pipelines(object.pathName)
    }
    guard let pipelines, !pipelines.isEmpty else { return }
    await parts.set(file, SnapshotShapes.file(SnapshotShapes.pipelines(pipelines.map { JSONTree($0) })))
  }
}

extension DataSensitivity {
  fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
