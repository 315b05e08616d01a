import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let dependencyCycle = Rule(
    "dependency-cycle", .associations, .error, "Mappings that wait for each other's records",
    explanation: """
      `record: A` makes this mapping run after `A`. When `A` waits for this one too, neither can run first. Make the
      association in one of the two mappings only; HubSpot's associations can be read from both sides.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          buyer:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties: { lifecyclestage: customer }
            associate:
              - { to: deals, record: order, label: default }
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties: { dealname: Order, pipeline: default, dealstage: closedwon }
            associate:
              - { to: contacts, record: buyer, label: default }
        """,
      good: """
        spoke: 1
        mappings:
          buyer:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties: { lifecyclestage: customer }
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties: { dealname: Order, pipeline: default, dealstage: closedwon }
            associate:
              - { to: contacts, record: buyer, label: default }
        """))
}

/// The order in which mappings run: as written, except that one named by another's `record:` comes before it.
struct MappingOrder {
  /// Positions in the catalogue, in order of execution.
  private(set) var positions: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []

  private enum Mark { case new, open, done }

  init(_ catalogue: MappingCatalogue) {
    var marks = [Mark](repeating: .new, count: catalogue.entries.count)
    positions.reserveCapacity(catalogue.entries.count)
    // Depth first, with a stack of its own: projects may hold thousands of mappings in a chain.
    var stack: [(position: Int, next: Int)] = []
    for start in catalogue.entries.indices where marks[start] == .new {
      stack.append((start, 0))
      marks[start] = .open
      while let top = stack.last {
        let references = catalogue.entries[top.position].references
        if top.next == references.count {
          marks[top.position] = .done
          positions.append(top.position)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let reference = references[top.next]
        guard let other = catalogue.position(of: reference.value) else { continue }
        switch marks[other] {
        case .done: break
        case .new:
          marks[other] = .open
          stack.append((other, 0))
        case .open: report(reference, in: catalogue, at: top.position, cycle: stack.map(\.position), closing: other)
        }
      }
    }
  }

  private mutating func report(
    _ reference: Located<String>, in catalogue: MappingCatalogue, at position: Int, cycle: [Int], closing: Int
  ) {
    let members = cycle.drop { $0 != closing }.map { catalogue.entries[$0] }
    let names = (members.map(\.mapping.id.value) + [reference.value]).joined(separator: " → ")
    diagnostics.append(
      Diagnostic(
        .dependencyCycle, "These mappings wait for each other's records: \(names)",
        at: catalogue.entries[position].file.span(reference.range),
        related: members.map {
          .init(.note, "'\($0.mapping.id.value)' is here", at: $0.file.span($0.mapping.id.range))
        },
        help: "Make the association in one of them only."))
  }
}

extension MappingCatalogue.Entry {
  /// The mappings whose records this one refers to.
  var references: [Located<String>] {
    mapping.isEnabled ? (mapping.associations + mapping.dissociations).compactMap(\.record) : []
  }
}
