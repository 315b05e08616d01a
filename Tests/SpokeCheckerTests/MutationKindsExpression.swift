import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of expressions.
  static let expression: [MutationKind] = [
    MutationKind("`=` for `==`", .expressionSyntax) { ground, _ in
      ground.parts.compactMap { part in
        guard case .binary(let name, _, _) = part.expression.kind, name.value == .equal else { return nil }
        return Plant(name.range, "=")
      }
    },
    MutationKind("parenthesis that is never closed", .expressionSyntax) { ground, _ in
      ground.parts.compactMap { part in
        guard case .call(let name, let arguments) = part.expression.kind, let last = arguments.last,
          part.isLast, ground.bytes[part.expression.range.end] != 0x29
        else { return nil }
        return Plant(
          [(ByteRange(last.range.end, part.expression.range.end), "")],
          at: ByteRange(name.range.end, name.range.end + 1))
      }
    },
    MutationKind("field that events do not have", .unknownField, count: 40) { ground, random in
      var parts = ground.parts
      parts.shuffle(using: &random)
      return parts.compactMap { part in
        guard case .path(let path) = part.expression.kind, part.place != .each, !path.steps.isEmpty,
          path.root.value != "item"
        else { return nil }
        return Plant(path.root.range, random.pick(["user", "payload", "traitz", "person", "evt"]) ?? "user")
      }
    },
    MutationKind("`item` without `each`", .unknownField) { ground, _ in
      ground.expressionPlaces.compactMap { place in
        guard let mapping = ground.mappings.first(where: { $0.properties.contains { $0.name == place.property.name } }),
          mapping.each == nil
        else { return nil }
        return ground.plant(expression: "«item».name", for: place)
      }
    },
    MutationKind("misspelled function", .unknownFunction, count: 40) { ground, random in
      ground.parts.compactMap { part in
        guard case .call(let name, _) = part.expression.kind else { return nil }
        return Plant(name.range, random.misspelled(name.value, not: { FunctionSignature.named($0) != nil }))
      }
    },
    MutationKind("function of another language", .unknownFunction) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let name = random.pick(["toLowerCase", "now", "concat", "regexMatch", "coalesce", "uuid"]) ?? "now"
        return ground.plant(expression: "«\(name)»(timestamp)", for: place)
      }
    },
    MutationKind("argument too many", .argumentCount) { ground, random in
      ground.parts.compactMap { part in
        guard case .call(let name, let arguments) = part.expression.kind, let last = arguments.last,
          ["lower", "upper", "trim", "exists", "blank", "lookup", "option", "owner", "stage", "json", "digits"]
            .contains(name.value)
        else { return nil }
        return Plant(ByteRange(last.range.end, last.range.end), ", «\(Int.random(in: 2..<99, using: &random))»")
      }
    },
    MutationKind("argument too few", .argumentCount) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let call = random.pick(["replace(timestamp, \" \")", "lower()", "split(timestamp)", "slice(timestamp)"]) ?? ""
        return ground.plant(expression: "«\(call)»", for: place)
      }
    },
    MutationKind("argument of another type", .argumentType) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let call =
          random.pick([
            "round(«\"a lot\"», 2)", "«true» + 1", "join(«\"a,b\"», \",\")", "add_days(timestamp, «\"two\"»)",
            "if(«\"yes\"», 1, 2)", "round(1.5, «99»)", "sum(«7»)",
          ]) ?? ""
        return ground.plant(expression: call, for: place)
      }
    },
    MutationKind("misspelled table", .unknownTable) { ground, random in
      ground.parts.compactMap { part in
        guard case .call(let name, let arguments) = part.expression.kind, name.value == "lookup",
          case .path(let path)? = arguments.first?.kind
        else { return nil }
        let names = Set(ground.file.tables.map(\.name.value))
        return Plant(path.root.range, random.misspelled(path.root.value, not: names.contains))
      }
    },
    MutationKind("table that nobody reads", .unusedTable) { ground, random in
      guard let tables = ground.file.document.root?.entries?.first(where: { $0.key.scalar?.text == "tables" }),
        let first = tables.value.entries?.first, ground.indentation(of: first.key.range.start) != nil
      else {
        let isThere = ground.file.document.root?.entries?.contains { $0.key.scalar?.text == "tables" } ?? true
        let end = ground.bytes.count
        return isThere || ground.bytes.last != 0x0A
          ? [] : [Plant(ByteRange(end, end), "tables:\n  «stray_\(random.next() % 99)»: { a: b }\n")]
      }
      let start = ground.lines(first.key.range).start
      return [Plant(ByteRange(start, start), "  «stray_\(random.next() % 99)»: { a: b }\n")]
    },
    MutationKind("comparison of a comparison", .chainedComparison) { ground, random in
      guard ground.project.events == nil else { return [] }
      return ground.mappings.compactMap {
        ground.plant(condition: "0 < properties.n «<» \(5 + random.next() % 90)", in: $0)
      }
    },
    MutationKind("condition of constants", .constantCondition) { ground, random in
      ground.mappings.compactMap { mapping in
        let condition = random.pick(["«\"traits.plan\" != \"pro\"»", "«1 < 2»", "«true»"]) ?? ""
        return ground.plant(condition: condition, in: mapping)
      }
    },
    MutationKind("type that no call has", .unreachableMapping) { ground, random in
      ground.parts.compactMap { part in
        guard case .binary(let name, let left, let right) = part.expression.kind, name.value == .equal,
          case .path(let path) = left.kind, path.text == "type", part.place == .trigger,
          case .literal(.string) = right.kind, isConjunct(part)
        else { return nil }
        let text = random.pick(["Identify", "Track", "event", "TRACK", "signup"]) ?? ""
        return Plant(right.range, part.encoded("\"\(text)\""))
      }
    },
    MutationKind(
      "trigger that contradicts itself", .unreachableMapping,
      tolerated: [Tolerance(.associationOrder, .anywhere, "another mapping's `record:` waits for it in vain")]
    ) { ground, random in
      ground.expressions.compactMap { trigger in
        guard trigger.place == .trigger, !trigger.isPlainFlow, trigger.style != .folded else { return nil }
        let range = trigger.expression.range
        let condition = trigger.encoded(
          random.pick(["type == \"alias\" and exists(event)", "userId == \"a\" and userId == \"b\""]) ?? "")
        return Plant(covering: [
          (ByteRange(range.start, range.start), "("), (ByteRange(range.end, range.end), ") and \(condition)"),
        ])
      }
    },
    MutationKind(
      "mapping without a trigger", .missingTrigger,
      tolerated: [
        Tolerance(.keyMayBeMissing, .anywhere, "the trigger said that the key is there"),
        Tolerance(.propertyConflict, .anywhere, "the mapping now meets the events of another one"),
        Tolerance(.keyConflict, .anywhere, "the mapping now meets the events of another one"),
        Tolerance(.tableNotTotal, .sameMapping, "the trigger said which keys come"),
      ]
    ) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let (_, lines) = ground.blockEntry(mapping, "when") else { return nil }
        return Plant([(lines, "")], at: mapping.id.range)
      }
    },
    MutationKind("fallback for what is always there", .needlessFallback) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let text = random.pick([
          "\"a\" ?? «\"b\"»", "catch(\"a\", «\"b\"»)", "filled(«\"a\"», userId)", "«null» ?? \"c\"",
        ])
        return ground.plant(expression: text ?? "", for: place)
      }
    },
    MutationKind("negated ordering", .negatedOrdering) { ground, random in
      guard ground.project.events == nil else { return [] }
      return ground.mappings.compactMap {
        ground.plant(condition: "«not (properties.n < \(random.next() % 90))»", in: $0)
      }
    },
    MutationKind("zone that does not exist", .invalidZone) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let zone = random.pick(["Europe/Berlyn", "+02:00", "CEST", "Mars"]) ?? ""
        return ground.plant(expression: "format_date(timestamp, \"%Y\", «\"\(zone)\"»)", for: place)
      }
    },
    MutationKind("zone with a slip", .invalidZone) { ground, random in
      zones(ground).map { Plant($0.expression.range, $0.encoded("\"\(random.misspelled("Europe/Berlin"))\"")) }
    },
    MutationKind("date format with a slip", .invalidDateFormat) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let text =
          random.pick([
            "format_date(timestamp, «\"%Q\"»)", "parse_date(timestamp, «\"DD.MM.YYYY\"»)",
            "parse_date(timestamp, «\"%d.%m.\"»)", "format_date(timestamp, «\"yyyy-MM-dd\"»)",
            "parse_date(timestamp, «\"%A %Y-%m-%d\"»)",
          ]) ?? ""
        return ground.plant(expression: text, for: place)
      }
    },
    MutationKind("array where one value is needed", .unhandledObject) { ground, random in
      ground.expressionPlaces.compactMap { place in
        let call = random.pick(["lower(«[userId]»)", "«[userId]» == 5", "digits(«split(userId, \",\")»)"]) ?? ""
        return ground.plant(expression: call, for: place)
      }
    },
  ]

  private static func zones(_ ground: MutationGround) -> [MutationExpression] {
    ground.parts.filter { part in
      guard case .literal(.string(let text)) = part.expression.kind else { return false }
      return text == "Europe/Berlin" || text == "America/New_York" || text == "Asia/Tokyo"
    }
  }

  /// Whether a comparison is one of the conditions that must all hold.
  private static func isConjunct(_ part: MutationExpression) -> Bool {
    var open = part.mapping.trigger.map { [$0] } ?? []
    while let next = open.popLast() {
      if next.range == part.expression.range { return true }
      switch next.kind {
      case .group(let inner): open.append(inner)
      case .binary(let name, let left, let right) where name.value == .and: open += [left, right]
      default: continue
      }
    }
    return false
  }
}
