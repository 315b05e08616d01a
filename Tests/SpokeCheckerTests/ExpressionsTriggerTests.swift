import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import Testing

@testable import SpokeChecker
@testable import SpokeReference

/// What triggers say of events.
@Suite struct ExpressionTriggerTests {
  private func facts(_ text: String) -> TriggerFacts { TriggerFacts(Expression.parse(text).expression) }

  @Test(arguments: [
    ("type == \"identify\"", "type == \"group\"", false),
    ("type == \"identify\"", "type != \"identify\"", false),
    ("type == \"identify\"", "exists(traits.email)", true),
    ("event == \"A\"", "event == \"B\"", false),
    ("event == \"A\"", "event in [\"A\", \"B\"]", true),
    ("event == \"A\"", "type == \"identify\"", false),
    ("event == \"A\" or event == \"B\"", "event == \"C\" or event == \"D\"", false),
    ("event == \"A\" or event == \"B\"", "event == \"C\" or event == \"B\"", true),
    ("traits.n > 5", "traits.n < 5", false),
    ("traits.n >= 5", "traits.n <= 5", true),
    ("traits.n > 5", "traits.n == 5.0", false),
    ("traits.n > 4.9", "traits.n == 5.0", true),
    ("traits.n > 1", "traits.n > \"a\"", false),
    ("exists(traits.a)", "not exists(traits.a)", false),
    ("exists(traits.a.b)", "not exists(traits.a)", false),
    ("traits.a == null", "exists(traits.a)", false),
    ("traits.a == \"x\"", "traits.a == 1", false),
    ("traits.a == true", "traits.a", true),
    ("traits.a", "not traits.a", false),
    ("not (traits.a == \"x\")", "traits.a == \"x\"", false),
    ("not (traits.a == \"x\" or traits.b == 1)", "traits.b == 1", false),
    ("not (traits.n < 5)", "traits.n < 5", true),
    ("lower(traits.a) == \"x\"", "traits.a == \"y\"", true),
    ("lower(traits.a) == \"x\"", "not exists(traits.a)", false),
    ("\"A\" == event", "event == \"B\"", false),
    ("5 < traits.n", "traits.n == 3", false),
    ("properties.a[*].b == \"x\"", "properties.a[*].b == \"y\"", true),
    ("starts_with(traits.a, \"ab\")", "traits.a == \"cd\"", false),
    ("starts_with(traits.a, \"ab\")", "traits.a == \"abc\"", true),
    ("starts_with(traits.a, \"ab\")", "traits.a == 5", true),
    ("starts_with(traits.a, \"ab\")", "starts_with(traits.a, \"cd\")", false),
    ("starts_with(traits.a, \"ab\")", "starts_with(traits.a, \"abc\")", true),
    ("starts_with(traits.a, \"ab\")", "not starts_with(traits.a, \"ab\")", false),
    ("not starts_with(traits.a, \"ab\")", "traits.a == \"abc\"", false),
    ("ends_with(traits.a, \"ab\")", "ends_with(traits.a, \"cd\")", false),
    ("ends_with(traits.a, \"ab\")", "starts_with(traits.a, \"cd\")", true),
    ("contains(traits.a, \"b\")", "traits.a in [\"cd\", \"ef\"]", false),
    ("contains(traits.a, \"b\")", "traits.a in [\"cd\", \"abc\"]", true),
    ("like(event, \"Order *\")", "event == \"Order Completed\"", true),
    ("like(event, \"Order *\")", "event == \"Order\"", false),
    ("like(event, \"Order *\")", "like(event, \"* Order\")", true),
    ("like(event, \"Order *\")", "like(event, \"Cart *\")", false),
    ("like(event, \"?b*\")", "event == \"abc\"", true),
    ("like(event, \"?b*\")", "event == \"bbb\" or event == \"xb\"", true),
    ("like(event, \"a\\\\*\")", "event == \"ab\"", false),
    ("like(event, \"*a*b*\")", "event == \"xaxbx\"", true),
    ("like(event, \"*a*b\")", "event == \"xaxbx\"", false),
    ("blank(traits.a)", "traits.a == \"x\"", false),
    ("blank(traits.a)", "not exists(traits.a)", true),
    ("blank(traits.a)", "not blank(traits.a)", false),
    ("not blank(traits.a)", "traits.a == \" \"", false),
    ("lower(traits.a) == \"x\"", "lower(traits.a) == \"y\"", false),
    ("lower(traits.a) == \"x\"", "upper(traits.a) == \"Y\"", true),
    ("lower(item.a) == \"x\"", "lower(item.a) == \"y\"", true),
    ("length(traits.a) > 5", "length(traits.a) < 3", false),
  ])
  func decidesWhetherBothCanHold(one: String, two: String, expected: Bool) {
    #expect(facts(one).mayOverlap(with: facts(two)) == expected)
    #expect(facts(two).mayOverlap(with: facts(one)) == expected)
    #expect(TriggerFacts(nil).mayOverlap(with: facts(one)))
  }

