import SpokeJSON
import SpokeSchema

/// How a record stands in answers.
struct RecordOutput {
  /// The properties that stand in it, besides those that always do; absent ones are null.
  var properties: [String]
  var warnings: [ValueWarning] = []
  var traceID: String?
  /// Whether an upsert made it; nil where that is not said.
  var isNew: Bool?
  var history: [String] = []
  var associations: [(key: String, type: String, ids: [(id: Int, type: String)])] = []

  init(properties: [String]) { self.properties = properties }

  func write(_ record: Record, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", String(record.id))
      writer.member(
        "properties",
        object: { writer in
          for name in properties {
            writer.key(name)
            if let value = record.properties[name] { writer.write(value) } else { writer.writeNull() }
          }
        })
      if !history.isEmpty { writeHistory(record, &writer) }
      writer.member("createdAt", record.createdAt.timestamp)
      writer.member("updatedAt", record.updatedAt.timestamp)
      writer.member("archived", record.isArchived)
      writer.member("archivedAt", ifPresent: record.archivedAt?.timestamp)
      if let isNew { writer.member("new", isNew) }
      writer.member("objectWriteTraceId", ifPresent: traceID)
      if !warnings.isEmpty {
        writer.member("warnings", array: { writer in for warning in warnings { warning.write(to: &writer) } })
      }
      if !associations.isEmpty { writeAssociations(&writer) }
    }
  }

  /// Only the present value of each property is kept.
  private func writeHistory(_ record: Record, _ writer: inout JSONWriter) {
    writer.member(
      "propertiesWithHistory",
      object: { writer in
        for name in history {
          writer.member(
            name,
            array: { writer in
              guard let value = record.properties[name] else { return }
              writer.object { writer in
                writer.member("value", value)
                writer.member("timestamp", record.updatedAt.timestamp)
                writer.member("sourceType", "INTEGRATION")
              }
            })
        }
      })
  }

  private func writeAssociations(_ writer: inout JSONWriter) {
    writer.member(
      "associations",
      object: { writer in
        for group in associations {
          writer.member(
            group.key,
            object: { writer in
              writer.member(
                "results",
                array: { writer in
                  for (id, type) in group.ids {
                    writer.object { writer in
                      writer.member("id", String(id))
                      writer.member("type", type)
                    }
                  }
                })
            })
        }
      })
  }
}

/// The properties that stand in an answer when none are asked for.
///
/// Source: "CRM search", section on default properties.
enum DefaultOutput {
  static func properties(of object: ObjectDefinition) -> [String] {
    switch object.typeID {
    case "0-1": ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"]
    case "0-2": ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"]
    case "0-3":
      [
        "amount", "closedate", "createdate", "dealname", "dealstage", "hs_lastmodifieddate", "hs_object_id", "pipeline",
      ]
    case "0-5":
      [
        "content", "createdate", "hs_lastmodifieddate", "hs_object_id", "hs_pipeline", "hs_pipeline_stage",
        "hs_ticket_category", "hs_ticket_priority", "subject",
      ]
    default: ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"]
    }
  }
}
