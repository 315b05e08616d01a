import SpokeSchema

/// All of a simulated account: its portal, records and tokens, its limits, and what went on.
///
/// One value behind one lock. Requests are answered one after the other, so that every answer is that of some order.
struct World: Sendable {
  let options: SimulatorOptions
  let routes: RouteTable
  var portal: PortalDefinition
  /// By the object's place in the portal.
  var tables: [RecordTable]
  var associationTypes: AssociationTypes
  var links = AssociationLinks()
  var events: EventStore
  var lists: ListStore
  var authority: Authority
  var limits: RateLimits
  var faults: FaultState
  var log: RequestLog
  var random: RandomNumbers
  /// The next id of a record. One sequence for all objects, as ids never meet then.
  var nextRecordID = 40_100_000_001
  /// What has changed since the last commit; empty when nothing keeps it.
  var changes: Set<StateKey> = []
  var keepsState: Bool

  init(_ seed: SnapshotSeed, options: SimulatorOptions, routes: RouteTable) {
    self.options = options
    self.routes = routes
    portal = seed.portal
    tables = Array(repeating: RecordTable(), count: seed.portal.objects.count)
    associationTypes = seed.associations
    events = EventStore(seed.events)
    lists = ListStore(seed.lists)
    authority = Authority(options, portalScopes: seed.portal.scopes)
    limits = RateLimits(tier: options.tier, timeZone: options.timeZone)
    faults = FaultState(options.faults, seed: options.seed)
    log = RequestLog(capacity: options.logCapacity)
    random = RandomNumbers(seed: options.seed ^ 0x6964_7321)
    keepsState = options.stateFile != nil
  }

  /// Notes what a commit has to write.
  mutating func note(_ key: StateKey) {
    if keepsState { changes.insert(key) }
  }

  func object(_ place: Int) -> ObjectDefinition { portal.objects[place] }

  mutating func makeRecordID() -> Int {
    defer { nextRecordID += 1 }
    note(.counters)
    return nextRecordID
  }
}
