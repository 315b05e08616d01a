import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownList = Rule(
    "unknown-list", .lists, .error, "A list that the portal does not have for this object",
    explanation: """
      Lists (segments, in HubSpot's newer word) are named by their name in the portal, and hold records of one object type.
      Make the list in HubSpot and pull the snapshot again, or write the name of one that exists.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            lists:
              - add: Newsleter
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            lists:
              - add: Newsletter
        """))

  public static let dynamicList = Rule(
    "dynamic-list", .lists, .error, "Members of a list that HubSpot keeps by a filter",
    explanation: """
      HubSpot fills a dynamic (active) list by its filter and refuses members from outside. Write the property that the
      filter looks at, or use a manual list.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            lists:
              - add: All customers
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            lists:
              - add: Newsletter
        """))
}

extension MappingChecker {
  mutating func checkLists(action: ActionSyntax) -> [CheckedListChange] {
    guard !mapping.lists.isEmpty else { return [] }
    // Said where the keys are read.
    if action.verb.value == .send {
      isComplete = false
      return []
    }
    guard let object, let portal = ground.portal else { return [] }
    guard let lists = portal.lists else {
      report(
        .unverifiableValue, "The snapshot holds no lists, so '\(mapping.lists[0].name.value)' cannot be checked",
        at: mapping.lists[0].name.range, help: "Pull the snapshot with a token that may read lists.")
      isComplete = false
      return []
    }
    need(Scopes.listsWrite)
    return mapping.lists.compactMap { checkList($0, object: object, lists: lists) }
  }

  private mutating func checkList(
    _ syntax: ListSyntax, object: ObjectType, lists: [ContactList]
  ) -> CheckedListChange? {
    let name = syntax.name.value
    let same = lists.filter { $0.name == name }
    guard let list = same.first(where: { $0.objectTypeID == object.objectTypeID }) else {
      isComplete = false
      reportUnknownList(syntax.name, object: object, lists: lists, elsewhere: same.first)
      return nil
    }
    guard list.processingType != "DYNAMIC" else {
      isComplete = false
      let manual = lists.filter { $0.processingType == "MANUAL" && $0.objectTypeID == object.objectTypeID }.map(\.name)
      report(
        .dynamicList, "List '\(name)' is kept by HubSpot's filter and takes no members from outside",
        at: syntax.name.range, related: [.init(.expected, "dynamic by its definition", at: list.span)],
        help: "Write the property that its filter looks at, or use a manual list: \(manual.joined(separator: ", ")).")
      return nil
    }
    context.note(fact: "list \(list.listID) \(list.objectTypeID) \(list.processingType)")
    return CheckedListChange(isRemoval: syntax.change.value == .remove, listID: list.listID, name: name)
  }

  private mutating func reportUnknownList(
    _ name: Located<String>, object: ObjectType, lists: [ContactList], elsewhere: ContactList?
  ) {
    if let elsewhere {
      report(
        .unknownList, "List '\(name.value)' does not hold \(object.name)", at: name.range,
        related: [.init(.expected, "it holds records of type \(elsewhere.objectTypeID)", at: elsewhere.span)],
        help: "Use a list of \(object.name).")
      return
    }
    let known = lists.filter { $0.objectTypeID == object.objectTypeID && $0.processingType != "DYNAMIC" }.map(\.name)
    let near = NearNames(known).suggestions(for: name.value)
    let fixes =
      near.count == 1
      ? [Fix("write \(near[0])", isSafe: near[0].isPlainText, edits: [.init(file.span(name.range), near[0])])] : []
    report(
      .unknownList, "The portal has no list '\(name.value)'", at: name.range,
      help: (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ")
        + "Lists of \(object.name) that take members: \(known.prefix(12).joined(separator: ", ")).",
      fixes: fixes)
  }
}
