import SpokeDiagnostics
import SpokeJSON

extension Operation {
  /// Reads an operation's JSON line, as the runtime writes it; nil for anything else.
  public init?(jsonLine bytes: [UInt8]) {
    guard let document = try? JSONDocument(SourceFile(path: "operation", bytes: bytes)) else { return nil }
    let root = document.root
    guard let line = root["event"]?["line"]?.integer, let mapping = root["mapping"]?.string,
      let verb = root["op"]?.string.flatMap(Verb.init), let target = (root["object"] ?? root["definition"])?.string
    else { return nil }
    self.line = line
    messageID = root["event"]?["messageId"]?.string
    index = root["event"]?["index"]?.integer
    self.mapping = mapping
    self.verb = verb
    self.target = target
    if let key = root["key"], let property = key["property"]?.string, let value = key["value"].flatMap(Self.text) {
      self.key = [Field(name: property, value: value)]
    } else {
      key = Self.fields(root["match"] ?? root["identity"])
    }
    properties = Self.fields(root["properties"])
    write = [:]
    for (name, policy) in Self.members(root["write"]) { write[name] = policy.string }
    associations = (root["associations"]?.elements).map { $0.compactMap(Association.init) } ?? []
    lists = (root["lists"]?.elements).map { $0.compactMap(ListChange.init) } ?? []
    occurredAt = root["occurredAt"].flatMap(Self.text)
    uuid = root["uuid"].flatMap(Self.text)
  }

  fileprivate static func members(_ value: JSONValue?) -> [(String, JSONValue)] {
    guard let members = value?.members else { return [] }
    return members.compactMap { member in member.key.string.map { ($0, member.value) } }
  }

  fileprivate static func fields(_ value: JSONValue?) -> [Field] {
    members(value).compactMap { name, value in text(value).map { Field(name: name, value: $0) } }
  }

  /// A value as HubSpot takes it: properties are strings on the wire.
  fileprivate static func text(_ value: JSONValue) -> String? {
    value.string ?? value.numberText ?? value.boolean.map { $0 ? "true" : "false" }
  }
}

extension Operation.Association {
  fileprivate init?(_ value: JSONValue) {
    guard let to = value["to"]?.string, let category = value["category"]?.string, let typeID = value["typeId"]?.integer
    else { return nil }
    self.to = to
    self.category = category
    self.typeID = typeID
    isRemoval = value["remove"]?.boolean ?? false
    missing = value["missing"]?.string ?? "skip"
    if let record = value["record"]?.string {
      target = .record(record)
    } else {
      target = .match(Operation.fields(value["match"]))
    }
  }
}

extension Operation.ListChange {
  fileprivate init?(_ value: JSONValue) {
    guard let listID = value["listId"]?.string else { return nil }
    self.listID = listID
    isRemoval = value["remove"] != nil
  }
}
