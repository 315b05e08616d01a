import SpokeDiagnostics
import SpokeJSON

extension Operation {
  /// Reads an operation's JSON line, as the runtime writes it; nil for anything else, so that nothing of a line is
  /// passed over.
  public init?(jsonLine bytes: [UInt8]) {
    guard let document = try? JSONDocument(SourceFile(path: "operation", bytes: bytes)) else { return nil }
    let root = document.root
    guard let line = root["event"]?["line"]?.integer, let mapping = root["mapping"]?.string,
      let verb = root["op"]?.string.flatMap(Verb.init),
      let target = root[verb == .send ? "definition" : "object"]?.string, let key = Self.key(root, verb),
      let properties = Self.fields(root["properties"]), let write = Self.policies(root["write"]),
      let associations = Self.all(root["associations"], Association.init),
      let lists = Self.all(root["lists"], ListChange.init)
    else { return nil }
    self.line = line
    messageID = root["event"]?["messageId"]?.string
    index = root["event"]?["index"]?.integer
    self.mapping = mapping
    self.verb = verb
    self.target = target
    self.key = key
    self.properties = properties
    self.write = write
    self.associations = associations
    self.lists = lists
    occurredAt = root["occurredAt"].flatMap(Self.text)
    uuid = root["uuid"].flatMap(Self.text)
  }

  private static func key(_ root: JSONValue, _ verb: Verb) -> [Field]? {
    switch verb {
    case .create: return []
    case .send: return fields(root["identity"])
    case .upsert, .update:
      if let property = root["key"]?["property"]?.string {
        return root["key"]?["value"].flatMap(text).map { [Field(name: property, value: $0)] }
      }
      // HubSpot finds a record by one property only.
      return fields(root["match"]).flatMap { $0.count == 1 ? $0 : nil }
    }
  }

  private static func policies(_ value: JSONValue?) -> [String: String]? {
    guard let fields = fields(value) else { return nil }
    return Dictionary(fields.map { ($0.name, $0.value) }) { _, last in last }
  }

  private static func all<Element>(_ value: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let value else { return [] }
    guard let elements = value.elements else { return nil }
    var found: [Element] = []
    for element in elements {
      guard let element = read(element) else { return nil }
      found.append(element)
    }
    return found
  }

  /// The members of an object; none where there is no object, nil where one is no text, number or boolean.
  fileprivate static func fields(_ value: JSONValue?) -> [Field]? {
    guard let value else { return [] }
    guard let members = value.members else { return nil }
    var fields: [Field] = []
    for member in members {
      guard let name = member.key.string, let text = text(member.value) else { return nil }
      fields.append(Field(name: name, value: text))
    }
    return fields
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
      target = .record(record, index: value["index"]?.integer)
    } else if let match = Operation.fields(value["match"]), !match.isEmpty {
      target = .match(match)
    } else {
      return nil
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
