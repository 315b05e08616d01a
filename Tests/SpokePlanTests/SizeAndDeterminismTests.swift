import SpokeChecker
import SpokeCompiler
import SpokePlan
import Testing

struct SizeAndDeterminismTests {
  @Test func sameProjectSameBytes() throws {
    let first = try compile(Fixture.example)
    for _ in 0..<3 { #expect(try compile(Fixture.example) == first) }
  }

  @Test func whatDoesNotCountChangesNoHash() throws {
    let plain = try Plan(compile(Fixture.example, options: CompileOptions(includesDebugInformation: false)))
    let digest = SHA256.digest([1, 2, 3])
    let told = try Plan(
      compile(
        Fixture.example, options: CompileOptions(compilerVersion: "1.2.3", snapshotDigest: digest.bytes)))
    #expect(plain.contentDigest == told.contentDigest)
    #expect(plain.provenance == nil)
    #expect(told.provenance.map { String(decoding: $0.compiler, as: UTF8.self) } == "1.2.3")
    #expect(told.provenance?.snapshot == digest)
    #expect(try stripDebugInformation(from: told) == Array(plain.bytes))
  }

  @Test func usedFactsChangeTheHash() throws {
    var project = Fixture.example
    let before = try Plan(compile(project))
    project.usedFacts.reverse()
    #expect(try Plan(compile(project)).contentDigest == before.contentDigest)
    project.usedFacts.append("property contacts.phone string")
    let after = try Plan(compile(project))
    #expect(after.factsDigest != before.factsDigest)
    #expect(after.contentDigest != before.contentDigest)
  }

  @Test func oneMappingFileIsSmall() throws {
    // The three mappings of the language's description: 10 properties, a table, an association, a trigger each.
    var project = Fixture.example
    project.mappings.removeLast()
    project.mappings[0].properties.removeLast(2)
    project.mappings[0].lists = []
    project.mappings[2].properties.removeLast(3)
    project.mappings[2].associations = []
    project.tables.removeLast()
    let bytes = try compile(project)
    #expect(bytes.count < 4_096, "\(bytes.count)")

    // One mapping with thirty properties, half of them expressions.
    let properties = (0..<30).map { number in
      let path = Fixture.path("traits", "trait_number_\(number)")
      return Fixture.property(
        "acme_property_\(number)", number % 2 == 0 ? path : Fixture.call(.lower, Fixture.call(.trim, path)))
    }
    let trigger = Core.and(
      Fixture.equal(Fixture.path("type"), "identify"), Fixture.call(.exists, Fixture.path("traits", "email")))
    let key = [Fixture.property("email", Fixture.path("traits", "email"))]
    let one = Fixture.mapping("contact", when: trigger, .upsert(Fixture.contacts, key: key), properties)
    let wide = try compile(Fixture.project([one]))
    #expect(wide.count < 5_120, "\(wide.count)")
  }

  @Test func theLeastPlanIsTiny() throws {
    let bytes = try compile(Fixture.project([]), options: CompileOptions(includesDebugInformation: false))
    #expect(bytes.count < 512, "\(bytes.count)")
    #expect(try Plan(bytes).view.mappings.count == 0)
  }

  @Test func thousandMappingsFit() throws {
    // Every mapping has its own event and trigger; half of its values are plain paths, half are expressions, of which
    // some are its own.
    let mappings = (0..<1_000).map { number in
      let properties = (0..<20).map { index -> CheckedProperty in
        let path = Fixture.path("properties", "field_\((number &* 7 &+ index) % 400)")
        let value: Core =
          switch index % 4 {
          case 0, 1: path
          case 2: Fixture.call(.lower, Fixture.call(.trim, path))
          default: .coalesce(path, Fixture.text("default of \(number)"))
          }
        return Fixture.property("property_\(index)_\(number % 10)", value)
      }
      return Fixture.mapping(
        "mapping-number-\(number)",
        when: .and(
          Fixture.event("Customer Did Thing Number \(number)"),
          Fixture.call(.greater, Fixture.path("properties", "field_\(number % 400)"), .constant(.number("\(number)")))),
        .upsert(Fixture.contacts, key: [Fixture.property("email", Fixture.path("context", "traits", "email"))]),
        properties, line: number)
    }
    let bytes = try compile(Fixture.project(mappings))
    #expect(bytes.count < 1 << 20, "\(bytes.count)")
    let plan = try Plan(bytes)
    #expect(plan.view.candidateIDs(type: "track", event: "Customer Did Thing Number 77") == ["mapping-number-77"])
  }
}
