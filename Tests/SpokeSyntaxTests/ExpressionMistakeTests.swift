import SpokeDiagnostics
import SpokeSyntax
import Testing

/// What other languages write, and plain slips: what the message says, what the fix makes of it, how it is read.
@Suite struct ExpressionMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    /// The text after the first finding's fix; nil where there is none.
    let fixed: String?
    let shape: String

    init(_ text: String, _ message: String, fixed: String? = nil, _ shape: String) {
      self.text = text
      self.message = message
      self.fixed = fixed
      self.shape = shape
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Mistake("type = \"x\"", "`=` is written `==`", fixed: "type == \"x\"", "(== type \"x\")"),
    Mistake("a === 1", "`===` is written `==`", fixed: "a == 1", "(== a 1)"),
    Mistake("a !== 1", "`!==` is written `!=`", fixed: "a != 1", "(!= a 1)"),
    Mistake("a <> 1", "`<>` is written `!=`", fixed: "a != 1", "(!= a 1)"),
    Mistake("a => 1", "`=>` is written `>=`", fixed: "a >= 1", "(>= a 1)"),
    Mistake("a =< 1", "`=<` is written `<=`", fixed: "a <= 1", "(<= a 1)"),
    Mistake("a & b", "`&` is written `and`", fixed: "a and b", "(and a b)"),
    Mistake("a | b == 1", "`|` is written `or`", fixed: "a or b == 1", "(or a (== b 1))"),
    Mistake("a | lower", "`|` is written `or`", fixed: "a or lower", "(or a lower)"),
    Mistake("a AND b", "`AND` is written `and`", fixed: "a and b", "(and a b)"),
    Mistake("a OR b", "`OR` is written `or`", fixed: "a or b", "(or a b)"),
    Mistake("NOT a", "`NOT` is written `not`", fixed: "not a", "(not a)"),
    Mistake("NOT(a)", "`NOT` is written `not`", fixed: "not(a)", "(not a)"),
    Mistake("a NOT IN b", "`NOT IN` is written `not in`", fixed: "a not in b", "(not in a b)"),
    Mistake("a == TRUE", "`TRUE` is written `true`", fixed: "a == true", "(== a true)"),
    Mistake("a == None", "`None` is written `null`", fixed: "a == null", "(== a null)"),
    Mistake("a ?: b", "`?:` is written `??`", fixed: "a ?? b", "(?? a b)"),
    Mistake("a ≥ 5", "`≥` is written `>=`", fixed: "a >= 5", "(>= a 5)"),
    Mistake("a == “x y”", "“ is not a quote of the language", fixed: "a == \"x y\"", "(== a \"x y\")"),
    Mistake("a == `x`", "` is not a quote of the language", fixed: "a == \"x\"", "(== a \"x\")"),
    Mistake("a == not b", "`not` after an operator needs brackets", fixed: "a == (not b)", "(== a (not b))"),
    Mistake("a ? b : c", "`? :` is written as a call of `if`", fixed: "if(a, b, c)", "if(a b c)"),
    Mistake(
      "a ? b : c ? d : e", "`? :` is written as a call of `if`", fixed: "if(a, b, c ? d : e)", "if(a b if(c d e))"),
    Mistake("a is null", "`is null` is written as a function", fixed: "not exists(a)", "(not exists(a))"),
    Mistake("a is not null", "`is not null` is written as a function", fixed: "exists(a)", "exists(a)"),
    Mistake("a is empty", "`is empty` is written as a function", fixed: "blank(a)", "blank(a)"),
    Mistake("a is not \"x\"", "`is not` is written `!=`", fixed: "a != \"x\"", "(!= a \"x\")"),
    Mistake(
      "a contains \"x\" and b", "`contains` is written as a function: `contains(…)`",
      fixed: "contains(a, \"x\") and b", "(and contains(a \"x\") b)"),
    Mistake(
      "a not like \"x*\"", "`not like` is written as a function: `like(…)`", fixed: "not like(a, \"x*\")",
      "(not like(a \"x*\"))"),
    Mistake(
      "a starts with \"x\"", "`starts with` is written as a function: `starts_with(…)`",
      fixed: "starts_with(a, \"x\")", "starts_with(a \"x\")"),
    Mistake(
      "traits.email.lower()", "`.lower(…)` is written as a function: `lower(…)`", fixed: "lower(traits.email)",
      "lower(traits.email)"),
    Mistake(
      "a.replace(\"x\", 'y')", "`.replace(…)` is written as a function: `replace(…)`",
      fixed: "replace(a, \"x\", 'y')", "replace(a \"x\" \"y\")"),
    Mistake(
      "trim(a).toLowerCase()", "`.toLowerCase(…)` is written as a function: `lower(…)`", fixed: "lower(trim(a))",
      "lower(trim(a))"),
    Mistake(
      "traits?.email", "`?.` is written `.`: a path through what is missing is itself missing", fixed: "traits.email",
      "traits.email"),
    Mistake(
      "$.traits.email", "A path begins with a field of the event, without `$.`", fixed: "traits.email", "traits.email"),
    Mistake(
      "$traits.email", "A path begins with a field of the event, without `$`", fixed: "traits.email", "traits.email"),
    Mistake(
      ".traits.email", "A path begins with a field of the event, without `.`", fixed: "traits.email", "traits.email"),
    Mistake("{{ traits.email }}", "`{{ }}` has no meaning in an expression", fixed: "traits.email", "traits.email"),
    Mistake(
      "lower(${traits.email})", "`${` inside an expression has no meaning", fixed: "lower(traits.email)",
      "lower(traits.email)"),
    Mistake(
      "a.products[].sku", "All elements of an array are taken with `[*]`", fixed: "a.products[*].sku",
      "a.products[*].sku"),
    Mistake(
      "a.products.*.sku", "All elements of an array are taken with `[*]`", fixed: "a.products[*].sku",
      "a.products[*].sku"),
    Mistake(
      "a.products.0.sku", "An element of an array is taken with brackets", fixed: "a.products[0].sku",
      "a.products[0].sku"),
    Mistake(
      "traits[email]", "A name in brackets stands in quotes: there are no variables", fixed: "traits.email",
      "traits.email"),
    Mistake("traits.\"a b\"", "A name in quotes stands in brackets", fixed: "traits[\"a b\"]", "traits[\"a b\"]"),
    Mistake(
      "traits.größe", "The name `größe` has letters other than a to z", fixed: "traits[\"größe\"]", "traits[\"größe\"]"),
    Mistake(
      "traits.first-name", "The name `first-name` has a `-`, which is read as a subtraction",
      fixed: "traits[\"first-name\"]", "traits[\"first-name\"]"),
    Mistake(
      "a.x-y-z.b + 1", "The name `x-y-z` has a `-`, which is read as a subtraction", fixed: "a[\"x-y-z\"].b + 1",
      "(+ a[\"x-y-z\"].b 1)"),
    Mistake("traits.2fa", "The name `2fa` begins with a digit", fixed: "traits[\"2fa\"]", "traits[\"2fa\"]"),
    Mistake(
      "a in (\"x\", \"y\")", "A list is written in square brackets", fixed: "a in [\"x\", \"y\"]",
      "(in a [\"x\" \"y\"])"),
    Mistake("f(a, )", "There is nothing between `,` and `)`", fixed: "f(a )", "f(a)"),
    Mistake("a > 1_000", "`1_000` is not a number", fixed: "a > 1000", "(> a 1000)"),
    Mistake("a > .5", "A number has a digit before its point", fixed: "a > 0.5", "(> a 0.5)"),
    Mistake("a > +5", "A number is written without `+`", fixed: "a > 5", "(> a 5)"),
    Mistake(
      "a > 2026-11-24", "`2026-11-24` is a date without quotes", fixed: "a > date(\"2026-11-24\")",
      "(> a \"2026-11-24\")"),
    Mistake("a == 'it''s'", "A quote inside a text is not doubled", fixed: "a == 'it\\'s'", "(== a \"it's\")"),
    Mistake("a == 007", "The number 007 begins with a zero", "(== a 007)"),
    Mistake("a == 'it", "The text that begins with ' has no closing '", "(== a \"it\")"),
    Mistake("f(a, 'it", "The text that begins with ' has no closing '", "error"),
    Mistake("\"\\d+\"", "`\\d` is not an escape", "\"d+\""),
    Mistake("\"\\u12\"", "`\\u` takes four hexadecimal digits of a character", "\"12\""),
    Mistake("lower(a", "`(` has no closing `)`", "error"),
    Mistake("lower(trim(a)", "`(` has no closing `)`", "error"),
    Mistake("[a, b", "`[` has no closing `]`", "[a b]"),
    Mistake("lower(a]", "`(` is closed by `)`, not by `]`", "error"),
    Mistake("a)", "`)` closes nothing", "error"),
    Mistake("a, b", "`,` separates nothing", "error"),
    Mistake("a b", "There is no operator between `a` and `b`", "error"),
    Mistake("f(a b, c)", "There is no operator between `a` and `b`", "f(error c)"),
    Mistake("a ==", "`==` has nothing on its right", "(== a error)"),
    Mistake("== a", "`==` has nothing on its left", "(== error a)"),
    Mistake("and a", "`and` has nothing on its left", "(and error a)"),
    Mistake("a and", "`and` has nothing on its right", "(and a error)"),
    Mistake("not", "`not` has nothing on its right", "error"),
    Mistake("a == == b", "`==` has nothing on its right", "(and (== a error) (== error b))"),
    Mistake("", "The expression is empty", "error"),
    Mistake("   ", "The expression is empty", "error"),
    Mistake("()", "`()` holds nothing", "error"),
    Mistake("f(,a)", "There is nothing before this `,`", "f(a)"),
    Mistake("traits.", "`.` is not followed by a name", "error"),
    Mistake("traits..email", "`.` is not followed by a name", "error"),
    Mistake("a[-1]", "`[` does not begin a step of a path", "error"),
    Mistake("first(a).sku", "`.sku` cannot follow a call: only a path has fields", "error"),
    Mistake("lower(a).length", "`.length` cannot follow a call: only a path has fields", "error"),
    Mistake("if a then b else c", "`if` is a call", "error"),
    Mistake("if(a, b: c)", "`:` has no meaning here", "if(a b)"),
    Mistake("{ a: 1 }", "`{` has no meaning in an expression", "error"),
    Mistake("a @ b", "`@` has no meaning in an expression", "error"),
    Mistake("a; b", "An expression does not end with `;`", "error"),
    Mistake("a =~ \"x\"", "There is no operator `=~`", "error"),
    Mistake("a between 1 and 5", "There is no operator `between`", "(and error 5)"),
    Mistake(
      "a < b < c", "A comparison cannot be compared again with `<`", fixed: "a < b and b < c", "(and (< a b) (< b c))"),
    Mistake("a ** b", "`**` cannot follow `a`", "error"),
  ])
  func saysWhatToWrite(mistake: Mistake) {
    let (expression, diagnostics) = Expression.parse(mistake.text)
    #expect(diagnostics.first?.message == mistake.message)
    #expect(expression.shape == mistake.shape)
    let fix = diagnostics.first?.fixes.first
    #expect(fix.map { applied($0, to: mistake.text) } == mistake.fixed)
    if mistake.fixed == nil { #expect(diagnostics.count == 1, "\(diagnostics.map(\.message))") }
  }

  @Test func chainedComparisonHasItsOwnRule() {
    let (_, diagnostics) = Expression.parse("0 < a <= 10")
    #expect(diagnostics.map(\.rule) == [.chainedComparison])
    #expect(diagnostics.first?.fixes.first?.isSafe == true)
    #expect(Expression.parse("a == b == c").diagnostics.first?.fixes.first?.isSafe == false)
  }

  @Test func reportsSeveralFaultsOfOneExpression() {
    let (expression, diagnostics) = Expression.parse("a = 1 and (b c) and d <> 2")
    #expect(
      diagnostics.map(\.message) == [
        "`=` is written `==`", "There is no operator between `b` and `c`", "`<>` is written `!=`",
      ])
    #expect(expression.shape == "(and (and (== a 1) error) (!= d 2))")
  }

  @Test func underlinesTheFault() {
    let text = "type == \"x\" and traits.email.lower() = \"y\""
    let spans = Expression.parse(text).diagnostics.map(\.span.text)
    #expect(spans == [".lower", "="])
  }
}

/// The text after a fix's edits.
func applied(_ fix: Fix, to text: String) -> String {
  var bytes = Array(text.utf8)
  for edit in fix.edits.enumerated().sorted(by: {
    ($0.element.span.range.start, $0.offset) > ($1.element.span.range.start, $1.offset)
  }).map(\.element) {
    bytes.replaceSubrange(edit.span.range.start..<edit.span.range.end, with: Array(edit.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}
