import SpokeSyntax

/// Associations and changes of lists in plain English.
enum RelationWords {
  static func phrase(_ association: AssociationSyntax, isRemoval: Bool, context: PageContext) -> Phrase {
    let object = association.to?.value ?? "records"
    let number = context.model.numbers.object(named: object)
    let name: Phrase =
      number.map { Phrase([.link(context.model.owners[$0].label, .owner($0))]) } ?? .code(object)
    let verb = isRemoval ? "Takes away the association with a record of" : "Associates a record of"
    let label: Phrase
    switch association.label?.value {
    case nil: label = ""
    case "default"?: label = ", without a label"
    case let text?: label = ", as \(quoted: text)"
    }
    let which: Phrase
    if let record = association.record?.value {
      let mapping = context.model.mappingNumbers[record]
      which =
        ": the one that \(mapping.map { Phrase([.link(record, .mapping($0))]) } ?? .code(record)) writes for the same event"
    } else {
      let entries = (association.match?.entries ?? []).map { entry -> Phrase in
        "\(code: entry.name.value) is \(ExpressionWords.words(entry.value))"
      }
      which = entries.isEmpty ? "" : " whose \(Phrase.list(entries, "and"))"
    }
    return "\(words: verb) \(name)\(which)\(label).\(missing(association, isRemoval: isRemoval))"
  }

  private static func missing(_ association: AssociationSyntax, isRemoval: Bool) -> Phrase {
    guard association.record == nil, !isRemoval else { return "" }
    switch association.missing?.value ?? .skip {
    case .skip: return " Where there is none, it is left out and counted."
    case .create: return " Where there is none, it is created."
    case .reject: return " Where there is none, the record is rejected."
    }
  }

  static func phrase(_ list: ListSyntax) -> Phrase {
    list.change.value == .add
      ? "Adds the record to the list \(quoted: list.name.value)."
      : "Removes the record from the list \(quoted: list.name.value)."
  }
}
