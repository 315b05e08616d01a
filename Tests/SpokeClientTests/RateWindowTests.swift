import SpokeTestSupport
import Testing

@testable import SpokeClient

/// The limiter's arithmetic, against a server that counts as HubSpot says that it does. Time is a number here.
@Suite struct RateWindowTests {
  /// Counts calls in a rolling window and refuses what is too much.
  private struct Server {
    var maximum: Int
    var interval: Duration
    /// Whether replies tell of the limit.
    var tells = true
    var arrivals: [Timestamp] = []
    var refused = 0
    /// When calls of others were refused.
    var refusedOthers: [Timestamp] = []

    mutating func take(at now: Timestamp, isForeign: Bool = false) -> RateHeaders {
      arrivals.removeAll { $0 + interval <= now }
      if arrivals.count < maximum {
        arrivals.append(now)
      } else if isForeign {
        refusedOthers.append(now)
      } else {
        refused += 1
      }
      var headers = RateHeaders()
      guard tells else { return headers }
      headers.maximum = maximum
      headers.remaining = maximum - arrivals.count
      headers.interval = interval
      return headers
    }
  }

  private enum Happening {
    case worker
    case arrival(number: Int, reply: Timestamp)
    case reply(number: Int, RateHeaders)
    case foreign
  }

  private func moment(_ duration: Duration) -> Timestamp { Timestamp(sinceEpoch: duration) }

  /// Lets workers send as fast as the window allows, and returns how many calls the server took and refused.
  ///
  /// - Parameters:
  ///   - latency: how long a reply takes at most, in milliseconds; the call arrives at some time before it.
  ///   - start: when the workers begin.
  ///   - foreign: how often another program makes a call with the same token, and from when.
  private func simulate(
    _ server: inout Server, window: RateWindow, workers: Int, latency: Int, from start: Duration = .zero,
    length: Duration, foreign: (every: Duration, from: Duration)? = nil
  ) -> (sent: Int, foreign: Int) {
    var window = window
    var random = SeededGenerator(seed: 5)
    var queue: [(at: Timestamp, happening: Happening)] = []
    for _ in 0..<workers { queue.append((moment(start), .worker)) }
    if let foreign { queue.append((moment(foreign.from), .foreign)) }
    var (sent, foreignCount) = (0, 0)
    while let index = queue.indices.min(by: { queue[$0].at < queue[$1].at }) {
      let (now, happening) = queue.remove(at: index)
      if now > moment(length) { break }
      switch happening {
      case .worker:
        if let start = window.start(at: now) {
          queue.append((start, .worker))
          continue
        }
        sent += 1
        let total = Int.random(in: 1...latency, using: &random)
        let way = Int.random(in: 0...total, using: &random)
        let number = window.take(at: now)
        queue.append((now + .milliseconds(way), .arrival(number: number, reply: now + .milliseconds(total))))
      case .arrival(let number, let reply): queue.append((reply, .reply(number: number, server.take(at: now))))
      case .reply(let number, let headers):
        window.settle(number, at: now)
        window.learn(headers, from: number, at: now)
        queue.append((now, .worker))
        // Who waits looks again.
        for place in queue.indices { if case .worker = queue[place].happening { queue[place].at = now } }
      case .foreign:
        foreignCount += 1
        _ = server.take(at: now, isForeign: true)
        if let foreign { queue.append((now + foreign.every, .foreign)) }
      }
    }
    return (sent, foreignCount)
  }

  @Test(arguments: [(1, 20), (4, 100), (16, 240), (32, 5)])
  func theLimitIsUsedAndKept(_ workers: Int, _ latency: Int) {
    var server = Server(maximum: 190, interval: .seconds(10))
    let window = RateWindow(maximum: 100, interval: .seconds(10))
    let length = Duration.seconds(120)
    let sent = simulate(&server, window: window, workers: workers, latency: latency, length: length).sent
    #expect(server.refused == 0)
    // What a single worker can do at most is less than the limit when replies are slow.
    #expect(Double(sent) > 0.95 * 190 * 12, "\(sent)")
  }

  /// Another program uses the same token: what it uses is left to it.
  @Test(arguments: [(100, 200), (500, 20), (1_000, 60)])
  func whatOthersUseIsLeftToThem(_ interval: Int, _ latency: Int) {
    var server = Server(maximum: 190, interval: .seconds(10))
    let (sent, foreign) = simulate(
      &server, window: RateWindow(maximum: 100, interval: .seconds(10)), workers: 10, latency: latency,
      from: .seconds(10), length: .seconds(130), foreign: (.milliseconds(interval), .zero))
    #expect(server.refused == 0)
    #expect(server.refusedOthers.isEmpty)
    let taken = Double(sent + foreign) / (190 * 13)
    #expect(taken > 0.8, "\(sent) and \(foreign)")
  }

