import SpokePlan

extension PlanInspection {
  /// Reads a plan's facts out of it.
  public init(_ plan: Plan) {
    let view = plan.view
    let inspector = PlanInspector(plan)
    format = "\(PlanFormat.major).\(plan.minorVersion)"
    byteCount = plan.bytes.count
    contentDigest = plan.contentDigest.hexadecimal
    factsDigest = plan.factsDigest.hexadecimal
    compiler = plan.provenance.map { String(decoding: $0.compiler, as: UTF8.self) }
    snapshotDigest = plan.provenance.flatMap { provenance in
      provenance.snapshot.bytes.allSatisfy { $0 == 0 } ? nil : provenance.snapshot.hexadecimal
    }
    portalID = view.info.portalID == UInt64.max ? nil : String(view.info.portalID)
    apiVersion = view.text(view.info.apiVersion)
    timeZone = view.text(view.info.timeZone)
    needs = PlanFeatures.names.filter { plan.features.contains($0.feature) }.map(\.name)
    scopes = (0..<view.scopes.count).map { view.text(view.scopes[$0]) }
    mappings = inspector.mappings()
    eventPaths = inspector.paths.event
    itemPaths = inspector.paths.item
    programs = (0..<view.programs.count).map(inspector.program)
    tables = (0..<view.tables.count).map(inspector.table)
    zones = (0..<view.zones.count).map { number in
      let zone = view.zones[number]
      return Zone(
        name: view.text(zone.name), transitionCount: Int(zone.transitionCount), hasDaylightSaving: zone.hasRule)
    }
    sections = Section.allCases.filter { plan.byteCount(of: $0) > 0 }.map {
      ("\($0)", plan.byteCount(of: $0))
    }
  }
}

/// Reads the parts of a plan that need its paths.
struct PlanInspector {
  let plan: Plan
  let view: PlanView
  let paths: PathNames
  let decompiler: Decompiler
  /// What each program costs, with those that it evaluates.
  private let costs: [Int]

  init(_ plan: Plan) {
    self.plan = plan
    view = plan.view
    costs = Self.costs(plan.view)
    paths = PathNames(plan.view)
    decompiler = Decompiler(plan: plan.view, paths: paths)
  }

  private static func costs(_ view: PlanView) -> [Int] {
    var costs: [Int] = []
    for number in 0..<view.programs.count {
      var cost = 0
      var index = Int(view.programs[number].start)
      while index < view.code.count {
        let instruction = view.code[index]
        cost +=
          instruction.opcode == .evaluate
          ? costs[Int(instruction.c)] - Instruction(.end).cost : instruction.cost
        if instruction.opcode == .end { break }
        index += 1
      }
      costs.append(cost)
    }
    return costs
  }

  func mappings() -> [PlanInspection.Mapping] {
    let guards = dispatchGuards()
    return (0..<view.mappings.count).map { number in
      let record = view.mappings[number]
      let isSend = record.verb == .send
      return PlanInspection.Mapping(
        id: view.text(record.id),
        source: plan.source(ofMapping: number).map { (String(decoding: $0.path, as: UTF8.self), $0.line) },
        types: guards[number].types.map { $0.sorted().map(view.text) },
        events: guards[number].names.map { $0.sorted().map(view.text) },
        condition: record.trigger.isNone ? nil : decompiler.expression(record.trigger),
        each: record.hasIteration ? decompiler.expression(view.iterations[Int(record.iteration)]) : nil,
        verb: "\(record.verb)",
        target: isSend ? view.text(record.target) : view.text(view.objects[record.target].name),
        typeID: isSend ? nil : view.text(view.objects[record.target].typeID),
        key: record.key.indices.map(step), properties: record.properties.indices.map(step),
        occurredAt: record.timeStep.map(step), dedupeID: record.dedupeStep.map(step),
        associations: record.associations.indices.map(association),
        lists: record.lists.indices.map { index in
          let list = view.lists[index]
          return (list.isRemoval, view.text(list.name), view.text(list.listID))
        })
    }
  }

  /// Per mapping, the strings of `type` and `event` that it is found by.
  private func dispatchGuards() -> [(types: Set<UInt32>?, names: Set<UInt32>?)] {
    var guards = [(types: Set<UInt32>?, names: Set<UInt32>?)](repeating: ([], []), count: view.mappings.count)
    func add(_ list: UInt32, type: UInt32?, name: UInt32?) {
      if list == PlanFormat.none { return }
      for index in 1...Int(view.candidates[list]) {
        let mapping = Int(view.candidates[Int(list) + index])
        if let type { guards[mapping].types?.insert(type) } else { guards[mapping].types = nil }
        if let name { guards[mapping].names?.insert(name) } else { guards[mapping].names = nil }
      }
    }
    var open: [(group: UInt32, type: UInt32?, name: UInt32?)] = [(0, nil, nil)]
    while let (group, type, name) = open.popLast() {
      add(view.groups[group].list, type: type, name: name)
      for index in view.groups[group].switches.indices {
        let question = view.switches[index]
        for entry in view.keyNodes[question.node].entries.indices.map({ view.keyEntries[$0] }) where !entry.isEmpty {
          open.append(
            (
              entry.value, question.slot == view.info.typeSlot ? entry.key : type,
              question.slot == view.info.eventNameSlot ? entry.key : name
            ))
        }
      }
    }
    return guards
  }

