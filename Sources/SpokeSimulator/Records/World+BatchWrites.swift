import SpokeJSON
import SpokeSchema

/// Batches that write records.
extension World {
  private typealias Verb = SimulatorOptions.BatchWrite

  mutating func batchCreate(_ call: Call) throws(APIError) -> APIReply { try write(.create, call) }
  mutating func batchUpdate(_ call: Call) throws(APIError) -> APIReply { try write(.update, call) }
  mutating func batchUpsert(_ call: Call) throws(APIError) -> APIReply { try write(.upsert, call) }

  /// Writes a batch: all of it or nothing, unless every input has a trace id and the verb allows it in part.
  private mutating func write(_ verb: Verb, _ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    var inputs: [RecordInput] = []
    for input in try call.inputs(maximum: Limits.objectsPerBatch) {
      inputs.append(try RecordInput(input, hasID: verb != .create))
    }
    try checkKeys(inputs, verb, place)
    let isPartial = allowsParts(inputs, verb, place)
    var claims = IdentityClaims()
    let identifying = Set(identifyingProperties(place))
    var writes: [PreparedWrite] = []
    var errors: [APIError] = []
    var missing: [String] = []
    for input in inputs {
      do throws(APIError) {
        guard let write = try prepare(input, verb, place, claims, call) else {
          missing.append(input.id ?? "")
          continue
        }
        claims.add(write) { identifying.contains($0) }
        writes.append(write)
      } catch {
        var error = error
        if let traceID = input.traceID { error.context.append(("objectWriteTraceId", [traceID])) }
        errors.append(error)
      }
    }
    if !isPartial, var error = errors.first {
      // It does not say which input it is about.
      error.context.removeAll { $0.name == "objectWriteTraceId" }
      throw error
    }
    if !missing.isEmpty { errors.append(notFound(missing, in: place)) }
    return finish(writes, errors, verb, place, call, inputCount: inputs.count)
  }

  private mutating func finish(
    _ writes: [PreparedWrite], _ errors: [APIError], _ verb: Verb, _ place: Int, _ call: Call, inputCount: Int
  ) -> APIReply {
    var answer = BatchAnswer(call, status: verb == .create ? 201 : 200, inputCount: inputCount)
    answer.errors = errors
    let done = writes.map { (write: $0, outcome: apply($0, at: call.now)) }
    return answer.reply { writer in
      for (write, outcome) in done {
        guard let record = tables[place][outcome.id] else { continue }
        var output = echo(write, place)
        if verb == .upsert { output.isNew = outcome.isNew }
        output.write(record, to: &writer)
      }
    }
  }

  /// What an answer to a write shows: what was sent, and what HubSpot sets itself.
  ///
  /// Source: recorded answers; they hold only some of a record's properties.
  func echo(_ write: PreparedWrite, _ place: Int) -> RecordOutput {
    let definition = object(place)
    var names = write.values.map(\.property.name)
    names += ["hs_object_id", definition.createdProperty, definition.modifiedProperty]
    if write.recordID == nil { names += DefaultOutput.properties(of: definition) }
    var output = RecordOutput(properties: Set(names).sorted())
    output.warnings = write.warnings
    output.traceID = write.traceID
    return output
  }

  /// Whether an input can fail without the others.
  ///
  /// Source: "Contacts" guide: upserts by `email` go through whole or not at all. Trace ids: batch create pages.
  private func allowsParts(_ inputs: [RecordInput], _ verb: Verb, _ place: Int) -> Bool {
    guard options.partialBatches.contains(verb) else { return false }
    let traceIDs = inputs.compactMap(\.traceID)
    guard traceIDs.count == inputs.count, Set(traceIDs).count == traceIDs.count else { return false }
    return !(verb == .upsert && object(place).isContacts && inputs.contains { $0.idProperty == "email" })
  }

  /// Refuses ids that occur twice, and properties that identify nothing.
  private func checkKeys(_ inputs: [RecordInput], _ verb: Verb, _ place: Int) throws(APIError) {
    guard verb != .create else { return }
    var seen = Set<String>()
    var twice: [String] = []
    for input in inputs {
      let id = input.id ?? ""
      if let property = input.idProperty, property != "hs_object_id" {
        try checkIdentifying(property, place, verb: verb.rawValue)
        if id.isEmpty { throw .validation("The value of \(property) must not be empty") }
      }
      let value = identity(id, of: input.idProperty ?? "", in: place)
      if !seen.insert("\(input.idProperty ?? "")=\(value)").inserted { twice.append(value) }
    }
    guard !twice.isEmpty else { return }
    let listed = twice.joined(separator: ", ")
    var error = APIError.validation("Duplicate IDs found in batch input: [\(listed)]. IDs must be unique")
    error.context = [("ids", twice)]
    throw error
  }

  /// Checks one input; nil when its record does not exist and is not to be made.
  private func prepare(
    _ input: RecordInput, _ verb: Verb, _ place: Int, _ claims: IdentityClaims, _ call: Call
  ) throws(APIError) -> PreparedWrite? {
    if verb == .create {
      var write = try prepare(input, place: place, recordID: nil, claims: claims, call)
      write.associations = try inlineAssociations(input.associations, from: place)
      return write
    }
    let found = try recordID(input.id ?? "", idProperty: input.idProperty, in: place)
    if found == nil, verb == .update || input.idProperty == nil || input.idProperty == "hs_object_id" { return nil }
    var key: (property: String, value: String)?
    if let property = input.idProperty { key = (property, input.id ?? "") }
    return try prepare(input, place: place, recordID: found, key: key, claims: claims, call)
  }

  func notFound(_ ids: [String], in place: Int) -> APIError {
    APIError(
      404, "OBJECT_NOT_FOUND",
      "Could not get some \(object(place).wireName) objects, they may be deleted or not exist. Check that ids are valid.",
      context: [("ids", ids)])
  }
}
