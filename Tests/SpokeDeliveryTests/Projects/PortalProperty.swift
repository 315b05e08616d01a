import Foundation
import SpokeTestSupport

/// A property of the example portal that can be written, as its snapshot has it.
struct PortalProperty {
  var name: String
  var type: String
  var isMultiple: Bool
  var options: [String]

  /// The writable properties of an object, but for those that are unique, archived, or belong to a pipeline, which are
  /// written together.
  static func all(of object: String) throws -> [PortalProperty] {
    let path = "\(Repository.root)/Schemas/portals/acme/objects/\(object).json"
    return try read(path, "properties").filter { one in
      (one["modificationMetadata"] as? [String: Any])?["readOnlyValue"] as? Bool == false
        && one["archived"] as? Bool != true && one["hasUniqueValue"] as? Bool != true
        && !["email", "pipeline", "dealstage", "hs_pipeline", "hs_pipeline_stage"].contains(one["name"] as? String)
    }.compactMap(PortalProperty.init).sorted { $0.name < $1.name }
  }

  /// The properties of a custom event's definition.
  static func all(ofEvent event: String) throws -> [PortalProperty] {
    let events = try read("\(Repository.root)/Schemas/portals/acme/events.json", "results")
    let properties = events.first { $0["name"] as? String == event }?["properties"] as? [[String: Any]] ?? []
    return properties.compactMap(PortalProperty.init).sorted { $0.name < $1.name }
  }

  private static func read(_ path: String, _ member: String) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any]
    return json?[member] as? [[String: Any]] ?? []
  }

  private init?(_ json: [String: Any]) {
    guard let name = json["name"] as? String, let type = json["type"] as? String else { return nil }
    self.name = name
    self.type = type
    isMultiple = type == "enumeration" && json["fieldType"] as? String == "checkbox"
    options = (json["options"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
  }

  /// Options that need no quotes of any kind.
  var plainOptions: [String] {
    options.filter {
      $0.utf8.allSatisfy { byte in byte.isLetterOrDigit || byte == 0x20 || byte == 0x5F || byte == 0x2D }
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
