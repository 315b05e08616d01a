import SpokeJSON
import SpokeSchema

/// Batches of associations.
///
/// Source: associations reference. v4 answers removals with 204, dated versions with 200 and a body.
extension World {
  /// The direction that a path names.
  func direction(_ call: Call) throws(APIError) -> Direction {
    Direction(
      from: try portal.place(of: call.parameter("from")), to: try portal.place(of: call.parameter("to")))
  }

  mutating func associationBatchCreate(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.associationsPerBatch)
    var prepared: [(from: String, to: String, types: [AssociationTypeKey])] = []
    for input in inputs {
      let (from, to) = try ends(input)
      prepared.append((from, to, try associationTypes(input.list("types"), direction)))
    }
    var answer = BatchAnswer(call, status: 201, inputCount: inputs.count)
    var done: [(AssociationLinks.Pair, [AssociationTypeKey])] = []
    for (from, to, types) in prepared {
      do throws(APIError) {
        let pair = try pair(from, to, direction)
        try checkMaximum(pair, types)
        associate(pair, types)
        done.append((pair, types))
      } catch {
        answer.errors.append(error)
      }
    }
    return answer.reply { writer in
      for (pair, types) in done { write(pair, types, to: &writer) }
    }
  }

  mutating func associationBatchDefault(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.associationsPerBatch)
    guard let type = associationTypes.unlabelled(direction) else { throw noAssociation(direction) }
    var answer = BatchAnswer(call, inputCount: inputs.count)
    var done: [AssociationLinks.Pair] = []
    for input in inputs {
      let (from, to) = try ends(input)
      do throws(APIError) {
        let pair = try pair(from, to, direction)
        associate(pair, [type.key])
        done.append(pair)
      } catch {
        answer.errors.append(error)
      }
    }
    return answer.reply { writer in
      for pair in done {
        writeDefault(pair, type.key, to: &writer)
        if let inverse = type.inverse { writeDefault(pair.reversed, inverse, to: &writer) }
      }
    }
  }

  mutating func associationBatchArchive(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.associationsPerBatch)
    for input in inputs {
      guard let from = input["from"] else { throw .missingFields(["from"]) }
      let id = try from.text("id")
      for target in try input.list("to") {
        if let from = Int(id), let to = Int(try target.text("id")) {
          end(.init(direction: direction, from: from, to: to))
        }
      }
    }
    return removed(call, inputCount: inputs.count)
  }

  mutating func associationBatchLabelsArchive(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.associationsPerBatch)
    var removals: [(AssociationLinks.Pair, [AssociationTypeKey])] = []
    for input in inputs {
      let (from, to) = try ends(input)
      let types = try associationTypes(input.list("types"), direction)
      if let from = Int(from), let to = Int(to) {
        removals.append((.init(direction: direction, from: from, to: to), types))
      }
    }
    for (pair, types) in removals { dissociate(pair, types) }
    return removed(call, inputCount: inputs.count)
  }

  private func removed(_ call: Call, inputCount: Int) -> APIReply {
    if call.version == .classic {
      var reply = APIReply.noContent
      reply.inputCount = inputCount
      return reply
    }
    return BatchAnswer(call, inputCount: inputCount).reply { _ in }
  }

  func associationBatchRead(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.associationReadsPerBatch)
    var answer = BatchAnswer(call, inputCount: inputs.count)
    var found: [(id: Int, after: Int)] = []
    for input in inputs {
      let id = try input.text("id")
      if let number = Int(id), hasRecord(id, in: direction.from), !links.others(of: number, direction).isEmpty {
        found.append((number, try cursor(input.optionalText("after"))))
      } else {
        answer.errors.append(
          APIError(
            404, "OBJECT_NOT_FOUND",
            "No \(object(direction.to).name) is associated with \(object(direction.from).name) \(id).",
            subCategory: AssociationCodes.noAssociations, context: [("fromObjectId", [id])]))
      }
    }
    return answer.reply { writer in
      for (id, after) in found {
        writer.object { writer in
          writer.member("from", object: { $0.member("id", String(id)) })
          writeOthers(of: id, direction, after: after, limit: Limits.associationsPerPage, name: "to", to: &writer)
        }
      }
    }
  }

  // MARK: Parts

  /// The ids of an input's two records.
  private func ends(_ input: JSONValue) throws(APIError) -> (from: String, to: String) {
    guard let from = input["from"], let to = input["to"] else { throw .missingFields(["from", "to"]) }
    return (try from.text("id"), try to.text("id"))
  }

  /// Two records that are there.
  func pair(_ from: String, _ to: String, _ direction: Direction) throws(APIError) -> AssociationLinks.Pair {
    guard hasRecord(from, in: direction.from), let fromID = Int(from) else {
      throw notFoundForAssociation(from, in: direction.from, AssociationCodes.fromNotFound)
    }
    guard hasRecord(to, in: direction.to), let toID = Int(to) else {
      throw notFoundForAssociation(to, in: direction.to, AssociationCodes.toNotFound)
    }
    return AssociationLinks.Pair(direction: direction, from: fromID, to: toID)
  }

  func noAssociation(_ direction: Direction) -> APIError {
    .validation(
      "No association is defined between \(object(direction.from).typeID) and \(object(direction.to).typeID)",
      subCategory: AssociationCodes.invalidType)
  }

  /// `LabelsBetweenObjectPair`
  func write(_ pair: AssociationLinks.Pair, _ types: [AssociationTypeKey], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("fromObjectTypeId", object(pair.direction.from).typeID)
      writer.member("fromObjectId", String(pair.from))
      writer.member("toObjectTypeId", object(pair.direction.to).typeID)
      writer.member("toObjectId", String(pair.to))
      writer.member("labels", types.compactMap { associationTypes.type($0, pair.direction)?.label })
    }
  }

  func writeDefault(_ pair: AssociationLinks.Pair, _ type: AssociationTypeKey, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", object: { $0.member("id", String(pair.from)) })
      writer.member("to", object: { $0.member("id", String(pair.to)) })
      writer.member(
        "associationSpec",
        object: { writer in
          writer.member("associationCategory", type.category.rawValue)
          writer.member("associationTypeId", type.typeID)
        })
    }
  }

  /// One page of the records that a record is associated with.
  func writeOthers(
    of id: Int, _ direction: Direction, after: Int, limit: Int, name: String, to writer: inout JSONWriter
  ) {
    let others = links.others(of: id, direction).filter { $0.id > after }
    writer.member(
      name,
      array: { writer in
        for (other, types) in others.prefix(limit) {
          writer.object { writer in
            // Recordings show numbers here, the reference says texts.
            writer.member("toObjectId", other)
            writer.member(
              "associationTypes",
              array: { writer in
                for type in types { write(type, direction, to: &writer) }
              })
          }
        }
      })
    if others.count > limit { writer.paging(after: String(others[limit - 1].id)) }
  }

  /// `AssociationSpecWithLabel`: other names than what is sent.
  func write(_ type: AssociationTypeKey, _ direction: Direction, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("category", type.category.rawValue)
      writer.member("typeId", type.typeID)
      writer.key("label")
      if let label = associationTypes.type(type, direction)?.label { writer.write(label) } else { writer.writeNull() }
    }
  }
}
