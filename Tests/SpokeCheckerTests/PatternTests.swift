import Testing

@testable import SpokeChecker

/// Regular expressions of the portal's rules.
@Suite struct PatternTests {
  @Test(arguments: [
    ("^[A-Z]{2}[0-9]{8,12}$", "DE123456789", true, true), ("^[A-Z]{2}[0-9]{8,12}$", "de123456789", false, false),
    ("^[A-Z]{2}[0-9]{8,12}$", "DE1234567", false, false), ("^a", "ab", true, false), ("a", "bab", true, false),
    ("(ab|cd)+e?", "abcdab", true, true), ("a{2,}", "a", false, false), ("a{2,}", "aaaa", true, true),
    ("a{0}b", "b", true, true), ("(?:x*)*y", "xxxxy", true, true), (#"\d{3}-\d{4}"#, "555-1234", true, true),
    (#"\d{3}-\d{4}"#, "555 1234", false, false), (#"[^\s@]+@[^\s@]+\.[^\s@]+"#, "a@b.co", true, true),
    (#"[\w.-]+"#, "a_b.c-d", true, true), ("[a-]", "-", true, true), ("colou?r", "color", true, true),
    (".", "\n", false, false), ("a.c", "äöa☃c", true, false), ("", "", true, true), ("x|", "", true, true),
    (#"\."#, "a", false, false), ("a+?b", "aab", true, true), ("^$", "", true, true), ("^$", "x", false, false),
  ])
  func decides(_ pattern: String, _ text: String, _ isPart: Bool, _ isWhole: Bool) throws {
    let pattern = try #require(Pattern(pattern))
    #expect(pattern.matchesPart(text) == isPart)
    #expect(pattern.matchesWhole(text) == isWhole)
  }

  /// Engines differ, or the pattern is none.
  @Test(arguments: [
    #"(?=a)"#, #"(a)\1"#, #"\bword\b"#, #"\p{L}"#, "[[:alpha:]]", "(?i)a", "a**", "a++", "[a", "(a", "a)", "*", "{2}",
    "a{2", "a{3,2}", #"\"#, "[z-a]", "^*", "[a&&b]", "]", "a{99999}", #"[\D]"#, String(repeating: "(", count: 60),
    "((a{100}){100}){100}",
  ])
  func leavesOthersAlone(_ pattern: String) { #expect(Pattern(pattern) == nil) }

  /// What takes engines that go back minutes, and repetitions of nothing.
  @Test(arguments: ["(a+)+$", "(a|a)*$", "((((){999}){999}){999}){999}", "(a?){50}a{50}"])
  func takesLinearTime(_ pattern: String) throws {
    let pattern = try #require(Pattern(pattern))
    #expect(!pattern.matchesWhole(String(repeating: "a", count: 20_000) + "b"))
  }
}
