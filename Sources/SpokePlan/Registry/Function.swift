/// The functions and operators of the language, by their number in a plan.
///
/// Append-only and without gaps: a number never changes its meaning and is never reused. What each one does, and what it does with
/// missing, null and invalid arguments, is said in `docs/functions.md`.

public enum Function: UInt8, Sendable, CaseIterable {
  // Text
  case lower = 0
  case upper = 1
  case trim = 2
  case replace = 3
  case slice = 4
  case split = 5
  case join = 6
  case length = 7
  case startsWith = 8
  case endsWith = 9
  case contains = 10
  case like = 11
  case digits = 12
  case emailDomain = 13
  case urlHost = 14
  /// The parts of a template, joined.
  case concatenate = 15

  // Numbers
  case number = 16
  case integer = 17
  case round = 18
  case floor = 19
  case ceil = 20
  case abs = 21
  case min = 22
  case max = 23
  case add = 24
  case subtract = 25
  case multiply = 26
  case divide = 27
  case remainder = 28
  case negate = 29

  // Truth
  case bool = 30
  case exists = 31
  case blank = 32
  case not = 33
  case and = 34
  case or = 35
  case equal = 36
  case notEqual = 37
  case less = 38
  case lessOrEqual = 39
  case greater = 40
  case greaterOrEqual = 41
  case isIn = 42
  case isNotIn = 43

  // Time
  case date = 44
  case datetime = 45
  case epochMilliseconds = 46
  case parseDate = 47
  case formatDate = 48
  case addDays = 49

  // Arrays
  case first = 50
  case last = 51
  case count = 52
  case sum = 53
  case unique = 54
  /// `[a, b, c]`
  case list = 55

  // Text forms
  case string = 56
  case json = 57
  case parseJSON = 58

  // Tables; `option`, `owner` and `stage` compile to it too.
  case lookup = 59

  /// How many there are; see `Opcode.caseCount`.
  @inlinable static var caseCount: UInt8 { 60 }
}
