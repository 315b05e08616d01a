import SpokeTestSupport
import Testing

@testable import SpokeDiagnostics

@Suite struct EditPatternTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// The definition, without any cleverness.
  private func plain(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(
          table[row - 1][column - 1] + (isSame ? 0 : 1), table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[left.count][right.count]
  }

  @Test(arguments: [
    ("firstname", "fristname", 1), ("email", "emial", 1), ("ca", "abc", 3), ("", "abc", 3), ("abc", "", 3),
    ("lifecyclestage", "lifecyclestage", 0), ("straße", "strasse", 2),
  ])
  func knownDistances(_ one: String, _ two: String, _ distance: Int) {
    #expect(EditPattern(scalars(one)).distance(to: scalars(two), atMost: 9) == distance)
    #expect(EditPattern(scalars(two)).distance(to: scalars(one), atMost: 9) == distance)
  }

  @Test func distancesAreThoseOfTheDefinition() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let lengths = [Int.random(in: 0...12, using: &random), Int.random(in: 0...12, using: &random)]
      let long = Int.random(in: 0..<40, using: &random) == 0 ? 60 : 0
      let (one, two) = (
        (0..<lengths[0] + long).map { _ in UInt32.random(in: 97...99, using: &random) },
        (0..<lengths[1] + long).map { _ in UInt32.random(in: 97...99, using: &random) }
      )
      let expected = plain(one, two)
      let limit = Int.random(in: 0...8, using: &random)
      #expect(EditPattern(one).distance(to: two, atMost: limit) == (expected <= limit ? expected : nil))
    }
  }
}
