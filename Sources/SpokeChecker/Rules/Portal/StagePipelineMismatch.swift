import SpokeDiagnostics

extension Rule {
  public static let stagePipelineMismatch = Rule(
    "stage-pipeline-mismatch", .portal, .error, "A stage of another pipeline than the one the mapping writes",
    explanation: """
      A stage belongs to one pipeline. HubSpot refuses a deal or ticket whose stage is not one of its pipeline's. Write a
      stage of the pipeline, or the stage's pipeline.

      Where the event decides which of several pipelines it is, nothing tells whether the stage is one of it: that is a
      warning. Write the pipeline as it is, in a mapping for each; then a stage from the event is checked when it arrives.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties:
              dealname: Order
              pipeline: default
              dealstage: "138462902"
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties:
              dealname: Order
              pipeline: default
              dealstage: closedwon
        """))
}

/// What a mapping writes of a record's place in a pipeline.
struct PipelinePlace {
  /// The pipelines that it can be, and where that is written.
  var pipelines: (ids: SmallSet<String>, range: ByteRange)?
  /// The stages that it can be.
  var stages: SmallSet<String>?
}

extension MappingChecker {
  /// A stage belongs to one pipeline: where several can meet it, one of them is refused.
  mutating func checkPlaceInPipeline() {
    guard let pipelines = pipelinePlace.pipelines, let stages = pipelinePlace.stages, pipelines.ids.count > 1,
      !stages.isEmpty
    else { return }
    var diagnostic = Diagnostic(
      .stagePipelineMismatch,
      "HubSpot refuses this record when its stage is not one of its pipeline, which is not proved: the pipeline can be "
        + pipelines.ids.sorted.joined(separator: " or "),
      at: file.span(pipelines.range),
      help: "Write the pipeline's id as it is, in a mapping for each pipeline.")
    diagnostic.severity = .warning
    context.diagnostics.append(diagnostic)
  }
}
