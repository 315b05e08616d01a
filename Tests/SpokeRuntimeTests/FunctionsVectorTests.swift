import SpokePlan
import SpokeTestSupport
import Testing

@testable import SpokeRuntime

/// Numbers and times against those of Python, in `Vectors`.
@Suite struct FunctionsVectorTests {
  @Test func decimals() throws {
    let functions: [String: Function] = [
      "add": .add, "subtract": .subtract, "multiply": .multiply, "divide": .divide, "remainder": .remainder,
      "round": .round, "floor": .floor, "ceil": .ceil,
    ]
    let rows = try Evaluation.vectors("decimals.txt")
    #expect(rows.count > 2_000)
    for row in rows {
      let result: String
      if row[0] == "compare" {
        let less = Evaluation.call(.less, [row[1], row[2]])
        result = less == "true" ? "-1" : Evaluation.call(.equal, [row[1], row[2]]) == "true" ? "0" : "1"
        #expect((Evaluation.call(.greaterOrEqual, [row[1], row[2]]) == "true") == (less == "false"), "\(row)")
      } else {
        let function = try #require(functions[row[0]])
        let takesOne = function == .floor || function == .ceil
        result = Evaluation.call(function, takesOne ? [row[1]] : [row[1], row[2]])
      }
      let expected = row[3] == "!" ? "invalid" : row[3]
      #expect(result == expected || (expected == "invalid" && result.hasPrefix("invalid ")), "\(row)")
    }
  }

  @Test func times() throws {
    let rows = try Evaluation.vectors("times.txt")
    #expect(rows.count > 2_000)
    for row in rows {
      let zone = FunctionsPlan.shared.zone(row[1])
      switch row[0] {
      case "local":
        let result = Evaluation.call(.formatDate, [row[2], #""%Y-%m-%d %H:%M:%S""#], attachment: zone)
        #expect(result == "\"\(row[3])\"", "\(row)")
        #expect(Evaluation.call(.date, [row[2]], attachment: zone) == "date \(row[3].prefix(10))", "\(row)")
      case "instant":
        #expect(Evaluation.call(.epochMilliseconds, ["\"\(row[2])\""], attachment: zone) == row[3], "\(row)")
      default:
        #expect(Evaluation.call(.formatDate, ["\"\(row[1])\"", "\"\(row[2])\""]) == "\"\(row[3])\"", "\(row)")
        if row[2].hasPrefix("%Y") {
          #expect(
            Evaluation.call(.parseDate, ["\"\(row[3])\"", "\"\(row[2])\""]) == "date \(row[1])", "\(row)")
        }
      }
    }
  }

  /// Each scalar's mapping is that of the standard library, unless that knows a newer Unicode than the tables.
  /// A small module searches the runs one after the other, where the others have an index of them.
  @Test(arguments: [CaseMapping.Direction.lower, .upper])
  func runsOfCases(_ direction: CaseMapping.Direction) {
    var runs = CaseRuns(direction)
    var mapped: [UInt32: [UInt32]] = [:]
    while runs.next() {
      for scalar in runs.run.first...runs.run.last where runs.run.contains(scalar) {
        let all = [scalar &+ runs.run.change, runs.run.second, runs.run.third]
        #expect(mapped.updateValue(all.filter { $0 > 0 }, forKey: scalar) == nil)
      }
    }
    for scalar in (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init) {
      let text = direction == .lower ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
      let expected = text.unicodeScalars.map(\.value)
      if mapped[scalar.value] ?? [scalar.value] != expected { Issue.record("\(scalar.value)") }
    }
  }

  @Test func caseMapping() {
    var arena = Arena()
    for number in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(number), let age = scalar.properties.age, age.major <= 17 else { continue }
      arena.reset()
      let text = Evaluation.copy(String(scalar), in: &arena)
      let lower = Evaluation.string(CaseMapping.map(text, to: .lower, in: &arena))
      let upper = Evaluation.string(CaseMapping.map(text, to: .upper, in: &arena))
      #expect(lower.unicodeScalars.elementsEqual(scalar.properties.lowercaseMapping.unicodeScalars))
      #expect(upper.unicodeScalars.elementsEqual(scalar.properties.uppercaseMapping.unicodeScalars))
      #expect(WhiteSpace.contains(number) == scalar.properties.isWhitespace)
    }
  }
}
