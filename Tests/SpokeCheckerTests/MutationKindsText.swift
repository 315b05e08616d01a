import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of the text: what YAML cannot read, or cuts.
  static let text: [MutationKind] = [
    MutationKind("expression cut by a comment", .cutExpression) { ground, random in
      plainTexts(ground).map { Plant($0.value.range, "«${timestamp ?? \"n\(random.next() % 100) #»1\"}") }
    },
    MutationKind("expression cut by a colon", .cutExpression) { ground, random in
      plainTexts(ground).map { Plant($0.value.range, "${replace(timestamp, \"n\(random.next() % 100)«:» \", \"\")}") }
    },
    MutationKind("expression that is never closed", .expressionSyntax) { ground, random in
      plainTexts(ground).map { Plant($0.value.range, "at «${»timestamp\(random.next() % 100)") }
    },
    MutationKind("expression without its braces", .expressionSyntax) { ground, random in
      plainTexts(ground).map { property in
        Plant(property.value.range, random.pick(["traits.email", "lower(userId)", "properties.items[0].name"]) ?? "")
      }
    },
    MutationKind("expression in double braces", .expressionSyntax) { ground, random in
      texts(ground).compactMap { property in
        let path = random.pick(["traits.email", "userId", "properties.name"]) ?? "userId"
        return ground.plant(value: "\"by «{{ \(path) }}»\"", for: property)
      }
    },
    MutationKind("tab before a key", .yamlSyntax) { ground, _ in
      ground.mappings.flatMap(\.properties).compactMap { property in
        guard ground.isOwn(property.name.range), let indent = ground.indentation(of: property.name.range.start) else {
          return nil
        }
        let start = property.name.range.start
        return Plant(ByteRange(start - indent, start), "«\t»")
      }
    },
    MutationKind("quote that is never closed", .yamlSyntax) { ground, _ in
      ground.mappings.flatMap(\.properties).compactMap { property in
        let range = property.value.range
        // In `quoted`, the next quote stands in an escape, which YAML finds first.
        guard ground.scalars[range]?.style == .doubleQuoted, ground.isOwn(range),
          ground.scalars[range]?.isFlow == false, ground.project.name != "quoted"
        else { return nil }
        let text = ground.text(range)
        return Plant(range, "«\"»" + text.dropFirst().dropLast())
      }
    },
    MutationKind("brace that is never closed", .yamlSyntax) { ground, _ in
      ground.mappings.compactMap(\.match).compactMap { match in
        guard ground.isOwn(match.range), ground.text(match.range).hasPrefix("{"),
          ground.indentation(of: match.keyRange.start) != nil
        else { return nil }
        return Plant(match.range, "«{»" + ground.text(match.range).dropFirst().dropLast())
      }
    },
    MutationKind("tag that was meant as `not`", .unsupportedTag) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let (entry, _) = ground.blockEntry(mapping, "when") else { return nil }
        return Plant(entry.value.range, random.pick(["!exists(traits.bot)", "!blank(userId)"]) ?? "")
      }
    },
    MutationKind(
      "aliases that multiply", .aliasLimit, count: 6,
      tolerated: [Tolerance(.unusedTable, .anywhere, "the tables are there for their aliases only")]
    ) { ground, _ in
      guard ground.file.document.root?.entries?.contains(where: { $0.key.scalar?.text == "tables" }) == false else {
        return []
      }
      let entries = (0..<250).map { "k\($0): v" }.joined(separator: ", ")
      // An alias stands for 501 nodes; 10,000 are allowed.
      let aliases = (1..<20).map { "  t\($0): *big\n" }.joined()
      return [
        Plant(
          ByteRange(ground.bytes.count, ground.bytes.count),
          "tables:\n  big: &big { \(entries) }\n\(aliases)  last: «*big»\n")
      ]
    },
    MutationKind("lists in lists", .nestingLimit) { ground, _ in
      plainTexts(ground).map { property in
        // Four maps stand around a property's value, five around that of a long form; 64 levels are allowed.
        let isLong = ground.text(ByteRange(property.name.range.end, property.value.range.start)).contains("value:")
        let count = 64 - (isLong ? 5 : 4)
        let open = String(repeating: "[", count: count) + "«[»" + String(repeating: "[", count: 9)
        return Plant(property.value.range, open + String(repeating: "]", count: count + 10))
      }
    },
  ]

  private static func plainTexts(_ ground: MutationGround) -> [PropertySyntax] {
    texts(ground).filter { property in
      ground.scalars[property.value.range]?.style == .plain && ground.scalars[property.value.range]?.isFlow == false
        && ground.lineEnd(property.value.range.start) == property.value.range.end
    }
  }
}
