import SpokePlan
import SpokeSchema
import SpokeSyntax

extension FieldRecord.OnNothing {
  init(_ policy: Policies.OnNothing) {
    switch policy {
    case .omit: self = .omit
    case .clear: self = .clear
    case .reject: self = .reject
    }
  }
}

extension FieldRecord.OnInvalid {
  init(_ policy: Policies.OnInvalid) {
    switch policy {
    case .omit: self = .omit
    case .reject: self = .reject
    }
  }
}

extension FieldRecord.Write {
  init(_ policy: WritePolicy) {
    switch policy {
    case .always: self = .always
    case .ifEmpty: self = .ifEmpty
    case .forwards: self = .forwards
    case .append: self = .append
    }
  }
}

extension AssociationRecord.OnNoRecord {
  init(_ policy: MissingPolicy) {
    switch policy {
    case .skip: self = .skip
    case .create: self = .create
    case .reject: self = .reject
    }
  }
}

extension ZoneRecord {
  init(_ rules: ZoneRules, name: UInt32, firstTransition: UInt32) {
    let recurrence = rules.recurrence
    self.init(
      name: name, firstTransition: firstTransition, transitionCount: UInt32(rules.transitions.count),
      initialOffset: rules.initialOffset, standardOffset: recurrence?.standardOffset ?? 0,
      daylightOffset: recurrence?.daylightOffset ?? 0,
      daylightStart: recurrence.map { Change($0.start) } ?? .none,
      daylightEnd: recurrence.map { Change($0.end) } ?? .none)
  }
}

extension ZoneRecord.Change {
  init(_ change: ZoneRules.YearlyChange) {
    self.init(month: change.month, week: change.week, weekday: change.weekday, time: change.time)
  }
}
