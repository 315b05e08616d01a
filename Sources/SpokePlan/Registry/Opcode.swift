/// The instructions of a program, by their number in a plan. Append-only and without gaps, so that a number is its case.
///
/// A program is a run of 8-byte instructions (`op` UInt8, `a` UInt8, `b` UInt16, `c` UInt32) for a stack machine. Jumps
/// go forward only, so a program ends, and its cost and stack depth are known before it runs. A jump's `c` is the
/// number of instructions to skip after the jump itself.

public enum Opcode: UInt8, Sendable, CaseIterable {
  /// Ends the program; its value is the one on the stack.
  case end = 0

  // Values. Each pushes one.
  /// Slot `c` of scope `a` (0 the event, 1 the element of `each`).
  case loadSlot = 1
  /// String `c` of the pool.
  case pushString = 2
  /// The number whose digits are string `c`.
  case pushNumber = 3
  /// `a` is 0 or 1.
  case pushBoolean = 4
  case pushNull = 5
  case pushMissing = 6
  /// The date `c` days (as Int32) after 1970-01-01.
  case pushDate = 7
  /// The instant in the 64-bit constant `c`, in milliseconds since 1970.
  case pushDateTime = 8
  /// An invalid value; `a` is the reason.
  case pushInvalid = 9

  // Steps into arrays and objects. Each replaces the top.
  /// Element `c`.
  case index = 10
  /// Member named by string `c`.
  case member = 11
  /// The elements, as a list that `memberOfEach` and functions take.
  case elements = 12
  /// Member named by string `c` of every element; elements without it are left out.
  case memberOfEach = 13
  /// Element `c` of every element; elements without it are left out.
  case indexOfEach = 14
  /// The elements of every element, in one list; elements that are no arrays are left out.
  case elementsOfEach = 15

  // Calls. Pops `b` arguments, pushes the result.
  /// Function `a`; `c` is what the function needs beside its arguments: a table, a zone, a pattern.
  case call = 16

  // Values of other programs.
  /// The value of program `c`, which has a lower number. Found once for an event, or for an element of `each`.
  case evaluate = 17

  // Control. Forward only.
  case jump = 18
  /// `??`: neither missing nor null jumps and keeps the value, else it is popped.
  case jumpIfPresent = 19
  /// `catch`: not invalid jumps and keeps the value, else it is popped.
  case jumpIfValid = 20
  /// `filled`: neither missing, null nor empty jumps and keeps the value, else it is popped. Invalid jumps too.
  case jumpIfFilled = 21
  /// `and`: false jumps and keeps the value; anything else stays for `Function.and`.
  case jumpIfFalse = 22
  /// `or`: true jumps and keeps the value; anything else stays for `Function.or`.
  case jumpIfTrue = 23
  /// `if`: pops the condition. True goes on; false skips `b`; missing, null or not a boolean skips `c`, having pushed
  /// missing, null or invalid.
  case branch = 24

  /// How many there are. The compiler numbers cases as the registry does, from 0 on, so that a number needs no look-up to
  /// become its case; the tests hold the two together.
  @inlinable static var caseCount: UInt8 { 25 }
}
