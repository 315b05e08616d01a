extension Verifier {
  mutating func verifyMappings() throws(PlanFlaw) {
    try verifyFields()
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
    let mapping = plan.mappings[number]
    if !mapping.trigger.isNone { try requireValue(mapping.trigger, mayReadItem: mapping.hasIteration) }
    if mapping.hasIteration {
      guard Int(mapping.iteration) < plan.iterations.count else { throw .reference }
      used.insert(.iteration)
    }
    if mapping.verb == .send {
      used.insert(.events)
      guard isString(mapping.target) else { throw .reference }
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
    place.list += Int(mapping.listCount)
  }

  private mutating func verifySteps(_ range: RecordRange, mayReadItem: Bool) throws(PlanFlaw) {
    try require(range, within: plan.steps.count)
    for index in range.indices {
      try requireValue(plan.steps[index].value, mayReadItem: mayReadItem)
    }
  }

  private mutating func verifyAssociation(
    _ index: Int, of number: Int, _ mapping: MappingRecord, at place: inout Place
  ) throws(PlanFlaw) {
    let association = plan.associations[index]
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
      guard FieldRecord.OnNothing(rawValue: policies & 3) != nil,
        FieldRecord.OnNothing(rawValue: policies >> 2 & 3) != nil, policies & 0x80 != 0 || address.half(10) == 0
      else { throw .field }
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
