import SpokeDiagnostics
import SpokeJSON

extension Pipeline {
  /// HubSpot's `Pipeline` with its stages.
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let id = try value.required("id", of: "a pipeline")
    self.init(
      id: id.text, label: value.text("label") ?? id.text, isArchived: value.flag("archived"),
      stages: try value.optionalList("stages") { stage throws(SnapshotError) in try Stage(snapshot: stage) },
      span: id.value.span)
  }
}

extension Pipeline.Stage {
  init(snapshot value: JSONValue) throws(SnapshotError) {
    let id = try value.required("id", of: "a pipeline's stage")
    self.init(
      id: id.text, label: value.text("label") ?? id.text, isArchived: value.flag("archived"), span: id.value.span)
  }
}
