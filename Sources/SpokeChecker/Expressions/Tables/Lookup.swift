import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension Rule {
  public static let unknownTable = Rule(
    "unknown-table", .expression, .error, "`lookup` in a table that the file does not have",
    explanation: """
      The first argument of `lookup` is the name of a table under `tables:` in the same file, written without quotes.
      """,
    example: .init(
      bad: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: ${lookup(stages_by_plan, traits.plan) ?? "lead"}
        """,
      good: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: ${lookup(stage_by_plan, traits.plan) ?? "lead"}
        """))

  public static let tableNotTotal = Rule(
    "table-not-total", .expression, .warning, "A table without an entry for a key that is known to come",
    explanation: """
      Where the texts that a key can be are known, from the trigger or from the `enum` of an event plan, the table should
      have an entry for each. For a key without one `lookup` gives nothing, and the property is left out. Add the entry, or
      say what is meant with `lookup(…) ?? …`.
      """,
    example: .init(
      bad: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email) and traits.plan in ["trial", "paid", "partner"]
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: ${lookup(stage_by_plan, traits.plan)}
        """,
      good: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer, partner: other }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email) and traits.plan in ["trial", "paid", "partner"]
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: ${lookup(stage_by_plan, traits.plan)}
        """))
}

extension ExpressionContext {
  /// `lookup(table, key)`
  mutating func checkLookup(
    _ arguments: [Expression], _ signature: FunctionSignature, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let table = resolveTable(arguments[0], signature)
    let key = check(arguments[1], target: target)
    guard let table, !key.type.isError else { return .error(range) }
    guard checkFits(key, parameter: signature.parameters[1], of: signature) else { return .error(range) }
    let path = file.source.path
    let number = number(ofTable: "\(path)#\(table.name.value)") { Self.entries(of: table) }
    var nothings = key.type.kinds.intersection(ValueType.nothings)
    if ArgumentKind.text.fit(key.type) != .always { nothings.insert(.invalid) }
    let index = index(of: table)
    let texts = key.type.knownTexts
    let absent = (texts ?? key.type.knownSome).filter { index.places[$0.text] == nil }
    var type = index.type
    if let texts {
      let used = Set(texts.compactMap { index.places[$0.text] }).sorted().map { table.entries[$0] }
      type = ValueType(entries: used, of: table, in: file) ?? ValueType(.missing)
    }
    if texts == nil || !absent.isEmpty { nothings.insert(.missing) }
    if !absent.isEmpty, !file.isBroken(table: table.name.value) {
      reportNotTotal(table, absent: absent, key: key, isAlways: type.kinds == .missing)
    }
    return TypedExpression(
      core: .call(.lookup, [key.core], .table(number)), type: type.adding(nothings), range: range)
  }

  private mutating func index(of table: TableSyntax) -> TableIndex {
    if let known = shared.tables[table.name.value] { return known }
    let index = TableIndex(table, in: file)
    shared.tables[table.name.value] = index
    return index
  }

  private static func entries(of table: TableSyntax) -> [(key: String, value: Constant)] {
    var seen = Set<String>()
    return table.entries.compactMap { entry in
      seen.insert(entry.key.value).inserted ? (entry.key.value, Constant(entry.value.value)) : nil
    }
  }

  private mutating func resolveTable(_ argument: Expression, _ signature: FunctionSignature) -> TableSyntax? {
    let name: String
    var fixes: [Fix] = []
    switch argument.kind {
    case .path(let path) where path.steps.isEmpty: name = path.root.value
    case .literal(.string(let text)) where file.table(named: text) != nil:
      fixes = [Fix("write \(text) without quotes", isSafe: true, edits: [.init(file.span(argument.range), text)])]
      report(
        .argumentType, "`lookup` takes the name of a table, and this is a text", at: argument.range,
        related: [signature.expectation], help: "Write `\(text)` without quotes.", fixes: fixes)
      usedTables.insert(text)
      return nil
    case .literal(.string(let text)): name = text
    case .error: return nil
    default:
      // The name of a table may be one that no path can be, which has been said.
      if file.isBroken(table: file.source.text(in: argument.range)) { return nil }
      report(
        .argumentType, "`lookup` takes the name of a table first, and this is none", at: argument.range,
        related: [signature.expectation], help: "Write the name of a table under `tables:`, then the key to look up.")
      return nil
    }
    if let table = file.table(named: name) {
      usedTables.insert(name)
      lookups[name, default: 0] += 1
      return table
    }
    if !file.isBroken(table: name) { reportUnknownTable(name, at: argument.range) }
    return nil
  }

