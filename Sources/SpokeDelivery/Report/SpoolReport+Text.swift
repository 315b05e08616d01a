extension SpoolReport {
  /// What is left and what became of the rest, on a line: `2,541 operations: 2,301 written, 190 merged, 50 waiting`.
  public var headline: String {
    let parts = Self.shown.compactMap { name, count -> String? in
      let number = count(self)
      return number > 0 ? "\(Self.grouped(number)) \(name)" : nil
    }
    let words = operations == 1 ? "1 operation" : "\(Self.grouped(operations)) operations"
    return parts.isEmpty ? words : "\(words): \(parts.joined(separator: ", "))"
  }

  /// The states as people are told of them.
  private static let shown: [(name: String, count: @Sendable (SpoolReport) -> Int)] = [
    ("written", { $0.count(.written) }), ("merged", { $0.count(.merged) }), ("skipped", { $0.count(.skipped) }),
    ("rejected", { $0.count(.rejected) }), ("unknown", { $0.count(.unknown) }), ("waiting", { $0.waiting }),
  ]

  /// Everything, for a terminal.
  public var text: String {
    var lines = [portal.map { "portal \($0)" } ?? "no portal yet", "inputs:"]
    if inputs.isEmpty { lines.append("  none") }
    for input in inputs {
      let end = input.isRead ? "" : ", not read to its end"
      lines.append(
        "  \(input.name): \(Self.grouped(input.lines)) lines (\(Self.grouped(input.blank)) blank), "
          + "\(Self.grouped(input.events)) events, \(Self.grouped(input.matched)) matched\(end)")
    }
    lines.append(headline)
    lines += table
    if planRejects > 0 { lines.append("rejected by the plan: \(Self.grouped(planRejects))") }
    if !omissions.isEmpty { lines.append("associations left out:") }
    for omission in omissions {
      lines.append("  \(omission.mapping) → \(omission.object): \(omission.reason) \(Self.grouped(omission.count))")
    }
    if count(.unknown) > 0 {
      lines.append(
        "unknown: HubSpot may have made these records or not. Look there (`spoke deliver export`), then "
          + "`spoke deliver retry --unknown` those that are missing.")
    }
    return lines.joined(separator: "\n")
  }

  /// States and reasons by mapping.
  private var table: [String] {
    var lines: [String] = []
    for mapping in Set(counts.map(\.mapping)).sorted() {
      let own = counts.filter { $0.mapping == mapping }
      var parts: [String] = []
      for state in OperationState.allCases where !state.isOpen {
        let number = own.reduce(0) { $0 + ($1.state == state ? $1.count : 0) }
        guard number > 0 else { continue }
        let reasons = own.filter { $0.state == state && !$0.reason.isEmpty }
          .map { "\($0.reason) \(Self.grouped($0.count))" }
        let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
        parts.append("\(Self.grouped(number)) \(state.name)\(why)")
      }
      let waiting = own.reduce(0) { $0 + ($1.state.isOpen ? $1.count : 0) }
      if waiting > 0 { parts.append("\(Self.grouped(waiting)) waiting") }
      lines.append("  \(mapping): \(parts.joined(separator: ", "))")
    }
    return lines
  }

  /// A number with its thousands apart.
  static func grouped(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring("\(abs(number))")
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }
}