  /// A pattern lets through what the function holds for, by the plain reference.
  @Test func patternsAreThoseOfTheFunctions() throws {
    var random = SeededGenerator(seed: 41)
    let letters = Array("ab*?\\ é")
    var texts: [String] = []
    for _ in 0..<60 {
      texts.append(String((0..<Int.random(in: 0...5, using: &random)).map { _ in letters[Int(random.next() % 7)] }))
    }
    var held = 0
    for pattern in texts {
      let literal = Expression(.literal(.string(pattern)), ByteRange(0, 0))
      let path = Expression.parse("traits.a").expression
      for (function, holds) in [
        ("like", PlainText.like), ("contains", PlainText.contains),
        ("starts_with", { $0.unicodeScalars.starts(with: $1.unicodeScalars) }),
        ("ends_with", { $0.unicodeScalars.reversed().starts(with: $1.unicodeScalars.reversed()) }),
      ] as [(String, (String, String) -> Bool)] {
        let read = try #require(TextPattern.read(function, [path, literal], isNegated: false))
        for text in texts {
          #expect(read.pattern.admits(.string(text)) == holds(text, pattern), "\(function) \(text) \(pattern)")
          if holds(text, pattern) { held += 1 }
        }
      }
    }
    #expect(held > 500)
  }

  @Test func saysWhichEventsAreLetThrough() {
    typealias Pair = ExpressionContext.TriggeredEvent
    #expect(facts("type == \"identify\"").triggeredEvents == [Pair(type: "identify", event: nil)])
    #expect(
      facts("event in [\"B\", \"A\"]").triggeredEvents == [
        Pair(type: "track", event: "A"), Pair(type: "track", event: "B"),
      ])
    #expect(
      facts("type == \"group\" or type == \"track\" and event == \"A\"").triggeredEvents == [
        Pair(type: "group", event: nil), Pair(type: "track", event: "A"),
      ])
    #expect(facts("type == \"page\" and name == \"Pricing\"").triggeredEvents == [Pair(type: "page", event: "Pricing")])
    #expect(facts("exists(traits.email)").triggeredEvents == nil)
    #expect(facts("type != \"track\"").triggeredEvents?.count == 5)
  }

  @Test func staysWithinItsCap() {
    let large = (0..<40).map { "(traits.a\($0) == 1 or traits.b\($0) == 1)" }.joined(separator: " and ")
    let capped = facts(large)
    #expect(!capped.isExact)
    #expect(capped.conjunctions.count <= TriggerFacts.maximumConjunctions)
    #expect(capped.mayOverlap(with: facts("type == \"identify\"")))
    let names = (0..<40).map { "event == \"E\($0)\"" }.joined(separator: " or ")
    #expect(facts(names).isExact)
    #expect(facts(names).triggeredEvents?.count == 40)
  }

  @Test(arguments: [
    ("type == \"identify\"", []),
    ("type == \"Identify\"", ["unreachable-mapping"]),
    ("type == \"identify\" and type == \"track\"", ["unreachable-mapping"]),
    ("event == \"A\" and event == \"B\"", ["unreachable-mapping"]),
    ("type == \"identify\" and event == \"A\"", ["unreachable-mapping"]),
    ("traits.n > 5 and traits.n < 3", ["unreachable-mapping"]),
    ("exists(traits.a) and not exists(traits.a)", ["unreachable-mapping"]),
    ("type == \"identify\" or type == \"Track\"", ["constant-condition"]),
    ("true", ["constant-condition"]),
    ("false", ["constant-condition"]),
    ("type == \"track\" and 1 == 1", ["constant-condition"]),
    ("\"type\" == \"track\"", ["constant-condition"]),
    ("traits.email", ["argument-type"]),
    ("traits.is_new", []),
    ("lower(traits.email)", ["argument-type"]),
    ("not (traits.n < 5)", ["negated-ordering"]),
    ("exists(traits.n) and not (traits.n < 5)", []),
    ("exists(item.x)", ["unknown-field"]),
    ("exists(traits.a) and (traits.a ?? \"x\") == \"y\"", ["needless-fallback"]),
  ])
  func findsFaultsOfTriggers(text: String, rules: [String]) {
    let result = Sample().trigger(text)
    #expect(result.rules == rules, "\(result.findings.map(\.message))")
  }

  @Test func comparesNumbersByValue() {
    #expect(DecimalText("1.0") == DecimalText("1"))
    #expect(DecimalText("100") == DecimalText("1e2"))
    #expect(DecimalText("-0") == DecimalText("0.000"))
    #expect(DecimalText("-2") < DecimalText("-1.5"))
    #expect(DecimalText("9") < DecimalText("10"))
    #expect(DecimalText("0.009") < DecimalText("0.01"))
    #expect(DecimalText("1e99999999999999999999") != DecimalText("1"))
    #expect(DecimalText("1e3").integer == 1_000)
    #expect(DecimalText("1e300").integer == nil)
    #expect(DecimalText("1.5").isWhole == false)
  }
}
