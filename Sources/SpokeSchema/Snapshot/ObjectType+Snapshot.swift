import SpokeDiagnostics
import SpokeJSON

extension ObjectType {
  /// A file of `objects/`: HubSpot's `ObjectSchema`, or for a standard object what is known of it beside the answer of the
  /// Properties API, whose `results` may stand in place of `properties`. The file's name is the API name, as it is in the
  /// names of the files of associations and pipelines.
  convenience init(snapshot value: JSONValue, fileName: String) throws(SnapshotError) {
    guard value.kind == .object else { throw SnapshotError(at: value, "an object type must be an object") }
    let standard = StandardObject.named(fileName)
    let nameValue = value["name"]
    let labels = value["labels"]
    guard let typeID = value["objectTypeId"]?.identifier ?? standard?.typeID else {
      throw SnapshotError(at: value, "the object type \(fileName) has no \"objectTypeId\"")
    }
    self.init(
      name: fileName, objectTypeID: typeID,
      fullyQualifiedName: standard == nil ? value.text("fullyQualifiedName") : nil,
      singularLabel: labels?.text("singular") ?? standard?.singularLabel ?? fileName,
      pluralLabel: labels?.text("plural") ?? standard?.pluralLabel ?? fileName,
      primaryDisplayProperty: value.text("primaryDisplayProperty"),
      requiredProperties: value.texts("requiredProperties"),
      properties: try value.list(value["properties"] == nil ? "results" : "properties") {
        property throws(SnapshotError) in try Property(snapshot: property)
      },
      span: nameValue.map(\.span) ?? SourceSpan(value.source, ByteRange(value.range.start, value.range.start + 1)))
  }
}
