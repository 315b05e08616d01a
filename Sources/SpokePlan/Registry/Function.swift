/// The functions and operators of the language, by their number in a plan.
///
/// Append-only: a number never changes its meaning and is never reused. What each one does, and what it does with
/// missing, null and invalid arguments, is said in `docs/functions.md`.
public enum Function: UInt8, Sendable, CaseIterable {
  // Text
  case lower = 1
  case upper = 2
  case trim = 3
  case replace = 4
  case slice = 5
  case split = 6
  case join = 7
  case length = 8
  case startsWith = 9
  case endsWith = 10
  case contains = 11
  case like = 12
  case digits = 13
  case emailDomain = 14
  case urlHost = 15
  /// The parts of a template, joined.
  case concatenate = 16

  // Numbers
  case number = 20
  case integer = 21
  case round = 22
  case floor = 23
  case ceil = 24
  case abs = 25
  case min = 26
  case max = 27
  case add = 28
  case subtract = 29
  case multiply = 30
  case divide = 31
  case remainder = 32
  case negate = 33

  // Truth
  case bool = 40
  case exists = 41
  case blank = 42
  case not = 43
  case and = 44
  case or = 45
  case equal = 46
  case notEqual = 47
  case less = 48
  case lessOrEqual = 49
  case greater = 50
  case greaterOrEqual = 51
  case isIn = 52
  case isNotIn = 53

  // Time
  case date = 60
  case datetime = 61
  case epochMilliseconds = 62
  case parseDate = 63
  case formatDate = 64
  case addDays = 65

  // Arrays
  case first = 70
  case last = 71
  case count = 72
  case sum = 73
  case unique = 74
  /// `[a, b, c]`
  case list = 75

  // Text forms
  case string = 80
  case json = 81
  case parseJSON = 82

  // Tables; `option`, `owner` and `stage` compile to it too.
  case lookup = 90
}
