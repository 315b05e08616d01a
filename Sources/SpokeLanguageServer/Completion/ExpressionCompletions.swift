import SpokeChecker
import SpokeSchema
import SpokeSyntax

extension Completions {
  /// What may follow in an expression, given up to the cursor.
  func expressions(_ text: String) -> [Proposal] {
    if let call = OpenCall(text) {
      switch (call.name, call.isInText) {
      case ("lookup", false) where call.argument == 0:
        return file.tables.map { Proposal($0.name.value, .variable, detail: "\($0.entries.count) entries") }
      case ("option", true): return optionLabels
      case ("stage", true): return stageLabels
      case ("owner", true):
        return (portal?.owners ?? []).compactMap { owner in owner.email.map { Proposal($0, .value, detail: owner.id) } }
      default:
        if call.isInText { return texts(text) }
      }
    }
    let steps = place.word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return steps.count > 1 ? fields(Array(steps.dropLast())) : names
  }

  /// Roots, functions and words.
  private var names: [Proposal] {
    let roots = EventRoot.names + (mapping?.each != nil ? ["item"] : [])
    return roots.map { Proposal($0, .field, isLikely: true) }
      + FunctionSignature.all.map {
        Proposal($0.name, .function, detail: $0.text, documentation: $0.summary, text: $0.name + "(")
      }
      + ["and", "or", "not", "in", "true", "false", "null"].map { Proposal($0, .keyword) }
  }

  /// The fields of an object of the event, by the event plan; the word's last step is replaced with its path.
  private func fields(_ path: [String]) -> [Proposal] {
    guard let mapping else { return [] }
    var known: [String: EventSchema] = [:]
    for schema in analysis.plannedFields(path, in: mapping, of: file) {
      known.merge(schema.properties) { first, _ in first }
    }
    return known.sorted { $0.key < $1.key }.map { name, schema in
      let written = (path + [name]).joined(separator: ".")
      return Proposal(written, .field, detail: schema.types.sorted().joined(separator: ", "), isLikely: true)
    }
  }

  /// In a text that `type` or `event` is compared with: the calls, and the names of planned events.
  private func texts(_ text: String) -> [Proposal] {
    guard let quote = text.lastIndex(where: { $0 == "\"" || $0 == "'" }) else { return [] }
    switch text[..<quote].split(whereSeparator: { !($0.isLetter || $0 == "_") }).last {
    case "event":
      return (analysis.events?.events ?? []).filter { $0.type == "track" }.compactMap(\.name).map {
        Proposal($0, .event)
      }
    case "type":
      return ["identify", "track", "page", "screen", "group", "alias"].map { Proposal($0, .enumMember) }
    default: return []
    }
  }

  private var property: Property? {
    let name = inMapping.count > 1 && inMapping.first == "properties" ? inMapping[1] : nil
    return name.flatMap { object?.property(named: $0) ?? event?.property(named: $0) }
  }

  private var optionLabels: [Proposal] {
    (property?.options ?? []).map { Proposal($0.label, .enumMember, detail: $0.value) }
  }

  private var stageLabels: [Proposal] {
    guard let object, let pipelines = portal?.pipelines[object.name] else { return [] }
    return pipelines.flatMap { pipeline in
      pipeline.stages.map { Proposal($0.label, .enumMember, detail: "\(pipeline.label) · \($0.id)") }
    }
  }
}

/// The innermost call that is open at the end of a text.
struct OpenCall {
  var name: String
  /// From 0.
  var argument: Int
  /// Whether the text ends inside quotes.
  var isInText: Bool

  init?(_ text: String) {
    var calls: [(name: String, argument: Int)] = []
    var quote: Character?
    var word = ""
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "(":
        calls.append((word, 0))
      case ")": _ = calls.popLast()
      case ",":
        if let last = calls.popLast() { calls.append((last.name, last.argument + 1)) }
      default: break
      }
      word = character.isLetter || character.isNumber || character == "_" ? word + String(character) : ""
    }
    guard let last = calls.last ?? (quote == nil ? nil : ("", 0)) else { return nil }
    name = last.name
    argument = last.argument
    isInText = quote != nil
  }
}
