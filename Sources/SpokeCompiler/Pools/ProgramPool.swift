import SpokePlan

/// Programs, of which equal ones are one.
struct ProgramPool {
  private(set) var records: [ProgramRecord] = []
  private(set) var code: [Instruction] = []
  private var numbers: [[Instruction]: UInt32] = [:]

  mutating func number(of program: ProgramWriter) -> UInt32 {
    if let number = numbers[program.instructions] { return number }
    let number = UInt32(records.count)
    records.append(
      ProgramRecord(
        start: UInt32(code.count), stackDepth: UInt16(clamping: program.deepest), readsItem: program.readsItem))
    code += program.instructions
    numbers[program.instructions] = number
    return number
  }
}
