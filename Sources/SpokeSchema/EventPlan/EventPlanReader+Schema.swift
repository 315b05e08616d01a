import SpokeDiagnostics
import SpokeYAML

/// Files that are the JSON Schema of one event each.
extension EventPlanReader {
  /// Reads one. A file that others refer to is a part of theirs, unless it says of which event it is.
  mutating func readSchema(of document: EventPlanFiles.Document, isReferred: Bool) throws(EventPlanError) {
    guard document.root.isSchema else { return }
    let schema = try schemas.read(document.root)
    let name = EventFileName(document.source.path, in: files.folder)
    let said = schema.constants(of: "type").filter(EventPlan.callTypes.contains)
    if isReferred, said.isEmpty, schema.constants(of: "event").isEmpty { return }
    if name.isPart { return }
    let place = document.root["title"] ?? document.root["$id"] ?? document.root
    let span = SourceSpan(document.source, place.range)
    openSpan = openSpan ?? span
    for type in said.isEmpty ? [name.type] : said {
      let payload = schema.asPayload(of: type)
      let names: [String?]
      switch type {
      case "track":
        let events = schema.constants(of: "event")
        names = events.isEmpty ? [document.root["title"]?.scalar?.text ?? name.base] : events
      case "page", "screen":
        let own = schema.isPayload ? schema.constants(of: "name") : []
        let title = name.base == type ? nil : document.root["title"]?.scalar?.text ?? name.base
        names = own.isEmpty ? [title] : own
      default: names = [nil]
      }
      for name in names { events.append(.init(type: type, name: name, schema: payload, span: span)) }
    }
  }
}

/// What the path of an event's schema says: `track/Order Completed.json`, `identify.yaml`, `signed-up.schema.json`.
struct EventFileName {
  /// The file's name without its endings.
  let base: String
  /// The call type: the file's own name or a folder's, else `track`.
  let type: String
  /// Whether it is marked as a part of others: its name, or a folder's, begins with `_`.
  let isPart: Bool

  init(_ path: String, in folder: String?) {
    let inside = folder.flatMap { path.hasPrefix($0 + "/") ? path.dropFirst($0.count + 1) : nil }
    let parts = (inside ?? path.split(separator: "/").last ?? "").split(separator: "/").map(String.init)
    var base = parts.last ?? ""
    for ending in [".json", ".yaml", ".yml", ".schema"] where base.hasSuffix(ending) {
      base.removeLast(ending.count)
    }
    self.base = base
    let named = ([base] + parts.dropLast().reversed()).first { EventPlan.callTypes.contains($0) }
    type = named ?? "track"
    isPart = parts.contains { $0.hasPrefix("_") }
  }
}

extension EventSchema {
  /// The texts that a field can only be.
  fileprivate func constants(of field: String) -> [String] { properties[field]?.enumeration?.map(\.text) ?? [] }

  /// Whether it is about the whole call: it speaks of a field that only the call itself has.
  fileprivate var isPayload: Bool {
    !Set(properties.keys).isDisjoint(with: [
      "properties", "traits", "context", "userId", "anonymousId", "messageId", "event",
    ]) || !constants(of: "type").filter(EventPlan.callTypes.contains).isEmpty
  }

  /// The schema of the whole call: one that is about `properties`, or about the `traits` of a person or account, is put
  /// there.
  fileprivate func asPayload(of type: String) -> EventSchema {
    if isPayload { return self }
    let field = type == "identify" || type == "group" ? "traits" : "properties"
    return EventSchema(
      types: ["object"], properties: [field: self], required: required.isEmpty ? [] : [field], span: span)
  }
}

extension YAMLNode {
  /// Whether it is a JSON Schema of an object, rather than a collection of definitions or something else.
  var isSchema: Bool {
    ["properties", "$ref", "allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties"].contains {
      self[$0] != nil
    } || self["type"]?.scalar?.text == "object"
  }
}
