import SpokeJSON
import SpokeSchema

/// Associations of one record. Paths name the first object `object` and its record `id`.
extension World {
  private func places(_ call: Call) throws(APIError) -> Direction {
    Direction(
      from: try portal.place(of: call.parameter("object")), to: try portal.place(of: call.parameter("to")))
  }

  mutating func associateDefault(_ call: Call) throws(APIError) -> APIReply {
    let direction = try places(call)
    guard let type = associationTypes.unlabelled(direction) else { throw noAssociation(direction) }
    let pair = try pair(call.parameter("id"), call.parameter("toID"), direction)
    associate(pair, [type.key])
    return BatchAnswer(call, inputCount: 1).reply { writer in
      writeDefault(pair, type.key, to: &writer)
      if let inverse = type.inverse { writeDefault(pair.reversed, inverse, to: &writer) }
    }
  }

  /// Sets the labels of a pair in place of those that it has.
  mutating func associateLabelled(_ call: Call) throws(APIError) -> APIReply {
    let direction = try places(call)
    guard let values = try call.body().elements else { throw .missingFields(["types"]) }
    let types = try associationTypes(Array(values), direction)
    let pair = try pair(call.parameter("id"), call.parameter("toID"), direction)
    try checkMaximum(pair, types)
    let kept = types + (associationTypes.unlabelled(direction).map { [$0.key] } ?? [])
    dissociate(pair, links[pair].filter { !kept.contains($0) })
    associate(pair, types)
    return .json(201) { write(pair, types, to: &$0) }
  }

  mutating func endAssociation(_ call: Call) throws(APIError) -> APIReply {
    let direction = try places(call)
    if let from = Int(call.parameter("id")), let to = Int(call.parameter("toID")) {
      end(.init(direction: direction, from: from, to: to))
    }
    return .noContent
  }

  func listAssociations(_ call: Call) throws(APIError) -> APIReply {
    let direction = try places(call)
    guard hasRecord(call.parameter("id"), in: direction.from), let id = Int(call.parameter("id")) else {
      throw .notFound()
    }
    let limit = try call.limit(default: Limits.associationsPerPage, maximum: Limits.associationsPerPage)
    let after = try cursor(call.query("after"))
    return .json { writer in
      writer.object { writer in
        writeOthers(of: id, direction, after: after, limit: limit, name: "results", to: &writer)
      }
    }
  }
}
