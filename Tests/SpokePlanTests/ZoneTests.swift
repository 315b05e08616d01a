import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeSchema
import Testing

/// Compared with Python's zoneinfo on the same version of the database.
struct ZoneTests {
  /// A zone that a plan was compiled with.
  private func view(_ name: String) throws -> (plan: Plan, zone: Int) {
    let value = Core.call(.date, [Fixture.path("a")], .zone(name))
    let plan = try Plan(
      compile(Fixture.project([Fixture.mapping("m", when: nil, nil, [Fixture.property("p", value)])])))
    return (plan, 0)
  }

  private static let instants: [Int64] = [
    -5000000000, -2000000000, -1000000000, -300000000, 0, 330000000, 1000000000, 1325240000, 1325410000, 1700000000,
    1720000000, 1774745999, 1774746000, 1792889999, 1792890000, 2000000000, 2200000000, 3000000000, 3300000000,
    4092595200, 4107542400, 7258118400, 7274016000, 100000000000,
  ]

  @Test(
    arguments: [
      (
        "Europe/Berlin",
        [
          3208, 3600, 3600, 3600, 3600, 7200, 7200, 3600, 3600, 3600, 7200, 3600, 7200, 7200, 3600, 7200, 7200, 3600,
          7200, 7200, 3600, 3600, 7200, 3600,
        ]
      ),
      (
        "America/New_York",
        [
          -17762, -18000, -14400, -14400, -18000, -14400, -14400, -18000, -18000, -18000, -14400, -14400, -14400,
          -14400, -14400, -14400, -14400, -18000, -14400, -14400, -18000, -18000, -14400, -18000,
        ]
      ),
      (
        "Asia/Kolkata",
        [
          21208, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800,
          19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800, 19800,
        ]
      ),
      (
        "Australia/Lord_Howe",
        [
          38180, 36000, 36000, 36000, 36000, 36000, 37800, 39600, 39600, 39600, 37800, 39600, 39600, 39600, 39600,
          37800, 37800, 39600, 37800, 37800, 39600, 39600, 37800, 39600,
        ]
      ),
      (
        "Europe/Dublin",
        [
          -1521, -1521, 3600, 3600, 3600, 3600, 3600, 0, 0, 0, 3600, 0, 3600, 3600, 0, 3600, 3600, 0, 3600, 3600, 0, 0,
          3600, 0,
        ]
      ),
      (
        "America/Nuuk",
        [
          -12416, -12416, -10800, -10800, -10800, -7200, -7200, -10800, -10800, -7200, -3600, -7200, -3600, -3600,
          -7200, -3600, -3600, -7200, -3600, -3600, -7200, -7200, -3600, -7200,
        ]
      ),
      (
        "Africa/Casablanca",
        [-1820, -1820, 0, 0, 0, 0, 0, 0, 0, 3600, 3600, 3600, 3600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      ),
      (
        "Pacific/Apia",
        [
          45184, -41216, -41400, -39600, -39600, -39600, -39600, 50400, 50400, 46800, 46800, 46800, 46800, 46800, 46800,
          46800, 46800, 46800, 46800, 46800, 46800, 46800, 46800, 46800,
        ]
      ),
      (
        "Asia/Gaza",
        [
          8272, 7200, 7200, 10800, 7200, 7200, 10800, 7200, 7200, 7200, 10800, 10800, 10800, 7200, 7200, 10800, 7200,
          7200, 10800, 10800, 7200, 7200, 10800, 7200,
        ]
      ),
      (
        "America/Santiago",
        [
          -16965, -16965, -14400, -14400, -10800, -14400, -14400, -10800, -10800, -10800, -14400, -10800, -10800,
          -10800, -10800, -14400, -10800, -10800, -14400, -10800, -10800, -10800, -14400, -10800,
        ]
      ),
      (
        "Antarctica/Troll",
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7200, 0, 7200, 7200, 0, 7200, 7200, 0, 7200, 7200, 0, 0, 7200, 0]
      ),
      ("UTC", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      (
        "Asia/Tehran",
        [
          12344, 12344, 12600, 12600, 12600, 16200, 16200, 12600, 12600, 12600, 12600, 12600, 12600, 12600, 12600,
          12600, 12600, 12600, 12600, 12600, 12600, 12600, 12600, 12600,
        ]
      ),
    ] as [(String, [Int32])])
  func offsetsAreThoseOfTheDatabase(name: String, offsets: [Int32]) throws {
    let (plan, zone) = try view(name)
    for (instant, offset) in zip(Self.instants, offsets) {
      #expect(plan.view.offset(inZone: zone, at: instant) == offset, "\(name) at \(instant)")
    }
  }

  /// Seconds of a local time, by days and minutes.
  private static func local(_ days: Int64, _ hours: Int64, _ minutes: Int64) -> Int64 {
    days * 86_400 + hours * 3_600 + minutes * 60
  }

  @Test(
    arguments: [
      ("Europe/Berlin", local(20541, 2, 30), 1774747800),  // 2026-03-29 02:30
      ("Europe/Berlin", local(20751, 2, 30), 1792888200),  // 2026-10-25 02:30
      ("Europe/Berlin", local(20751, 3, 0), 1792893600),  // 2026-10-25 03:00
      ("Europe/Berlin", local(47663, 12, 0), 4118119200),  // 2100-07-01 12:00
      ("Europe/Berlin", local(193882, 2, 30), 16751406600),  // 2500-10-31 02:30
      ("America/New_York", local(20520, 2, 0), 1772953200),  // 2026-03-08 02:00
      ("America/New_York", local(20758, 1, 59), 1793512740),  // 2026-11-01 01:59
      ("Australia/Lord_Howe", local(20730, 2, 15), 1791042300),  // 2026-10-04 02:15
      ("Australia/Lord_Howe", local(20548, 1, 45), 1775313900),  // 2026-04-05 01:45
      ("Pacific/Apia", local(15338, 12, 0), 1325282400),  // 2011-12-30 12:00
      ("Europe/Dublin", local(20541, 1, 30), 1774747800),  // 2026-03-29 01:30
      ("Europe/Dublin", local(20751, 1, 30), 1792888200),  // 2026-10-25 01:30
      ("America/Nuuk", local(20540, 23, 30), 1774747800),  // 2026-03-28 23:30
      ("Asia/Kolkata", local(20454, 0, 0), 1767205800),  // 2026-01-01 00:00
      ("UTC", local(20454, 0, 0), 1767225600),  // 2026-01-01 00:00
      ("Africa/Casablanca", local(20499, 2, 30), 1771119000),  // 2026-02-15 02:30
      ("Europe/Berlin", local(2932896, 23, 59), 253402297140),  // 9999-12-31 23:59
    ] as [(String, Int64, Int64)])
  func localTimesBecomeInstants(name: String, local: Int64, instant: Int64) throws {
    let (plan, zone) = try view(name)
    #expect(plan.view.instant(inZone: zone, local: local) == instant)
  }

  @Test func namesAreKnown() {
    #expect(ZoneNames.contains("Europe/Berlin"))
    #expect(ZoneNames.contains("UTC"))
    #expect(ZoneNames.contains("US/Eastern"))
    for name in ["", "Europe", "Europe/", "europe/berlin", "Europe/Berlin 0", "Berlin", "\n", "Mars/Olympus"] {
      #expect(!ZoneNames.contains(name), "\(name)")
    }
    #expect(ZoneNames.all.count == 598)
    #expect(ZoneNames.all.allSatisfy(ZoneNames.contains))
    #expect(ZoneNames.databaseVersion == "2026f")
  }

  /// The digest of all zones' offsets at 200 instants from 1811 to 8166, as Python's zoneinfo gives them.
  @Test func everyZoneIsThatOfTheDatabase() throws {
    let names = ZoneNames.all
    let properties = names.map { Fixture.property("p", .call(.date, [Fixture.path("a")], .zone($0))) }
    let plan = try Plan(compile(Fixture.project([Fixture.mapping("m", when: nil, nil, properties)])))
    defer { withExtendedLifetime(plan) {} }
    let view = plan.view
    #expect(view.zones.count == 598)
    var instants = (0..<120).map { -5_000_000_000 + $0 * 97_654_321 }
    instants += (0..<60).map { 1_700_000_000 + $0 * 1_234_567 }
    instants += (0..<20).map { 7_000_000_000 + $0 * 9_876_543_210 }
    var hash = SHA256()
    for (zone, name) in names.enumerated() {
      let offsets = instants.map { String(view.offset(inZone: zone, at: Int64($0))) }
      Array("\(name):\(offsets.joined(separator: ","))\n".utf8).withUnsafeBytes { hash.update($0) }
    }
    #expect(hash.finish().hexadecimal == "8bf6f4cf9a01a95e438904291304367aea528ecb1a2fc901f2777b0d57aa19cf")
  }
}
