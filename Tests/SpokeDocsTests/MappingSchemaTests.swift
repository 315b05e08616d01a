import SpokeDiagnostics
import SpokeJSON
import SpokeSyntax
import SpokeTestSupport
import Testing

@testable import SpokeDocs
@testable import SpokeSyntax

@Suite struct MappingSchemaTests {
  /// `spoke json-schema > Schemas/mapping.schema.json` writes it.
  @Test func theRepositorysFileIsThisText() throws {
    let file = String(decoding: try RepositoryFile.read("Schemas/mapping.schema.json"), as: UTF8.self)
    #expect(file == MappingSchema.text)
  }

  private func document(_ text: String) throws -> JSONValue {
    try JSONDocument(SourceFile(path: "schema.json", text: text)).root
  }

  private func keys(_ value: JSONValue?) -> Set<String> { Set(value?.members?.compactMap(\.key.string) ?? []) }

  @Test func theSchemaHasTheKeysOfTheLanguage() throws {
    let root = try document(MappingSchema.text)
    let definitions = root["definitions"]
    #expect(keys(root["properties"]) == Set(FieldSet.file.keys))
    #expect(keys(root["properties"]?["defaults"]?["properties"]) == Set(FieldSet.defaults.keys))
    #expect(keys(definitions?["mapping"]?["properties"]) == Set(FieldSet.mapping.keys))
    #expect(keys(definitions?["association"]?["properties"]) == Set(FieldSet.association.keys))
    #expect(keys(definitions?["listChange"]?["properties"]) == Set(FieldSet.listChange.keys))
    let forms = (definitions?["propertyValue"]?["anyOf"]?.elements).map { Array($0) }
    #expect(keys(forms?.last?["properties"]) == Set(FieldSet.property.keys))
  }

  /// Every reference leads to a definition, and every definition is referred to.
  @Test func referencesResolve() throws {
    for text in [MappingSchema.text, MappingSchema.text(for: try #require(Projects.acmePortal))] {
      let root = try document(text)
      let defined = keys(root["definitions"])
      var named: Set<String> = []
      for part in text.split(separator: "\"#/definitions/").dropFirst() {
        named.insert(String(part.prefix { $0 != "\"" }))
      }
      #expect(defined == named)
      #expect(named.allSatisfy { $0.utf8.allSatisfy { Anchor.isPlain($0) || $0 == UInt8(ascii: ".") } })
    }
  }

  @Test func thePortalsSchemaHasItsNames() throws {
    let root = try document(MappingSchema.text(for: try #require(Projects.acmePortal)))
    let properties = root["definitions"]?["contacts.properties"]?["properties"]
    #expect(properties?["firstname"]?["title"]?.string == "First name")
    // What HubSpot refuses is no name to write.
    #expect(properties?["createdate"] == nil && properties?["acme_previous_plan"] == nil)
    let match = root["definitions"]?["contacts.mapping"]?["properties"]?["match"]?["properties"]
    #expect(keys(match).isSuperset(of: ["email", "acme_user_id", "id"]))
  }

  @Test func namesOfAPortalAreNoReferences() throws {
    let text = MappingSchema.text(for: HostileProject.documentation().portal)
    _ = try document(text)
    for part in text.split(separator: "\"#/definitions/").dropFirst() {
      #expect(part.prefix { $0 != "\"" }.utf8.allSatisfy { Anchor.isPlain($0) || $0 == UInt8(ascii: ".") })
    }
  }

  @Test func layout() {
    let tree: JSONTree = ["a": 1, "b": ["x", true], "c": .string(String(repeating: "y", count: 120))]
    #expect(tree.laidOut.hasPrefix("{\n  \"a\": 1,\n  \"b\": [\"x\", true],\n  \"c\": \"yy"))
    #expect(JSONTree.object([]).laidOut == "{}\n" && JSONTree.array([]).laidOut == "[]\n")
  }
}
