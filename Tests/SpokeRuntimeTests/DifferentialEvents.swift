import SpokeTestSupport

/// Random lines of events: mostly as a tracker sends them, some of them nasty.
struct DifferentialEvents {
  var random: DifferentialRandom

  init(seed: UInt64) { random = DifferentialRandom(seed: seed) }

  /// Keys that events have and that paths ask for. Some are alike: composed and decomposed, longer than a machine word.
  static let roots = [
    "type", "event", "userId", "messageId", "timestamp", "traits", "properties", "context", "name", "groupId",
    "version",
  ]
  static let keys = [
    "email", "first_name", "plan", "phone", "created_at", "interests", "address", "city", "mrr", "active", "products",
    "sku",
    "price", "quantity", "tags", "revenue", "company", "id", "url", "weird key", "k\"ey", "\u{E9}", "e\u{301}", "",
    "a.b",
    "a_key_that_is_longer_than_sixteen_bytes", "a_key_that_is_longer_than_sixteen_bytez", "na\u{0}me", "😀",
  ]

  /// What most paths end in.
  private static let common = [
    "email", "first_name", "plan", "phone", "created_at", "interests", "mrr", "active", "products", "sku", "price",
    "tags",
  ]

  mutating func line() -> [UInt8] {
    if random.chance(2) {
      return Array(random.pick(["", "  ", "\t\r", "null", "[]", "\"x\"", "12", "{}", "{\"a\":1}}", "{"]).utf8)
    }
    if random.chance(2) { return Array(nested().utf8) }
    var bytes = Array(event().utf8)
    if random.chance(8) { mutate(&bytes) }
    return bytes
  }

  private mutating func nested() -> String {
    let depth = random.pick([1, 64, 65, 510, 511, 512, 513, 600])
    let (open, close) = random.pick([("[", "]"), ("{\"a\":", "}")])
    let inner = open == "[" && random.chance(50) ? "" : "1"
    // What every plan reads, and what most plans pass over.
    let key = random.pick(["messageId", "event", "properties"])
    return "{\"type\":\"track\",\"\(key)\":" + open.repeated(depth - 1) + inner + close.repeated(depth - 1) + "}"
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    for _ in 0..<random.int(1...3) where !bytes.isEmpty {
      let place = random.int(0...bytes.count - 1)
      switch random.int(0...5) {
      case 0: bytes.removeLast(bytes.count - place)
      case 1: bytes[place] = UInt8(truncatingIfNeeded: random.bits())
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(random.pick(Array("{}[]\",:\\0e-. tu\u{1}".utf8)), at: place)
      case 4: bytes[place] = random.pick(Array("{}[]\",:\\0e-. ".utf8))
      default: bytes.insert(contentsOf: bytes[place..<min(place + random.int(1...8), bytes.count)], at: place)
      }
    }
    bytes.removeAll { $0 == 0x0A }
    if bytes.last == 0x0D { bytes.removeLast() }
  }

  // MARK: Well-formed events

  mutating func event() -> String {
    var members: [(String, String)] = []
    members.append(
      ("type", string(random.pick(["identify", "track", "track", "track", "page", "group", "Track", ""]))))
    if random.chance(80) {
      members.append(("event", string(random.pick(["Order Completed", "Order Completed", "Signed Up", "", "Ordér"]))))
    }
    if random.chance(80) { members.append(("messageId", string(random.pick(["m-1", "m\"2", "é", ""])))) }
    if random.chance(60) { members.append(("userId", random.chance(80) ? string(random.text()) : value(depth: 1))) }
    if random.chance(60) { members.append(("timestamp", random.chance(80) ? string(random.time()) : value(depth: 1))) }
    for root in ["traits", "properties", "context"] where random.chance(90) {
      members.append((root, random.chance(95) ? object(depth: 4) : value(depth: 2)))
    }
    while random.chance(25) { members.append((random.pick(Self.roots), value(depth: 3))) }
    return object(random.chance(50) ? members : random.shuffled(members))
  }

