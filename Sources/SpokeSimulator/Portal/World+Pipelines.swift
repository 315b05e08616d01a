import SpokeJSON
import SpokeSchema

/// Pipelines and their stages, and owners. They are read only here.
///
/// Source: pipelines and owners references.
extension World {
  func listPipelines(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    return .json(200, ["results": .array(object(place).pipelines ?? [])])
  }

  func readPipeline(_ call: Call) throws(APIError) -> APIReply { .json(200, try pipeline(call)) }

  func listStages(_ call: Call) throws(APIError) -> APIReply {
    .json(200, ["results": try pipeline(call)["stages"] ?? []])
  }

  func readStage(_ call: Call) throws(APIError) -> APIReply {
    let stages = try pipeline(call)["stages"]?.elements ?? []
    guard let stage = stages.first(where: { $0["id"]?.identifier == call.parameter("stage") }) else {
      throw .notFound()
    }
    return .json(200, stage)
  }

  private func pipeline(_ call: Call) throws(APIError) -> JSONTree {
    let place = try portal.place(of: call.parameter("object"))
    let id = call.parameter("pipeline")
    guard let pipeline = object(place).pipelines?.first(where: { $0["id"]?.identifier == id }) else {
      throw .notFound()
    }
    return pipeline
  }

  // MARK: Owners

  func listOwners(_ call: Call) throws(APIError) -> APIReply {
    let limit = try call.limit(default: 100, maximum: Limits.ownersPerPage)
    let isArchived = call.queryFlag("archived")
    let email = call.query("email")?.lowercased()
    let owners = (portal.owners ?? []).filter { owner in
      (owner["archived"]?.bool ?? false) == isArchived
        && (email == nil || owner["email"]?.string?.lowercased() == email)
    }
    let start = try cursor(call.query("after"))
    let page = owners.dropFirst(start).prefix(limit)
    return .json { writer in
      writer.object { writer in
        writer.member("results", array: { writer in for owner in page { writer.write(owner) } })
        writer.paging(after: start + page.count < owners.count ? String(start + page.count) : nil)
      }
    }
  }

  func readOwner(_ call: Call) throws(APIError) -> APIReply {
    let key = call.query("idProperty") == "userId" ? "userId" : "id"
    let isArchived = call.queryFlag("archived")
    let owner = portal.owners?.first {
      $0[key]?.identifier == call.parameter("owner") && ($0["archived"]?.bool ?? false) == isArchived
    }
    guard let owner else { throw .notFound() }
    return .json(200, owner)
  }
}
