import SpokeDiagnostics
import SpokePlan
import SpokeSchema

extension MappingChecker {
  /// Owners, pipelines and stages: an id that the snapshot knows.
  mutating func convertIdentifier(
    _ values: PossibleValues, property: Property, owner: String
  ) -> (Conversion, Verdict) {
    if property.isOwner { return convertOwner(values, property: property) }
    guard let object, let pipelines = ground.portal?.pipelines[object.name] else {
      return unverifiableIdentifier(values, property: property, what: "pipelines")
    }
    return property.isPipeline
      ? convertPipeline(values, property: property, pipelines: pipelines)
      : convertStage(values, property: property, pipelines: pipelines)
  }

  private mutating func unverifiableIdentifier(
    _ values: PossibleValues, property: Property, what: String
  ) -> (Conversion, Verdict) {
    if !values.known.isEmpty {
      report(
        .unverifiableValue, "The snapshot holds no \(what), so this value of '\(property.name)' cannot be checked",
        at: values.typed.range, related: [.init(.note, "the property is defined here", at: property.span)],
        help: "Pull the snapshot with a token that may read the portal's \(what).")
    }
    return (Conversion(.identifier), .unverifiable)
  }

  private mutating func convertOwner(_ values: PossibleValues, property: Property) -> (Conversion, Verdict) {
    guard let owners = ground.portal?.owners else {
      return unverifiableIdentifier(values, property: property, what: "owners")
    }
    let active = owners.filter { !$0.isArchived }
    let checked = Conversion(.identifier, allowed: allowed { active.map(\.id) })
    let ids = Set(active.map(\.id))
    let bad = values.known.filter { !ids.contains($0.text) }
    report(bad, of: values, for: property.name) { _, text, place in
      let isArchived = owners.contains { $0.id == text.text }
      let address = text.text.mappingCase(\.lowercaseMapping)
      let meant = text.text.contains("@") ? active.filter { $0.email == address } : []
      let edit = meant.count == 1 ? text.edit(to: meant[0].id) : nil
      return Diagnostic(
        .unknownOwner,
        isArchived
          ? "Owner '\(text.text)' is archived" : "'\(text.text)' is not the id of an owner in the snapshot",
        at: place,
        related: [.init(.expected, "expected because '\(property.name)' holds an owner's id", at: property.span)],
        help: text.text.contains("@")
          ? "Write `${owner(\"\(text.text)\")}`, which translates an e-mail address to the owner's id."
          : "The snapshot has \(active.count) active owners. Write `${owner(\"…\")}` with an e-mail address.",
        fixes: edit.map { [Fix("write \(meant[0].id), the id of \(address)", isSafe: true, edits: [$0])] } ?? [])
    }
    guard bad.isEmpty else { return (checked, .failed) }
    guard values.texts != nil else { return (checked, .atRunTime) }
    return (values.typed.core.isClosed ? Conversion(.identifier) : checked, .proved)
  }

  private mutating func convertPipeline(
    _ values: PossibleValues, property: Property, pipelines: [Pipeline]
  ) -> (Conversion, Verdict) {
    let active = pipelines.indices.filter { !pipelines[$0].isArchived }
    let ids = SmallSet(active.map { pipelines[$0].id })
    let checked = Conversion(.identifier, allowed: allowed { active.map { pipelines[$0].id } })
    pipelinePlace.pipelines = (values.texts.map { SmallSet($0.map(\.text)) } ?? ids, values.typed.range)
    let bad = values.known.filter { !ids.contains($0.text) }
    report(bad, of: values, for: property.name) { _, text, place in
      let active = active.map { pipelines[$0] }
      guard let meant = active.first(where: { $0.label.lowercased() == text.text.lowercased() }) else {
        return Diagnostic(
          .unknownOption, "'\(text.text)' is not a pipeline", at: place,
          related: [property.expectation(of: "the object")],
          help: "The snapshot has: \(active.map { "\($0.id) (\($0.label))" }.listed).")
      }
      let fix = text.edit(to: meant.id).map { Fix("write \(meant.id)", isSafe: true, edits: [$0]) }
      return Diagnostic(
        .optionLabel, "'\(text.text)' is the label of the pipeline '\(meant.id)', not its id", at: place,
        related: [.init(.expected, "the pipeline is defined here", at: meant.span)], help: "Write \(meant.id).",
        fixes: fix.map { [$0] } ?? [])
    }
    guard bad.isEmpty else { return (checked, .failed) }
    guard values.texts != nil else { return (checked, .atRunTime) }
    return (values.typed.core.isClosed ? Conversion(.identifier) : checked, .proved)
  }

