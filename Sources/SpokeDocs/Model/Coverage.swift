/// How much of the portal and of the events the mappings use.
enum Coverage {
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

  /// Of all properties of the portal that can be written.
  static func written(_ model: SiteModel) -> Share { sum(model.owners.map(share(of:))) }

  /// Of all fields of the event plan.
  static func read(_ model: SiteModel) -> Share { sum(model.plannedEvents.map(share(of:))) }

  private static func sum(_ shares: [Share]) -> Share {
    Share(used: shares.reduce(0) { $0 + $1.used }, all: shares.reduce(0) { $0 + $1.all })
  }
}
