import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of behavioral events, and against the event plan.
  static let events: [MutationKind] = [
    MutationKind("misspelled event", .unknownEvent) { ground, random in
      sends(ground).map { _, target in
        // A slip in the portal's number makes a name of another portal.
        let prefix = target.value.hasPrefix("pe4") ? "pe48151623_" : ""
        let name = String(target.value.dropFirst(prefix.utf8.count))
        return Plant(
          target.range, prefix + random.misspelled(name, not: { ground.portal.event(named: $0) != nil }))
      }
    },
    MutationKind("event by the source's name", .eventNameInvalid) { ground, random in
      sends(ground).map { _, target in
        Plant(
          target.range, random.pick(["Order Completed", "OrderCompleted", "order-completed", "\"1st_order\""]) ?? "")
      }
    },
    MutationKind("misspelled property of an event", .unknownEventProperty, count: 40) { ground, random in
      eventProperties(ground).map { event, syntax in
        Plant(syntax.name.range, random.misspelled(syntax.name.value, not: { event.property(named: $0) != nil }))
      }
    },
    MutationKind("51 properties of an event", .tooManyEventProperties) { ground, random in
      ground.mappings.compactMap { mapping in
        guard mapping.properties.count == 50, let last = mapping.properties.last, let event = ground.event(of: mapping),
          let indent = ground.indentation(of: last.name.range.start)
        else { return nil }
        let free = event.properties.filter { property in
          property.type == .string && !mapping.properties.contains { $0.name.value == property.name }
        }
        let end = ground.lines(last.range).end
        return random.pick(free).map {
          Plant(
            ByteRange(end, end),
            String(repeating: " ", count: indent) + "«\($0.name)»: ${slice(messageId, 0, \(random.next() % 256))}\n")
        }
      }
    },
    MutationKind("event without an identity", .eventIdentityMissing) { ground, _ in
      sends(ground).compactMap { mapping, target in
        guard let (_, lines) = ground.blockEntry(mapping, "to") else { return nil }
        return Plant([(lines, "")], at: target.range)
      }
    },
    MutationKind("identity of another kind", .eventIdentityKind) { ground, random in
      sends(ground).compactMap { mapping, _ in
        guard let key = mapping.identity?.entries.first, let event = ground.event(of: mapping) else { return nil }
        let kinds = event.primaryObject == "CONTACT" ? ["phone", "userId", "objectId"] : ["email", "utk", "domain"]
        return random.pick(kinds).map { Plant(key.name.range, $0) }
      }
    },
    MutationKind("long text of an event", .eventStringTooLong) { ground, random in
      eventProperties(ground).compactMap { event, syntax in
        guard event.property(named: syntax.name.value)?.type == .string,
          EventRules.textLength(ofProperty: syntax.name.value) == EventRules.textLength
        else { return nil }
        let count = 257 + Int(random.next() % 99)
        return ground.plant(value: "\"" + String(repeating: "é", count: count) + "\"", for: syntax)
      }
    },
    MutationKind("text for a number of an event", .typeMismatch) { ground, random in
      eventProperties(ground).compactMap { event, syntax in
        event.property(named: syntax.name.value)?.type == .number
          ? ground.plant(value: "\"many \(random.next() % 99)\"", for: syntax) : nil
      }
    },
    MutationKind("value that is no option of an event", .unknownOption) { ground, random in
      eventProperties(ground).compactMap { event, syntax in
        event.property(named: syntax.name.value)?.type == .enumeration
          ? ground.plant(value: "\"none_\(random.next() % 99)\"", for: syntax) : nil
      }
    },
    MutationKind("policy of a record for an event", .writePolicy) { ground, random in
      eventProperties(ground).compactMap { event, syntax in
        guard event.property(named: syntax.name.value)?.type == .string, ground.isOwn(syntax.value.range) else {
          return nil
        }
        let policy = random.pick(["if_empty", "append", "forwards"]) ?? ""
        return ground.plant(value: "{ value: \"a\", write: «\(policy)» }", for: syntax)
      }
    },
    MutationKind("field that the plan does not have", .eventFieldUnknown, count: 40) { ground, random in
      guard ground.project.events != nil else { return [] }
      return ground.parts.compactMap { part in
        guard case .path(let path) = part.expression.kind, let step = path.steps.last, case .key(let name) = step.value,
          part.place != .trigger, path.root.value != "item"
        else { return nil }
        return Plant(
          ByteRange(step.range.end - name.utf8.count, step.range.end), random.misspelled(name))
      }
    },
    MutationKind("field of a text", .eventFieldType) { ground, _ in
      guard ground.project.events != nil else { return [] }
      return ground.parts.compactMap { part in
        guard case .path(let path) = part.expression.kind, part.place != .trigger, part.place != .each,
          ["properties.order_id", "userId", "messageId", "traits.website", "traits.phone", "timestamp"].contains(
            path.text)
        else { return nil }
        return Plant(ByteRange(part.expression.range.end, part.expression.range.end), ".«inner»")
      }
    },
    MutationKind("event that the plan does not have", .eventNotInPlan) { ground, random in
      guard ground.project.events != nil else { return [] }
      return ground.parts.compactMap { part in
        guard case .binary(let name, let left, let right) = part.expression.kind, name.value == .equal,
          case .path(let path) = left.kind, path.text == "event", part.place == .trigger,
          case .literal(.string(let text)) = right.kind
        else { return nil }
        return Plant(right.range, part.encoded("\"\(random.misspelled(text))\""))
      }
    },
    MutationKind(
      "table without an entry that comes", .tableNotTotal,
      tolerated: [
        Tolerance(.unusedIgnore, .anywhere, "the entry was silenced"),
        Tolerance(.tableNotTotal, .anywhere, "another lookup lacks the entry too"),
      ]
    ) { ground, _ in
      guard ground.project.events != nil else { return [] }
      return ground.tables.flatMap { table in
        table.entries.compactMap { entry -> Plant? in
          guard let key = ground.lookups(of: table.name.value).first else { return nil }
          return Plant([(ground.lines(entry.key.range), "")], at: key)
        }
      }
    },
  ]

  private static func sends(_ ground: MutationGround) -> [(mapping: MappingSyntax, target: Located<String>)] {
    ground.mappings.compactMap { mapping in
      guard let action = mapping.action, action.verb.value == .send else { return nil }
      return (mapping, action.target)
    }
  }

  private static func eventProperties(
    _ ground: MutationGround
  ) -> [(event: EventDefinition, syntax: PropertySyntax)] {
    ground.mappings.flatMap { mapping in
      ground.event(of: mapping).map { event in mapping.properties.map { (event, $0) } } ?? []
    }
  }
}

extension MutationGround {
  /// The keys that are looked up in a table.
  func lookups(of table: String) -> [ByteRange] {
    parts.compactMap { part in
      guard case .call(let name, let arguments) = part.expression.kind, name.value == "lookup", arguments.count == 2,
        case .path(let path) = arguments[0].kind, path.root.value == table
      else { return nil }
      return arguments[1].range
    }
  }
}
