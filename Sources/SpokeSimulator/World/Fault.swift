/// Something that goes wrong, at random or for the next requests.
public struct Fault: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The answer comes late.
    case latency
    /// 500, 502, 503 or 504, some without a JSON body; the request is not carried out.
    case serverError = "5xx"
    /// The connection is reset before the request is carried out.
    case reset
    /// The request is carried out, and the connection is reset before the answer.
    case lostReply = "lost-reply"
    /// 401 `EXPIRED_AUTHENTICATION`
    case unauthorized = "401"
    /// 423: the record is locked for two seconds.
    case locked = "423"
    /// 429 of the ten-second limit, whatever the count.
    case tooManyRequests = "429"
    /// 477: the account moves between data centres.
    case migrating = "477"
    /// The request is carried out, and the answer is no JSON.
    case wrongJSON = "wrong-json"
    /// 404: HubSpot does not know the path.
    case unknownPath = "404"
    /// Errors of values stand in the message only, without `errors`.
    case bareErrors = "bare-errors"
  }

  public var kind: Kind
  /// Of a request, from 0 to 1. A latency always applies.
  public var probability: Double
  /// How late an answer comes, in milliseconds.
  public var milliseconds: ClosedRange<Int>
  /// What `Retry-After` says, in seconds.
  public var retryAfterSeconds: Int
  /// Only requests whose path contains this.
  public var path: String?
  /// How often it happens at most; nil is without end.
  public var count: Int?

  public init(
    _ kind: Kind, probability: Double = 1, milliseconds: ClosedRange<Int> = 0...0, retryAfterSeconds: Int = 5,
    path: String? = nil, count: Int? = nil
  ) {
    self.kind = kind
    self.probability = probability
    self.milliseconds = milliseconds
    self.retryAfterSeconds = retryAfterSeconds
    self.path = path
    self.count = count
  }

  /// Reads `KIND=VALUE[@PATH]`: a probability from 0 to 1, or milliseconds (`200`, `50..200`) for `latency`.
  public init?(_ text: String) {
    let sides = text.split(separator: "@", maxSplits: 1).map(String.init)
    let parts = (sides.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
    let path = sides.count > 1 ? sides[1] : nil
    if kind == .latency {
      let bounds = parts[1].split(separator: "..", maxSplits: 1).map { Int($0) }
      guard let first = bounds.first, let lower = first, let last = bounds.last, let upper = last, lower >= 0,
        lower <= upper, upper <= 600_000
      else { return nil }
      self.init(kind, milliseconds: lower...upper, path: path)
    } else {
      guard let probability = Double(parts[1]), (0...1).contains(probability) else { return nil }
      self.init(kind, probability: probability, path: path)
    }
  }
}

/// The faults that are in force, and chance.
struct FaultState: Sendable {
  private(set) var faults: [Fault]
  private var random: RandomNumbers
  /// When the move between data centres ends; nil when there is none.
  var migrationEnds: Instant?

  init(_ faults: [Fault], seed: UInt64) {
    self.faults = faults
    random = RandomNumbers(seed: seed)
  }

  mutating func set(_ faults: [Fault]) { self.faults = faults }
  mutating func add(_ fault: Fault) { faults.append(fault) }

  /// The faults that befall a request; at most one besides latency and the form of errors.
  mutating func draw(for path: Substring) -> [Fault] {
    var drawn: [Fault] = []
    var isDecided = false
    for (index, fault) in faults.enumerated() {
      if let part = fault.path, !path.contains(part) { continue }
      if fault.count == 0 { continue }
      let isBeside = fault.kind == .latency || fault.kind == .bareErrors
      guard random.happens(fault.probability), isBeside || !isDecided else { continue }
      if let count = fault.count { faults[index].count = count - 1 }
      isDecided = isDecided || !isBeside
      drawn.append(fault)
    }
    faults.removeAll { $0.count == 0 }
    return drawn
  }

  mutating func latency(_ fault: Fault) -> Int { Int.random(in: fault.milliseconds, using: &random) }

  /// One of the server errors, as gateways send them: with HubSpot's body, with HTML, and with none.
  mutating func serverError(correlationID: String) -> APIReply {
    let status = [500, 502, 503, 504].randomElement(using: &random) ?? 500
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return APIError(status, nil, "internal error").reply(correlationID: correlationID)
    case 1:
      let page = "<html><head><title>\(status)</title></head><body>\(status)</body></html>"
      return APIReply(status: status, body: Array(page.utf8), contentType: "text/html")
    default: return APIReply(status: status)
    }
  }

  /// A body that is cut off, or none of JSON at all.
  mutating func garbled(_ reply: APIReply) -> APIReply {
    var reply = reply
    if Bool.random(using: &random), reply.body.count > 2 {
      reply.body = Array(reply.body.prefix(reply.body.count / 2))
    } else {
      reply.body = Array("<html><body>OK</body></html>".utf8)
    }
    return reply
  }
}
