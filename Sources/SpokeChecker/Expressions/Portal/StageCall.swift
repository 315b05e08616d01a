import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownStage = Rule(
    "unknown-stage", .portal, .error, "A pipeline stage that the portal does not have",
    explanation: """
      A deal's or ticket's stage is written as the stage's id, which belongs to one pipeline. `stage("…")` translates a
      stage's label to the id: in the pipeline that the mapping writes, or in the only pipeline that has such a stage. A
      label that several pipelines have needs the pipeline to be written as a literal beside it.
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
              dealstage: ${stage("No Such Stage")}
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
              dealstage: ${stage("Closed won")}
        """))
}

extension ExpressionContext {
  /// `stage(label)`: the id of the stage with a label.
  mutating func checkStage(
    _ argument: Expression, _ signature: FunctionSignature, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let label = check(argument, target: target)
    guard !label.type.isError, checkFits(label, parameter: signature.parameters[0], of: signature), portal != nil else {
      return .error(range)
    }
    guard let object = target.object, let pipelines = portal?.pipelines[object.name] else {
      if target.isUnresolved { return .error(range) }
      reportMisplaced(
        signature, range: range,
        found: target.object.map { "the snapshot has none of \($0.name)" } ?? "no record is written here",
        needs: "the pipelines of the object that is written", property: nil)
      return .error(range)
    }
    let stages = stageNames(of: object, pipelines, chosen: target.pipelineID)
    return resolve(label, stages.table, range: range) { context, text, place in
      context.reportUnknownStage(
        text, at: place, object: object, pipelines: stages.pipelines,
        several: stages.pipelines(withStage: text.text), chosen: stages.chosen)
    }
  }

  private mutating func stageNames(of object: ObjectType, _ pipelines: [Pipeline], chosen: String?) -> StageNames {
    let scope = StageNames.Scope(object: object.name, pipelineID: chosen)
    if let known = shared.stages[scope] { return known }
    let names = StageNames(object, pipelines, chosen: chosen)
    shared.stages[scope] = names
    return names
  }

  private mutating func reportUnknownStage(
    _ text: LiteralOrigin, at place: SourceSpan, object: ObjectType, pipelines: [Pipeline], several: [Pipeline],
    chosen: Pipeline?
  ) {
    if several.count > 1 {
      let key = object.name == "deals" ? "pipeline" : "hs_pipeline"
      let labels = several.map(\.label).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .unknownStage, "Several pipelines of \(object.name) have a stage \"\(text.text)\": \(labels)", at: place,
          related: several.map { .init(.note, "pipeline \($0.label)", at: $0.span) } + text.provenance,
          help: "Write `\(key): \(several[0].id)` beside it, or the stage's id."))
      return
    }
    let stages = pipelines.map { pipeline in (pipeline, pipeline.stages.filter { !$0.isArchived }.map(\.label)) }
    let near = NearNames(stages.flatMap(\.1)).suggestions(for: text.text)
    let known = stages.map { pipeline, labels in
      "\(pipeline.label) has \(labels.map { "\"\($0)\"" }.joined(separator: ", "))"
    }
    let owner = chosen.map { "of pipeline '\($0.id)' (\($0.label))" } ?? "of \(object.name)"
    diagnostics.append(
      Diagnostic(
        .unknownStage, "No stage \(owner) has the label \"\(text.text)\"", at: place,
        related: pipelines.map { .init(.expected, "the stages of \($0.label)", at: $0.span) } + text.provenance,
        help: Self.proposal(near) + known.joined(separator: "; ") + "."))
  }
}

/// The stages of an object's pipelines by their labels, or of the one pipeline that is chosen.
struct StageNames: Sendable {
  /// What they are the stages of.
  struct Scope: Hashable {
    let object: String
    let pipelineID: String?
  }

  /// The pipelines that are looked through.
  let pipelines: [Pipeline]
  /// The pipeline that the mapping writes.
  let chosen: Pipeline?
  let table: PortalNames

  init(_ object: ObjectType, _ all: [Pipeline], chosen id: String?) {
    let active = all.filter { !$0.isArchived }
    chosen = id.flatMap { id in active.first { $0.id == id } }
    pipelines = chosen.map { [$0] } ?? active
    var places: [String: [(pipeline: String, stage: String)]] = [:]
    for pipeline in pipelines {
      for stage in pipeline.stages where !stage.isArchived {
        places[stage.label, default: []].append((pipeline.id, stage.id))
      }
    }
    // Two stages of one pipeline with one label: the first, as HubSpot shows them.
    let names = places.keys.sorted().compactMap { label -> PortalName? in
      guard let found = places[label], Set(found.map(\.pipeline)).count == 1 else { return nil }
      return PortalName(name: label, id: found[0].stage)
    }
    let within = chosen.map { " of pipeline \($0.id)" } ?? ""
    table = PortalNames(
      table: "stages of \(object.name)\(within)", fact: "stage \(object.objectTypeID)\(within)",
      source: "the stages of \(object.name)", names: names)
  }

  /// The pipelines that have a stage of a label, each as often as it has one.
  func pipelines(withStage label: String) -> [Pipeline] {
    pipelines.flatMap { pipeline in
      pipeline.stages.filter { !$0.isArchived && $0.label == label }.map { _ in pipeline }
    }
  }
}
