import SpokeDiagnostics
import SpokeJSON

extension AssociationType {
  /// HubSpot's `AssociationSpecWithLabel`; `maxToObjectIds` is there when the pull also asked for the limits.
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let category = try value.required("category", of: "an association type")
    let typeID = try value.required("typeId", of: "an association type")
    guard let number = Int(typeID.text) else { throw SnapshotError(at: typeID.value, "\"typeId\" must be a number") }
    let label = value["label"]
    let text = label?.string.flatMap { $0.isEmpty ? nil : $0 }
    self.init(
      category: category.text, typeID: number, label: text,
      maxToObjectIDs: value["maxToObjectIds"]?.identifier.flatMap { Int($0) },
      span: text == nil ? typeID.value.span : (label ?? typeID.value).span)
  }
}
