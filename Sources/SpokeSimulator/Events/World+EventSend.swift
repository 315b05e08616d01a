import SpokeJSON
import SpokeSchema

/// Completions of custom events.
///
/// Source: "Send custom event data". 204 says that an event was taken, not that it will be seen: one whose person is not
/// found, or whose uuid came before, is dropped without a word.
extension World {
  mutating func sendEvent(_ call: Call) throws(APIError) -> APIReply {
    take([try prepareEvent(try call.body(), call)])
    return .noContent
  }

  mutating func sendEvents(_ call: Call) throws(APIError) -> APIReply {
    let inputs = try call.inputs(maximum: Limits.eventsPerBatch)
    var prepared: [PreparedEvent] = []
    for input in inputs { prepared.append(try prepareEvent(input, call)) }
    take(prepared)
    var reply = APIReply.noContent
    reply.inputCount = inputs.count
    return reply
  }

  private struct PreparedEvent {
    var completion: EventStore.Completion
    /// The address of somebody who is not known yet: HubSpot makes a contact.
    var newContact: String?
  }

  private mutating func take(_ prepared: [PreparedEvent]) {
    for var event in prepared {
      if let email = event.newContact { event.completion.record = contact(email, at: event.completion.receivedAt) }
      event.completion.number = events.completions.count + 1
      if events.append(event.completion) { note(.completion(event.completion.number)) }
    }
  }

  private mutating func contact(_ email: String, at now: Instant) -> (place: Int, id: Int)? {
    guard let place = portal.places[StandardObject.contactsTypeID] else { return nil }
    if let id = tables[place].record("email", email) { return (place, id) }
    guard let property = object(place).property("email") else { return nil }
    let write = PreparedWrite(place: place, values: [(property, email)])
    return (place, apply(write, at: now).id)
  }

  private mutating func prepareEvent(_ input: JSONValue, _ call: Call) throws(APIError) -> PreparedEvent {
    let name = try input.text("eventName")
    guard let definition = events.definitions[name] else {
      throw .validation("No event definition exists with the name \(name)")
    }
    let properties = try eventProperties(input, definition, call)
    var occurredAt = call.now
    if let text = input.optionalText("occurredAt") {
      guard let instant = Instant(timestamp: text) ?? Int64(text) else {
        throw .validation("occurredAt is not a valid time: \(text)")
      }
      occurredAt = instant
    }
    let (record, newContact) = try identity(of: input, properties, definition)
    return PreparedEvent(
      completion: EventStore.Completion(
        number: 0, eventName: name, properties: properties, uuid: input.optionalText("uuid") ?? random.uuid(),
        occurredAt: occurredAt, receivedAt: call.now, record: record),
      newContact: newContact)
  }

  /// The properties that are kept: the first fifty by name, those that the definition knows.
  private func eventProperties(
    _ input: JSONValue, _ definition: EventDefinitionState, _ call: Call
  ) throws(APIError) -> [String: String] {
    var sent: [String: String] = [:]
    for member in input["properties"]?.members.map(Array.init) ?? [] {
      let value = member.value
      guard let text = value.identifier ?? value.boolean.map(String.init) else { continue }
      sent[(member.key.string ?? "").lowercased()] = text
    }
    let check = valueCheck(call)
    var kept: [String: String] = [:]
    var faults: [ValueFault] = []
    for (name, text) in sent.sorted(by: { $0.key < $1.key }).prefix(EventRules.maximumProperties) {
      // Unknown names are dropped without a word; so is what a definition without default properties does not have.
      guard let property = definition.properties[name], !property.isArchived else { continue }
      switch eventValue(text, property, check) {
      case .store(let value, _): kept[name] = value
      case .refuse(let code, let message): faults.append(ValueFault(property: name, code: code, message: message))
      }
    }
    guard faults.isEmpty else { throw .values(faults, portalID: portal.portalID) }
    return kept
  }

  private func eventValue(
    _ text: String, _ property: PropertyDefinition, _ check: ValueCheck
  ) -> ValueCheck.Outcome {
    switch property.type {
    case .string:
      let maximum = EventRules.textLength(ofProperty: property.name)
      guard text.utf16.count <= maximum else {
        return .refuse(
          code: ValueCodes.tooLong, message: "\(property.name) takes at most \(maximum) characters")
      }
      return .store(text)
    case .enumeration:
      let unknown = text.split(separator: ";").map(String.init).first { !property.optionSet.contains($0) }
      guard let unknown, !property.options.isEmpty else { return .store(text) }
      return .refuse(
        code: ValueCodes.option,
        message: "\(unknown) was not one of the allowed options: [\(property.options.joined(separator: ", "))]")
    default: return check.outcome(of: text, for: property, current: nil)
    }
  }

  /// Whom an event is about. The matching property goes before the record id, the address and the cookie's token.
  private func identity(
    of input: JSONValue, _ properties: [String: String], _ definition: EventDefinitionState
  ) throws(APIError) -> (record: (place: Int, id: Int)?, newContact: String?) {
    let place = try primaryPlace(of: definition)
    if let rule = definition.customMatching, let value = properties[rule.eventProperty] {
      return (tables[place].record(rule.targetProperty, value).map { (place, $0) }, nil)
    }
    if let id = input.optionalText("objectId") {
      return (hasRecord(id, in: place) ? Int(id).map { (place, $0) } : nil, nil)
    }
    let email = input.optionalText("email")
    guard email != nil || input.optionalText("utk") != nil else {
      throw .validation(
        "One of objectId, email, utk or the custom matching property is required to send the event "
          + definition.fullyQualifiedName)
    }
    guard object(place).isContacts else {
      throw .validation("email and utk identify contacts only, and \(definition.name) is about \(object(place).name)")
    }
    guard let email else { return (nil, nil) }
    let folded = email.trimmingSpaces.lowercased()
    guard EmailAddress.isValid(folded) else {
      throw .values(
        [
          ValueFault(
            property: "email", code: ValueCodes.email, message: "Property value \"\(email)\" is not a valid email")
        ], portalID: portal.portalID)
    }
    if let id = tables[place].record("email", folded) { return ((place, id), nil) }
    return (nil, folded)
  }

  /// The object that an event is about.
  func primaryPlace(of definition: EventDefinitionState) throws(APIError) -> Int {
    if let place = portal.places[definition.primaryObject.lowercased()] { return place }
    if let place = portal.objects.firstIndex(where: { $0.name == definition.primaryObject.lowercased() }) {
      return place
    }
    return try portal.place(of: definition.primaryObject)
  }
}
