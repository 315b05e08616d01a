import SpokeDiagnostics
import SpokeJSON

extension Owner {
  /// HubSpot's owner. A pull with hashed owners writes `emailHash` in place of `email`.
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let id = try value.required("id", of: "an owner")
    self.init(
      id: id.text, email: value.text("email")?.lowercased(), emailHash: value.text("emailHash")?.lowercased(),
      isArchived: value.flag("archived"))
  }
}
