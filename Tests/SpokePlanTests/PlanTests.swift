import SpokeChecker
import SpokeCompiler
import Testing

@testable import SpokePlan

struct PlanTests {
  @Test func exampleLoads() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    #expect(view.mappings.count == 4)
    let contact = view.mappings[0]
    #expect(view.string(number: contact.id) == "contact-from-identify")
    #expect(contact.verb == .upsert)
    #expect(view.string(number: view.objects[contact.target].pathName) == "contacts")
    #expect(contact.key.count == 1)
    #expect(contact.properties.count == 8)
    let lastname = view.steps[contact.properties.indices.lowerBound + 1]
    #expect(view.string(number: view.fields[lastname.field].name) == "lastname")
    let stage = view.fields[view.steps[contact.properties.indices.lowerBound + 2].field]
    #expect(stage.onInvalid == .reject)
    #expect(stage.write == .forwards)
    #expect(stage.conversion == .option)
    let phone = view.fields[view.steps[contact.properties.indices.lowerBound + 5].field]
    #expect(phone.onNull == .clear)
    #expect(phone.onEmpty == .clear)
    #expect(phone.onInvalid == .omit)
    #expect(plan.features == [.iteration, .events, .associations, .lists, .tables, .zones])
    #expect(view.info.portalID == 12_345)
    #expect(plan.source(ofMapping: 1)?.line == 30)
    #expect(plan.source(ofMapping: 4) == nil)
  }

  @Test func sendHasItsParts() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    let order = view.mappings[1]
    #expect(order.verb == .send)
    #expect(view.string(number: order.target) == "pe12345_order_completed")
    let time = try #require(order.timeStep)
    let dedupe = try #require(order.dedupeStep)
    #expect(view.fields[view.steps[time].field].conversion == .datetime)
    #expect(view.steps[dedupe].value == Operand(.slot, try #require(view.slot("messageId"))))
    #expect(order.steps.count == 5)
    #expect(order.trigger.isNone)
  }

  @Test func associationsReferToRecords() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    let match = view.associations[view.mappings[0].associations.indices.lowerBound]
    #expect(match.match?.count == 1)
    #expect(match.onNoRecord == .create)
    #expect(match.typeID == 37)
    let record = view.associations[view.mappings[2].associations.indices.lowerBound]
    #expect(record.recordMapping == 0)
    #expect(record.isRemoval)
  }

  @Test func pathsHaveSlots() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    #expect(view.slot("traits", "email") != nil)
    #expect(view.slot("traits", "company", "name") != nil)
    #expect(view.slot("traits") == nil)
    #expect(view.slot("traits", "nothing") == nil)
    #expect(view.slot("name", root: view.info.itemNode) != nil)
    #expect(view.slot("name") == nil)
    #expect(view.info.itemRootSlot == PlanFormat.none)
    #expect(view.iterations[0] == Operand(.slot, try #require(view.slot("properties", "products"))))
    #expect(view.info.typeSlot == view.slot("type"))
    #expect(view.info.eventNameSlot == view.slot("event"))
  }

  @Test func stringsHaveThreeForms() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    for number in 0..<UInt32(view.stringCount) {
      let plain = text(view.string(number))
      let quoted = text(view.quoted(number))
      #expect(text(view.quotedKey(number)) == quoted + ":")
      if plain.hasPrefix("say") {
        #expect(quoted == #""say \"hi\"\n\u0001""#)
      } else {
        #expect(quoted == "\"\(plain)\"")
      }
    }
  }

  @Test func tablesAndSetsAreFound() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    func lookup(_ key: String, _ table: Int) -> Operand? {
      Array(key.utf8).withUnsafeBufferPointer { view.lookup($0, inTable: table) }
    }
    #expect(lookup("trial", 0).map { view.string(number: UInt32($0.payload)) } == "lead")
    #expect(lookup("0", 0)?.kind == .number)
    #expect(lookup("x", 0)?.kind == .null)
    #expect(lookup("Trial", 0) == nil)
    #expect(view.tables[0].absentReason == 0)
    #expect(view.tables[1].absentReason == InvalidReason.notInTable.rawValue)
    let step = view.steps[view.mappings[0].properties.indices.lowerBound + 2]
    let set = view.fields[step.field].allowed
    for (value, isMember) in [("lead", true), ("customer", true), ("Lead", false), ("", false), ("zzz", false)] {
      #expect(Array(value.utf8).withUnsafeBufferPointer { view.contains($0, inSet: set) } == isMember)
    }
  }

  @Test func literalsNeedNoProgram() throws {
    let plan = try Plan(compile(Fixture.example))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    let every = view.mappings[3]
    let first = view.steps[every.properties.indices.lowerBound].value
    #expect(first.kind == .instant)
    #expect(view.instants[first.payload] == 1_764_000_000_000)
    let second = view.steps[every.properties.indices.lowerBound + 1].value
    #expect(second.kind == .date)
    #expect(second.days == 20_000)
    #expect(Operand(.date, UInt32(bitPattern: -719_162)).days == -719_162)
  }

  @Test func borrowedBytesAreReadInPlace() throws {
    let bytes = try compile(Fixture.example)
    // A byte off any alignment.
    let shifted = [0] + bytes
    try shifted.withUnsafeBytes { buffer in
      let plan = try Plan(borrowing: UnsafeRawBufferPointer(rebasing: buffer.dropFirst()))
      #expect(plan.view.candidateIDs(type: "identify", event: nil) == ["contact-from-identify", "every-event"])
    }
  }

  @Test func prefixesHoldTheKeysBytes() {
    let text = Array("abcdefghijklmnopqrst".utf8)
    for length in 0...text.count {
      let key = Array(text.prefix(length))
      var expected: [UInt64] = [0, 0]
      for (index, byte) in key.prefix(16).enumerated() { expected[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8) }
      let prefix = (key + [0]).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { KeyPrefix($0, length: length) }
      }
      #expect(prefix?.low == expected[0])
      #expect(prefix?.high == expected[1])
      #expect((prefix?.tail == 0) == (length <= 16))
    }
  }

  /// Numbers become cases without a look-up, which needs both to be counted alike.
  @Test func numbersAreCases() {
    for (number, opcode) in Opcode.allCases.enumerated() {
      #expect(opcode.rawValue == number && Instruction(op: UInt8(number), a: 0, b: 0, c: 0).opcode == opcode)
    }
    #expect(Opcode.allCases.count == Int(Opcode.caseCount))
    #expect(Instruction(op: Opcode.caseCount, a: 0, b: 0, c: 0).opcode == .end)
    for (number, function) in Function.allCases.enumerated() {
      #expect(function.rawValue == number && Instruction(.call, a: UInt8(number)).function == function)
    }
    #expect(Function.allCases.count == Int(Function.caseCount))
    #expect(Instruction(.call, a: 0xFF).function == .list)
    for kind in Operand.Kind.allCases { #expect(Operand(kind, 7).kind == kind) }
    #expect(Operand(rawValue: 0xF000_0000).kind == .none && Operand.none.kind == .none)
  }
}