  private mutating func reportUnknownTable(_ name: String, at range: ByteRange) {
    guard isFirstFailure(of: "table", name) else { return }
    let names = file.tables.map(\.name.value)
    let index = shared.tableNames ?? NearNames(names)
    shared.tableNames = index
    let near = index.suggestions(for: name)
    // The table that is meant is not unused.
    usedTables.formUnion(near)
    let fixes =
      near.count == 1 ? [Fix("write \(near[0])", isSafe: true, edits: [.init(file.span(range), near[0])])] : []
    let known = names.isEmpty ? "The file has no `tables:`." : "The file has \(names.sorted().listed)."
    report(
      .unknownTable, "There is no table '\(name)' in this file", at: range,
      help: near.isEmpty ? known : "Did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?", fixes: fixes)
  }

  private mutating func reportNotTotal(
    _ table: TableSyntax, absent: [LiteralOrigin], key: TypedExpression, isAlways: Bool
  ) {
    guard fallbackDepth == 0 || isAlways else { return }
    var seen = Set<String>()
    let texts = absent.filter { seen.insert($0.text).inserted }
    guard isFirstFailure(of: "entries \(table.name.value)", texts.map(\.text).joined(separator: "\u{1F}")) else {
      return
    }
    let shown = texts.prefix(6).map { "\"\($0.text)\"" }.joined(separator: ", ")
    let more = texts.count > 6 ? " and \(texts.count - 6) more" : ""
    var related = [Diagnostic.Related(.expected, "the table is here", at: file.span(table.name.range))]
    for text in texts.prefix(3) {
      guard let span = text.span else { continue }
      related.append(.init(.found, "\"\(text.text)\" comes from \(text.source ?? "this literal")", at: span))
    }
    report(
      .tableNotTotal, "Table '\(table.name.value)' has no entry for \(shown)\(more)", at: key.range, related: related,
      help: "Add the entr\(texts.count == 1 ? "y" : "ies"), or say what is meant with `lookup(…) ?? …`.")
  }
}

/// What is asked of a table again and again.
struct TableIndex: Sendable {
  /// The positions of the entries by their keys.
  let places: [String: Int]
  /// What its entries can be.
  let type: ValueType

  fileprivate init(_ table: TableSyntax, in file: MappingFile) {
    places = Dictionary(
      table.entries.enumerated().map { ($1.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    type = ValueType(entries: table.entries, of: table, in: file) ?? ValueType(.missing)
  }
}

extension Constant {
  init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .string(text)
    }
  }
}

extension ValueType {
  /// What entries of a table can be; nil of none.
  fileprivate init?(entries: [TableSyntax.Entry], of table: TableSyntax, in file: MappingFile) {
    guard !entries.isEmpty else { return nil }
    let source = "table '\(table.name.value)'"
    var texts: [LiteralOrigin] = []
    var digits: [LiteralOrigin] = []
    var truths = Set<Bool>()
    self.init([])
    isInteger = true
    for entry in entries {
      let span = file.span(entry.value.range)
      switch entry.value.value {
      case .null: kinds.insert(.null)
      case .boolean(let value):
        kinds.insert(.boolean)
        truths.insert(value)
      case .number(let number):
        kinds.insert(.number)
        digits.append(LiteralOrigin(number, at: span, source: source))
        isInteger = isInteger && DecimalText(number).isWhole
      case .string(let text):
        kinds.insert(.string)
        texts.append(LiteralOrigin(text, at: span, source: source))
      }
    }
    isInteger = isInteger && kinds.contains(.number)
    literals = texts.isEmpty ? nil : texts
    numbers = digits.isEmpty ? nil : digits
    truth = truths.count == 1 ? truths.first : nil
  }
}
