import Foundation
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import Testing

@Suite struct ExampleProjectTests {
  private static let folder = Repository.root + "/Examples/acme"

  private static let mappings: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/mappings")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private func source(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + path))))
  }

  @Test func theExamplesMappingsAreRead() throws {
    #expect(!Self.mappings.isEmpty)
    for name in Self.mappings {
      var diagnostics = Diagnostics()
      let file = MappingFile.parse(try source("mappings/" + name), diagnostics: &diagnostics)
      #expect(diagnostics.all.map(\.message) == [], "\(name)")
      #expect(!file.mappings.isEmpty && file.mappings.allSatisfy { $0.action != nil && $0.trigger != nil })
    }
  }

  @Test func theExamplesProjectIsRead() throws {
    var diagnostics = Diagnostics()
    let project = ProjectFile.parse(try source("spoke.yaml"), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    #expect(project.portal?.value == "acme")
  }
}
