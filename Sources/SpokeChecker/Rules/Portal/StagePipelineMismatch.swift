import SpokeDiagnostics

extension Rule {
  public static let stagePipelineMismatch = Rule(
    "stage-pipeline-mismatch", .portal, .error, "A stage of another pipeline than the one the mapping writes",
    explanation: """
      A stage belongs to one pipeline. HubSpot refuses a deal or ticket whose stage is not one of its pipeline's. Write a
      stage of the pipeline, or the stage's pipeline.
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
