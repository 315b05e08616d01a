import SpokeSyntax

/// One thing that is not as a case expects it.
public struct CaseDifference: Sendable, Hashable {
  /// Which kind of record it is about.
  public enum Subject: Sendable, Hashable { case operation, reject }

  public var subject: Subject
  /// The mapping whose record it is; nil for the reject of a whole line.
  public var mapping: String?
  /// The field, as `properties.zip`; nil when the whole record is missing or too much.
  public var place: String?
  /// As JSON; nil: nothing was expected.
  public var expected: String?
  /// As JSON; nil: nothing was found.
  public var found: String?
  /// Why, as far as the run tells.
  public var reason: String?
}

/// Compares what is expected with what came.
struct CaseComparison {
  /// A field that is not as it should be.
  struct Mismatch {
    var path: [String]
    var expected: CaseValue?
    var found: CaseValue?
  }

  /// Whether there may be nothing but what is expected.
  let isExact: Bool
  /// Fields of a record that are compared only where a case gives them: which line the event stood on is no part of what
  /// a mapping does.
  private static let incidental: Set<String> = ["event", "line", "messageId", "index"]

  func mismatches(_ expected: CaseValue, _ found: CaseValue) -> [Mismatch] {
    var mismatches: [Mismatch] = []
    compare(expected, found, [], &mismatches)
    return mismatches
  }

  private func compare(
    _ expected: CaseValue, _ found: CaseValue?, _ path: [String], _ mismatches: inout [Mismatch]
  ) {
    guard let found else {
      if expected != .null { mismatches.append(Mismatch(path: path, expected: expected, found: nil)) }
      return
    }
    switch (expected, found) {
    case (.map(let wanted), .map(let members)):
      for member in wanted { compare(member.value, found[member.key], path + [member.key], &mismatches) }
      guard isExact else { return }
      for member in members where expected[member.key] == nil && !member.value.isEmptyContainer {
        if path.isEmpty, Self.incidental.contains(member.key) { continue }
        mismatches.append(Mismatch(path: path + [member.key], expected: nil, found: member.value))
      }
    case (.list(let wanted), .list(let elements)):
      for index in 0..<max(wanted.count, elements.count) {
        let place = path.dropLast() + ["\(path.last ?? "")[\(index)]"]
        if index >= wanted.count {
          mismatches.append(Mismatch(path: Array(place), expected: nil, found: elements[index]))
        } else {
          compare(wanted[index], index < elements.count ? elements[index] : nil, Array(place), &mismatches)
        }
      }
    case (.number(let wanted), .number(let digits)) where ExactNumber.areEqual(wanted, digits): break
    case (.null, _): mismatches.append(Mismatch(path: path, expected: nil, found: found))
    default:
      if expected != found { mismatches.append(Mismatch(path: path, expected: expected, found: found)) }
    }
  }

  /// Which found record each expected one stands for, of records of one mapping: those that are equal first, the others in
  /// their order.
  func pairs(
    _ expected: [CaseValue], _ found: [CaseValue]
  ) -> (pairs: [(expected: Int, found: Int)], missing: [Int], extra: [Int]) {
    var open = Array(found.indices)
    var partner = [Int?](repeating: nil, count: expected.count)
    for index in expected.indices {
      guard let place = open.firstIndex(where: { mismatches(expected[index], found[$0]).isEmpty }) else { continue }
      partner[index] = open.remove(at: place)
    }
    for index in expected.indices where partner[index] == nil && !open.isEmpty { partner[index] = open.removeFirst() }
    return (
      expected.indices.compactMap { index in partner[index].map { (index, $0) } },
      expected.indices.filter { partner[$0] == nil }, open
    )
  }
}
