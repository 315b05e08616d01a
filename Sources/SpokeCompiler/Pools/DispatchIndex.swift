import SpokePlan

/// Which mappings to try on an event, by its `type`, its `event`, and other fields that triggers compare with texts.
struct DispatchIndex {
  private var entries: [Entry] = []

  /// A mapping and what it asks of an event. `type` and `event` are asked by the index alone; what triggers ask of other
  /// fields stays in their programs, and the index only spares events that cannot answer it.
  private struct Entry {
    var mapping: UInt32
    var types: [UInt32]?
    var names: [UInt32]?
    var others: [SlotTexts]
  }

  /// Mappings from which on it pays to ask for another field first.
  private static let smallestGroup = 4
  /// Other fields that one group asks for. With `type` and `event` it reaches twelve groups at most.
  private static let otherSwitchLimit = 2

  /// Adds a mapping; mappings are added in their order.
  mutating func add(_ mapping: UInt32, guards: TriggerGuards, others: [SlotTexts]) {
    entries.append(Entry(mapping: mapping, types: guards.types, names: guards.names, others: others))
  }

  /// The sections of the index; its texts are added to `tables`.
  func build(
    into tables: inout KeyTables, typeSlot: UInt32, eventNameSlot: UInt32, strings: StringPool
  ) -> Sections {
    var builder = Builder(
      tables: tables, strings: strings, slots: Guards(type: typeSlot, eventName: eventNameSlot))
    builder.build(entries)
    tables = builder.tables
    return builder.sections
  }

  struct Sections {
    var groups: [GroupRecord] = []
    var switches: [SwitchRecord] = []
    /// Lists of mappings.
    var candidates: [UInt32] = []
  }

  private struct Guards {
    var type: UInt32
    var eventName: UInt32
  }

  private struct Builder {
    var tables: KeyTables
    var sections = Sections()
    let strings: StringPool
    let slots: Guards

    init(tables: KeyTables, strings: StringPool, slots: Guards) {
      self.tables = tables
      self.strings = strings
      self.slots = slots
    }

    /// Adds the groups one level after the other, so that each comes after the one that leads to it.
    mutating func build(_ entries: [Entry]) {
      var pending = [entries]
      var next = 0
      while next < pending.count {
        let questions = questions(of: pending[next])
        sections.groups.append(
          GroupRecord(
            list: list(questions.rest), firstSwitch: UInt32(sections.switches.count),
            switchCount: UInt32(questions.switches.count)))
        for question in questions.switches {
          sections.switches.append(
            SwitchRecord(
              slot: question.slot, node: tables.nextNode, otherwise: list(question.isGuard ? [] : question.entries)))
          let answers = question.answers.sorted { $0.key < $1.key }
          tables.append(
            answers.enumerated().map { place, answer in
              KeyTableBuilder.Key(
                string: answer.key, bytes: strings.strings[Int(answer.key)], value: UInt32(pending.count + place),
                child: PlanFormat.none)
            })
          pending += answers.map(\.value)
        }
        next += 1
      }
    }

    private mutating func list(_ entries: [Entry]) -> UInt32 {
      if entries.isEmpty { return PlanFormat.none }
      let start = UInt32(sections.candidates.count)
      sections.candidates.append(UInt32(entries.count))
      sections.candidates += entries.map(\.mapping)
      return start
    }

    private struct Question {
      var slot: UInt32
      var isGuard: Bool
      /// All mappings that ask it.
      var entries: [Entry] = []
      /// Those that each text leads to.
      var answers: [UInt32: [Entry]] = [:]

      mutating func add(_ entry: Entry, texts: [UInt32], _ rest: Entry) {
        entries.append(entry)
        for text in texts { answers[text, default: []].append(rest) }
      }
    }

    /// Splits the mappings of a group by what they ask, those that ask nothing more apart.
    private func questions(of entries: [Entry]) -> (switches: [Question], rest: [Entry]) {
      var types = Question(slot: slots.type, isGuard: true)
      var names = Question(slot: slots.eventName, isGuard: true)
      var rest: [Entry] = []
      for entry in entries {
        var next = entry
        if let texts = entry.types {
          next.types = nil
          types.add(entry, texts: texts, next)
        } else if let texts = entry.names {
          next.names = nil
          names.add(entry, texts: texts, next)
        } else {
          rest.append(entry)
        }
      }
      var switches = [types, names].filter { !$0.answers.isEmpty }
      for _ in 0..<DispatchIndex.otherSwitchLimit {
        guard let slot = mostAsked(in: rest) else { break }
        var question = Question(slot: slot, isGuard: false)
        var left: [Entry] = []
        for entry in rest {
          guard let asked = entry.others.first(where: { $0.slot == slot }) else {
            left.append(entry)
            continue
          }
          var next = entry
          next.others = []
          question.add(entry, texts: asked.texts, next)
        }
        switches.append(question)
        rest = left
      }
      return (switches, rest)
    }

    /// The field that most mappings ask for, of those that enough of them do.
    private func mostAsked(in entries: [Entry]) -> UInt32? {
      var counts: [UInt32: Int] = [:]
      for entry in entries {
        for slot in Set(entry.others.map(\.slot)) { counts[slot, default: 0] += 1 }
      }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return most.flatMap { $0.value >= DispatchIndex.smallestGroup ? $0.key : nil }
    }
  }
}

/// A slot of the event that must hold one of some texts.
struct SlotTexts {
  var slot: UInt32
  /// Strings, without repetition.
  var texts: [UInt32]
}
