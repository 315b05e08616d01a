import SpokeDiagnostics
import SpokeJSON

extension Property {
  /// HubSpot's `Property`. What is absent is false or empty: HubSpot leaves `archived`, `hubspotDefined`,
  /// `referencedObjectType` and more out where they do not apply.
  convenience init(snapshot value: JSONValue) throws(SnapshotError) {
    let name = try value.required("name", of: "a property")
    let type = try value.required("type", of: "the property \(name.text)")
    let metadata = value["modificationMetadata"]
    self.init(
      name: name.text, label: value.text("label") ?? name.text, type: PropertyType(type.text),
      fieldType: value.text("fieldType") ?? "", groupName: value.text("groupName") ?? "",
      description: value.text("description") ?? "",
      options: try value.optionalList("options") { option throws(SnapshotError) in
        try Option(snapshot: option, of: name.text)
      },
      hasExternalOptions: value.flag("externalOptions"), referencedObjectType: value.text("referencedObjectType"),
      hasUniqueValue: value.flag("hasUniqueValue"), isHidden: value.flag("hidden"), isArchived: value.flag("archived"),
      isCalculated: value.flag("calculated"), isHubSpotDefined: value.flag("hubspotDefined"),
      readOnlyValue: metadata?.flag("readOnlyValue") ?? false,
      readOnlyOptions: metadata?.flag("readOnlyOptions") ?? false,
      dataSensitivity: value.text("dataSensitivity") ?? "non_sensitive", span: name.value.span)
  }
}

extension Option {
  init(snapshot value: JSONValue, of property: String) throws(SnapshotError) {
    let text = try value.required("value", of: "an option of the property \(property)")
    self.init(
      value: text.text, label: value.text("label") ?? text.text, isHidden: value.flag("hidden"),
      range: text.value.textRange)
  }
}
