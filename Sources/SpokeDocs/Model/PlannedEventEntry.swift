import SpokeSchema

/// An event of the plan with its fields and who reads them.
struct PlannedEventEntry {
  let event: EventPlan.PlannedEvent
  /// The mappings that it can make run, by number.
  let mappings: [Int]
  /// The fields that hold values, by path.
  let fields: [Field]

  /// "Order Completed", "identify"
  var title: String { event.name ?? event.type }

  struct Field {
    let path: String
    let type: String
    let isRequired: Bool
    /// The mappings that read it, by number.
    let readers: [Int]
  }
}

extension EventSchema {
  /// The fields below that hold values: objects and arrays of objects are gone through. The plan's reader bounds the
  /// depth.
  func leaves() -> [(steps: [EventPath.Step], schema: EventSchema, isRequired: Bool)] {
    var found: [(steps: [EventPath.Step], schema: EventSchema, isRequired: Bool)] = []
    func walk(_ schema: EventSchema, _ steps: [EventPath.Step], _ isRequired: Bool) {
      if !schema.properties.isEmpty {
        for name in schema.properties.keys.sorted() {
          guard let member = schema.properties[name] else { continue }
          walk(member, steps + [.key(name)], isRequired && schema.required.contains(name))
        }
      } else if let items = schema.items.first, !items.properties.isEmpty {
        walk(items, steps + [.element], isRequired)
      } else if !steps.isEmpty {
        found.append((steps, schema, isRequired))
      }
    }
    walk(self, [], true)
    return found
  }

  /// The type in words: "text", "one of 5 texts", "text or null", "array of number".
  var words: String {
    var names = types.subtracting(["null"]).sorted().map { name -> String in
      switch name {
      case "string":
        switch format {
        case "date-time": "date and time"
        case "date": "date"
        case "email": "e-mail address"
        case "uri": "web address"
        default: enumeration.map { "one of \(Numbers.count($0.count, "text"))" } ?? "text"
        }
      case "boolean": "true or false"
      case "integer": "whole number"
      case "array": items.first.map { "array of \($0.words)" } ?? "array"
      default: name
      }
    }
    if types.contains("null") { names.append("null") }
    return names.isEmpty ? "anything" : names.joined(separator: " or ")
  }
}