  private mutating func object(depth: Int) -> String {
    var members: [(String, String)] = []
    let density = depth >= 4 ? 55 : 15
    for key in Self.common where random.chance(density) { members.append(member(key, depth: depth - 1)) }
    for _ in 0..<random.int(0...5) { members.append(member(random.pick(Self.keys), depth: depth - 1)) }
    return object(members)
  }

  private mutating func member(_ key: String, depth: Int) -> (String, String) {
    if random.chance(20) { return (key, value(depth: depth)) }
    switch key {
    case "email": return (key, string(random.pick(DifferentialRandom.addresses)))
    case "plan": return (key, string(random.pick(["free", "starter", "pro", "enterprise", "gold", ""])))
    case "created_at", "id":
      return (
        key,
        random.chance(70) ? string(random.chance(50) ? random.time() : random.pick(DifferentialRandom.times)) : number()
      )
    case "interests", "tags": return (key, array(depth: depth))
    case "products": return (key, products(depth: depth))
    case "mrr", "price", "quantity", "revenue":
      return (key, random.chance(70) ? number() : string(random.pick(DifferentialRandom.numbers)))
    case "active": return (key, random.pick(["true", "false", "\"true\"", "\"FALSE\"", "1", "0", "null"]))
    case "company", "address": return (key, depth > 0 ? object(depth: depth) : "{}")
    default: return (key, value(depth: depth))
    }
  }

  private mutating func products(depth: Int) -> String {
    let elements = (0..<random.int(0...4)).map { _ in
      depth > 0 && random.chance(90) ? object(depth: depth) : value(depth: depth - 1)
    }
    return "[" + elements.joined(separator: separator(",")) + "]"
  }

  private mutating func array(depth: Int) -> String {
    let count = random.int(0...5)
    let kind = random.int(0...3)
    let elements = (0..<count).map { _ in
      switch kind {
      case 0: string(random.pick(["games", "books", "home", "a;b", "", "toys", "games"]))
      case 1: number()
      case 2: string(random.text())
      default: value(depth: depth - 1)
      }
    }
    return "[" + space() + elements.joined(separator: separator(",")) + space() + "]"
  }

  private mutating func value(depth: Int) -> String {
    switch random.int(0...(depth > 0 ? 13 : 9)) {
    case 0...3: string(random.text())
    case 4...6: number()
    case 7: random.pick(["true", "false"])
    case 8: "null"
    case 9: string(random.time())
    case 10...11: array(depth: depth)
    default: object(depth: depth)
    }
  }

  private mutating func number() -> String { random.number() }

  // MARK: Writing

  private mutating func object(_ members: [(String, String)]) -> String {
    var text = "{" + space()
    for (index, member) in members.enumerated() {
      if index > 0 { text += separator(",") }
      text += string(member.0) + separator(":") + member.1
    }
    return text + space() + "}"
  }

  private mutating func space() -> String { random.chance(4) ? random.pick([" ", "\t", "  ", "\r"]) : "" }
  private mutating func separator(_ mark: String) -> String { space() + mark + space() }

  /// A string token; at times with escapes that need not be, at times with half a surrogate pair.
  private mutating func string(_ text: String) -> String {
    let eagerness = random.chance(15) ? 40 : 0
    var result = "\""
    for scalar in text.unicodeScalars {
      let isNeeded = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if isNeeded || (eagerness > 0 && random.chance(eagerness)) {
        result += escaped(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    if random.chance(1) {
      result += random.pick(["\\ud83d", "\\uDE00", "\\ud83dx", "\\ud83d\\ud83d\\ude00", "\\u0000"])
    }
    return result + "\""
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    if let short = ["\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\t": "\\t", "\r": "\\r"][String(scalar)],
      random.chance(60)
    {
      return short
    }
    var result = ""
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: random.chance(50))
      result += "\\u" + "0".repeated(4 - digits.count) + digits
    }
    return result
  }
}
