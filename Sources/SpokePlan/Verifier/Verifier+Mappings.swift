extension Verifier {
  mutating func verifyMappings() throws(PlanFlaw) {
    try verifyFields()
    for index in plan.objects.indices {
      let object = plan.objects[index]
      try requireString(object.name)
      try requireString(object.typeID)
      try requireString(object.pathName)
    }
    for index in plan.lists.indices {
      try requireString(plan.lists[index].listID)
      try requireString(plan.lists[index].name)
      guard (plan.lists.base + index * ListRecord.byteCount).word(8) <= 1 else { throw .mapping }
    }
    for index in plan.iterations.indices {
      let source = plan.iterations[index]
      guard source.kind == .program || source.kind == .slot else { throw .mapping }
      try requireValue(source, mayReadItem: false)
    }
    var place = Place()
    for number in plan.mappings.indices { try verifyMapping(number, at: &place) }
    guard place.step == plan.steps.count, place.association == plan.associations.count, place.list == plan.lists.count
    else { throw .mapping }
  }

  /// How far the steps, associations and lists of the mappings before reach. Mappings share none, so that a plan's size
  /// bounds the work of an event.
  private struct Place {
    var step = 0
    var association = 0
    var list = 0
  }

  private mutating func verifyMapping(_ number: Int, at place: inout Place) throws(PlanFlaw) {
    let address = plan.mappings.base + number * MappingRecord.byteCount
    guard MappingRecord.Verb(rawValue: address.byte(34)) != nil, address.byte(35) <= 1 else { throw .mapping }
    let mapping = plan.mappings[number]
    try requireString(mapping.id)
    if !mapping.trigger.isNone { try requireValue(mapping.trigger, mayReadItem: mapping.hasIteration) }
    if mapping.hasIteration {
      guard Int(mapping.iteration) < plan.iterations.count else { throw .reference }
      used.insert(.iteration)
    }
    if mapping.verb == .send {
      used.insert(.events)
      try requireString(mapping.target)
      guard mapping.associationCount == 0, mapping.listCount == 0 else { throw .mapping }
    } else {
      guard mapping.target.isBelow(plan.objects.count) else { throw .reference }
      guard !mapping.hasTime, (mapping.verb == .create) == (mapping.keyCount == 0) else { throw .mapping }
    }
    guard mapping.firstStep.equals(place.step),
      mapping.firstAssociation.equals(place.association), mapping.firstList.equals(place.list)
    else { throw .mapping }
    try verifySteps(mapping.steps, mayReadItem: mapping.hasIteration)
    place.step += Int(mapping.steps.count)
    try require(mapping.associations, within: plan.associations.count)
    for index in mapping.associations.indices {
      try verifyAssociation(index, of: number, mapping, at: &place)
    }
    place.association += Int(mapping.associationCount)
    try require(mapping.lists, within: plan.lists.count)
    if mapping.listCount > 0 { used.insert(.lists) }
    place.list += Int(mapping.listCount)
  }

  private mutating func verifySteps(_ range: RecordRange, mayReadItem: Bool) throws(PlanFlaw) {
    try require(range, within: plan.steps.count)
    for index in range.indices {
      let step = plan.steps[index]
      guard step.field.isBelow(plan.fields.count) else { throw .reference }
      try requireValue(step.value, mayReadItem: mayReadItem)
    }
  }

  private mutating func verifyAssociation(
    _ index: Int, of number: Int, _ mapping: MappingRecord, at place: inout Place
  ) throws(PlanFlaw) {
    used.insert(.associations)
    let address = plan.associations.base + index * AssociationRecord.byteCount
    guard address.byte(22) <= 1, AssociationRecord.OnNoRecord(rawValue: address.byte(23)) != nil else {
      throw .association
    }
    let association = plan.associations[index]
    guard association.object.isBelow(plan.objects.count) else { throw .reference }
    try requireString(association.label)
    try requireString(association.category)
    if let match = association.match {
      guard match.start.equals(place.step) else { throw .association }
      try verifySteps(match, mayReadItem: mapping.hasIteration)
      place.step += Int(match.count)
    } else {
      // A mapping's record is known only after the mapping has run.
      guard association.target.isBelow(number) else { throw .association }
    }
  }

  private func verifyFields() throws(PlanFlaw) {
    for index in plan.fields.indices {
      let address = plan.fields.base + index * FieldRecord.byteCount
      let policies = address.byte(9)
      guard ConversionKind(rawValue: address.byte(8)) != nil, FieldRecord.OnNothing(rawValue: policies & 3) != nil,
        FieldRecord.OnNothing(rawValue: policies >> 2 & 3) != nil, policies & 0x80 != 0 || address.half(10) == 0
      else { throw .field }
      let field = plan.fields[index]
      try requireString(field.name)
      guard field.allowed == PlanFormat.none || field.allowed.isBelow(plan.sets.count),
        field.zone == 0xFFFF || Int(field.zone) < plan.zones.count
      else { throw .reference }
    }
  }

  func verifyInfo() throws(PlanFlaw) {
    try requireString(plan.info.apiVersion)
    try requireString(plan.info.timeZone)
    for index in plan.scopes.indices {
      try requireString(plan.scopes[index])
      if index > 0, plan.scopes[index - 1] >= plan.scopes[index] { throw .mapping }
    }
  }

  func verifyDebug() throws(PlanFlaw) {
    let provenance = layout.byteCount(.provenance)
    guard provenance == 0 || provenance >= 32 else { throw .sectionSize }
    let byteCount = layout.byteCount(.debug)
    if byteCount == 0 { return }
    guard byteCount >= 4 else { throw .debug }
    let debug = DebugLayout(base: layout.pointer(.debug), byteCount: byteCount)
    let pathCount = debug.pathCount
    guard pathCount <= byteCount / 8 else { throw .debug }
    var end = 4 + pathCount * 8 + plan.mappings.count * 8
    guard end <= byteCount else { throw .debug }
    for index in 0..<pathCount {
      let path = debug.path(index)
      guard path.offset == end, path.length <= byteCount - end else { throw .debug }
      end += path.length
      let start = (debug.base + path.offset).assumingMemoryBound(to: UInt8.self)
      do { _ = try StringRules.check(UnsafeBufferPointer(start: start, count: path.length)) } catch { throw .debug }
    }
    guard end == byteCount else { throw .debug }
    for index in plan.mappings.indices where debug.position(index).path >= pathCount { throw .debug }
  }
}
