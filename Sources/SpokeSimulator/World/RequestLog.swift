/// What came in and what went out.
public struct LoggedRequest: Sendable {
  /// From 1.
  public var number: Int
  /// Milliseconds since 1970, by the simulator's clock.
  public var time: Int64
  public var method: String
  public var path: String
  /// The answer's status, also of an answer that was lost on its way.
  public var status: Int
  /// How many inputs a batch had; 1 otherwise.
  public var inputs: Int
  /// `policyName` of a 429.
  public var policy: String?
  /// The fault that befell it.
  public var fault: Fault.Kind?
}

/// The last requests, and counts of all.
struct RequestLog: Sendable {
  private let capacity: Int
  private var ring: [LoggedRequest] = []
  private(set) var total = 0
  private(set) var statuses: [Int: Int] = [:]
  private(set) var policies: [String: Int] = [:]
  private(set) var faults: [Fault.Kind: Int] = [:]

  init(capacity: Int) { self.capacity = max(capacity, 1) }

  mutating func append(
    _ request: APIRequest, time: Instant, status: Int, inputs: Int, policy: String?, fault: Fault.Kind?
  ) {
    total += 1
    statuses[status, default: 0] += 1
    if let policy { policies[policy, default: 0] += 1 }
    if let fault { faults[fault, default: 0] += 1 }
    let entry = LoggedRequest(
      number: total, time: time, method: request.method, path: String(request.path), status: status, inputs: inputs,
      policy: policy, fault: fault)
    if ring.count < capacity { ring.append(entry) } else { ring[(total - 1) % capacity] = entry }
  }

  /// The last ones, oldest first.
  var entries: [LoggedRequest] {
    guard ring.count == capacity else { return ring }
    let start = total % capacity
    return Array(ring[start...] + ring[..<start])
  }

  mutating func clear() {
    ring = []
    total = 0
    statuses = [:]
    policies = [:]
    faults = [:]
  }
}
