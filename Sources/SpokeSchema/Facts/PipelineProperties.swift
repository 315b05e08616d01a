/// The properties that hold a record's pipeline and stage.
///
/// Source: pipelines guide. Their definitions list no options; the values are the ids of the portal's pipelines.
public struct PipelineProperties: Sendable, Hashable {
  public let pipeline: String
  public let stage: String

  /// Those of an object type, by its API name.
  public static func of(_ object: String) -> PipelineProperties {
    object == "deals"
      ? PipelineProperties(pipeline: "pipeline", stage: "dealstage")
      : PipelineProperties(pipeline: "hs_pipeline", stage: "hs_pipeline_stage")
  }
}
