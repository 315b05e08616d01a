import SpokeChecker
import SpokePlan
import SpokeSchema
import SpokeSyntax

/// Lowers a checked project to the records of a plan.
struct PlanBuilder {
  let strings: StringPool
  let timeZone: String
  let tableCount: Int
  private(set) var features: PlanFeatures = []
  var eventPaths = PathTrie()
  var itemPaths = PathTrie()
  var programs = ProgramPool()
  var sharing: SharedExpressions
  /// What is being lowered, for errors.
  private(set) var place: String?

  private var info: PlanInfo
  private var dispatch = DispatchIndex()
  private var keyTables = KeyTables()
  private var dispatchSections = DispatchIndex.Sections()
  private var mappings: [MappingRecord] = []
  private var mappingNumbers: [[UInt8]: UInt32] = [:]
  private var iterations = RecordPool<Operand>()
  private var steps: [StepRecord] = []
  private var fields = RecordPool<FieldRecord>()
  private var instants = RecordPool<Int64>()
  private var objects = RecordPool<ObjectRecord>()
  private var associations: [AssociationRecord] = []
  private var lists: [ListRecord] = []
  private var tables: [TableRecord] = []
  private var tableEntries: [TableEntry] = []
  private var sets: [SetRecord] = []
  private var setMembers: [UInt32] = []
  private var setNumbers: [[UInt32]: UInt32] = [:]
  private var zones: [ZoneRecord] = []
  private var transitions: [ZoneTransition] = []
  private var zoneNumbers: [UInt32: UInt32] = [:]
  private var scopes: Set<UInt32> = []
  /// One key for each mapping that an event needs for it; nil when there is a mapping that needs none.
  private var requiredKeys: Set<UInt32>? = []

  private init(_ project: CheckedProject, strings: StringPool, sharing: SharedExpressions) {
    self.strings = strings
    self.sharing = sharing
    timeZone = project.timeZone
    tableCount = project.tables.count
    info = PlanInfo(
      apiVersion: strings.number(of: project.apiVersion), timeZone: strings.number(of: project.timeZone))
    if let portal = project.portalID.flatMap(UInt64.init(exactly:)) { info.portalID = portal }
  }

  /// Lowers a project. The keys of `strings` are numbered as the pool numbers them now.
  static func build(
    _ project: CheckedProject, strings: StringPool, sharing: SharedExpressions = SharedExpressions()
  ) throws(CompileError) -> PlanBuilder {
    var builder = PlanBuilder(project, strings: strings, sharing: sharing)
    for table in project.tables { try builder.add(table) }
    for mapping in project.mappings { try builder.add(mapping) }
    builder.finish()
    return builder
  }

  private mutating func finish() {
    info.typeSlot = eventPaths.slot(of: [strings.number(of: "type")])
    info.eventNameSlot = eventPaths.slot(of: [strings.number(of: "event")])
    info.messageIDSlot = eventPaths.slot(of: [strings.number(of: "messageId")])
    info.eventNode = eventPaths.build(into: &keyTables, strings: strings)
    info.eventSlotCount = eventPaths.slotCount
    info.itemNode = itemPaths.build(into: &keyTables, strings: strings)
    info.itemSlotCount = itemPaths.slotCount
    info.itemRootSlot = itemPaths.rootSlot
    dispatchSections = dispatch.build(
      into: &keyTables, typeSlot: info.typeSlot, eventNameSlot: info.eventNameSlot, strings: strings)
    if !tables.isEmpty { features.insert(.tables) }
    if !zones.isEmpty { features.insert(.zones) }
  }

  /// The sections of the plan that count for its content.
  func sections() -> [(section: Section, bytes: [UInt8])] {
    var infoBytes: [UInt8] = []
    info.append(to: &infoBytes)
    return strings.sections() + [
      (.info, infoBytes), (.keyNodes, keyTables.nodes.planBytes), (.keyEntries, keyTables.entries.planBytes),
      (.candidates, dispatchSections.candidates.planBytes), (.mappings, mappings.planBytes),
      (.iterations, iterations.records.planBytes), (.steps, steps.planBytes), (.fields, fields.records.planBytes),
      (.programs, programs.records.planBytes), (.code, programs.code.planBytes),
      (.instants, instants.records.planBytes), (.objects, objects.records.planBytes),
      (.associations, associations.planBytes), (.lists, lists.planBytes), (.tables, tables.planBytes),
      (.tableEntries, tableEntries.planBytes), (.sets, sets.planBytes), (.setMembers, setMembers.planBytes),
      (.zones, zones.planBytes), (.transitions, transitions.planBytes), (.scopes, scopes.sorted().planBytes),
      (.groups, dispatchSections.groups.planBytes), (.switches, dispatchSections.switches.planBytes),
      (.requiredKeys, requiredKeys.map { $0.sorted().planBytes } ?? []),
    ]
  }

