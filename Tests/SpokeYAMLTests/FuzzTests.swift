import SpokeDiagnostics
import SpokeTestSupport
import SpokeYAML
import Testing

/// Random texts: none may crash or hang, and the laws of places hold for each.
@Suite struct FuzzTests {
  static let seeds: [String] =
    PlaceTests.forms.map(\.text) + (RecoveryTests.expressions + RecoveryTests.lines).map(\.text) + [
      """
      spoke: 1 # version
      tables:
        stage: &s { a: lead, "b": 'customer' }
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          match: { email: "${lower(trim(traits.email))}" }
          properties:
            firstname: ${traits.first_name ?? "x"} # c
            note: |+
              one

               two

            other: >2-
                 three
              four
          associate:
          - to: companies
            label: [Employee, *s, ? k : v]
      """
    ]

  static let fragments: [[UInt8]] =
    [
      "${", "}", "{", "}", "[", "]", "\"", "'", ": ", " #", "\n", "\r\n", "\n  ", "\n- ", "\t", "|\n ", ">-\n", "&a ",
      "*a", "!x ",
      "!!str ", "\\", "\\u00e9", "\\\n", "é", "😀", "---\n", "...\n", "? ", "%", "@", "<<: ", ",", "\u{A0}", "  ", "''",
      "~",
    ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3], [0x0D]]

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let count = Int.random(in: 0..<120, using: &random)
      PlaceTests.check(Reading(bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }))
    }
  }

  @Test func randomFragments() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<600 {
      let count = Int.random(in: 1..<30, using: &random)
      PlaceTests.check(
        Reading(bytes: (0..<count).flatMap { _ in Self.fragments.randomElement(using: &random) ?? [] }))
    }
  }

  @Test func mutations() {
    var random = SeededGenerator(seed: 3)
    for seed in Self.seeds {
      for _ in 0..<25 {
        var bytes = Array(seed.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0...bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0:
            bytes.insert(contentsOf: Self.fragments.randomElement(using: &random) ?? [], at: place)
          case 1:
            let end = min(bytes.count, place + Int.random(in: 1...4, using: &random))
            bytes.removeSubrange(place..<end)
          default:
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
          }
        }
        PlaceTests.check(Reading(bytes: bytes))
      }
    }
  }

  @Test func theSameTwice() {
    for seed in Self.seeds {
      let (one, two) = (Reading(seed), Reading(seed))
      #expect(one.outline == two.outline)
      #expect(one.messages == two.messages)
    }
  }
}
