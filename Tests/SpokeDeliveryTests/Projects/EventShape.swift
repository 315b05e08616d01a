import SpokeTestSupport

/// Events that a mapping is for: what they hold, rightly or not.
struct EventShape {
  struct Field {
    var name: String
    /// JSON texts, one of which it holds.
    var samples: [String]
    /// How often it is there, in percent.
    var presence = 75
  }

  /// Members of the event, as JSON.
  var head: String
  /// The member that holds the fields.
  var container: String
  var fields: [Field]
  /// What the elements of `products` hold; none where there is no such array.
  var elements: [Field] = []

  /// What no property takes, or only some.
  static let wild = [
    "null", "\"\"", "[]", "{}", "\"not a value\"", "1e400", "-0", "[\"a\",\"b\"]", "\"2026-02-30\"",
    "9007199254740993", "{\"a\":1}", "\";\"", "\"<b>\"", "\"   \"", "true", "-1", "1.50", "\"\\u0000\"",
    "\"\(String(repeating: "x", count: 400))\"", "\"\\ud83d\"", "[null]", "\"1,000\"", "\"0x10\"", "\"NaN\"",
    "\"2026-11-20T25:00:00Z\"", "1795132800", "99999999999999999999",
  ]

  /// One event as a line.
  func line(_ number: Int, _ random: inout SeededGenerator) -> String {
    var members = ["\"messageId\":\"m\(number)\"", head]
    if Int.random(in: 0..<100, using: &random) < 90 {
      let times = [
        "\"2026-11-20T10:00:00Z\"", "\"2026-11-20T10:00:00.123+02:00\"", "1795132800000", "\"soon\"", "null",
      ]
      members.append("\"timestamp\":\(times.randomElement(using: &random) ?? "null")")
    }
    members.append("\"\(container)\":\(body(&random))")
    return "{\(members.joined(separator: ","))}"
  }

  private func body(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<50, using: &random) == 0 { return Self.wild.randomElement(using: &random) ?? "null" }
    var members = Self.members(fields, &random)
    if !elements.isEmpty {
      let products = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        "{\(Self.members(elements, &random).joined(separator: ","))}"
      }
      members.append("\"products\":[\(products.joined(separator: ","))]")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func members(_ fields: [Field], _ random: inout SeededGenerator) -> [String] {
    var seen: Set<String> = []
    return fields.filter { seen.insert($0.name).inserted }.compactMap { field in
      guard Int.random(in: 0..<100, using: &random) < field.presence else { return nil }
      let pool = Int.random(in: 0..<100, using: &random) < 65 ? field.samples : wild
      return "\"\(field.name)\":\(pool.randomElement(using: &random) ?? "null")"
    }
  }
}
