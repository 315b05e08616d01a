import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of names: objects and properties.
  static let names: [MutationKind] = [
    MutationKind("misspelled object", .unknownObject) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, ground.object(of: mapping) != nil else { return nil }
        // A slip in the portal's number makes a name of another portal.
        let prefix = target.value.hasPrefix("p4") ? "p48151623_" : ""
        let name = random.misspelled(String(target.value.dropFirst(prefix.utf8.count)))
        return Plant(ground.inner(target.range), prefix + name).whole(target.range)
      }
    },
    MutationKind("object in the singular", .unknownObject) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, ground.object(of: mapping) != nil else { return nil }
        return Plant(target.range, random.pick(["contact", "Deals", "people", "accounts", "Custom objects"]) ?? "")
      }
    },
    MutationKind("misspelled object of an association", .unknownObject) { ground, random in
      ground.associations.compactMap { _, association in
        association.to.map { Plant(ground.inner($0.range), random.misspelled($0.value)).whole($0.range) }
      }
    },
    MutationKind("misspelled property", .unknownProperty, count: 40) { ground, random in
      ground.recordProperties.filter { ground.isOwn($0.syntax.name.range) }.map { _, object, syntax in
        let name = random.misspelled(syntax.name.value, not: { object.property(named: $0) != nil })
        return Plant(ground.inner(syntax.name.range), name).whole(syntax.name.range)
      }
    },
    MutationKind("property that does not exist", .unknownProperty) { ground, random in
      ground.mappings.compactMap { mapping in
        guard ground.object(of: mapping) != nil else { return nil }
        let name = random.pick(["firstName2", "shoe_size", "favourite_colour", "last name"]) ?? ""
        return ground.plant(property: "«\(name)»", "\"a\"", in: mapping)
      }
    },
    MutationKind("misspelled key property", .unknownProperty) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let object = ground.object(of: mapping), let key = mapping.match?.entries.first,
          ground.isOwn(key.name.range), key.name.value != "id"
        else { return nil }
        let name = random.misspelled(key.name.value, not: { object.property(named: $0) != nil })
        return Plant(ground.inner(key.name.range), name).whole(key.name.range)
      }
    },
    MutationKind("misspelled key property of an association", .unknownProperty) { ground, random in
      ground.associations.compactMap { _, association in
        guard let key = association.match?.entries.first, ground.isOwn(key.name.range),
          let object = association.to.flatMap({ ground.portal.object(named: $0.value) })
        else { return nil }
        let name = random.misspelled(key.name.value, not: { object.property(named: $0) != nil })
        return Plant(ground.inner(key.name.range), name).whole(key.name.range)
      }
    },
    MutationKind("archived property", .archivedProperty) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let property = ground.object(of: mapping)?.properties.first(where: \.isArchived) else { return nil }
        return ground.plant(property: "«\(property.name)»", "\"${messageId}\"", in: mapping)
      }
    },
    MutationKind("read-only property", .readOnlyProperty, count: 40) { ground, random in
      ground.mappings.compactMap { mapping in
        let all = ground.object(of: mapping)?.properties.filter { $0.isReadOnly && !$0.isArchived } ?? []
        return random.pick(all).flatMap { ground.plant(property: "«\($0.name)»", "\"${messageId}\"", in: mapping) }
      }
    },
    MutationKind("sensitive property", .sensitiveProperty) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard !ground.writtenNames.contains("acme_tax_number"), ground.object(of: mapping)?.name == "contacts" else {
          return nil
        }
        return ground.plant(property: "«acme_tax_number»", "\"DE123456789\"", in: mapping)
      }
    },
    MutationKind(
      "required property taken away", .missingRequiredProperty,
      tolerated: [Tolerance(.unusedTable, .anywhere, "the value was the table's only use")]
    ) { ground, _ in
      ground.recordProperties.compactMap { mapping, object, syntax in
        guard mapping.action?.verb.value != .update, let key = mapping.propertiesKeyRange,
          ground.indentation(of: syntax.name.range.start) != nil, mapping.properties.count > 1,
          (object.isCustom ? object.requiredProperties : StandardObject.named(object.name)?.requiredProperties ?? [])
            .contains(syntax.name.value),
          mapping.match?.entries.contains(where: { $0.name.value == syntax.name.value }) != true,
          !["pipeline", "hs_pipeline"].contains(syntax.name.value)
        else { return nil }
        return Plant([(ground.lines(syntax.range), "")], at: key)
      }
    },
    MutationKind("custom object of another portal", .portalMismatch) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, mapping.action?.verb.value != .send else { return nil }
        return Plant(target.range, "p99999_subscription_plan")
      }
    },
    MutationKind("event of another portal", .portalMismatch) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, mapping.action?.verb.value == .send else { return nil }
        return Plant(target.range, "pe99999_order_completed")
      }
    },
    MutationKind("object that may not be written", .missingScope) { ground, random in
      [
        ground.plant(
          mapping: """
            stray-product:
              when: type == "track" and event == "Product Made" and exists(messageId)
              # spoke: ignore create-not-idempotent -- \(random.next() % 99)
              create: «products»
              properties: { name: "a" }
            """)
      ].compactMap { $0 }.filter { _ in ground.project.events == nil }
    },
    MutationKind("mapping of the same id", .duplicateMapping) { ground, random in
      guard let other = ground.project.files.first(where: { $0.source.path < ground.file.source.path }),
        let id = random.pick(other.mappings.map(\.id.value))
      else { return [] }
      return [
        ground.plant(
          mapping: """
            «\(id)»:
              when: type == "identify" and exists(userId)
              update: contacts
              match: { acme_user_id: "${userId}" }
            """)
      ].compactMap { $0 }
    },
    MutationKind("two mappings for one property", .propertyConflict) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let (when, match, target) = ground.identity(of: mapping), let property = random.pick(mapping.properties),
          mapping.action?.verb.value == .upsert, mapping.each == nil,
          let definition = ground.object(of: mapping)?.property(named: property.name.value), definition.type == .string,
          ground.required(target).isEmpty, !["salutation", "acme_referral_code"].contains(definition.name),
          definition.dataSensitivity == "non_sensitive"
        else { return nil }
        return ground.plant(
          mapping: """
            stray-writer:
              when: \(when)
              upsert: \(target)
              match: \(match)
              properties: { «\(property.name.value)»: "stray \(random.next() % 99)" }
            """)
      }
    },
    MutationKind("two mappings with two keys", .keyConflict) { ground, random in
      ground.mappings.compactMap { mapping in
        guard mapping.isEnabled, let (when, _, target) = ground.identity(of: mapping),
          mapping.action?.verb.value == .upsert,
          mapping.each == nil, target == "contacts", let key = mapping.match?.entries.first, key.name.value == "email",
          ground.text(key.value.range).contains("traits")
        else { return nil }
        return ground.plant(
          mapping: """
            stray-key:
              when: \(when)
              upsert: contacts
              match: { «acme_user_id»: "${originalTimestamp ?? sentAt ?? 'nobody'}" }
              properties: { acme__legacy_crm_ref: "stray \(random.next() % 99)" }
            """)
      }
    },
  ]
}

