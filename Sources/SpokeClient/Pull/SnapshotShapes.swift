import SpokeJSON
import SpokeSchema

/// How HubSpot's answers stand in a snapshot: what of them, and in which order.
enum SnapshotShapes {
  /// A file of `results`.
  static func file(_ results: [JSONTree]) -> JSONTree { .object([.init("results", .array(results))]) }

  // MARK: Objects

  /// A standard object: what the snapshot's format names. HubSpot's schema of it has more, none of which a check reads.
  static func object(_ standard: StandardObject, schema: JSONTree?, properties: [JSONTree]) -> JSONTree {
    var members = [
      JSONTree.Member("objectTypeId", .string(standard.typeID)), .init("name", .string(standard.name)),
      .init("labels", labels(schema) ?? labels(standard)),
    ]
    if let display = schema?["primaryDisplayProperty"], !display.isNull {
      members.append(.init("primaryDisplayProperty", display))
    }
    members.append(.init("requiredProperties", schema?["requiredProperties"] ?? .array([])))
    members.append(.init("properties", .array(properties)))
    return .object(members)
  }

  private static func labels(_ schema: JSONTree?) -> JSONTree? {
    guard let labels = schema?["labels"], labels["singular"]?.string != nil else { return nil }
    return labels
  }

  private static func labels(_ standard: StandardObject) -> JSONTree {
    .object([.init("singular", .string(standard.singularLabel)), .init("plural", .string(standard.pluralLabel))])
  }

  /// The members of a custom object's schema that stand first.
  private static let leading = [
    "id", "objectTypeId", "name", "fullyQualifiedName", "labels", "primaryDisplayProperty", "requiredProperties",
    "secondaryDisplayProperties", "searchableProperties", "description", "allowsSensitiveProperties", "archived",
    "createdAt", "updatedAt",
  ]

  /// A custom object: its schema as HubSpot has it, its associations left out, for they have files of their own.
  static func object(schema: JSONTree, properties: [JSONTree]) -> JSONTree {
    guard case .object(let members) = schema.removing(["properties", "associations"]) else { return schema }
    let first = leading.compactMap { name in members.first { $0.name == name } }
    let rest = members.filter { !leading.contains($0.name) }
    return .object(first + rest + [.init("properties", .array(properties))])
  }

  /// Properties by name. An archived one of the same name as one in use is left out.
  static func properties(inUse: [JSONTree], archived: [JSONTree]) -> [JSONTree] {
    var seen: Set<String> = []
    return sorted((inUse + archived).filter { seen.insert($0["name"]?.string ?? "").inserted }, by: ["name"])
  }

  // MARK: Others

  static func validations(_ results: [JSONTree]) -> [JSONTree] { sorted(results, by: ["propertyName"]) }

  /// By label, the unlabelled type first, with the greatest number of records where the portal has limited it.
  static func associationTypes(_ results: [JSONTree], limits: [JSONTree]) -> [JSONTree] {
    let types = results.map { type in
      guard case .object(var members) = type else { return type }
      // Answers of 2026-09 have them, and they are null.
      members.removeAll { ["fromObjectTypeId", "toObjectTypeId"].contains($0.name) && $0.value.isNull }
      if !members.contains(where: { $0.name == "label" }) { members.append(.init("label", .null)) }
      let limit = limits.first { isSameType($0, type) }
      if let maximum = limit?["userEnforcedMaxToObjectIds"] ?? limit?["maxToObjectIds"], maximum.identifier != nil {
        members.append(.init("maxToObjectIds", maximum))
      }
      return .object(members)
    }
    return types.map {
      (key: [$0["label"]?.string ?? "", padded($0["typeId"]), $0["category"]?.string ?? ""], type: $0)
    }
    .sorted { isBefore($0.key, $1.key) }.map(\.type)
  }

  static func isSameType(_ left: JSONTree, _ right: JSONTree) -> Bool {
    left["typeId"]?.identifier == right["typeId"]?.identifier && left["category"]?.string == right["category"]?.string
  }

  /// By label, their stages in the order in which people see them.
  static func pipelines(_ results: [JSONTree]) -> [JSONTree] {
    sorted(results, by: ["label", "id"]).map { pipeline in
      pipeline.sorting("stages") { stages in
        stages.map { (key: [padded($0["displayOrder"]), $0["id"]?.identifier ?? ""], stage: $0) }
          .sorted { isBefore($0.key, $1.key) }.map(\.stage)
      }
    }
  }

  /// By name, their properties too.
  static func events(_ results: [JSONTree]) -> [JSONTree] {
    sorted(results, by: ["name"]).map { $0.sorting("properties") { sorted($0, by: ["name"]) } }
  }

  /// What of a list does not change whenever a record comes or goes.
  static func lists(_ results: [JSONTree]) -> [JSONTree] {
    let lists = results.map { list in
      JSONTree.object(
        ["listId", "name", "objectTypeId", "processingType"].compactMap { name in
          list[name].map { JSONTree.Member(name, $0) }
        })
    }
    return sorted(lists, by: ["name", "listId"])
  }

  // MARK: Order

  private static func sorted(_ elements: [JSONTree], by names: [String]) -> [JSONTree] {
    elements.map { element in (key: names.map { element[$0]?.identifier ?? "" }, element: element) }
      .sorted { isBefore($0.key, $1.key) }.map(\.element)
  }

  static func isBefore(_ left: [String], _ right: [String]) -> Bool {
    for (left, right) in zip(left, right) where left != right { return SpokeClient.isBefore(left, right) }
    return left.count < right.count
  }

  /// A number so that texts compare as numbers do; -1, "not set", comes last.
  private static func padded(_ number: JSONTree?) -> String {
    guard let value = number?.identifier.flatMap({ Int($0) }), value >= 0 else { return "~" }
    let digits = "\(value)"
    return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
  }
}
