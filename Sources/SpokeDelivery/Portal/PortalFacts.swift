import SpokeClient
import SpokeJSON
import SpokeSchema

/// What the portal says of its properties, asked for only when something depends on it, and once.
actor PortalFacts {
  struct Property: Sendable {
    var isUnique: Bool
    var isReadOnly: Bool
    /// The place of each option among the others.
    var options: [String: Int]
  }

  private let courier: Courier
  private let names: ObjectNames
  private var properties: [String: [String: Property]] = [:]
  private var stages: [String: [String: Stage]] = [:]

  init(_ courier: Courier, _ names: ObjectNames) {
    self.courier = courier
    self.names = names
  }

  /// An object's properties, by name; empty where the token may not read them.
  func properties(of object: String) async throws(DeliveryStop) -> [String: Property] {
    if let known = properties[object] { return known }
    let path = names.path(object)
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.properties(path, .nonSensitive)
    }
    var found: [String: Property] = [:]
    if case .answered(let definitions) = answer {
      for definition in definitions {
        guard let name = definition["name"]?.string else { continue }
        found[name] = Property(definition)
      }
    }
    properties[object] = found
    return found
  }

  /// Whether HubSpot finds an object's records by a property; nil where that is not known.
  func isKey(_ property: String, of object: String) async throws(DeliveryStop) -> Bool? {
    if property == "id" || property == "hs_object_id" { return true }
    if StandardObject.named(object)?.uniqueProperties.contains(property) == true { return true }
    return try await properties(of: object)[property]?.isUnique
  }

  /// The properties of an object that one record only can have a value of, and that may be written.
  func keys(of object: String) async throws(DeliveryStop) -> Set<String> {
    let unique = try await properties(of: object).filter { $0.value.isUnique && !$0.value.isReadOnly }.keys
    return Set(unique).union(StandardObject.named(object)?.uniqueProperties ?? [])
  }

  // MARK: Order of options

  private struct Stage {
    var pipeline: String
    var place: Int
  }

  /// Whether a value is further on than another one; nil where the two have no order, such as stages of two pipelines.
  func isFurther(
    _ value: String, than present: String, _ property: String, of object: String
  ) async throws(DeliveryStop) -> Bool? {
    if property == PipelineProperties.of(object).stage, !LifecycleStage.objects.contains(object) {
      let stages = try await stages(of: object)
      guard let new = stages[value], let old = stages[present], new.pipeline == old.pipeline else { return nil }
      return new.place > old.place
    }
    let options = try await properties(of: object)[property]?.options ?? [:]
    guard let new = options[value], let old = options[present] else { return nil }
    return new > old
  }

  private func stages(of object: String) async throws(DeliveryStop) -> [String: Stage] {
    if let known = stages[object] { return known }
    let path = names.path(object)
    let answer = try await courier.send { client throws(HubSpotError) in try await client.pipelines(path) }
    var found: [String: Stage] = [:]
    if case .answered(let pipelines) = answer {
      for pipeline in pipelines {
        let id = pipeline["id"]?.string ?? ""
        for (value, place) in Self.places(pipeline["stages"], name: "id") {
          found[value] = Stage(pipeline: id, place: place)
        }
      }
    }
    stages[object] = found
    return found
  }

  /// Values in the order of `displayOrder`; HubSpot gives them unsorted, and -1 stands for the end.
  fileprivate static func places(_ list: JSONValue?, name: String) -> [String: Int] {
    let entries = (list?.elements.map(Array.init) ?? []).enumerated().compactMap { index, entry in
      entry[name]?.string.map { value in
        (value: value, order: entry["displayOrder"]?.integer.flatMap { $0 >= 0 ? $0 : nil } ?? Int.max, index: index)
      }
    }
    let sorted = entries.sorted { ($0.order, $0.index) < ($1.order, $1.index) }
    return Dictionary(sorted.enumerated().map { ($1.value, $0) }) { first, _ in first }
  }
}

extension PortalFacts.Property {
  init(_ definition: JSONValue) {
    isUnique = definition["hasUniqueValue"]?.boolean ?? false
    isReadOnly = definition["modificationMetadata"]?["readOnlyValue"]?.boolean ?? false
    options = PortalFacts.places(definition["options"], name: "value")
  }
}
