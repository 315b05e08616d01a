import SpokeJSON
import SpokeSchema

/// Two records and what associates them.
public struct AssociationWrite: Sendable, Hashable {
  public var from: String
  public var to: String
  /// None for the unlabelled type of `associateDefault`.
  public var types: [AssociationSpec]

  public init(from: String, to: String, types: [AssociationSpec] = []) {
    self.from = from
    self.to = to
    self.types = types
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", object: { $0.member("id", from) })
      writer.member("to", object: { $0.member("id", to) })
      guard !types.isEmpty else { return }
      writer.member("types", array: { writer in for type in types { type.write(to: &writer) } })
    }
  }
}

/// A record that another one is associated with.
public struct AssociatedRecord: Sendable, Hashable {
  public struct Label: Sendable, Hashable {
    public var spec: AssociationSpec
    /// Nil for the unlabelled type.
    public var label: String?
  }

  public var id: String
  public var labels: [Label]
}

extension HubSpotClient {
  /// Adds types to up to 2,000 pairs of records; labels that are there stay.
  public func associate(
    from: String, to: String, _ pairs: [AssociationWrite]
  ) async throws(HubSpotError) -> BatchReply { try await associations("create", from: from, to: to, pairs) }

  /// Associates up to 2,000 pairs of records by the unlabelled type.
  public func associateDefault(
    from: String, to: String, _ pairs: [AssociationWrite]
  ) async throws(HubSpotError) -> BatchReply { try await associations("associate/default", from: from, to: to, pairs) }

  /// Takes types from up to 2,000 pairs of records. Taking the unlabelled type takes all.
  public func removeLabels(
    from: String, to: String, _ pairs: [AssociationWrite]
  ) async throws(HubSpotError) -> BatchReply { try await associations("labels/archive", from: from, to: to, pairs) }

  /// Takes all associations from up to 2,000 pairs of records; their types are not looked at.
  public func dissociate(
    from: String, to: String, _ pairs: [AssociationWrite]
  ) async throws(HubSpotError) -> BatchReply {
    let body = Self.body { writer in
      writer.member(
        "inputs",
        array: { writer in
          for pair in pairs {
            writer.object { writer in
              writer.member("from", object: { $0.member("id", pair.from) })
              writer.member("to", array: { $0.object { $0.member("id", pair.to) } })
            }
          }
        })
    }
    return try await batch(Call(.post, paths.associationsBatch(from: from, to: to, "archive"), body: body))
  }

  private func associations(
    _ verb: String, from: String, to: String, _ pairs: [AssociationWrite]
  ) async throws(HubSpotError) -> BatchReply {
    let body = Self.body { writer in
      writer.member("inputs", array: { writer in for pair in pairs { pair.write(to: &writer) } })
    }
    return try await batch(Call(.post, paths.associationsBatch(from: from, to: to, verb), body: body))
  }

  /// The records that up to 1,000 records are associated with, by the ids of these. All pages are read.
  public func associated(
    from: String, to: String, ids: [String]
  ) async throws(HubSpotError) -> [String: [AssociatedRecord]] {
    var found: [String: [AssociatedRecord]] = [:]
    var open = ids.map { (id: $0, after: String?.none) }
    while !open.isEmpty {
      let body = Self.body { writer in
        writer.member(
          "inputs",
          array: { writer in
            for input in open {
              writer.object { writer in
                writer.member("id", input.id)
                writer.member("after", ifPresent: input.after)
              }
            }
          })
      }
      let reply = try await batch(Call(.post, paths.associationsBatch(from: from, to: to, "read"), body: body))
      open = []
      for result in reply.results {
        guard let id = result["from"]?["id"]?.identifierText else { continue }
        found[id, default: []] += result["to"]?.elements?.compactMap { AssociatedRecord($0) } ?? []
        if let after = result["paging"]?["next"]?["after"]?.identifierText { open.append((id, after)) }
      }
    }
    return found
  }

  /// The types of associations in a direction, as HubSpot answers with them.
  public func associationLabels(from: String, to: String) async throws(HubSpotError) -> [JSONValue] {
    try await send(Call(.get, paths.associationLabels(from: from, to: to))).results
  }

  /// How many records one may have by the types that the portal has limited: of one direction, or of all.
  func associationLimits(_ pair: AssociationPair?) async throws(HubSpotError) -> [JSONValue] {
    let path = pair.map { paths.associationLimits(from: $0.from, to: $0.to) } ?? paths.associationLimits
    return try await send(Call(.get, path)).results
  }
}

extension AssociatedRecord {
  init?(_ json: JSONValue) {
    guard let id = json["toObjectId"]?.identifierText else { return nil }
    self.id = id
    labels =
      json["associationTypes"]?.elements?.compactMap { type in
        guard let category = type["category"]?.string, let typeID = type["typeId"]?.identifierText.flatMap({ Int($0) })
        else {
          return nil
        }
        return Label(spec: AssociationSpec(category: category, typeID: typeID), label: type["label"]?.string)
      } ?? []
  }
}
