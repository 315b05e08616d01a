import SpokePlan

/// What the compiler has made of a mapping's own words, in these words again.
extension Decompiler {
  /// A template, or a look-up in a table by its short name; nil for anything else.
  func readable(_ function: Function, _ instruction: Instruction, _ arguments: [PlanExpression]) -> PlanExpression? {
    switch function {
    case .concatenate:
      let parts = arguments.map { argument -> String in
        guard case .push(let push) = argument.form, push.opcode == .pushString else { return "${\(argument.text)}" }
        return String(argument.text.dropFirst().dropLast())
      }
      return PlanExpression(.call(instruction), arguments, "\"\(parts.joined())\"")
    case .lookup:
      guard let key = arguments.first else { return nil }
      let table = plan.text(plan.tables[instruction.c].name)
      if let name = Decompiler.translation(by: table) {
        let subject = subject(key, ofFunction: name)
        return PlanExpression(.call(instruction), arguments, "\(name)(\(subject))", translated: subject)
      }
      let short = table.lastIndex(of: "#").map { String(table[table.index(after: $0)...]) } ?? table
      return PlanExpression(.call(instruction), arguments, "lookup(\(short), \(key.text))")
    default: return nil
    }
  }

  /// The function whose table, made from the portal, this is.
  private static func translation(by table: String) -> String? {
    if table == "owners" { return "owner" }
    if table.hasPrefix("options of ") { return "option" }
    return table.hasPrefix("stages of ") ? "stage" : nil
  }

  /// What is translated: `owner` looks an address up in small letters.
  private func subject(_ key: PlanExpression, ofFunction name: String) -> String {
    guard name == "owner", case .call(let call) = key.form, call.a == Function.lower.rawValue,
      let inner = key.operands.first
    else { return key.text }
    return inner.text
  }

  /// `lookup(…) ?? invalid`
  func translation(_ lookup: PlanExpression, orInvalid other: PlanExpression) -> PlanExpression? {
    guard isReadable, let subject = lookup.translated, case .push(let push) = other.form, push.opcode == .pushInvalid
    else { return nil }
    return PlanExpression(.coalesce, [lookup, other], lookup.text, translated: subject)
  }

  /// `if(exists(x), lookup(…, x) ?? invalid, x)`
  func translation(
    _ condition: PlanExpression, _ value: PlanExpression, _ other: PlanExpression
  ) -> PlanExpression? {
    guard isReadable, let subject = value.translated, other.text == subject, condition.text == "exists(\(subject))"
    else {
      return nil
    }
    return PlanExpression(.translation, [condition, value, other], value.text, translated: subject)
  }
}
