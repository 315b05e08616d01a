import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeSyntax

extension JSONWriter {
  /// Where what stands at the position is defined: in this project, in the event plan or in the snapshot.
  mutating func definition(of subject: Subject) {
    guard let offset = subject.offset, let file = subject.file, let (mention, mapping) = file.mention(at: offset),
      let span = subject.definition(of: mention, mapping: mapping, in: file)
    else {
      writeNull()
      return
    }
    object { $0.location(span) }
  }
}

extension Subject {
  fileprivate func definition(of mention: Mention, mapping: MappingSyntax?, in file: MappingFile) -> SourceSpan? {
    let portal = analysis.portal
    switch mention {
    case .object(let name): return portal?.object(named: name.value)?.span
    case .event(let name): return portal?.event(named: name.value)?.span
    case .property(let name, let owner, let isOfEvent):
      return isOfEvent
        ? portal?.event(named: owner)?.property(named: name.value)?.span
        : portal?.object(named: owner)?.property(named: name.value)?.span
    case .label(let name, let from, let to): return portal?.association(name.value, from: from, to: to)?.span
    case .list(let name): return portal?.lists?.first { $0.name == name.value }?.span
    case .mapping(let name): return analysis.mapping(name.value).map { $0.file.span($0.mapping.id.range) }
    case .table(let name):
      return file.tables.first { $0.name.value == name.value }.map { file.span($0.name.range) }
    case .function: return nil
    case .expression(let expression, _):
      guard let mapping, case .path(let path) = expression.kind else { return nil }
      return analysis.plannedFields(path.keys, in: mapping, of: file).first?.span
    }
  }
}

extension Path {
  /// The names from the root on, up to the first index.
  var keys: [String] {
    var keys = [root.value]
    for step in steps {
      guard case .key(let name) = step.value else { break }
      keys.append(name)
    }
    return keys
  }
}

extension Analysis {
  /// What the event plan says of a field, in the events that a mapping's trigger lets through.
  func plannedFields(_ path: [String], in mapping: MappingSyntax, of file: MappingFile) -> [EventSchema] {
    guard let events else { return [] }
    let triggered = types(of: mapping, in: file).triggeredEvents ?? [.init(type: nil, event: nil)]
    return triggered.flatMap { events.schemas(type: $0.type, event: $0.event, path: path) ?? [] }
  }
}
