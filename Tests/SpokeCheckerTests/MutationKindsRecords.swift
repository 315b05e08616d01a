import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of identity, associations, lists and whole objects.
  static let records: [MutationKind] = [
    MutationKind(
      "match taken away", .keyMissing
    ) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let (_, lines) = ground.blockEntry(mapping, "match"), let target = mapping.action?.target else {
          return nil
        }
        return Plant([(lines, "")], at: target.range)
      }
    },
    MutationKind(
      "key that is not unique", .keyNotUnique
    ) { ground, random in
      ground.keys.compactMap { mapping, key in
        let names = [
          "contacts": ["firstname", "phone"], "companies": ["domain", "name"], "deals": ["dealname"],
          "tickets": ["subject"], "line_items": ["name"], "subscription_plan": ["plan_name"],
        ]
        guard let object = ground.object(of: mapping), object.requiredProperties.isEmpty else { return nil }
        return random.pick(names[object.name] ?? []).map {
          Plant(ground.inner(key.name.range), $0).whole(key.name.range)
        }
      }
    },
    MutationKind(
      "upsert by record id", .keyNotUnique
    ) { ground, _ in
      ground.keys.compactMap { mapping, key in
        mapping.action?.verb.value == .upsert
          ? Plant(ground.inner(key.name.range), "id").whole(key.name.range) : nil
      }
    },
    MutationKind("key that can be missing", .keyMayBeMissing, count: 40) { ground, random in
      let identities = ground.keys.map(\.key) + ground.mappings.flatMap { $0.identity?.entries ?? [] }
      return identities.compactMap { key in
        guard ground.isOwn(key.value.range), let scalar = ground.scalars[key.value.range] else { return nil }
        let path = ground.project.events == nil ? "properties.other_\(random.next() % 99)" : "userId"
        guard ground.project.events == nil else { return nil }
        let place = random.pick(["«\(path)»", "«lower(\(path))»", "«\(path) ?? traits.another»"]) ?? ""
        let text = "${\(place)}"
        return Plant(key.value.range, scalar.style == .plain && !scalar.isFlow ? text : "\"\(text)\"")
      }
    },
    MutationKind("record made again and again", .createNotIdempotent) { ground, random in
      [
        ground.plant(
          mapping: """
            stray-deal:
              when: type == "track" and event == "Stray \(random.next() % 99)" and exists(messageId)
              «create»: deals
              properties: { dealname: a, pipeline: default, dealstage: closedwon }
            """)
      ].compactMap { $0 }.filter { _ in ground.project.events == nil }
    },
    MutationKind("association without a part", .incompleteAssociation, count: 40) { ground, random in
      ground.associations.compactMap { _, association in
        let isFlow = ground.text(association.range).hasPrefix("{")
        let all = ground.node(of: association)?.entries ?? []
        let needed = all.filter { ["to", "label", "match", "record"].contains($0.key.scalar?.text) }
        guard let entry = random.pick(needed), all.count > 1 else { return nil }
        let range = entry.key.range.union(entry.value.place)
        if isFlow {
          guard let place = all.firstIndex(where: { $0.key.range == entry.key.range }) else { return nil }
          let cut =
            place + 1 < all.count
            ? ByteRange(range.start, all[place + 1].key.range.start)
            : ByteRange(all[place - 1].value.place.end, range.end)
          return Plant([(cut, "")], at: association.range)
        }
        guard ground.indentation(of: entry.key.range.start) != nil else { return nil }
        let isLast = all.last?.key.range == entry.key.range
        guard !isLast else {
          // Up to the end of the entry before, so that nothing of the entry is left behind its end.
          let before = all[all.count - 2].value.place.end
          return Plant([(ByteRange(before, range.end), "")], at: association.range)
        }
        return Plant([(ground.lines(range), "")], at: association.range)
      }
    },
    MutationKind("misspelled label", .unknownAssociationLabel) { ground, random in
      ground.associations.compactMap { _, association in
        association.label.map { Plant(ground.inner($0.range), random.misspelled($0.value)).whole($0.range) }
      }
    },
    MutationKind("label of the other direction", .unknownAssociationLabel) { ground, _ in
      let other = [
        "Employee": "Employer", "Employer": "Employee", "Decision maker": "Deal to decide",
        "Subscription": "Subscriber", "Subscriber": "Subscription",
      ]
      return ground.associations.compactMap { _, association in
        association.label.flatMap { label in
          other[label.value].map { Plant(ground.inner(label.range), $0).whole(label.range) }
        }
      }
    },
    MutationKind("second record for a label that takes one", .associationCardinality) { ground, random in
      ground.mappings.compactMap { mapping in
        guard ground.object(of: mapping)?.name == "contacts", mapping.associations.isEmpty,
          mapping.dissociations.isEmpty
        else { return nil }
        let one = "{ to: companies, match: { acme_account_id: \"${messageId}\" }, label: Primary }"
        let two =
          "{ to: companies, match: { acme_account_id: \"${messageId}\(random.next() % 9)\" }, label: «Primary» }"
        return ground.plant(line: "associate: [\(one), \(two)]", in: mapping)
      }
    },
    MutationKind("association by what is not unique", .associationNotUnique) { ground, random in
      ground.associations.compactMap { _, association in
        guard let match = association.match, match.entries.count == 1, let key = match.entries.first,
          ground.isOwn(match.range)
        else { return nil }
        let names = [
          "contacts": ["lastname", "company"], "companies": ["city", "domain"], "deals": ["description"],
          "subscription_plan": ["notes"],
        ]
        let object = association.to.flatMap { ground.portal.object(named: $0.value) }
        return random.pick(object.flatMap { names[$0.name] } ?? []).map {
          Plant([(ground.inner(key.name.range), $0)], at: match.range)
        }
      }
    },
    MutationKind("misspelled mapping", .unknownMapping) { ground, random in
      let ids = Set(ground.project.files.flatMap(\.mappings).map(\.id.value))
      return ground.associations.compactMap { _, association in
        association.record.map { Plant($0.range, random.misspelled($0.value, not: ids.contains)) }
      }
    },
    MutationKind("mappings that wait for each other", .dependencyCycle) { ground, _ in
      ground.associations.compactMap { mapping, association in
        guard let record = association.record,
          let other = ground.mappings.first(where: { $0.id.value == record.value }),
          let from = ground.object(of: other), let to = ground.object(of: mapping), other.each == nil,
          other.associations.isEmpty,
          ground.portal.associations[AssociationPair(from: from.name, to: to.name)]?
            .contains(where: { $0.label == nil }) == true, mapping.each == nil
        else { return nil }
        return ground.plant(
          line: "associate: [{ to: \(to.name), record: «\(mapping.id.value)», label: default }]", in: other)
      }
    },
    MutationKind("record of a mapping that never runs with it", .associationOrder) { ground, random in
      ground.mappings.compactMap { mapping in
        guard ground.object(of: mapping)?.name == "contacts", mapping.isEnabled, let trigger = mapping.trigger,
          !TriggerFacts(trigger).mayOverlap(with: TriggerFacts(Expression.parse("type == \"alias\"").expression))
        else { return nil }
        return ground.plant(
          mapping: """
            stray-company:
              when: type == "alias" and exists(userId)
              upsert: companies
              match: { acme_account_id: "${userId}" }
              properties: { name: "stray \(random.next() % 99)" }
              associate: [{ to: contacts, record: «\(mapping.id.value)», label: default }]
            """)
      }
    },
    MutationKind("misspelled list", .unknownList) { ground, random in
      lists(ground).map { Plant(ground.inner($0.range), random.misspelled($0.value)).whole($0.range) }
    },
    MutationKind("list of another object", .unknownList) { ground, _ in
      ground.mappings.flatMap { mapping in
        mapping.lists.map { (mapping, $0.name) }
      }.filter { ground.isOwn($0.1.range) }.map { mapping, name in
        Plant(name.range, ground.object(of: mapping)?.name == "contacts" ? "Key accounts" : "Newsletter")
      }
    },
    MutationKind("dynamic list", .dynamicList) { ground, _ in
      ground.mappings.filter { ground.object(of: $0)?.name == "contacts" }.flatMap(\.lists).map(\.name)
        .filter { ground.isOwn($0.range) }.map { Plant($0.range, "All customers") }
    },
    MutationKind(
      "whole object in place of properties", .wholeObjectProperties,
      tolerated: [Tolerance(.unusedTable, .anywhere, "the properties were the table's only use")]
    ) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let (entry, _) = ground.blockEntry(mapping, "properties"),
          entry.value.entries != nil, ground.isOwn(entry.value.range),
          (mapping.action?.verb.value == .update || ground.object(of: mapping)?.name == "contacts")
        else { return nil }
        let root = ground.project.events == nil ? random.pick(["traits", "properties", "context.traits"]) : nil
        guard let root else { return nil }
        let range = ByteRange(entry.key.range.end, entry.value.range.end)
        return Plant(range, ": «${\(root)}»")
      }
    },
  ]

  private static func lists(_ ground: MutationGround) -> [Located<String>] {
    ground.mappings.flatMap(\.lists).map(\.name).filter { ground.isOwn($0.range) }
  }
}

extension MutationGround {
  /// The identifiers of records, in mappings that have one.
  var keys: [(mapping: MappingSyntax, key: PropertySyntax)] {
    mappings.compactMap { mapping in
      guard object(of: mapping) != nil, let key = mapping.match?.entries.first, mapping.match?.entries.count == 1,
        isOwn(key.name.range)
      else { return nil }
      return (mapping, key)
    }
  }

  /// The map of an association.
  func node(of association: AssociationSyntax) -> YAMLNode? {
    var open = file.document.root.map { [$0] } ?? []
    while let node = open.popLast() {
      if node.range == association.range, node.entries != nil { return node }
      switch node.content {
      case .scalar: break
      case .mapping(let entries): open += entries.map(\.value)
      case .sequence(let elements): open += elements
      }
    }
    return nil
  }
}
