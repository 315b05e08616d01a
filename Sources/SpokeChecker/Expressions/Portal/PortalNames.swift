import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

/// One thing of the portal: what people call it, and its internal value.
struct PortalName: Sendable {
  var name: String
  var id: String
}

/// What `option`, `owner` and `stage` translate.
struct PortalNames: Sendable {
  /// The name of the table in the plan.
  var table: String
  /// How a fact that is relied on begins.
  var fact: String
  /// What a value comes from, in messages.
  var source: String
  var names: [PortalName]
  /// Whether case of letters does not matter; then `names` are in small letters.
  var isFolded = false

  func key(_ text: String) -> String { isFolded ? text.mappingCase(\.lowercaseMapping) : text }
}

extension ExpressionContext {
  /// The internal value of a name: at once when it is a constant, else through a table. `reportUnknown` says that a
  /// name is not there.
  mutating func resolve(
    _ name: TypedExpression, _ names: PortalNames, range: ByteRange,
    reportUnknown: (inout ExpressionContext, LiteralOrigin, SourceSpan) -> Void
  ) -> TypedExpression {
    guard let texts = name.type.knownTexts else {
      // What the event gives is not known, but a fallback that is written here is.
      let isSound = resolve(name.type.knownSome, of: name, names, reportUnknown) != nil
      return isSound ? resolveAtRunTime(name, names, range: range) : .error(range)
    }
    guard let literals = resolve(texts, of: name, names, reportUnknown) else { return .error(range) }
    if let id = literals.first?.text, name.type.constantText != nil {
      return TypedExpression(core: .constant(.string(id)), type: ValueType(.string, literals: literals), range: range)
    }
    let kinds = ValueType.Kinds.string.union(name.type.kinds.intersection(ValueType.nothings))
    // What the event plan promises is checked all the same: an event that breaks it must not slip through.
    let core = name.core.isClosed ? lookup(name, names) : guardedLookup(name, names)
    return TypedExpression(core: core, type: ValueType(kinds, literals: literals), range: range)
  }

  /// The internal values of texts that are known; nil after a finding for those that are no names.
  private mutating func resolve(
    _ texts: [LiteralOrigin], of name: TypedExpression, _ names: PortalNames,
    _ reportUnknown: (inout ExpressionContext, LiteralOrigin, SourceSpan) -> Void
  ) -> [LiteralOrigin]? {
    guard !texts.isEmpty else { return [] }
    // One is found sooner by looking through them.
    let values =
      texts.count == 1
      ? [:] : Dictionary(names.names.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var literals: [LiteralOrigin] = []
    for text in texts {
      let key = names.key(text.text)
      if let id = texts.count == 1 ? names.names.first(where: { $0.name == key })?.id : values[key] {
        literals.append(text.changed(to: id, source: names.source))
        note(fact: "\(names.fact) \(key) = \(id)")
        continue
      }
      let place = text.standing == .elsewhere ? nil : text.span
      if isFirstFailure(of: names.table, text.text) { reportUnknown(&self, text, place ?? file.span(name.range)) }
    }
    return literals.count == texts.count ? literals : nil
  }

  /// A key that is not in a table of the portal is a mistake, not an absence. A missing key stays missing.
  private mutating func resolveAtRunTime(
    _ name: TypedExpression, _ names: PortalNames, range: ByteRange
  ) -> TypedExpression {
    if ground.needsProject { for name in names.names { note(fact: "\(names.fact) \(name.name) = \(name.id)") } }
    let core = guardedLookup(name, names)
    var type = ValueType(.string, literals: names.names.map { LiteralOrigin($0.id, source: names.source) })
    if names.names.isEmpty { type.literals = nil }
    type.kinds.formUnion(name.type.kinds.intersection(ValueType.nothings).union(.invalid))
    return TypedExpression(core: core, type: type, range: range)
  }

  /// A lookup whose miss is invalid.
  private mutating func guardedLookup(_ name: TypedExpression, _ names: PortalNames) -> Core {
    let core = Core.coalesce(lookup(name, names), .constant(.invalid(.notInTable)))
    return name.type.canBeAbsent ? .conditional(.call(.exists, [name.core], .none), core, name.core) : core
  }

  private mutating func lookup(_ name: TypedExpression, _ names: PortalNames) -> Core {
    let number = number(ofTable: names.table) {
      var seen = Set<String>()
      return names.names.compactMap { seen.insert($0.name).inserted ? ($0.name, .string($0.id)) : nil }
    }
    return .call(.lookup, [names.isFolded ? .call(.lower, [name.core], .none) : name.core], .table(number))
  }
}

extension LiteralOrigin {
  /// Where a text comes from, when that is not where it is used.
  var provenance: [Diagnostic.Related] {
    guard let source else { return [] }
    return [.init(.found, "the text comes from \(source)", at: span)]
  }
}