  // MARK: Mappings

  private mutating func add(_ mapping: CheckedMapping) throws(CompileError) {
    place = "mapping '\(mapping.id)'"
    let number = UInt32(mappings.count)
    let (guards, rest) = TriggerGuards.extract(from: mapping.trigger, strings: strings)
    var others: [SlotTexts] = []
    for (path, texts) in guards.others {
      guard let keys = path.keys else { continue }
      others.append(SlotTexts(slot: try slot(.event, keys), texts: texts))
    }
    dispatch.add(number, guards: guards, others: others)
    if let key = guards.requiredKey {
      requiredKeys?.insert(key)
    } else {
      requiredKeys = nil
    }
    var trigger = Operand.none
    if let rest { trigger = try operand(rest) }
    var record = MappingRecord(
      id: strings.number(of: mapping.id), trigger: trigger, target: 0,
      firstStep: UInt32(steps.count), firstAssociation: UInt32(associations.count), firstList: UInt32(lists.count),
      iteration: 0xFFFF, keyCount: 0, propertyCount: try count(mapping.properties, "properties"),
      associationCount: try count(mapping.associations, "associations"),
      listCount: try count(mapping.lists, "list changes"), verb: .create, hasTime: false)
    if let each = mapping.each { record.iteration = try iteration(each) }
    var key: [CheckedProperty] = []
    var last: [CheckedProperty] = []
    switch mapping.operation {
    case .create(let object):
      record.target = self.object(object)
    case .upsert(let object, key: let properties):
      (record.verb, record.target, key) = (MappingRecord.Verb.upsert, self.object(object), properties)
    case .update(let object, key: let properties):
      (record.verb, record.target, key) = (MappingRecord.Verb.update, self.object(object), properties)
    case .send(let event, let identity, let occurredAt, let dedupeID):
      (record.verb, record.target, key) = (MappingRecord.Verb.send, strings.number(of: event), identity)
      record.hasTime = occurredAt != nil
      last = [occurredAt, dedupeID].compactMap { $0 }
      features.insert(.events)
    }
    switch record.verb {
    case .upsert, .update: if key.isEmpty { throw CompileError(.missingKey, in: place) }
    case .create, .send: break
    }
    record.keyCount = try count(key, "properties in a match")
    for property in key + mapping.properties + last { try add(property) }
    for association in mapping.associations { try add(association) }
    for change in mapping.lists {
      lists.append(
        ListRecord(
          listID: strings.number(of: change.listID), name: strings.number(of: change.name),
          isRemoval: change.isRemoval))
      features.insert(.lists)
    }
    for scope in mapping.scopes { scopes.insert(strings.number(of: scope)) }
    mappingNumbers[Array(mapping.id.utf8)] = number
    mappings.append(record)
    place = nil
  }

  private func count<Element>(_ elements: [Element], _ what: String) throws(CompileError) -> UInt16 {
    guard let count = UInt16(exactly: elements.count) else {
      throw CompileError(.tooMany(what, limit: Int(UInt16.max)), in: place)
    }
    return count
  }

  private mutating func iteration(_ path: CorePath) throws(CompileError) -> UInt16 {
    guard path.scope == .event else { throw CompileError(.emptyPath, in: place) }
    let number = iterations.number(of: try operand(.path(path)))
    guard number < 0xFFFF else { throw CompileError(.tooMany("arrays in 'each'", limit: 0xFFFF), in: place) }
    features.insert(.iteration)
    return UInt16(number)
  }

  private mutating func object(_ object: ObjectReference) -> UInt32 {
    objects.number(
      of: ObjectRecord(
        name: strings.number(of: object.name), typeID: strings.number(of: object.typeID),
        pathName: strings.number(of: object.pathName)))
  }

