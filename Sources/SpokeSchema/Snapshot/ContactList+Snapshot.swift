import SpokeDiagnostics
import SpokeJSON

extension ContactList {
  /// HubSpot's list.
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let id = try value.required("listId", of: "a list")
    let name = try value.required("name", of: "the list \(id.text)")
    self.init(
      listID: id.text, name: name.text, objectTypeID: value["objectTypeId"]?.identifier ?? "0-1",
      processingType: value.text("processingType") ?? "", span: name.value.span)
  }
}
