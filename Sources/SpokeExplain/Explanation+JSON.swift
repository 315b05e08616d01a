import SpokeJSON

extension Explanation {
  /// One JSON object, indented, with a line break at its end. Values stand as JSON themselves.
  public var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("rejected", ifPresent: rejected)
      writer.member(
        "mappings",
        array: { writer in
          for mapping in mappings { Self.write(mapping, to: &writer) }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ mapping: ExplainedMapping, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("mapping", mapping.id)
      writer.member("source", ifPresent: mapping.source)
      writer.member("action", mapping.action)
      switch mapping.outcome {
      case .fired: writer.member("outcome", "fired")
      case .notFired: writer.member("outcome", "not-fired")
      case .rejected(let reason, let detail):
        writer.member("outcome", "rejected")
        writer.member("reason", reason)
        writer.member("detail", ifPresent: detail)
      }
      writer.member("when", ifPresent: mapping.trigger)
      write(mapping.conditions, to: &writer)
      if let each = mapping.each {
        writer.member(
          "each",
          object: { writer in
            writer.member("path", each.path)
            if let count = each.count { writer.member("count", count) }
          })
      }
      writer.member(
        "records",
        array: { writer in
          for record in mapping.records { write(record, to: &writer) }
        })
    }
  }

  private static func write(_ conditions: [ExplainedCondition], to writer: inout JSONWriter) {
    guard !conditions.isEmpty else { return }
    writer.member(
      "conditions",
      array: { writer in
        for condition in conditions {
          writer.object { writer in
            writer.member("condition", condition.text)
            writer.member("result", ifPresent: condition.result)
            write(condition.values, to: &writer)
          }
        }
      })
  }

  private static func write(_ steps: [ExplainedStep], to writer: inout JSONWriter) {
    writer.member(
      "values",
      array: { writer in
        for step in steps {
          writer.object { writer in
            writer.member("expression", step.expression)
            writer.member("outcome", step.outcome)
            writer.member("detail", ifPresent: step.detail)
            write("value", step.value, to: &writer)
          }
        }
      })
  }

  /// A member whose value is JSON already.
  private static func write(_ name: String, _ json: String?, to writer: inout JSONWriter) {
    guard let json else { return }
    writer.key(name)
    writer.write(number: json)
  }

  private static func write(_ record: ExplainedRecord, to writer: inout JSONWriter) {
    writer.object { writer in
      if let index = record.index { writer.member("index", index) }
      switch record.outcome {
      case .written: writer.member("outcome", "written")
      case .notFired: writer.member("outcome", "not-fired")
      case .rejected(let reason, let property, let association, let detail):
        writer.member("outcome", "rejected")
        writer.member("reason", reason)
        writer.member("property", ifPresent: property)
        writer.member("association", ifPresent: association)
        writer.member("detail", ifPresent: detail)
      }
      write(record.conditions, to: &writer)
      write("key", record.key, to: &writer)
      if let value = record.occurredAt { write("occurredAt", [value], to: &writer) }
      if let value = record.dedupeID { write("uuid", [value], to: &writer) }
      write("properties", record.properties, to: &writer)
      if !record.associations.isEmpty {
        writer.member(
          "associations",
          array: { writer in
            for association in record.associations { write(association, to: &writer) }
          })
      }
      if !record.lists.isEmpty { writer.member("lists", record.lists) }
    }
  }

  private static func write(_ association: ExplainedAssociation, to writer: inout JSONWriter) {
    writer.object { writer in
      if association.isRemoval { writer.member("remove", true) }
      writer.member("to", association.object)
      writer.member("label", association.label)
      writer.member("made", association.isMade)
      writer.member("record", ifPresent: association.mapping)
      write("match", association.match, to: &writer)
    }
  }

  private static func write(_ name: String, _ values: [ExplainedValue], to writer: inout JSONWriter) {
    guard !values.isEmpty else { return }
    writer.member(
      name,
      array: { writer in
        for value in values {
          writer.object { writer in
            writer.member("property", value.property)
            writer.member("expression", value.expression)
            writer.member("outcome", value.outcome)
            writer.member("detail", ifPresent: value.detail)
            writer.member("fate", value.fate.rawValue)
            writer.member("policy", ifPresent: value.policy)
            writer.member("write", ifPresent: value.write)
            writer.member("conversion", value.conversion)
            write("converted", value.converted, to: &writer)
            write(value.steps, to: &writer)
          }
        }
      })
  }
}
