import SpokeDiagnostics
import SpokeSchema
import Testing

@testable import SpokeDocs

@Suite struct SiteTests {
  @Test func theSameInputGivesTheSameBytes() throws {
    let first = try Projects.files(try Projects.acme())
    let second = try Projects.files(try Projects.acme())
    #expect(first.map(\.path) == second.map(\.path))
    for (one, two) in zip(first, second) { #expect(one.text == two.text, "\(one.path)") }
    #expect(Set(first.map(\.path)).count == first.count)
  }

  /// Every link of every page leads to a page, and its fragment to a place on it.
  @Test(arguments: [false, true])
  func linksResolve(isHostile: Bool) throws {
    let files = try Projects.files(isHostile ? HostileProject.documentation() : try Projects.acme())
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    var places: [String: Set<String>] = [:]
    for file in files where file.path.hasSuffix(".html") {
      places[file.path] = Set(try Tags(file.text).all.compactMap { $0.values["id"] })
    }
    for file in files where file.path.hasSuffix(".md") {
      places[file.path] = Set(
        file.text.split(separator: "<a id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    }
    var count = 0
    for file in files {
      for address in try addresses(in: file) {
        count += 1
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? file.path : resolved(parts[0], from: file.path)
        #expect(byPath[target] != nil, "\(file.path) → \(address)")
        if parts.count > 1 { #expect(places[target]?.contains(parts[1]) == true, "\(file.path) → \(address)") }
      }
    }
    #expect(count > 1_000)
  }

  private func addresses(in file: SiteFile) throws -> [String] {
    if file.path.hasSuffix(".html") {
      return try Tags(file.text).all.flatMap { tag in [tag.values["href"], tag.values["src"]].compactMap { $0 } }
    }
    guard file.path.hasSuffix(".md") else { return [] }
    // Addresses hold no brackets and are never made of text; those in code are none.
    return file.text.split(separator: "](").dropFirst().map { String($0.prefix { $0 != ")" }) }
      .filter { $0.contains(".md") || $0.contains(".svg") }
  }

  private func resolved(_ address: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/").map(String.init) {
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test func pagesStaySmall() throws {
    let files = try Projects.files(BigProject.documentation(properties: 1_000, mappings: 200))
    #expect(files.count > 400)
    for file in files { #expect(file.text.utf8.count < 300_000, "\(file.path): \(file.text.utf8.count)") }
    // All properties are in the lists, and all are in the files that the search of a list loads.
    let pages = files.filter { $0.path.hasPrefix("objects/contacts") && $0.path.hasSuffix(".html") }
    #expect(pages.reduce(0) { $0 + $1.text.split(separator: "<details ").count - 1 } == 1_000)
    let rows = files.filter { $0.path.hasPrefix("objects/contacts") && $0.path.hasSuffix(".rows.js") }
    #expect(rows.count == pages.count && rows.count > 1)
    #expect(rows.reduce(0) { $0 + $1.text.split(separator: "<details ").count - 1 } == 1_000)
  }

  @Test func oneMappingOfThousandsOfValues() throws {
    let files = try Projects.files(BigProject.documentation(properties: 1_500, mappings: 1, valuesOfMapping: 1_500))
    for file in files { #expect(file.text.utf8.count < 300_000, "\(file.path): \(file.text.utf8.count)") }
    #expect(files.contains { $0.path == "mappings/mapping-0.2.html" })
  }

  @Test func changesSinceAnEarlierSnapshot() throws {
    var documentation = try Projects.acme()
    var earlier = documentation.portal
    #expect(earlier.objects[1].name == "contacts")
    earlier.objects[1] = earlier.objects[1].with(earlier.objects[1].properties.filter { $0.name != "acme_mrr" })
    earlier.lists = []
    documentation.previous = earlier
    let files = try Projects.files(documentation, [.html])
    let changes = try #require(files.first { $0.path == "changes.html" })
    #expect(changes.text.contains("the property is new") && changes.text.contains("contact-from-identify"))
    #expect(try Projects.files(try Projects.acme()).contains { $0.path == "changes.html" } == false)
  }

  @Test func aProjectWithoutAnything() throws {
    let portal = Portal(name: "empty", directory: "empty")
    let files = try Projects.files(Projects.documentation([], portal: portal))
    #expect(files.contains { $0.path == "index.html" } && files.contains { $0.path == "markdown/README.md" })
  }

  @Test func picturesShowWhatGoesWhere() throws {
    let model = SiteModel(try Projects.acme())
    let mapping = try #require(model.mappings.first { $0.id == "contact-from-identify" })
    let picture = try #require(LineagePicture(mapping))
    #expect(picture.rows.count == 21 && picture.omitted == 0)
    let first = try #require(picture.rows.first { $0.property == "firstname" })
    #expect(first.fields.map { picture.fields[$0] } == ["traits.first_name", "traits.firstName"])
    #expect(picture.rows.first { $0.property == "email" }?.steps == "trim → lower → e-mail")
    #expect(picture.rows.first { $0.property == "hs_lead_status" }?.steps == "the option “New”")
    // No two stand in one place.
    #expect(Set(picture.places).count == picture.places.count)
    let places = picture.rows.map(\.place)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 1 })
    #expect(try Tags(picture.standaloneSVG).unbalanced.isEmpty)
  }
}
