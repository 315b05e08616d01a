import SpokeJSON
import SpokeSchema

/// Merges, and erasure.
extension World {
  /// Makes two records one: the primary one keeps its values and takes those that it lacks.
  ///
  /// Source: objects reference; the properties that tell of it are `hs_merged_object_ids` and, on contacts,
  /// `hs_additional_emails`. The other id is found by single requests from then on, and by no batch of updates.
  mutating func mergeRecords(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let primaryID = try recordID(body.text("primaryObjectId"), idProperty: nil, in: place)
    let otherID = try recordID(body.text("objectIdToMerge"), idProperty: nil, in: place)
    guard let primaryID, let otherID, var primary = tables[place][primaryID], var other = tables[place][otherID] else {
      throw .notFound()
    }
    guard primaryID != otherID else { throw .validation("A record cannot be merged with itself") }
    let before = (primary.properties, other.properties)
    other.archivedAt = call.now
    other.mergedInto = primaryID
    other.updatedAt = call.now
    store(other, previous: before.1, in: place, at: call.now)
    for (name, value) in other.properties where primary.properties[name] == nil { primary.properties[name] = value }
    primary.properties["hs_merged_object_ids"] = joined(primary.properties["hs_merged_object_ids"], String(otherID))
    if object(place).isContacts, let email = other.properties["email"], primary.properties["email"] != email {
      primary.properties["hs_additional_emails"] = joined(primary.properties["hs_additional_emails"], email)
      tables[place].alias("email", email, to: primaryID)
    }
    primary.updatedAt = call.now
    primary.properties[object(place).modifiedProperty] = call.now.timestamp
    store(primary, previous: before.0, in: place, at: call.now)
    moveAssociations(from: otherID, to: primaryID, place)
    let output = output([], place)
    return .json { output.write(primary, to: &$0) }
  }

  private func joined(_ present: String?, _ added: String) -> String { present.map { "\($0);\(added)" } ?? added }

  private mutating func moveAssociations(from other: Int, to primary: Int, _ place: Int) {
    for direction in links.directions(from: place) {
      for (target, types) in links.others(of: other, direction) {
        end(.init(direction: direction, from: other, to: target))
        if target != primary { associate(.init(direction: direction, from: primary, to: target), types) }
      }
    }
  }

  /// Erases a contact for good.
  mutating func eraseRecord(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let id = try recordID(body.text("objectId"), idProperty: body.optionalText("idProperty"), in: place)
    if let id {
      archive(id, in: place, at: call.now)
      tables[place].remove(id, identifying: identifyingProperties(place))
      note(.record(place, id))
    }
    return .noContent
  }
}
