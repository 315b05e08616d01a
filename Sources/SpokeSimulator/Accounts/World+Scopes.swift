import SpokeSchema

/// The scopes that operations on an object type need; of each list one will do.
///
/// Source: security sections of the references; the effective rule is the scope of the object type in the path.
extension World {
  func readScopes(_ place: Int) -> [String] {
    StandardObject.withTypeID(object(place).typeID)?.readScopes ?? Scopes.customObjectsRead
  }

  func writeScopes(_ place: Int) -> [String] {
    StandardObject.withTypeID(object(place).typeID)?.writeScopes ?? Scopes.customObjectsWrite
  }

  func schemaScopes(_ place: Int, isWrite: Bool) -> [String] {
    let area = object(place).isCustom ? "custom" : object(place).name
    if isWrite { return ["crm.schemas.\(area).write"] }
    return ["crm.schemas.\(area).read"] + readScopes(place) + writeScopes(place)
  }
}
