import SpokeSyntax
import Testing

@Suite struct ExpressionParserTests {
  /// Names and dots are read without tokens; a tab in front makes the parser read them with tokens.
  @Test func plainPathsAreWhatTheParserReads() {
    let words = [
      "traits", "userId", "a_1", "_", "true", "false", "null", "and", "or", "in", "not", "NOT", "Not", "AND", "if",
      "then",
      "nil", "None", "undefined", "NULL", "True", "is", "like", "between", "1a", "0", "ä", "",
    ]
    for text in words + words.flatMap({ first in words.map { "\(first).\($0)" } }) + ["a.b.c", "a..b", ".a", " a.b  "] {
      let (plain, said) = Expression.parse(text)
      let (parsed, saidOfParsed) = Expression.parse("\t" + text)
      #expect(plain.shape == parsed.shape, "\(text)")
      #expect(said.map(\.message) == saidOfParsed.map(\.message), "\(text)")
      guard case .path(let path) = plain.kind, case .path(let other) = parsed.kind else { continue }
      #expect(plain.range.start + 1 == parsed.range.start && plain.range.end + 1 == parsed.range.end, "\(text)")
      #expect(path.root.range.end + 1 == other.root.range.end, "\(text)")
      #expect(path.steps.map(\.range.start) == other.steps.map { $0.range.start - 1 }, "\(text)")
    }
  }

  @Test(arguments: [
    ("a or b and c", "(or a (and b c))"),
    ("a and b or c", "(or (and a b) c)"),
    ("a or b or c", "(or (or a b) c)"),
    ("a || b && !c", "(or a (and b (not c)))"),
    ("not a == b", "(not (== a b))"),
    ("not a and b", "(and (not a) b)"),
    ("not not a", "(not (not a))"),
    ("a == b ?? c", "(== a (?? b c))"),
    ("a ?? b ?? c", "(?? (?? a b) c)"),
    ("a ?? b + c", "(?? a (+ b c))"),
    ("a + b * c - d", "(- (+ a (* b c)) d)"),
    ("a * b / c % d", "(% (/ (* a b) c) d)"),
    ("-a * b", "(* (- a) b)"),
    ("a - -b", "(- a (- b))"),
    ("a.b-properties.c", "(- a.b properties.c)"),
    ("a.b - c", "(- a.b c)"),
    ("a.b-1", "(- a.b 1)"),
    ("a.b-abs(c)", "(- a.b abs(c))"),
    ("- - 1", "(- (- 1))"),
    ("a in [1, 2] and b", "(and (in a [1 2]) b)"),
    ("a not in [\"x\"]", "(not in a [\"x\"])"),
    ("a !in b", "(not in a b)"),
    ("(a or b) and c", "(and (or a b) c)"),
    ("a < 1 and b >= 2.50", "(and (< a 1) (>= b 2.50))"),
    ("if(a, b, c)", "if(a b c)"),
    ("lower(trim(traits.email))", "lower(trim(traits.email))"),
    ("f()", "f()"),
    ("[]", "[]"),
    ("true != false", "(!= true false)"),
    ("x == null", "(== x null)"),
    ("1e3 + 0.10E-2", "(+ 1e3 0.10E-2)"),
    ("traits.in.not.true", "traits.in.not.true"),
    ("context.traits[\"weird key\"]", "context.traits[\"weird key\"]"),
    ("context['traits']", "context.traits"),
    ("properties.products[0].sku", "properties.products[0].sku"),
    ("properties.products[*].sku", "properties.products[*].sku"),
    ("type\n  ==\n  \"x\"", "(== type \"x\")"),
  ])
  func groupsByPrecedence(text: String, shape: String) {
    let (expression, diagnostics) = Expression.parse(text)
    if text != "a !in b" { #expect(diagnostics.map(\.message) == []) }
    #expect(expression.shape == shape)
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\n\t\u0041""#, "a\"b\\c/d\n\tA"),
    (#"'it\'s "fine"'"#, "it's \"fine\""),
    (#""\ud83d\ude00""#, "😀"),
    ("\"naïve ☃\"", "naïve ☃"),
    ("''", ""),
    ("\"\"", ""),
  ])
  func decodesTexts(text: String, expected: String) {
    let (expression, diagnostics) = Expression.parse(text)
    #expect(diagnostics.isEmpty)
    guard case .literal(.string(let decoded)) = expression.kind else {
      Issue.record("not a text: \(expression.shape)")
      return
    }
    #expect(decoded == expected)
  }

  @Test func writesCanonicalText() {
    let pairs = [
      ("a&&(b||c)", "a and (b or c)"),
      ("!a", "not a"),
      ("f( a,'x' )", "f(a, \"x\")"),
      ("-  a+b", "-a + b"),
      ("traits['a b'].c[ 0 ]", "traits[\"a b\"].c[0]"),
      ("a not   in b", "a not in b"),
    ]
    for (text, expected) in pairs {
      #expect(Expression.parse(text).expression.text == expected)
      #expect(Expression.parse(expected).expression.text == expected)
    }
  }

  @Test func locatesEveryNode() {
    let text = "lower(traits.email) == \"x\" and not (b.c in [1, 22])"
    let (expression, _) = Expression.parse(text)
    func slice(_ expression: Expression) -> String {
      String(decoding: Array(text.utf8)[expression.range.start..<expression.range.end], as: UTF8.self)
    }
    var found: [String] = []
    func visit(_ expression: Expression) {
      found.append(slice(expression))
      expression.children.forEach(visit)
    }
    visit(expression)
    #expect(
      found == [
        text, "lower(traits.email) == \"x\"", "lower(traits.email)", "traits.email", "\"x\"",
        "not (b.c in [1, 22])", "(b.c in [1, 22])", "b.c in [1, 22]", "b.c", "[1, 22]", "1", "22",
      ])
    guard case .binary(let operation, _, let right) = expression.kind, case .not(let group) = right.kind,
      case .group(let membership) = group.kind, case .binary(_, let left, _) = membership.kind,
      case .path(let path) = left.kind
    else {
      Issue.record("unexpected shape \(expression.shape)")
      return
    }
    #expect(operation.range.start == 27 && operation.range.end == 30)
    #expect(path.root.range.end - path.root.range.start == 1)
    #expect(path.steps[0].range.end - path.steps[0].range.start == 2)
  }

  @Test func boundsDepthAndLength() {
    for deep in [
      String(repeating: "(", count: 5000), String(repeating: "not ", count: 4000), String(repeating: "-", count: 9000),
      "a" + String(repeating: " or a", count: 3000), String(repeating: "f(", count: 8000),
      "a" + String(repeating: " ? a : a", count: 1500), "a" + String(repeating: ".f()", count: 3000),
      String(repeating: "${", count: 8000), String(repeating: "[", count: 16_000), String(repeating: "„", count: 5000),
      String(repeating: "a is ", count: 3000), "a" + String(repeating: " < a", count: 3000),
    ] {
      let (expression, diagnostics) = Expression.parse(deep)
      #expect(!diagnostics.isEmpty && diagnostics.count <= 3)
      #expect(height(of: expression) <= ExpressionParser.maximumDepth)
    }
    let (expression, diagnostics) = Expression.parse(String(repeating: "a ", count: 10_000))
    #expect(expression.shape == "error")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains("20000 bytes") == true)
    #expect(Expression.parse("a" + String(repeating: " or a", count: 90)).diagnostics.isEmpty)
  }

  private func height(of expression: Expression) -> Int {
    1 + (expression.children.map(height).max() ?? 0)
  }
}
