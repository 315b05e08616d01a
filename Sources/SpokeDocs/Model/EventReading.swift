import SpokeChecker
import SpokeSchema
import SpokeSyntax

extension MappingSyntax {
  /// What parts of the mapping other than its values read.
  var otherFields: [(place: String, fields: ValueFields)] {
    var places: [(String, ValueFields)] = []
    if let trigger { places.append(("trigger", ValueFields(trigger))) }
    if let each { places.append(("each", ValueFields(each))) }
    for association in associations + dissociations {
      for entry in association.match?.entries ?? [] {
        places.append(("association with \(association.to?.value ?? "a record")", ValueFields(entry.value)))
      }
    }
    return places
  }

  /// The path of `each`.
  var eachPath: EventPath? { each.flatMap { ValueFields($0).paths.first } }
}

/// Which events can make a mapping run, and what it reads of them.
struct EventReach {
  /// Whether it never runs: it is switched off, or its trigger cannot hold.
  let isNever: Bool
  /// Nil for any event.
  let events: [ExpressionContext.TriggeredEvent]?
  /// The fields that it reads, as steps from the event.
  let steps: Set<[EventPath.Step]>
  /// Those that it reads with everything in them.
  let wholes: Set<[EventPath.Step]>

  init(_ mapping: MappingSyntax, writes: [MappingEntry.Write]) {
    let facts = TriggerFacts(mapping.trigger)
    isNever = !mapping.isEnabled || facts.neverHolds
    events = facts.triggeredEvents
    let each = mapping.eachPath
    // Of what `each` goes through, only what is read of the element is read.
    let fields = mapping.otherFields.filter { $0.place != "each" }.map(\.fields) + writes.map(\.fields)
    var steps = Set((fields.flatMap(\.paths) + (each.map { [$0] } ?? [])).compactMap { $0.stepsFromEvent(each: each) })
    // An event is counted once by its id, unless the mapping says otherwise.
    if mapping.action?.verb.value == .send, mapping.dedupeID == nil { steps.insert([.key("messageId")]) }
    self.steps = steps
    wholes = Set(fields.flatMap(\.wholes).compactMap { $0.stepsFromEvent(each: each) })
  }

  /// Whether such an event can make the mapping run, as far as its trigger says.
  func meets(_ event: EventPlan.PlannedEvent) -> Bool {
    guard !isNever else { return false }
    guard let events else { return true }
    return events.contains { pair in
      if let type = pair.type, type != event.type { return false }
      // A schema without a name is for every event of the type.
      guard let name = pair.event, let planned = event.name else { return true }
      return name == planned
    }
  }
}

extension PlannedEventEntry {
  init(_ event: EventPlan.PlannedEvent, mappings: [MappingEntry]) {
    self.event = event
    let meeting = mappings.enumerated().filter { $0.element.reach.meets(event) }
    self.mappings = meeting.map(\.offset)
    var readers: [[EventPath.Step]: [Int]] = [:]
    var wholeReaders: [[EventPath.Step]: [Int]] = [:]
    for (number, mapping) in meeting {
      for steps in mapping.reach.steps { readers[steps, default: []].append(number) }
      for steps in mapping.reach.wholes { wholeReaders[steps, default: []].append(number) }
    }
    fields = event.schema.leaves().map { leaf in
      // An array of plain values is read with or without a step into it.
      let ends = leaf.schema.items.isEmpty ? [leaf.steps] : [leaf.steps, leaf.steps + [.element]]
      let around = (0..<max(leaf.steps.count, 1)).map { Array(leaf.steps.prefix($0)) }
      let found = Set(ends.flatMap { readers[$0] ?? [] } + around.flatMap { wholeReaders[$0] ?? [] })
      return Field(
        path: Self.text(leaf.steps), type: leaf.schema.words, isRequired: leaf.isRequired, readers: found.sorted())
    }
  }

  private static func text(_ steps: [EventPath.Step]) -> String {
    steps.enumerated().reduce(into: "") { text, step in
      switch step.element {
      case .element: text += "[*]"
      case .key(let name): text += step.offset == 0 ? name : Self.isPlain(name) ? ".\(name)" : "[\"\(name)\"]"
      }
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else { return false }
    return name.utf8.allSatisfy { Anchor.isPlain($0) && $0 != UInt8(ascii: "-") }
  }
}

extension FieldEntry {
  /// The fields that mappings read, by path.
  static func all(of mappings: [MappingEntry]) -> [FieldEntry] {
    var uses: [String: [Use]] = [:]
    for (number, mapping) in mappings.enumerated() {
      let each = mapping.syntax.eachPath
      func add(_ fields: ValueFields, _ place: Place) {
        for path in fields.paths {
          let text = path.isOfItem ? each.map { "\($0.text)[*]" + path.text.dropFirst(4) } ?? path.text : path.text
          uses[text, default: []].append(Use(mapping: number, place: place))
        }
      }
      for (place, fields) in mapping.syntax.otherFields { add(fields, .other(.words(place))) }
      for write in mapping.writes {
        switch write.role {
        case .property: add(write.fields, .property(write.name))
        case .key: add(write.fields, .other("key \(code: write.name)"))
        case .identity: add(write.fields, .other("identity \(code: write.name)"))
        case .occurredAt: add(write.fields, .other("time of the event"))
        case .dedupeID: add(write.fields, .other("id of the event"))
        }
      }
    }
    return uses.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }.map {
      FieldEntry(path: $0.key, uses: $0.value)
    }
  }
}
