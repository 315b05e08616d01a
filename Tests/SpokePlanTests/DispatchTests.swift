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
}