  private mutating func convertStage(
    _ values: PossibleValues, property: Property, pipelines: [Pipeline]
  ) -> (Conversion, Verdict) {
    let active = pipelines.indices.filter { !pipelines[$0].isArchived }
    let chosen = pipelineID.flatMap { id in active.first { pipelines[$0].id == id } }
    var stages: [String] = []
    for pipeline in chosen.map({ [$0] }) ?? active {
      let all = pipelines[pipeline].stages
      for place in all.indices where !all[place].isArchived { stages.append(all[place].id) }
    }
    let checked = Conversion(.identifier, allowed: allowed { stages })
    let ids = SmallSet(stages)
    pipelinePlace.stages = values.texts.map { SmallSet($0.lazy.map(\.text)) } ?? ids
    let bad = values.known.filter { !ids.contains($0.text) }
    report(bad, of: values, for: property.name) { _, text, place in
      Self.badStage(
        text, at: place, chosen: chosen.map { pipelines[$0] }, pipelines: active.map { pipelines[$0] })
    }
    guard bad.isEmpty else { return (checked, .failed) }
    guard values.texts != nil else { return (checked, .atRunTime) }
    return (values.typed.core.isClosed ? Conversion(.identifier) : checked, .proved)
  }

  private static func badStage(
    _ text: LiteralOrigin, at place: SourceSpan, chosen: Pipeline?, pipelines: [Pipeline]
  ) -> Diagnostic {
    if let chosen, let other = pipelines.first(where: { $0.stages.contains { $0.id == text.text } }) {
      return Diagnostic(
        .stagePipelineMismatch,
        "Stage '\(text.text)' belongs to pipeline '\(other.id)' (\(other.label)), and the mapping writes pipeline "
          + "'\(chosen.id)' (\(chosen.label))",
        at: place, related: [.init(.expected, "the pipeline's stages are defined here", at: chosen.span)],
        help: "Stages of \(chosen.label): \(chosen.stageWords).")
    }
    let candidates = (chosen.map { [$0] } ?? pipelines)
    let labelled = candidates.flatMap(\.stages).filter { $0.label.lowercased() == text.text.lowercased() }
    if let meant = labelled.first, labelled.count == 1 {
      let fix = text.edit(to: meant.id).map { Fix("write \(meant.id)", isSafe: true, edits: [$0]) }
      return Diagnostic(
        .optionLabel, "'\(text.text)' is the label of the stage '\(meant.id)', not its id", at: place,
        related: [.init(.expected, "the stage is defined here", at: meant.span)],
        help: "Write \(meant.id), or `${stage(\"\(meant.label)\")}`.", fixes: fix.map { [$0] } ?? [])
    }
    let near = candidates.flatMap { $0.stageSuggestions(for: text.text).map(\.id) }
    let known = candidates.map { "\($0.label): \($0.stageWords)" }.joined(separator: "; ")
    return Diagnostic(
      .unknownStage, "'\(text.text)' is not a stage\(chosen.map { " of pipeline '\($0.id)'" } ?? "")", at: place,
      related: candidates.map { .init(.expected, "the stages of \($0.label)", at: $0.span) },
      help: (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ") + "Known stages: \(known).")
  }
}

extension Pipeline {
  /// The active stages' ids with their labels.
  var stageWords: String {
    stages.filter { !$0.isArchived }.map { "\($0.id) (\($0.label))" }.listed
  }
}
