import SpokeJSON
import SpokeSchema

/// The JSON Schema of mapping files, for editors.
///
/// Draft 7: it is the newest draft that the language server behind the editors' YAML extensions supports in full
/// (yaml-language-server's manual, "JSON Schema support").
public enum MappingSchema {
  /// The schema of the language. `Schemas/mapping.schema.json` holds this text.
  public static var text: String { schema(LanguageSchema.definitions, title: "Spoke mapping file").laidOut }

  /// The schema of the language for one portal: with the names of its objects, properties, events, labels and lists, and
  /// with options wherever a value is written plainly. A text with `${ }` is allowed everywhere.
  ///
  /// - Parameter portal: a snapshot that was loaded with all of its objects.
  public static func text(for portal: Portal) -> String {
    let names = PortalSchema(portal)
    let definitions = LanguageSchema.definitions.map { member in
      switch member.name {
      case "mapping" where !names.conditions.isEmpty:
        JSONTree.Member("mapping", member.value.adding([.init("allOf", .array(names.conditions))]))
      case "object": JSONTree.Member("object", names.objectNames)
      default: member
      }
    }
    return schema(definitions + names.definitions, title: "Spoke mapping file for the portal \(portal.name)").laidOut
  }

  private static func schema(_ definitions: [JSONTree.Member], title: String) -> JSONTree {
    let head: JSONTree = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "mapping.schema.json",
      "title": .string(title),
    ]
    return head.adding(LanguageSchema.file + [.init("definitions", .object(definitions))])
  }

  /// A reference to a definition.
  static func reference(_ name: String) -> JSONTree { ["$ref": .string("#/definitions/\(name)")] }

  /// A reference with words of its own. Draft 7 passes over what stands beside `$ref`, so it goes one level down.
  static func reference(_ name: String, _ description: String) -> JSONTree {
    ["description": .string(description), "allOf": [reference(name)]]
  }
}
