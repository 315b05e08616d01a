import SpokeDiagnostics
import SpokeSyntax

/// What a place in a mapping file speaks of.
enum Mention {
  case object(Located<String>)
  /// A custom behavioral event.
  case event(Located<String>)
  /// A property of an object, or of an event where `isOfEvent`.
  case property(Located<String>, owner: String, isOfEvent: Bool)
  case label(Located<String>, from: String, to: String)
  case list(Located<String>)
  /// A mapping's own id, or another mapping's in `record:`.
  case mapping(Located<String>)
  case table(Located<String>)
  case function(Located<String>)
  case expression(Expression, property: String?)

  /// The bytes that name it.
  var range: ByteRange {
    switch self {
    case .object(let name), .event(let name), .property(let name, _, _), .label(let name, _, _), .list(let name),
      .mapping(let name), .table(let name), .function(let name):
      name.range
    case .expression(let expression, _): expression.range
    }
  }
}

extension MappingFile {
  /// What stands at a byte, with the mapping that it belongs to.
  func mention(at offset: Int) -> (mention: Mention, mapping: MappingSyntax?)? {
    for table in tables where table.name.range.touches(offset) { return (.table(table.name), nil) }
    for mapping in mappings where mapping.range.union(mapping.id.range).touches(offset) {
      return MentionSearch(mapping: mapping, offset: offset).found.map { ($0, mapping) }
    }
    return nil
  }
}

extension ByteRange {
  /// Whether a cursor stands in the range or at one of its ends.
  func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }
}

/// The search of one mapping.
private struct MentionSearch {
  let mapping: MappingSyntax
  let offset: Int

  var found: Mention? {
    if mapping.id.range.touches(offset) { return .mapping(mapping.id) }
    let isSend = mapping.action?.verb.value == .send
    let owner = mapping.action?.target.value ?? ""
    if let target = mapping.action?.target, target.range.touches(offset) {
      return isSend ? .event(target) : .object(target)
    }
    if let expression = [mapping.trigger, mapping.each].compactMap({ $0 }).first(where: { $0.range.touches(offset) }) {
      return mention(in: expression, property: nil)
    }
    for property in (mapping.match?.entries ?? []) + mapping.properties {
      if let mention = mention(in: property, owner: owner, isOfEvent: isSend) { return mention }
    }
    for property in mapping.identity?.entries ?? [] {
      if let mention = mention(in: property.value, property: nil) { return mention }
    }
    for value in [mapping.occurredAt, mapping.dedupeID, mapping.wholeProperties].compactMap({ $0 }) {
      if let mention = mention(in: value, property: nil) { return mention }
    }
    for association in mapping.associations + mapping.dissociations where association.range.touches(offset) {
      return mention(in: association, from: owner)
    }
    for list in mapping.lists where list.name.range.touches(offset) { return .list(list.name) }
    return nil
  }

  private func mention(in association: AssociationSyntax, from owner: String) -> Mention? {
    let to = association.to?.value ?? ""
    if let object = association.to, object.range.touches(offset) { return .object(object) }
    if let record = association.record, record.range.touches(offset) { return .mapping(record) }
    if let label = association.label, label.range.touches(offset) { return .label(label, from: owner, to: to) }
    for property in association.match?.entries ?? [] {
      if let mention = mention(in: property, owner: to, isOfEvent: false) { return mention }
    }
    return nil
  }

  private func mention(in property: PropertySyntax, owner: String, isOfEvent: Bool) -> Mention? {
    if property.name.range.touches(offset) { return .property(property.name, owner: owner, isOfEvent: isOfEvent) }
    return mention(in: property.value, property: property.name.value)
  }

  private func mention(in value: ValueSyntax, property: String?) -> Mention? {
    guard value.range.touches(offset) else { return nil }
    switch value.kind {
    case .expression(let expression): return mention(in: expression, property: property)
    case .template(let parts):
      for case .expression(let expression) in parts where expression.range.touches(offset) {
        return mention(in: expression, property: property)
      }
      return nil
    case .list(let values):
      return values.lazy.compactMap { mention(in: $0, property: property) }.first
    case .literal, .error: return nil
    }
  }

  /// The innermost expression at the place. The parser bounds the depth.
  private func mention(in expression: Expression, property: String?) -> Mention? {
    guard expression.range.touches(offset) else { return nil }
    var inner: [Expression] = []
    switch expression.kind {
    case .call(let name, let arguments):
      if name.range.touches(offset) { return .function(name) }
      if name.value == "lookup", let first = arguments.first, case .path(let path) = first.kind, path.steps.isEmpty,
        first.range.touches(offset)
      {
        return .table(path.root)
      }
      inner = arguments
    case .not(let operand), .negate(let operand), .group(let operand): inner = [operand]
    case .binary(_, let left, let right): inner = [left, right]
    case .list(let elements): inner = elements
    case .literal, .path, .error: break
    }
    for operand in inner {
      if let mention = mention(in: operand, property: property) { return mention }
    }
    if case .error = expression.kind { return nil }
    return .expression(expression, property: property)
  }
}