extension MutationGround {
  /// The text inside a name's quotes.
  func inner(_ range: ByteRange) -> ByteRange {
    let isQuoted = bytes[range.start] == 0x22 || bytes[range.start] == 0x27
    return isQuoted ? ByteRange(range.start + 1, range.end - 1) : range
  }

  var associations: [(mapping: MappingSyntax, association: AssociationSyntax)] {
    mappings.flatMap { mapping in
      (mapping.associations + mapping.dissociations).filter { isOwn($0.range) }.map { (mapping, $0) }
    }
  }

  /// A mapping's trigger, match and object as text for another mapping; nil where they cannot be copied.
  func identity(of mapping: MappingSyntax) -> (when: String, match: String, target: String)? {
    guard mapping.isEnabled, let entries = entries(of: mapping), let target = mapping.action?.target.value,
      let when = entries.first(where: { $0.key.scalar?.text == "when" })?.value,
      let match = entries.first(where: { $0.key.scalar?.text == "match" })?.value, match.isFlow,
      match.aliasRange == nil, when.aliasRange == nil, when.scalar?.style == .plain, isOwn(match.range)
    else { return nil }
    return (text(when.range), text(match.range), target)
  }

  /// What a further record of an object must have, as further entries of a flow map.
  func required(_ object: String) -> String {
    switch object {
    case "deals": ", dealname: Order, pipeline: default, dealstage: closedwon"
    case "tickets": ", subject: Ticket, hs_pipeline: \"0\", hs_pipeline_stage: \"1\""
    default: ""
    }
  }
}

extension Plant {
  /// The finding covers a whole range of which only a part was edited: the quotes too.
  func whole(_ range: ByteRange) -> Plant {
    guard let edit = edits.first, edit.range != range else { return self }
    return Plant([(edit.range, edit.text)], at: range)
  }
}
