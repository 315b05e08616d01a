import SpokeClient
import SpokeHubSpot
import SpokeSchema

/// What a delivery would send and what that costs, without sending anything.
///
/// Calls are counted as batches fill when nothing fails and all events are there at once. What only HubSpot can tell is not
/// in it: batches that are taken apart for a bad record, calls that are repeated, lifecycle stages that go back.
public struct DeliveryEstimate: Sendable {
  public struct Mapping: Sendable, Hashable {
    public var mapping: String
    /// `upsert contacts`
    public var what: String
    public var operations: Int
  }

  public struct Call: Sendable, Hashable {
    /// Method and path.
    public var call: String
    public var count: Int
  }

  /// Calls by what limits them.
  public struct Costs: Sendable, Hashable {
    public var standard = 0
    public var search = 0
    public var associations = 0
    public var events = 0

    public var all: Int { standard + search + associations + events }

    /// Seconds that the limits of a tier ask for at least.
    public func seconds(_ tier: AccountTier) -> Double {
      let associationBurst = Limits.burstAssociations(burst: tier.burst)
      return max(
        Double(standard) / Double(tier.burst) * 10, Double(search) / Double(Limits.searchesPerSecondByPage),
        Double(associations) / Double(associationBurst) * 10, Double(events) / Double(Limits.eventRequestsPerSecond))
    }

    /// The part of a day's calls, in percent.
    public func share(_ tier: AccountTier) -> Double { Double(all) / Double(tier.daily) * 100 }
  }

  public private(set) var lines = 0
  public private(set) var events = 0
  public private(set) var planRejects = 0
  public private(set) var operations = 0
  public private(set) var costs = Costs()
  /// The scopes that the plan needs.
  public let scopes: [String]
  /// Files that are in the spool already.
  public private(set) var delivered: [String] = []

  private var counts: [[String]: Int] = [:]
  private var calls: [String: Int] = [:]
  private var batcher: RequestBatcher

  init(_ batcher: RequestBatcher, scopes: [String]) {
    self.batcher = batcher
    self.scopes = scopes
  }

  public var byMapping: [Mapping] {
    counts.map { Mapping(mapping: $0.key[0], what: $0.key[1], operations: $0.value) }
      .sorted { ($0.mapping, $0.what) < ($1.mapping, $1.what) }
  }

  public var byCall: [Call] {
    calls.map { Call(call: $0.key, count: $0.value) }.sorted { ($1.count, $0.call) < ($0.count, $1.call) }
  }

  // MARK: Counting

  mutating func skip(_ file: String) { delivered.append(file) }

  mutating func add(_ batch: IntakeBatch) throws(DeliveryFailure) {
    lines += batch.lines
    events += batch.events
    planRejects += batch.rejects.count
    for new in batch.operations { try add(new.operation) }
  }

  mutating func add(_ operation: Operation) throws(DeliveryFailure) {
    operations += 1
    counts[[operation.mapping, "\(operation.verb.rawValue) \(operation.target)"], default: 0] += 1
    do {
      count(try batcher.add(operation))
    } catch {
      throw DeliveryFailure(
        "line \(error.line): '\(error.mapping)' names the record of '\(error.record)', which was not written")
    }
  }

  mutating func finish() { count(batcher.finish()) }

  private mutating func count(_ requests: [Request]) {
    for request in requests {
      calls["\(request.method) \(request.path.text)", default: 0] += 1
      switch SpokeClient.Call(SpokeClient.Call.Method(rawValue: request.method) ?? .post, request.path).bucket {
      case .search: costs.search += 1
      case .associations: costs.associations += 1
      case .events: costs.events += 1
      case .standard, .authorization: costs.standard += 1
      }
    }
  }
}
