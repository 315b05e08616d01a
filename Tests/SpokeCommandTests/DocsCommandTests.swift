import Foundation
import Testing

@Suite struct DocsCommandTests {
  private func shop(_ holder: TemporaryFolder) throws -> String {
    let path = holder.path + "/shop"
    #expect(try SpokeProcess.run(["new", path, "--quiet"]).status == 0)
    return path
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test func writesTheSiteAndTakesAwayWhatIsGone() throws {
    let holder = try TemporaryFolder()
    let shop = try shop(holder)
    let first = try SpokeProcess.run(["docs", "-o", "site"], in: shop)
    #expect(first.status == 0 && first.errors.hasPrefix("site/index.html: "), "\(first.errors)")
    #expect(exists("\(shop)/site/markdown/README.md") && exists("\(shop)/site/objects/contacts.html"))
    let old = try Data(contentsOf: URL(fileURLWithPath: "\(shop)/site/index.html"))

    // A page of somebody else stays, one of a format that is not made any more goes.
    _ = try holder.file("shop/site/notes.txt", "mine")
    let second = try SpokeProcess.run(["docs", "-o", "site", "--format", "html", "--quiet"], in: shop)
    #expect(second.status == 0 && second.errors.isEmpty)
    #expect(exists("\(shop)/site/notes.txt") && !exists("\(shop)/site/markdown/README.md"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(shop)/site/index.html")) == old)
  }

  @Test func leavesForeignFoldersAlone() throws {
    let holder = try TemporaryFolder()
    let shop = try shop(holder)
    _ = try holder.file("shop/other/notes.txt", "mine")
    let result = try SpokeProcess.run(["docs", "-o", "other"], in: shop)
    #expect(result.status == 2)
    #expect(result.errors.contains("the folder other holds notes.txt, which `spoke docs` did not write"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(shop)/other") == ["notes.txt"])

    // A list that leads outside is not followed.
    _ = try holder.file("shop/keep.txt", "mine")
    _ = try holder.file("shop/listed/.spoke-docs", "../keep.txt\n/\(shop)/keep.txt\n")
    #expect(try SpokeProcess.run(["docs", "-o", "listed"], in: shop).status == 0)
    #expect(exists("\(shop)/keep.txt"))
  }

  @Test func findingsHaveAPageAndStopNothing() throws {
    let holder = try TemporaryFolder()
    let result = try SpokeProcess.run(["docs", "--project", "Examples/broken", "-o", holder.path + "/site"])
    #expect(result.status == 0 && result.errors.contains("38 errors and 7 warnings"), "\(result.errors)")
    let page = try String(contentsOfFile: holder.path + "/site/findings.html", encoding: .utf8)
    #expect(page.contains("unknown-property") && page.contains("mappings/broken.yaml:32:7"))
  }

  @Test func changesSinceAnEarlierSnapshot() throws {
    let holder = try TemporaryFolder()
    let result = try SpokeProcess.run([
      "docs", "--project", "Examples/acme", "-o", holder.path + "/site", "--previous", "Schemas/portals/acme",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try String(contentsOfFile: holder.path + "/site/changes.html", encoding: .utf8).contains("Nothing changed"))
    let missing = try SpokeProcess.run([
      "docs", "--project", "Examples/acme", "-o", holder.path + "/site", "--previous", "Schemas",
    ])
    #expect(missing.status == 2 && missing.errors.contains("Schemas holds no portal.json"))
  }

  @Test func jsonSchemas() throws {
    let plain = try SpokeProcess.run(["json-schema"])
    #expect(plain.status == 0 && plain.output.contains("\"title\": \"Spoke mapping file\""))
    let acme = try SpokeProcess.run(["json-schema", "--portal", "acme", "--project", "Examples/acme"])
    #expect(acme.status == 0 && acme.output.contains("\"acme_plan\""))
    let same = try SpokeProcess.run(["json-schema", "--portal", "acme", "--schemas", "Schemas/portals"])
    #expect(same.output == acme.output)
    let unknown = try SpokeProcess.run(["json-schema", "--portal", "nobody", "--project", "Examples/acme"])
    #expect(unknown.status == 2 && unknown.errors.contains("there is no portal snapshot in"), "\(unknown.errors)")
  }
}
