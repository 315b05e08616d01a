import SpokeChecker

@testable import SpokeHubSpot

/// Operations as a mapping makes them, each about another record.
enum OperationMaker {
  static func operation(of mapping: CheckedMapping, number: Int) -> Operation {
    func fields(_ properties: [CheckedProperty]) -> [Operation.Field] {
      properties.map { Operation.Field(name: $0.name, value: "\(number)") }
    }
    let (verb, target, key): (Operation.Verb, String, [CheckedProperty]) =
      switch mapping.operation {
      case .create(let object): (.create, object.name, [])
      case .upsert(let object, let key): (.upsert, object.name, key)
      case .update(let object, let key): (.update, object.name, key)
      case .send(let event, let identity, _, _): (.send, event, identity)
      }
    let associations = mapping.associations.map { association -> Operation.Association in
      // The record that another mapping writes costs that mapping a request, not this one: it is known by its id.
      let target: [Operation.Field] =
        switch association.target {
        case .match(let match): fields(match)
        case .record: [Operation.Field(name: "id", value: "\(number)")]
        }
      return Operation.Association(
        isRemoval: association.isRemoval, to: association.to.name, target: .match(target),
        category: association.category, typeID: association.typeID, missing: association.missing.rawValue)
    }
    return Operation(
      line: number + 1, mapping: mapping.id, verb: verb, target: target, key: fields(key),
      properties: fields(mapping.properties),
      write: Dictionary(
        mapping.properties.filter { $0.write != .always }.map { ($0.name, $0.write.rawValue) },
        uniquingKeysWith: { first, _ in first }),
      associations: associations, lists: mapping.lists.map { .init(isRemoval: $0.isRemoval, listID: $0.listID) })
  }
}
