import SpokeDiagnostics
import SpokeJSON

extension EventDefinition {
  /// HubSpot's event definition, fetched with its properties.
  init(snapshot value: JSONValue, portalID: Int?) throws(SnapshotError) {
    let name = try value.required("name", of: "an event definition")
    let rule = value["customMatchingId"]?["primaryObjectRule"]
    var customMatching: (eventProperty: String, targetProperty: String)?
    if let event = rule?.text("eventPropertyName"), let target = rule?.text("targetObjectPropertyName") {
      customMatching = (event, target)
    }
    self.init(
      name: name.text,
      fullyQualifiedName: value.text("fullyQualifiedName") ?? portalID.map { "pe\($0)_\(name.text)" } ?? name.text,
      label: value["labels"]?.text("singular") ?? value.text("label") ?? name.text,
      primaryObject: value.text("primaryObject") ?? "CONTACT",
      properties: try value.optionalList("properties") { property throws(SnapshotError) in
        try Property(snapshot: property)
      },
      customMatching: customMatching, isArchived: value.flag("archived"), span: name.value.span)
  }
}
