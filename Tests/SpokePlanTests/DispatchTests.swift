import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeTestSupport
import Testing

struct DispatchTests {
  private let type = Fixture.path("type")
  private let event = Fixture.path("event")

  private func view(_ triggers: [Core?]) throws -> (plan: Plan, view: PlanView) {
    let mappings = triggers.enumerated().map { Fixture.mapping("m\($0.offset)", when: $0.element) }
    let plan = try Plan(compile(Fixture.project(mappings)))
    return (plan, plan.view)
  }

  @Test func mappingsAreFoundInOrder() throws {
    let list = Core.call(.list, [Fixture.text("A"), Fixture.text("B")], .none)
    let (plan, view) = try view([
      Fixture.equal(event, "A"),  // any type
      nil,
      Fixture.event("A"),
      .and(Fixture.equal(type, "track"), Fixture.call(.isIn, event, list)),
      Fixture.equal(type, "identify"),
      .or(Fixture.equal(event, "B"), Fixture.call(.equal, Fixture.text("C"), event)),
      Fixture.call(.isIn, type, .call(.list, [Fixture.text("page"), Fixture.text("screen")], .none)),
    ])
    defer { withExtendedLifetime(plan) {} }
    #expect(view.candidateIDs(type: "track", event: "A") == ["m0", "m1", "m2", "m3"])
    #expect(view.candidateIDs(type: "track", event: "B") == ["m1", "m3", "m5"])
    #expect(view.candidateIDs(type: "track", event: "D") == ["m1"])
    #expect(view.candidateIDs(type: "identify", event: nil) == ["m1", "m4"])
    #expect(view.candidateIDs(type: "screen", event: "C") == ["m1", "m5", "m6"])
    #expect(view.candidateIDs(type: nil, event: "A") == ["m0", "m1"])
    #expect(view.candidateIDs(type: nil, event: nil) == ["m1"])
    for number in 0..<view.mappings.count { #expect(view.mappings[number].trigger.isNone) }
  }

  @Test func otherConjunctsStay() throws {
    let exists = Fixture.call(.exists, Fixture.path("traits", "email"))
    let plan = try Plan(
      compile(
        Fixture.project([
          Fixture.mapping("a", when: .and(.and(Fixture.equal(type, "track"), exists), Fixture.equal(event, "A"))),
          // Neither is a plain comparison at the top.
          Fixture.mapping("b", when: .or(Fixture.equal(type, "track"), exists)),
          Fixture.mapping("c", when: Fixture.call(.not, Fixture.equal(type, "track"))),
          Fixture.mapping("d", when: Fixture.equal(Fixture.call(.lower, event), "a")),
          Fixture.mapping("e", when: Fixture.call(.equal, event, .constant(.number("1")))),
          Fixture.mapping("f", when: Fixture.call(.notEqual, event, Fixture.text("A"))),
        ])))
    #expect(plan.view.candidateIDs(type: "track", event: "A") == ["a", "b", "c", "d", "e", "f"])
    #expect(plan.view.candidateIDs(type: "page", event: nil) == ["b", "c", "d", "e", "f"])
    let mappings = PlanInspection(plan).mappings
    #expect(mappings[0].trigger == #"type == "track" and event == "A" and exists(traits.email)"#)
    #expect(mappings[0].condition == "exists(traits.email)")
    #expect(mappings[1].trigger == #"type == "track" or exists(traits.email)"#)
    #expect(mappings[2].trigger == #"not type == "track""#)
  }

  @Test func contradictionsNeverFire() throws {
    let (plan, view) = try view([.and(Fixture.equal(event, "A"), Fixture.equal(event, "B"))])
    defer { withExtendedLifetime(plan) {} }
    #expect(view.candidateIDs(type: "track", event: "A").isEmpty)
    #expect(view.candidateIDs(type: "track", event: "B").isEmpty)
  }

  @Test func namesAreComparedByScalars() throws {
    let (plan, view) = try view([Fixture.equal(event, "caf\u{E9}"), Fixture.equal(event, "cafe\u{301}")])
    defer { withExtendedLifetime(plan) {} }
    #expect(view.candidateIDs(type: nil, event: "caf\u{E9}") == ["m0"])
    #expect(view.candidateIDs(type: nil, event: "cafe\u{301}") == ["m1"])
  }

  @Test func manyEventsAreFound() throws {
    var generator = SeededGenerator(seed: 7)
    // Names that differ late, early, in length, and by a few bytes only.
    let names =
      (0..<300).map { "Some Long Event Name Number \($0)" } + (0..<300).map { "\($0) Viewed" }
      + (0..<64).map { String(repeating: "x", count: $0) }
    let (plan, view) = try view(names.map(Fixture.event))
    defer { withExtendedLifetime(plan) {} }
    for (index, name) in names.enumerated().shuffled(using: &generator).prefix(400) {
      #expect(view.candidateIDs(type: "track", event: name) == ["m\(index)"])
      #expect(view.candidateIDs(type: "track", event: name + "!").isEmpty)
    }
  }

  @Test func otherFieldsAreAskedFor() throws {
    let plan = Fixture.path("properties", "plan")
    let (whole, view) = try view(
      (0..<6).map { .and(Fixture.event("A"), Fixture.equal(plan, "p\($0 / 2)")) } + [
        Fixture.event("A"), .and(Fixture.event("A"), Fixture.call(.equal, plan, .constant(.number("1")))),
        // Too few ask for this.
        .and(Fixture.event("A"), Fixture.equal(Fixture.path("name"), "x")),
        Fixture.equal(plan, "p0"),
      ])
    defer { withExtendedLifetime(whole) {} }
    let slot = try #require(view.slot("properties", "plan"))
    func candidates(_ text: String?) -> [String] {
      view.candidateIDs(type: "track", event: "A", others: text.map { [slot: $0] } ?? [:])
    }
    #expect(candidates("p0") == ["m0", "m1", "m6", "m7", "m8", "m9"])
    #expect(candidates("p2") == ["m4", "m5", "m6", "m7", "m8", "m9"])
    #expect(candidates("p3") == ["m6", "m7", "m8", "m9"])
    #expect(candidates(nil) == ["m6", "m7", "m8", "m9"])
    #expect(view.candidateIDs(type: "page", event: "A", others: [slot: "p0"]) == ["m9"])
    // The triggers say what is wrong.
    #expect(
      view.candidateIDs(type: "track", event: "A", arrays: [slot]) == (0..<10).map { "m\($0)" })
    let mappings = PlanInspection(whole).mappings
    #expect(mappings[0].trigger == #"type == "track" and event == "A" and properties.plan == "p0""#)
    #expect(mappings[0].condition == #"properties.plan == "p0""#)
  }

  @Test func eachDecidesBeforeElements() throws {
    let kind = Fixture.equal(Fixture.path("properties", "kind"), "a")
    let triggers = (0..<5).map { Core.and(kind, Fixture.equal(Fixture.item("name"), "x\($0)")) }
    let each = CorePath(scope: .event, steps: [.key("list")])
    let plan = try Plan(
      compile(
        Fixture.project(triggers.enumerated().map { Fixture.mapping("m\($0.offset)", when: $0.element, each: each) })))
    // An array that is none is rejected whatever the field holds.
    #expect(plan.view.candidateIDs(type: nil, event: nil).count == 5)
    #expect(plan.view.switches.count == 0)
  }
}
