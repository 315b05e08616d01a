import SpokeJSON
import SpokeSchema

/// How well a property's values are protected. A list of properties shows those of one of them.
public enum DataSensitivity: String, Sendable, CaseIterable {
  case nonSensitive = "non_sensitive"
  case sensitive
  case highlySensitive = "highly_sensitive"
}

extension HubSpotClient {
  /// The properties of an object, as HubSpot answers with them: of one sensitivity, archived ones or those in use.
  public func properties(
    _ object: String, _ sensitivity: DataSensitivity, archived: Bool = false
  ) async throws(HubSpotError) -> [JSONValue] {
    let query = [
      Call.QueryItem("archived", "\(archived)"), Call.QueryItem("dataSensitivity", sensitivity.rawValue),
    ]
    return try await send(Call(.get, paths.properties(object), query: query)).results
  }

  /// The schemas of all custom objects, without properties and associations.
  public func customSchemas() async throws(HubSpotError) -> [JSONValue] {
    let query = ["includePropertyDefinitions", "includeAssociationDefinitions"].map { Call.QueryItem($0, "false") }
    return try await send(Call(.get, paths.schemas, query: query)).results
  }

  /// The schema of one object, a standard one too, without properties and associations.
  public func schema(_ object: String) async throws(HubSpotError) -> JSONValue? {
    let query = ["includePropertyDefinitions", "includeAssociationDefinitions"].map { Call.QueryItem($0, "false") }
    return try await send(Call(.get, paths.schema(object), query: query)).json
  }

  /// The rules for values of an object's properties.
  public func validations(typeID: String) async throws(HubSpotError) -> [JSONValue] {
    try await send(Call(.get, paths.propertyValidations(typeID: typeID))).results
  }

  /// The pipelines of an object with their stages.
  public func pipelines(_ object: String) async throws(HubSpotError) -> [JSONValue] {
    try await send(Call(.get, paths.pipelines(object))).results
  }

  /// All owners, archived ones or those in use.
  public func owners(archived: Bool) async throws(HubSpotError) -> [JSONValue] {
    try await pages(paths.owners, [.init("archived", "\(archived)")], limit: Limits.ownersPerPage)
  }

  /// The `results` of all pages.
  func pages(_ path: APIPath, _ query: [Call.QueryItem], limit: Int) async throws(HubSpotError) -> [JSONValue] {
    var found: [JSONValue] = []
    var after: String?
    var seen: Set<String> = []
    repeat {
      let page = query + [.init("limit", "\(limit)")] + (after.map { [.init("after", $0)] } ?? [])
      let reply = try await send(Call(.get, path, query: page))
      found += reply.results
      after = reply.nextPage
      // A server that gives a page out twice would go on for ever.
      if let cursor = after, !seen.insert(cursor).inserted { after = nil }
    } while after != nil
    return found
  }
}
