import SpokeSchema

/// Batches that read or archive records.
extension World {
  func batchRead(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let inputs = try call.inputs(maximum: Limits.objectsPerBatch)
    let idProperty = body.optionalText("idProperty")
    let isArchived = call.queryFlag("archived")
    var output = output(body.texts("properties"), place)
    output.history = body.texts("propertiesWithHistory")
    if let idProperty, idProperty != "hs_object_id" {
      try checkIdentifying(idProperty, place)
      if !output.properties.contains(idProperty) { output.properties = (output.properties + [idProperty]).sorted() }
    }
    var found: [Int] = []
    var missing: [String] = []
    for input in inputs {
      let id = try input.text("id")
      if isArchived {
        if let number = Int(id), tables[place][number]?.isArchived == true {
          found.append(number)
        } else {
          missing.append(id)
        }
      } else if let number = try recordID(id, idProperty: idProperty, in: place, followsMerges: true) {
        if !found.contains(number) { found.append(number) }
      } else {
        missing.append(id)
      }
    }
    var answer = BatchAnswer(call, inputCount: inputs.count)
    if !missing.isEmpty { answer.errors = [notFound(missing, in: place)] }
    return answer.reply { writer in
      for id in found {
        if let record = tables[place][id] { output.write(record, to: &writer) }
      }
    }
  }

  mutating func batchArchive(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let inputs = try call.inputs(maximum: Limits.objectsPerBatch)
    for input in inputs {
      if let id = Int(try input.text("id")) { archive(id, in: place, at: call.now) }
    }
    var reply = APIReply.noContent
    reply.inputCount = inputs.count
    return reply
  }
}
