import SpokePlan

extension PlanInspection {
  /// One JSON object, indented, with a line break at its end.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.number("version", 1)
      json.string("format", format)
      json.number("bytes", byteCount)
      json.string("contentSHA256", contentDigest)
      json.string("factsSHA256", factsDigest)
      if let snapshotDigest { json.string("snapshotSHA256", snapshotDigest) }
      if let compiler { json.string("compiler", compiler) }
      if let portalID { json.string("portal", portalID) }
      json.string("apiVersion", apiVersion)
      json.string("timeZone", timeZone)
      json.strings("needs", needs)
      json.strings("scopes", scopes)
      json.array("mappings", mappings) { json, mapping in mapping.append(to: &json) }
      json.strings("eventPaths", eventPaths)
      json.strings("itemPaths", itemPaths)
      json.array("programs", programs) { json, program in
        json.object { json in
          json.number("number", program.number)
          json.number("stackDepth", program.stackDepth)
          json.number("cost", program.cost)
          if let expression = program.expression { json.string("expression", expression) }
          json.strings("instructions", program.instructions)
        }
      }
      json.array("tables", tables) { json, table in
        json.object { json in
          json.string("name", table.name)
          json.string("absent", table.absent)
          json.array("entries", table.entries) { json, entry in
            json.object { json in
              json.string("key", entry.key)
              json.string("value", entry.value)
            }
          }
        }
      }
      json.array("zones", zones) { json, zone in
        json.object { json in
          json.string("name", zone.name)
          json.number("transitions", zone.transitionCount)
          json.boolean("daylightSaving", zone.hasDaylightSaving)
        }
      }
      json.array("sections", sections) { json, section in
        json.object { json in
          json.string("name", section.name)
          json.number("bytes", section.byteCount)
        }
      }
    }
    return json.text + "\n"
  }
}

extension PlanInspection.Mapping {
  fileprivate func append(to json: inout JSONText) {
    json.object { json in
      json.string("id", id)
      if let source {
        json.string("file", source.path)
        json.number("line", source.line)
      }
      if let types { json.strings("types", types) }
      if let events { json.strings("events", events) }
      if let trigger { json.string("when", trigger) }
      if let each { json.string("each", each) }
      json.string("verb", verb)
      json.string("target", target)
      if let typeID { json.string("typeId", typeID) }
      json.array("match", key) { json, step in json.object { step.append(to: &$0) } }
      json.array("properties", properties) { json, step in json.object { step.append(to: &$0) } }
      if let occurredAt { json.object("occurredAt") { occurredAt.append(to: &$0) } }
      if let dedupeID { json.object("dedupeId") { dedupeID.append(to: &$0) } }
      json.array("associations", associations) { json, association in association.append(to: &json) }
      json.array("lists", lists) { json, list in
        json.object { json in
          json.string("change", list.isRemoval ? "remove" : "add")
          json.string("name", list.name)
          json.string("id", list.id)
        }
      }
    }
  }
}

extension PlanInspection.Step {
  fileprivate func append(to json: inout JSONText) {
    json.string("property", property)
    json.string("value", value)
    json.string("conversion", conversion)
    if let allowed { json.strings("allowed", allowed) }
    if let limit { json.number("limit", limit) }
    if let zone { json.string("zone", zone) }
    if !policies.isEmpty { json.strings("policies", policies) }
  }
}

extension PlanInspection.Association {
  fileprivate func append(to json: inout JSONText) {
    json.object { json in
      json.string("change", isRemoval ? "dissociate" : "associate")
      json.string("to", object)
      json.string("label", label)
      json.string("category", category)
      json.number("typeId", typeID)
      if let mapping { json.string("record", mapping) }
      json.array("match", match) { json, step in json.object { step.append(to: &$0) } }
      json.string("onNoRecord", onNoRecord)
    }
  }
}