  /// It begins while everything is used: it is let in, by and by.
  @Test(arguments: [(200, 100), (500, 20)])
  func othersThatComeLaterAreLetIn(_ interval: Int, _ latency: Int) {
    var server = Server(maximum: 190, interval: .seconds(10))
    _ = simulate(
      &server, window: RateWindow(maximum: 100, interval: .seconds(10)), workers: 10, latency: latency,
      length: .seconds(300), foreign: (.milliseconds(interval), .seconds(30)))
    #expect(server.refused == 0)
    #expect(!server.refusedOthers.contains { $0 > moment(.seconds(200)) }, "\(server.refusedOthers.count)")
  }

  @Test func aSearchHasFiveASecond() {
    // Searches have no headers of limits.
    var server = Server(maximum: 5, interval: .seconds(1), tells: false)
    let window = RateWindow(maximum: 5, interval: .seconds(1))
    let sent = simulate(&server, window: window, workers: 8, latency: 20, length: .seconds(60)).sent
    #expect(server.refused == 0)
    #expect(sent > 285, "\(sent)")
  }

  @Test func aBlockHoldsAndEnds() {
    var window = RateWindow(maximum: 10, interval: .seconds(10))
    window.block(until: moment(.seconds(5)))
    window.block(until: moment(.seconds(3)))
    let limited = window.start(at: moment(.seconds(1)))
    let unlimited = window.start(at: moment(.seconds(1)), isLimited: false)
    let after = window.start(at: moment(.seconds(5)))
    #expect(limited == moment(.seconds(5)))
    #expect(unlimited == moment(.seconds(5)))
    #expect(after == nil)
  }

  @Test func withoutLimitsNothingWaits() {
    var window = RateWindow(maximum: 1, interval: .seconds(10))
    for _ in 0..<5 {
      let start = window.start(at: moment(.zero), isLimited: false)
      #expect(start == nil)
      _ = window.take(at: moment(.zero))
    }
    let start = window.start(at: moment(.zero))
    #expect(start != nil)
  }

  // MARK: The day

  /// A week in which every day's calls are used up.
  @Test(arguments: [-8, 0, 2])
  func everyDayBeginsAtThePortalsMidnight(_ hours: Int) {
    var day = DailyLimit()
    day.utcOffset = .seconds(hours * 3_600)
    var now = moment(.seconds(1_790_000_000))
    let end = now + .seconds(7 * 86_400)
    var calls: [Int64: Int] = [:]
    var remaining = 1_000
    var portalDay = localDay(now, hours)
    while now < end {
      if let start = day.resumesAt(now) {
        now = start
        continue
      }
      if localDay(now, hours) != portalDay { (portalDay, remaining) = (localDay(now, hours), 1_000) }
      #expect(remaining > 0, "HubSpot would have refused at \(now.iso8601)")
      remaining -= 1
      calls[portalDay, default: 0] += 1
      var headers = RateHeaders()
      headers.dailyMaximum = 1_000
      headers.dailyRemaining = remaining
      now = now + .seconds(3)
      day.learn(headers, at: now)
    }
    #expect(calls.count == 8)
    #expect(calls.values.filter { $0 == 1_000 }.count >= 6)
    #expect(calls.values.allSatisfy { $0 <= 1_000 })
  }

  private func localDay(_ moment: Timestamp, _ hours: Int) -> Int64 {
    Timestamp.floorDivide(moment.seconds + Int64(hours) * 3_600, 86_400)
  }

  @Test func aDayThatIsLongerThanThoughtIsProbed() {
    var day = DailyLimit()
    day.utcOffset = .zero
    let midnight = moment(.seconds(20_000 * 86_400))
    day.stop(at: midnight + .seconds(-3_600))
    let before = day.resumesAt(midnight + .seconds(-1))
    let atMidnight = day.resumesAt(midnight)
    #expect(before == midnight)
    #expect(atMidnight == nil)
    // Clocks were put back: HubSpot's day has an hour more.
    day.stop(at: midnight + .seconds(1))
    let probed = day.resumesAt(midnight + .seconds(2))
    #expect(probed == midnight + .seconds(1) + DailyLimit.probe)
    var unknown = DailyLimit()
    unknown.stop(at: midnight)
    let first = unknown.resumesAt(midnight)
    #expect(first == midnight + DailyLimit.probe)
  }
}