  private func step(_ number: Int) -> PlanInspection.Step {
    let step = view.steps[number]
    let field = view.fields[step.field]
    var policies: [String] = []
    if field.onNull != .omit { policies.append("on_null: \(field.onNull)") }
    if field.onEmpty != .omit { policies.append("on_empty: \(field.onEmpty)") }
    if field.onInvalid != .omit { policies.append("on_invalid: \(field.onInvalid)") }
    switch field.write {
    case .always: break
    case .ifEmpty: policies.append("write: if_empty")
    case .forwards: policies.append("write: forwards")
    case .append: policies.append("write: append")
    }
    return PlanInspection.Step(
      property: view.text(field.name), value: decompiler.expression(step.value), conversion: "\(field.conversion)",
      allowed: field.allowed == PlanFormat.none
        ? nil : view.sets[field.allowed].members.indices.map { view.text(view.setMembers[$0]) },
      limit: field.limit == PlanFormat.none ? nil : Int(field.limit),
      zone: field.zone == 0xFFFF ? nil : view.text(view.zones[Int(field.zone)].name), policies: policies)
  }

  private func association(_ number: Int) -> PlanInspection.Association {
    let record = view.associations[number]
    return PlanInspection.Association(
      isRemoval: record.isRemoval, object: view.text(view.objects[record.object].name),
      label: view.text(record.label), category: view.text(record.category), typeID: Int(record.typeID),
      match: record.match?.indices.map(step) ?? [],
      mapping: record.recordMapping.map { view.text(view.mappings[$0].id) }, onNoRecord: "\(record.onNoRecord)")
  }

  func program(_ number: Int) -> PlanInspection.Program {
    let record = view.programs[number]
    var instructions: [String] = []
    var index = Int(record.start)
    while index < view.code.count {
      let instruction = view.code[index]
      instructions.append(text(of: instruction, at: index - Int(record.start)))
      if instruction.opcode == .end { break }
      index += 1
    }
    return PlanInspection.Program(
      number: number, stackDepth: Int(record.stackDepth), cost: costs[number], expression: decompiler.program(number),
      instructions: instructions)
  }

  /// An instruction with what its operands refer to; jumps show the number they lead to.
  private func text(of instruction: Instruction, at index: Int) -> String {
    let name = "\(instruction.opcode)"
    let target = index + 1 + Int(instruction.c)
    switch instruction.opcode {
    case .loadSlot: return "\(name) \(paths.name(scope: instruction.a, slot: Int(instruction.c)))"
    case .pushString, .member, .memberOfEach: return "\(name) \(JSONText.quoted(view.text(instruction.c)))"
    case .pushNumber: return "\(name) \(view.text(instruction.c))"
    case .pushBoolean: return "\(name) \(instruction.a == 1)"
    case .pushDate: return "\(name) \(CalendarText.date(days: Int64(Int32(bitPattern: instruction.c))))"
    case .pushDateTime: return "\(name) \(CalendarText.instant(milliseconds: view.instants[instruction.c]))"
    case .pushInvalid: return "\(name) \(InvalidReason(rawValue: instruction.a).map { "\($0)" } ?? "?")"
    case .index, .indexOfEach, .evaluate: return "\(name) \(instruction.c)"
    case .jump, .jumpIfPresent, .jumpIfValid, .jumpIfFilled, .jumpIfFalse, .jumpIfTrue: return "\(name) → \(target)"
    case .branch: return "\(name) false → \(index + 1 + Int(instruction.b)), else → \(target)"
    case .call:
      guard let function = Function(rawValue: instruction.a) else { return name }
      var text = "\(name) \(function.languageName) \(instruction.b)"
      switch function.attachment {
      case .none: break
      case .table: text += " table \(view.text(view.tables[instruction.c].name))"
      case .zone: text += " zone \(view.text(view.zones[instruction.c].name))"
      }
      return text
    case .end, .pushNull, .pushMissing, .elements, .elementsOfEach: return name
    }
  }

  func table(_ number: Int) -> PlanInspection.Table {
    let record = view.tables[number]
    return PlanInspection.Table(
      name: view.text(record.name),
      entries: record.entries.indices.map { index in
        let entry = view.tableEntries[index]
        return (view.text(entry.key), decompiler.expression(entry.value))
      },
      absent: InvalidReason(rawValue: record.absentReason).map { "invalid: \($0.text)" } ?? "missing")
  }
}

extension PlanFeatures {
  /// The features of this version by their names.
  static let names: [(name: String, feature: PlanFeatures)] = [
    ("iteration", .iteration), ("events", .events), ("associations", .associations), ("lists", .lists),
    ("tables", .tables), ("zones", .zones),
  ]
}
