/// A word of an expression. Offsets count the decoded bytes of its scalar.
struct Token {
  enum Kind: Equatable {
    case identifier(String)
    /// Its digits, as JSON writes a number.
    case number(String)
    /// Its decoded text.
    case string(String)
    case symbol(Symbol)
    /// What cannot be part of an expression; already reported.
    case broken
    case end
  }

  /// Operators and brackets, and those of other languages, which the parser names in its messages.
  enum Symbol: String, CaseIterable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case dot = "."
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case less = "<"
    case greater = ">"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"
    case coalesce = "??"

    case assign = "="
    case strictEqual = "==="
    case strictNotEqual = "!=="
    case sqlNotEqual = "<>"
    case arrow = "=>"
    case equalLess = "=<"
    case matches = "=~"
    case ampersand = "&"
    case bar = "|"
    case question = "?"
    case elvis = "?:"
    case optionalDot = "?."
    case colon = ":"
    case semicolon = ";"
    case dollar = "$"
    case power = "**"
    case caret = "^"
  }

  let kind: Kind
  let start: Int
  let end: Int

  func isSymbol(_ symbol: Symbol) -> Bool { if case .symbol(let mine) = kind { mine == symbol } else { false } }
  func isWord(_ word: String) -> Bool { if case .identifier(let mine) = kind { mine == word } else { false } }

  /// Whether it can belong to the operand before it.
  var mayContinueOperand: Bool {
    switch kind {
    case .symbol(.dot), .symbol(.optionalDot), .symbol(.leftBracket), .symbol(.leftParenthesis): true
    default: false
    }
  }

  /// The name, when the token is one.
  var identifier: String? {
    if case .identifier(let name) = kind { name } else { nil }
  }

  /// How messages name the token.
  var described: String {
    switch kind {
    case .identifier(let name): "`\(name)`"
    case .number(let digits): "the number \(digits)"
    case .string: "a text"
    case .symbol(let symbol): "`\(symbol.rawValue)`"
    case .broken: "this"
    case .end: "the end of the expression"
    }
  }
}
