/// How much of the portal and of the events the mappings use.
struct Coverage {
  struct Share {
    let used: Int
    let all: Int
    var percent: Int { Numbers.percent(used, of: all) }
  }

  /// Of a portal's property that can be written: whether a mapping does.
  static func share(of owner: OwnerEntry) -> Share {
    let writable = owner.writable
    return Share(used: writable.count { !$0.writers.isEmpty }, all: writable.count)
  }

  static func share(of event: PlannedEventEntry) -> Share {
    Share(used: event.fields.count { !$0.readers.isEmpty }, all: event.fields.count)
  }
}
