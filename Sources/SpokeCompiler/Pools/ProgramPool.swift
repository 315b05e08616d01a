import SpokePlan

/// Programs, of which equal ones are one.
struct ProgramPool {
  /// A program, and what those that evaluate it must know.
  struct Entry {
    var number: UInt32
    var cost: Int
    var deepest: Int
    var nesting: Int
    var readsItem: Bool
  }

  private(set) var records: [ProgramRecord] = []
  private(set) var code: [Instruction] = []
  private var entries: [[Instruction]: Entry] = [:]

  /// The entry of a program, which is added when it is new.
  mutating func entry(of program: ProgramWriter) -> Entry {
    if let entry = entries[program.instructions] { return entry }
    let entry = Entry(
      number: UInt32(records.count), cost: program.cost, deepest: program.deepest, nesting: program.nesting,
      readsItem: program.readsItem)
    records.append(
      ProgramRecord(
        start: UInt32(code.count), stackDepth: UInt16(clamping: program.deepest), readsItem: program.readsItem))
    code += program.instructions
    entries[program.instructions] = entry
    return entry
  }
}
