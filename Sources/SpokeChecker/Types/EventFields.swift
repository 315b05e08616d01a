import SpokeSchema

/// What the event plan says of one path, for one event.
struct PlannedField {
  enum Problem {
    /// A key that the object does not declare.
    case unknownKey(step: Int, in: EventSchema)
    /// A step into a value that has no members or elements.
    case wrongStep(step: Int, into: EventSchema)
  }

  var type: ValueType
  var problem: Problem?
  /// The schema at the end of the path, when there is one.
  var schema: EventSchema?

  /// Follows a path through a schema. A nil schema says nothing.
  static func at(_ steps: ArraySlice<CorePath.Step>, of schema: EventSchema?) -> PlannedField {
    var current = schema
    var canBeMissing = false
    for (place, step) in zip(steps.indices, steps) {
      guard let here = current else { return PlannedField(type: .any) }
      let needed = if case .key = step { "object" } else { "array" }
      guard here.types.isEmpty || here.types.contains(needed) else {
        return PlannedField(type: ValueType(.missing), problem: .wrongStep(step: place, into: here))
      }
      if here.types.count > 1 { canBeMissing = true }
      switch step {
      case .key(let key):
        guard let child = here.properties[key] ?? here.others.first else {
          // An object of which no field is declared can hold any; of others a mapping reads what is declared.
          if here.properties.isEmpty, here.allowsOthers { return PlannedField(type: .any) }
          return PlannedField(
            type: here.allowsOthers ? .any : ValueType(.missing), problem: .unknownKey(step: place, in: here))
        }
        if !here.required.contains(key) { canBeMissing = true }
        current = child
      case .index:
        canBeMissing = true
        current = here.items.first
      case .wildcard:
        let rest = steps[(place + 1)...]
        var field = elements(rest, of: here.items.first)
        if canBeMissing { field.type.kinds.insert(.missing) }
        return field
      }
    }
    guard let current else { return PlannedField(type: .any) }
    let type = ValueType(current)
    return PlannedField(type: canBeMissing ? type.adding(.missing) : type, schema: current)
  }

  /// What follows `[*]`: an array of what the rest of the path gives for every element. A further `[*]` puts the elements
  /// of every element into one list.
  private static func elements(_ rest: ArraySlice<CorePath.Step>, of schema: EventSchema?) -> PlannedField {
    var rest = rest
    var schema = schema
    while let wildcard = rest.firstIndex(of: .wildcard) {
      let field = at(rest[..<wildcard], of: schema)
      if let problem = field.problem { return PlannedField(type: ValueType(.array), problem: problem) }
      if let inner = field.schema, !inner.types.isEmpty, !inner.types.contains("array") {
        return PlannedField(type: ValueType(.array), problem: .wrongStep(step: wildcard, into: inner))
      }
      schema = field.schema?.items.first
      rest = rest[(wildcard + 1)...]
    }
    let field = at(rest, of: schema)
    let element = field.type.removing(.missing)
    return PlannedField(type: ValueType(.array, element: element.isError ? nil : element), problem: field.problem)
  }
}

extension ValueType {
  /// What a field with this schema can be when it is there.
  init(_ schema: EventSchema) {
    var kinds: Kinds = []
    for name in schema.types {
      switch name {
      case "string": kinds.insert(.string)
      case "number", "integer": kinds.insert(.number)
      case "boolean": kinds.insert(.boolean)
      case "object": kinds.insert(.object)
      case "array": kinds.insert(.array)
      case "null": kinds.insert(.null)
      default: break
      }
    }
    if kinds.isEmpty {
      if schema.enumeration != nil {
        kinds = .string
      } else if !schema.properties.isEmpty {
        kinds = .object
      } else if !schema.items.isEmpty {
        kinds = .array
      } else {
        kinds = Kinds.anything.subtracting(.missing)
      }
    }
    self.init(kinds)
    isInteger = schema.types.contains("integer") && !schema.types.contains("number")
    if kinds.contains(.string) {
      format = schema.format
      literals = schema.enumeration?.map {
        LiteralOrigin($0.text, at: $0.span, source: ExpressionContext.planSource, standing: .elsewhere)
      }
    }
    if kinds.contains(.array), let items = schema.items.first { element = [ValueType.shallow(items)] }
  }

  /// The type of an array's elements; arrays in arrays are not followed further.
  private static func shallow(_ schema: EventSchema) -> ValueType {
    var flat = schema
    flat.items = []
    var type = ValueType(flat)
    if schema.types.isEmpty, !schema.items.isEmpty { type = ValueType(.array) }
    return type
  }
}
