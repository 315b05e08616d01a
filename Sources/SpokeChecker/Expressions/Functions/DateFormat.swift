/// A format of `parse_date` and `format_date`, read when compiling.
struct DateFormat: Sendable {
  /// What a format may not hold.
  enum Fault: Sendable, Hashable {
    /// `%` with a letter that means nothing, or at the end.
    case unknown(String)
    /// Only for writing: English day names.
    case onlyForWriting(String)
    /// Letters as other languages write them, such as `YYYY-MM-DD`.
    case otherStyle(proposal: String)
    case empty
    /// What reading a date lacks: "a year", "a month".
    case lacks(String)
    /// `%I` without `%p`, or the other way round.
    case halfDay
    /// Both `%H` and `%I`.
    case twoHours
  }

  private(set) var letters: Set<Character> = []
  private(set) var faults: [Fault] = []
  private let text: String

  init(_ text: String) {
    self.text = text
    var rest = text[...]
    while let percent = rest.firstIndex(of: "%") {
      let next = rest.index(after: percent)
      guard next < rest.endIndex else {
        faults.append(.unknown("%"))
        return
      }
      let letter = rest[next]
      if letter != "%" { letters.insert(letter) }
      if !Self.reading.contains(letter), !Self.writing.contains(letter) { faults.append(.unknown("%\(letter)")) }
      rest = rest[rest.index(after: next)...]
    }
  }

  private static let reading = Set<Character>("YymdeHIpMSfzbBj%")
  private static let writing = Set<Character>("aA")
  private static let ofTime = Set<Character>("HIpMSf")

  /// Whether reading it gives an instant rather than a date.
  var hasTime: Bool { !letters.isDisjoint(with: Self.ofTime) }

  /// What is wrong with it for `parse_date`.
  var parsingFaults: [Fault] {
    var found = faults
    for letter in letters.intersection(Self.writing).sorted() { found.append(.onlyForWriting("%\(letter)")) }
    if letters.isEmpty, found.isEmpty { return [emptyFault] }
    guard found.isEmpty else { return found }
    if letters.isDisjoint(with: "Yy") { found.append(.lacks("a year (`%Y`)")) }
    // A month or day that is not named is the first; a day of no month is none.
    if letters.isDisjoint(with: "mbBj"), !letters.isDisjoint(with: "de") { found.append(.lacks("a month (`%m`)")) }
    if letters.contains("I") != letters.contains("p") { found.append(.halfDay) }
    if letters.contains("I"), letters.contains("H") { found.append(.twoHours) }
    return found
  }

  /// What is wrong with it for `format_date`.
  var printingFaults: [Fault] { letters.isEmpty && faults.isEmpty ? [emptyFault] : faults }

  private var emptyFault: Fault { proposal.map { .otherStyle(proposal: $0) } ?? .empty }

  /// `YYYY-MM-DD` in this language's letters; nil when it does not look like one.
  private var proposal: String? {
    let runs: [(String, String)] = [
      ("YYYY", "%Y"), ("yyyy", "%Y"), ("MMMM", "%B"), ("MMM", "%b"), ("MM", "%m"), ("DD", "%d"), ("dd", "%d"),
      ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"), ("SSS", "%f"), ("YY", "%y"), ("yy", "%y"),
    ]
    var result = ""
    var rest = text[...]
    var found = 0
    scan: while !rest.isEmpty {
      for (run, letter) in runs where rest.hasPrefix(run) {
        result += letter
        rest = rest.dropFirst(run.count)
        found += 1
        continue scan
      }
      result.append(rest.removeFirst())
    }
    return found >= 2 ? result : nil
  }
}
