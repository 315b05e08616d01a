import SpokeDiagnostics
import SpokeYAML

extension DocumentReader {
  mutating func readTables(_ node: YAMLNode, into file: inout MappingFile) {
    let help = "Write a name for each table below it, and its keys and values below the name."
    guard let entries = entries(node, "`tables`", help: help) else {
      file.brokenTables = nil
      return
    }
    var broken: Set<String> = []
    file.tables = entries.compactMap { entry in
      guard let key = entry.key.scalar, !entry.key.isIncomplete else { return nil }
      let table = readTable(named: key.text, entry)
      let isWhole = table.map { $0.entries.count == entry.value.entries?.count && !entry.value.isIncomplete } ?? false
      if !isWhole { broken.insert(key.text) }
      return table
    }
    let isWhole = !node.isIncomplete && entries.allSatisfy { !$0.key.isIncomplete }
    file.brokenTables = isWhole ? broken : nil
  }

  private mutating func readTable(named text: String, _ entry: YAMLEntry) -> TableSyntax? {
    let name = Located(text, entry.key.place)
    guard Path.isPlain(text) else {
      report(
        .wrongKind, "The name of the table `\(text)` must be letters, digits and `_`", at: name.range,
        help: "Write a name such as `stage_by_plan`: lookup(stage_by_plan, …) has it without quotes.")
      return nil
    }
    return readTable(name, entry.value)
  }

  private mutating func readTable(_ name: Located<String>, _ node: YAMLNode) -> TableSyntax? {
    let what = "The table `\(name.value)`"
    guard let entries = entries(node, what, help: "Write one `key: value` per line below it.") else { return nil }
    let isFlow = node.isFlow
    let rows = entries.compactMap { readRow($0, what, inFlow: isFlow) }
    return TableSyntax(name: name, entries: rows, range: name.range.union(node.aliasRange ?? node.range))
  }

  private mutating func readRow(_ entry: YAMLEntry, _ what: String, inFlow: Bool) -> TableSyntax.Entry? {
    guard let keyScalar = entry.key.scalar, !entry.key.isIncomplete, !entry.value.isIncomplete, !reportMergeKey(entry)
    else { return nil }
    let keyText: String
    switch literal(entry.key, keyScalar, "A key of \(Self.lowerFirst(what))") {
    case .string(let text)?: keyText = text
    case .number(let digits)?: keyText = digits
    case .boolean(let value)?: keyText = value ? "true" : "false"
    case .null?:
      report(
        .wrongKind, "A key of \(Self.lowerFirst(what)) is empty", at: entry.key.place,
        help: "Write the text to be looked up; use ?? behind the lookup for a value in place of nothing.")
      return nil
    case nil: return nil
    }
    checkAmbiguity(entry.key, keyScalar)
    let whatValue = "The value of `\(keyText)`"
    let value = scalarValue(entry.value, whatValue, inFlow: inFlow)
    switch value.kind {
    case .literal(let literal):
      return TableSyntax.Entry(
        key: Located(keyText, entry.key.place), value: Located(literal, value.range))
    case .expression, .template:
      report(
        .wrongKind, "\(whatValue) must be a literal, and is an expression", at: value.range,
        help: "A table holds fixed values; write the expression where the table is looked up.")
    case .list, .error: break
    }
    return nil
  }

  private static func lowerFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
