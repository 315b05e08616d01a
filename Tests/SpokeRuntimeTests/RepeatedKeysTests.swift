import SpokeChecker
import SpokeReference
import SpokeTestSupport
import Testing

/// Keys that are there twice, at every level, and what is not well-formed in one of them: whether the runtime enters an object
/// where it stands or after the one around it, the last one counts, and only that one is looked into.
@Suite struct RepeatedKeysTests {
  private static let project: CheckedProject = {
    let paths = ["a.b.c", "a.b.d", "a.b", "a.e.c", "f.c", "f.g.h.c", "f.g", "d", "c"]
    let mapping = CheckedMapping.sample(
      "m", when: .isEqual(.event("type"), .text("identify")),
      properties: paths.map { .text($0, .call(.json, [.event($0)], .none)) })
    let elements = CheckedMapping.sample(
      "n", when: .isEqual(.event("type"), .text("group")), each: .event("a.b"),
      properties: ["b.c", "b", "c", "a.d"].map { .text($0, .call(.json, [.item($0)], .none)) })
    return SpokeRuntimeTests.project([mapping, elements])
  }()

  /// Where most lines are not asked for, objects are entered later; where most are, at once. Both follow on each other.
  @Test(arguments: [3, 4, 5])
  func theLastOneCounts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<6_000).map { index in
      let isAskedFor = Int.random(in: 0..<10, using: &random) < (index / 1_000 % 2 == 0 ? 9 : 3)
      let type = isAskedFor ? ["identify", "group"][index % 2] : "page"
      // Every line has a needle, so that none is passed over.
      return Array("{\"type\":\"\(type)\",\"x\":\"identify\"\(members(depth: 0, using: &random))}".utf8)
    }
    let expected = DifferentialOutcome.ofReference(Self.project, lines)
    #expect(try DifferentialOutcome.ofEngine(Self.project, lines) == expected)
    #expect(expected.operations.count > 1_000 && expected.rejects.count > 300, "the lines show something")
  }

  /// Further members of an object, each with a comma before it.
  private func members(depth: Int, using random: inout SeededGenerator) -> String {
    let keys = ["a", "b", "c", "d", "e", "f", "g", "h", "\\u0061", "x"]
    return (0..<Int.random(in: 0...(depth == 0 ? 6 : 4), using: &random)).reduce(into: "") { text, _ in
      let key = keys.randomElement(using: &random) ?? "a"
      let space = ["", "", "", " ", "\t"].randomElement(using: &random) ?? ""
      text += "\(space),\(space)\"\(key)\"\(space):\(space)\(value(depth: depth, using: &random))"
    }
  }

  private func value(depth: Int, using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth < 5 ? 24 : 8), using: &random) {
    case 0: return "\"identify\""
    case 1: return "\"" + String(repeating: "é", count: Int.random(in: 0...60, using: &random)) + "\""
    case 2: return "17"
    case 3: return "null"
    case 4: return "true"
    case 5: return ["{}", "[]", "{ }", "[ ]"].randomElement(using: &random) ?? ""
    case 6: return "\"a\\nb\""
    case 7:
      return Int.random(in: 0..<4, using: &random) == 0
        ? ["{,}", "{1}", "[1,]", "{\"c\"}", "[}", "tru"][depth % 6] : "0"
    case 8...20:
      let inside = members(depth: depth + 1, using: &random)
      return inside.isEmpty ? "{}" : "{" + inside.drop { ", \t".contains($0) } + "}"
    default:
      let elements = (0..<Int.random(in: 1...3, using: &random)).map { _ in value(depth: depth + 1, using: &random) }
      return "[" + elements.joined(separator: ",") + "]"
    }
  }
}