  private mutating func add(_ association: CheckedAssociation) throws(CompileError) {
    features.insert(.associations)
    guard let typeID = UInt32(exactly: association.typeID) else {
      throw CompileError(.outOfRange("an association's type id"), in: place)
    }
    var record = AssociationRecord(
      object: object(association.to), label: strings.number(of: association.label),
      category: strings.number(of: association.category), typeID: typeID, target: UInt32(steps.count), keyCount: 0,
      isRemoval: association.isRemoval, onNoRecord: .init(association.missing))
    switch association.target {
    case .record(let id):
      guard let mapping = mappingNumbers[Array(id.utf8)] else { throw CompileError(.unknownRecord(id), in: place) }
      record.target = mapping
    case .match(let properties):
      if properties.isEmpty { throw CompileError(.missingKey, in: place) }
      record.keyCount = try count(properties, "properties in a match")
      for property in properties { try add(property) }
    }
    associations.append(record)
  }

  private mutating func add(_ property: CheckedProperty) throws(CompileError) {
    let outer = place
    place = (outer.map { "\($0), " } ?? "") + "property '\(property.name)'"
    let conversion = property.conversion
    let field = FieldRecord(
      name: strings.number(of: property.name), conversion: conversion.kind,
      allowed: try conversion.allowed.map { values throws(CompileError) in try set(values) } ?? PlanFormat.none,
      limit: conversion.limit.map { UInt32(min(max($0, 1), 65_536)) } ?? PlanFormat.none,
      zone: try conversion.zone.map { name throws(CompileError) in UInt16(try zone(name)) } ?? 0xFFFF,
      onNull: .init(property.onNull), onEmpty: .init(property.onEmpty), onInvalid: .init(property.onInvalid),
      write: .init(property.write))
    steps.append(StepRecord(field: fields.number(of: field), value: try operand(property.value)))
    place = outer
  }

  // MARK: Constants, sets, tables, zones

  func number(_ digits: String) throws(CompileError) -> UInt32 {
    guard StringRules.isNumber(Array(digits.utf8)) else { throw CompileError(.notANumber(digits), in: place) }
    return strings.number(of: digits)
  }

  func day(_ days: Int32) throws(CompileError) -> Int32 {
    guard PlanFormat.days.contains(days) else { throw CompileError(.outOfRange("a date"), in: place) }
    return days
  }

  mutating func instant(_ milliseconds: Int64) throws(CompileError) -> UInt32 {
    guard PlanFormat.milliseconds.contains(milliseconds) else {
      throw CompileError(.outOfRange("a date and time"), in: place)
    }
    return instants.number(of: milliseconds)
  }

  private mutating func set(_ values: [String]) throws(CompileError) -> UInt32 {
    let members = Set(values.map(strings.number)).sorted()
    if let number = setNumbers[members] { return number }
    guard sets.count < 0xFFFF else { throw CompileError(.tooMany("sets of options", limit: 0xFFFF), in: place) }
    let number = UInt32(sets.count)
    sets.append(SetRecord(firstMember: UInt32(setMembers.count), memberCount: UInt32(members.count)))
    setMembers += members
    setNumbers[members] = number
    return number
  }

  private mutating func add(_ table: CheckedTable) throws(CompileError) {
    place = "table '\(table.name)'"
    tables.append(
      TableRecord(
        name: strings.number(of: table.name), firstEntry: UInt32(tableEntries.count),
        entryCount: UInt32(table.entries.count), absentReason: table.absentReason?.rawValue ?? 0))
    var entries: [TableEntry] = []
    for (key, value) in table.entries {
      entries.append(TableEntry(key: strings.number(of: key), value: try operand(value)))
    }
    entries.sort { $0.key < $1.key }
    for index in entries.indices.dropFirst() where entries[index - 1].key == entries[index].key {
      let key = String(decoding: strings.strings[Int(entries[index].key)], as: UTF8.self)
      throw CompileError(.duplicateKey(table: table.name, key: key))
    }
    tableEntries += entries
    place = nil
  }

  /// The number of a zone by its IANA name.
  mutating func zone(_ name: String) throws(CompileError) -> UInt32 {
    let string = strings.number(of: name)
    if let number = zoneNumbers[string] { return number }
    guard let rules = ZoneRules(named: name) else { throw CompileError(.unknownZone(name), in: place) }
    guard zones.count < 0xFFFF else { throw CompileError(.tooMany("time zones", limit: 0xFFFF), in: place) }
    let number = UInt32(zones.count)
    zones.append(ZoneRecord(rules, name: string, firstTransition: UInt32(transitions.count)))
    transitions += rules.transitions.map { ZoneTransition(seconds: $0.instant, offset: $0.offset) }
    zoneNumbers[string] = number
    return number
  }
}
