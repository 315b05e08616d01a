import SpokeChecker
import SpokeCompiler
import SpokePlan
import Testing

struct LoweringTests {
  /// The program of a plan's only property.
  private func program(_ value: Core, tables: [CheckedTable] = []) throws -> PlanInspection.Program {
    let mapping = Fixture.mapping("m", nil, [Fixture.property("p", value)])
    let plan = try Plan(compile(Fixture.project([mapping], tables: tables)))
    // A program comes after those that it evaluates.
    return try #require(PlanInspection(plan).programs.last)
  }

  @Test func callsFollowTheirArguments() throws {
    let value = Fixture.call(.lower, Fixture.call(.replace, Fixture.path("a"), Fixture.text("x"), Fixture.text("y")))
    let program = try program(value)
    #expect(
      program.instructions == [
        "loadSlot a", #"pushString "x""#, #"pushString "y""#, "call replace 3", "call lower 1", "end",
      ])
    #expect(program.expression == #"lower(replace(a, "x", "y"))"#)
    #expect(program.stackDepth == 3)
    #expect(program.cost == 3 + 64 + 3 + 16 + 1 + 1)
  }

  @Test func choicesJump() throws {
    let (a, b, c) = (Fixture.path("a"), Fixture.path("b"), Fixture.path("c"))
    var program = try program(.coalesce(a, .coalesce(b, c)))
    #expect(
      program.instructions == [
        "loadSlot a", "jumpIfPresent → 5", "loadSlot b", "jumpIfPresent → 5", "loadSlot c", "end",
      ])
    #expect(program.stackDepth == 1)
    program = try self.program(.filled([a, b, c]))
    #expect(program.instructions[1] == "jumpIfFilled → 5")
    #expect(program.instructions[3] == "jumpIfFilled → 5")
    program = try self.program(.rescue(Fixture.call(.number, a), b))
    #expect(program.expression == "catch(number(a), b)")
  }

  @Test func conditionsBranch() throws {
    let (a, b, c) = (Fixture.path("a"), Fixture.path("b"), Fixture.path("c"))
    let program = try program(.conditional(a, b, c))
    #expect(
      program.instructions == [
        "loadSlot a", "branch false → 4, else → 5", "loadSlot b", "jump → 5", "loadSlot c", "end",
      ])
    #expect(program.expression == "if(a, b, c)")
  }

  @Test func logicSkipsWhatCannotMatter() throws {
    let (a, b, c) = (Fixture.path("a"), Fixture.path("b"), Fixture.path("c"))
    let program = try program(.or(.and(a, b), c))
    #expect(
      program.instructions == [
        "loadSlot a", "jumpIfFalse → 4", "loadSlot b", "call and 2", "jumpIfTrue → 7", "loadSlot c", "call or 2", "end",
      ])
    #expect(program.expression == "a and b or c")
    #expect(program.stackDepth == 2)
  }

  @Test func pathsGoOnWhereSlotsEnd() throws {
    let path = CorePath(
      scope: .event, steps: [.key("a"), .key("b"), .wildcard, .key("c"), .index(2), .wildcard, .key("weird key")])
    let program = try program(.path(path))
    #expect(
      program.instructions == [
        "loadSlot a.b", "elements", #"memberOfEach "c""#, "indexOfEach 2", "elementsOfEach",
        #"memberOfEach "weird key""#, "end",
      ])
    #expect(program.expression == #"a.b[*].c[2][*]["weird key"]"#)
  }

  @Test func zonesAndTablesAreAttached() throws {
    let table = CheckedTable(name: "t", entries: [("a", .boolean(true))])
    var program = try program(.call(.lookup, [Fixture.path("a")], .table(0)), tables: [table])
    #expect(program.instructions[1] == "call lookup 1 table t")
    program = try self.program(.call(.formatDate, [Fixture.path("a"), Fixture.text("%Y")], .zone("Asia/Tokyo")))
    #expect(program.expression == #"format_date(a, "%Y", "Asia/Tokyo")"#)
    // Without a zone, the project's.
    program = try self.program(Fixture.call(.date, Fixture.path("a")))
    #expect(program.expression == #"date(a, "UTC")"#)
  }

  @Test func equalProgramsAreOne() throws {
    let value = Fixture.call(.lower, Fixture.path("traits", "email"))
    let mappings = (0..<10).map { Fixture.mapping("m\($0)", nil, [Fixture.property("email", value)]) }
    let plan = try Plan(compile(Fixture.project(mappings)))
    #expect(plan.view.programs.count == 1)
    #expect(plan.view.fields.count == 1)
    #expect(plan.view.objects.count == 1)
    #expect(plan.view.steps.count == 10)
  }

  @Test func partsThatAreRepeatedAreEvaluatedOnce() throws {
    let email = Fixture.call(.lower, Fixture.call(.trim, Fixture.path("traits", "email")))
    let item = Fixture.call(.lower, Fixture.item("name"))
    let mappings = [
      Fixture.mapping(
        "a", when: Fixture.equal(Fixture.call(.emailDomain, email), "acme.example"),
        .upsert(Fixture.contacts, key: [Fixture.property("email", email)]),
        [Fixture.property("p", Fixture.call(.concatenate, Fixture.text("<"), email, Fixture.text(">")))]),
      Fixture.mapping(
        "b", each: CorePath(scope: .event, steps: [.key("list")]), nil,
        [
          Fixture.property("q", item), Fixture.property("r", Fixture.call(.concatenate, item, Fixture.item("x"))),
          // Too cheap to be kept.
          Fixture.property("s", .coalesce(Fixture.call(.exists, Fixture.path("a")), .constant(.boolean(false)))),
          Fixture.property("t", .coalesce(Fixture.call(.exists, Fixture.path("a")), .constant(.boolean(true)))),
        ]),
    ]
    let plan = try Plan(compile(Fixture.project(mappings)))
    let programs = PlanInspection(plan).programs
    #expect(
      programs.map(\.instructions) == [
        ["loadSlot traits.email", "call trim 1", "call lower 1", "end"],
        ["evaluate 0", "call email_domain 1", #"pushString "acme.example""#, "call equal 2", "end"],
        [#"pushString "<""#, "evaluate 0", #"pushString ">""#, "call concatenate 3", "end"],
        ["loadSlot item.name", "call lower 1", "end"],
        ["evaluate 3", "loadSlot item.x", "call concatenate 2", "end"],
        ["loadSlot a", "call exists 1", "jumpIfPresent → 4", "pushBoolean false", "end"],
        ["loadSlot a", "call exists 1", "jumpIfPresent → 4", "pushBoolean true", "end"],
      ])
    #expect(programs[1].expression == #"email_domain(lower(trim(traits.email))) == "acme.example""#)
    #expect(programs[1].cost == programs[0].cost + 17 + 1 + 4)
    #expect(programs[2].stackDepth == 3)
    #expect(plan.view.programs[3].readsItem && plan.view.programs[4].readsItem)
    #expect(!plan.view.programs[2].readsItem)
  }

  /// Programs that evaluate each other stay within what a runtime must be able to nest.
  @Test func nestingOfSharedPartsIsBounded() throws {
    var value = Fixture.path("a")
    var properties: [CheckedProperty] = []
    for number in 0..<40 {
      value = Fixture.call(number % 2 == 0 ? .trim : .lower, value)
      properties.append(Fixture.property("p\(number)", value))
    }
    let plan = try Plan(compile(Fixture.project([Fixture.mapping("m", nil, properties)])))
    let programs = PlanInspection(plan).programs
    #expect(programs.count == 40)
    #expect(programs.contains { $0.instructions.first?.hasPrefix("evaluate") == true })
    #expect(programs[39].expression?.hasPrefix("lower(trim(lower(") == true)
  }

  @Test func precedenceIsKept() throws {
    let (a, b) = (Fixture.path("a"), Fixture.path("b"))
    let sum = Fixture.call(.add, a, b)
    #expect(try program(Fixture.call(.multiply, sum, sum)).expression == "(a + b) * (a + b)")
    #expect(try program(Fixture.call(.subtract, a, Fixture.call(.subtract, a, b))).expression == "a - (a - b)")
    #expect(try program(Fixture.call(.not, .and(a, b))).expression == "not (a and b)")
    #expect(try program(Fixture.call(.negate, sum)).expression == "-(a + b)")
  }

  @Test func whatDoesNotFitIsRefused() {
    func reason(_ value: Core) -> CompileError.Reason? {
      do throws(CompileError) {
        _ = try compile(Fixture.project([Fixture.mapping("m", nil, [Fixture.property("p", value)])]))
        return nil
      } catch { return error.reason }
    }
    let a = Fixture.path("a")
    #expect(reason(.call(.lower, [], .none)) == .wrongArgumentCount(.lower, 0))
    #expect(reason(.call(.date, [a], .zone("Europe/Berln"))) == .unknownZone("Europe/Berln"))
    #expect(reason(.path(CorePath(scope: .event, steps: [.index(0)]))) == .emptyPath)
    #expect(reason(.constant(.number("01"))) == .notANumber("01"))
    #expect(reason(.path(CorePath(scope: .event, steps: [.key("a"), .index(-1)]))) == .negativeIndex(-1))
    #expect(
      reason(.call(.list, Array(repeating: a, count: 1_025), .none))
        == .wrongArgumentCount(.list, 1_025))
    // 65 × 256 calls that each pass over the longest text, side by side so that the expression stays shallow.
    let costly = Core.call(.json, [a], .none)
    let row = Core.call(.list, Array(repeating: costly, count: 256), .none)
    let wide = Core.call(.list, Array(repeating: row, count: 65), .none)
    #expect(reason(wide) == .tooCostly(cost: 1_115_012, limit: PlanFormat.maximumProgramCost))
  }
}
