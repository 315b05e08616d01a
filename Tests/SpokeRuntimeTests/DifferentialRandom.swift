import SpokeTestSupport

/// What the generators of the differential test draw from: everything is decided by the seed.
struct DifferentialRandom {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func bits() -> UInt64 { generator.next() }
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &generator) }

  mutating func digits(_ count: ClosedRange<Int>) -> String {
    String((0..<int(count)).map { _ in pick(Array("0123456789")) })
  }

  // MARK: Texts that mean something

  static let plain = [
    "", " ", "  \t", "free", "starter", "pro", "enterprise", "FREE", "Pro", "team_legacy", "games", "books", "a", "b",
    "games;books", "books;games;books", "games;", ";", ";books", "games;nothing", "games; books", "true", "FALSE",
    "True",
    "yes", "null", "Ada", "Grace Hopper", "  padded\u{A0}", "\u{2003}em\u{3000}", "straße", "İstanbul", "ΑΣ", "ǆ", "ŉ",
    "e\u{301}", "\u{E9}", "👩‍👩‍👧", "\u{1F600}\u{1F601}", "\u{0}", "tab\tnew\nline", "\"quoted\\", "\u{7F}\u{85}", "100%",
    "{\"a\":[1,2],\"b\":{\"c\":null}}", "[1,null,\"x\",[2]]", " [] ", "{\"a\":1,\"a\":2}", "{\"a\":", "*a?b", "a*",
    "(030) 1234-5 x6",
    "banana", "ananas", "aaaa", "identify", "track", "Order Completed", "u1", "u2",
  ]
  static let addresses = [
    "ada@example.com", "Ada@Example.COM", "a@b", "a@b.c", "@x.y", "a@", "a@@b.c", "a b@c.de", "a@b..c", "a@b.c.",
    "a@.b",
    "é@ü.de", "a\u{85}@b.c", "a@b.c\u{1F}", "x@y@z.de", "ops@Acme.Example", "https://user:pw@Example.com:8080/p?q#f",
    "http://[::1]:80/", "HTTP://X", "https://", "ftp://ÄRGER.de?x", "mailto:a@b.c", "1http://x", "a+b-c.d://h:1",
    "://x",
    "http:///path", "https://a@b@c/", "https://[::1", "//example.com/", "https://example.com.",
  ]
  static let numbers = [
    "0", "-0", "1", "-7", "12.50", "1e3", "1E-5", "+5", "007", "-007.10", " 42 ", "\u{A0}42\n", "1.", ".5", "0x1F",
    "1,5",
    "99999999999999999999999999999999999999", "0.1", "-1e", "1e+2", "٣", "1_000", "--1", "+-1", "+", "1700000000000",
    "0.00000000000000000000000000000000000000001", "1e400", "1e399", "-1e-400", "1e6144", "1e6145",
    "1e99999999999999999999",
  ]
  static let times = [
    "2026-11-24", "2026-02-29", "2024-02-29", "2026-11-24T09:30:00Z", "2026-11-24T09:30:00.123456+02:00",
    "2026-11-24t09:30:00z",
    "2026-03-29T02:30:00", "2026-10-25 02:30", "2026-11-01T01:30", "2026-03-08T02:30", "0001-01-01",
    "9999-12-31T23:59:59.999-12:00",
    "9999-12-31", "0000-01-01", "0001-01-01T00:00:00+14:00", "24/11/2026 09:30 PM", "Nov 24, 2026", "24 november 2026",
    "2026-11-24T24:00",
    "2026-11-24T09:30:60Z", "2026-11-24T09", "2026-11-24T09:30:00,5Z", "2026-11-24T09:30:00.Z", "2026-11-24T09:30+0530",
    "2026-11-24T09:30+05", "2026-11-24T09:30+5", "2026-11-24T09:30:00 +02:00", "20261124", "2026-1-2", " 2026-11-24",
    "2026366",
    "2024-366", "12/31/69", "1970-01-01T00:00:00.0009Z", "1969-12-31T23:59:59.9999Z", "1890-06-01T12:00",
    "2045-07-01 00:00",
    "2026-11-24T09:30:00+23:59", "2026-11-24T09:30:00-24:00", "2011-12-30T12:00", "12:00 am 1/2/2026",
  ]

  mutating func text() -> String {
    switch int(0...19) {
    case 0...6: return pick(Self.plain)
    case 7...8: return pick(Self.addresses)
    case 9...10: return pick(Self.numbers)
    case 11: return time()
    case 12...13: return pick(Self.times)
    case 14: return pick(Self.plain) + pick(Self.plain)
    case 15: return pick(Self.plain) + pick(Self.addresses)
    case 16: return digits(1...20)
    case 17: return String((0..<int(0...40)).map { _ in pick(Array("ab ;@.é😀A1\u{301}")) })
    case 18: return pick(["x", "é", "ab;", " "]).repeated(int(1...60))
    default: return chance(2) ? pick(["x", "é", " ", "a;"]).repeated(int(32_000...66_000)) : pick(Self.plain)
    }
  }

  /// A date, or a date and time, of any year.
  mutating func time() -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = chance(70) ? int(1960...2060) : int(1000...9999)
    var text = "\(year)-\(two(int(1...12)))-\(two(int(1...chance20(31, 28))))"
    guard chance(75) else { return text }
    text += pick(["T", "T", " "]) + "\(two(int(0...23))):\(two(int(0...59)))"
    if chance(70) { text += ":\(two(int(0...59)))" + (chance(50) ? "." + digits(1...9) : "") }
    return text + pick(["", "Z", "Z", "+02:00", "-0730", "+14", "-00:00"])
  }

  private mutating func chance20(_ seldom: Int, _ often: Int) -> Int { chance(20) ? seldom : often }

  /// A text by a format of `parse_date`, now and then with a slip.
  mutating func time(by format: String) -> String {
    var text = ""
    var isLetter = false
    for character in format {
      if !isLetter && character == "%" {
        isLetter = true
        continue
      }
      text += isLetter ? part(character) : String(character)
      isLetter = false
    }
    if chance(6) { text += pick([" ", "x", "0"]) }
    if chance(6), !text.isEmpty { text.removeLast() }
    return chance(10) ? text.replacing(" ", with: pick(["", "  ", "\t", "\u{A0}"])) : text
  }

  private mutating func part(_ letter: Character) -> String {
    func padded(_ number: Int, _ isPadded: Bool) -> String { number < 10 && isPadded ? "0\(number)" : "\(number)" }
    switch letter {
    case "Y": return "\(int(1900...2100))"
    case "y": return padded(int(0...99), true)
    case "m": return padded(int(1...chance20(13, 12)), chance(60))
    case "d": return padded(int(1...chance20(31, 28)), chance(60))
    case "e": return pick(["", "", " "]) + "\(int(1...28))"
    case "H": return padded(int(0...chance20(24, 23)), chance(60))
    case "I": return padded(int(chance20(0, 1)...12), chance(60))
    case "M", "S": return padded(int(0...chance20(60, 59)), chance(80))
    case "p": return pick(["AM", "pm", "Pm", "AM", "A.M."])
    case "f": return digits(1...chance20(10, 6))
    case "z": return pick(["Z", "+02:00", "-0730", "+05", "+5", "+01:", "-23:59"])
    case "b": return pick(["Jan", "feb", "MAR", "Nov", "Dec", "November"])
    case "B": return pick(["January", "may", "NOVEMBER", "Nov", "June"])
    case "j": return pick(["001", "1", "60", "366", "365", "367"])
    default: return String(letter)
    }
  }

  /// Digits in JSON's grammar.
  mutating func number() -> String {
    switch int(0...20) {
    case 15...20: return "\(int(-99...999))"
    case 0...3: return "\(int(-12...120))"
    case 4...5: return pick(["0", "-0", "1", "0.5", "2.5", "-2.5", "1.0", "10", "-1", "0.0", "100.00", "1.5E0"])
    case 6: return "\(int(0...9999)).\(digits(1...4))"
    case 7: return "\(int(-62_135_596_800_001...253_402_300_800_001))"
    case 8: return "\(int(0...4_000_000_000_000))"
    case 9: return "\(pick(["", "-"]))\(int(1...9))\(digits(1...60))"
    case 10: return "\(pick(["", "-"]))\(int(0...9)).\(digits(1...60))"
    case 11: return "\(int(-9...9))\(pick(["e", "E"]))\(pick(["", "+", "-"]))\(int(0...40))"
    case 12: return "\(int(1...9)).\(digits(1...30))e\(pick(["", "-"]))\(int(0...420))"
    case 13: return "\(int(1...9))\(digits(0...40))5\(pick(["", "0", "00001"]))"
    default:
      return pick([
        "1e399", "1e400", "-1e399", "9.9e-398", "1e6144", "1e6145", "1e-6200", "1e99999999999999999999",
        "1e-99999999999999999999",
        "1E+0400", "0e99999999999999999999", "123456789012345678901234567890123456789",
        "9999999999999999999999999999999999.5",
        "0.1e1", "1.50e1", "-0.0e-3", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "18446744073709551616",
      ])
    }
  }
}

extension String {
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
