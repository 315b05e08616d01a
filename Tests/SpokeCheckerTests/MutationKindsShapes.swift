import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Values of another shape than their place wants, and lines that stand at a wrong place.
  static let shapes: [MutationKind] = [
    MutationKind("list in place of properties", .wrongKind) { ground, random in
      replaced("properties", ground) { _ in random.pick(["[firstname, lastname]", "all", "5"]) ?? "" }
    },
    MutationKind("text in place of a match", .wrongKind) { ground, random in
      replaced("match", ground) { _ in random.pick(["email", "[email]", "7"]) ?? "" }
    },
    MutationKind("text in place of a list", .wrongKind) { ground, random in
      replaced("lists", ground) { _ in random.pick(["Newsletter", "{}", "8"]) ?? "" }
    },
    MutationKind("list in place of a name", .wrongKind) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, ground.entries(of: mapping) != nil else { return nil }
        return Plant(target.range, "[\(target.value)]")
      }
    },
    MutationKind("list in place of a trigger", .wrongKind) { ground, random in
      replaced("when", ground) { _ in random.pick(["[identify, track]", "{ type: identify }", "[]"]) ?? "" }
    },
    MutationKind("text in place of a mapping", .wrongKind) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let entries = ground.entries(of: mapping), let first = entries.first, let last = entries.last,
          ground.isOwn(first.key.range.union(last.value.place)), ground.mappings.count > 1
        else { return nil }
        let range = ByteRange(mapping.id.range.end, last.value.place.end)
        return Plant(range, ": «\(random.pick(["later", "[upsert, contacts]"]) ?? "")»")
      }
    },
    MutationKind("row of a table that is a list", .wrongKind) { ground, random in
      rows(ground).map { Plant($0.value.range, "[a\(random.next() % 99)]") }
    },
    MutationKind("row of a table that is an expression", .wrongKind) { ground, random in
      rows(ground).map { Plant($0.value.range, "\"${traits.a\(random.next() % 99)}\"") }
    },
    MutationKind("row of a table without a key", .wrongKind) { ground, random in
      rows(ground).map { Plant($0.key.range, random.pick(["null", "~"]) ?? "") }
    },
    MutationKind("table with a dash in its name", .wrongKind) { ground, _ in
      ground.tables.compactMap { table in
        let uses = ground.parts.compactMap { part -> ByteRange? in
          guard case .call(let name, let arguments) = part.expression.kind, name.value == "lookup",
            case .path(let path)? = arguments.first?.kind, path.root.value == table.name.value
          else { return nil }
          return path.root.range
        }
        let edits = [(table.name.range, "«my-table»")] + uses.map { ($0, "my-table") }
        return Plant(edits.sorted { $0.0.start < $1.0.start }.map { (range: $0.0, text: $0.1) })
      }
    },
    MutationKind("table that is a list", .wrongKind) { ground, _ in
      ground.tables.compactMap { table in
        guard let last = table.entries.last, let first = table.entries.first, ground.isOwn(table.range),
          first.key.range.start > table.name.range.end, ground.indentation(of: first.key.range.start) != nil
        else { return nil }
        return Plant(ByteRange(table.name.range.end, last.value.range.end), ": «[a, b]»")
      }
    },
    MutationKind("expression in braces without quotes", .cutExpression) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let match = mapping.match, match.entries.count == 1, let value = match.entries.first?.value,
          ground.isOwn(match.range), ground.text(match.range).hasPrefix("{")
        else { return nil }
        return Plant(value.range, "${traits.id\(random.next() % 99)}")
      }
    },
    MutationKind("space that is missing behind a colon", .yamlSyntax) { ground, _ in
      lines(ground).filter { ground.bytes[$0.value.range.start] == 0x24 }.map { property in
        Plant(
          [(ByteRange(property.name.range.end, property.value.range.start), ":")],
          at: ByteRange(property.name.range.start, property.name.range.end + 1))
      }
    },
    MutationKind("line that is indented too deep", .yamlSyntax) { ground, random in
      followers(ground).map { property in
        let start = property.name.range.start
        return Plant(
          [(ByteRange(start, start), String(repeating: " ", count: 1 + Int(random.next() % 3)))],
          at: property.name.range)
      }
    },
    MutationKind("line that is indented too little", .yamlSyntax) { ground, _ in
      followers(ground).map { property in
        let start = property.name.range.start
        return Plant([(ByteRange(start - 1, start), "")], at: property.name.range)
      }
    },
    MutationKind("bracket too many", .expressionSyntax) { ground, random in
      ground.mappings.compactMap {
        ground.plant(condition: "exists(userId)«\(random.pick([")", "]"]) ?? "")»", in: $0)
      }
    },
    MutationKind("operator with nothing on its right", .expressionSyntax) { ground, random in
      ground.mappings.compactMap {
        ground.plant(condition: "exists(groupId) «\(random.pick(["==", "<", "in", "??", "or", "and"]) ?? "")»", in: $0)
      }
    },
    MutationKind("operator of another language", .expressionSyntax) { ground, random in
      guard ground.project.events == nil else { return [] }
      return ground.mappings.compactMap {
        let text =
          random.pick([
            "properties.q «is not null»", "properties.q «<>» \"a\"", "properties.q «===» \"a\"",
            "properties.q «like» \"a*\"", "properties.q «contains» \"a\"", "(exists(groupId) «AND» exists(previousId))",
          ]) ?? ""
        return ground.plant(condition: text, in: $0)
      }
    },
    MutationKind("mapping written twice", .duplicateKey) { ground, random in
      ground.mappings.compactMap { mapping in
        guard mapping.isEnabled else { return nil }
        return ground.plant(
          mapping: """
            «\(mapping.id.value)»:
              when: type == "alias" and exists(userId) and userId != "\(random.next() % 99)"
              update: contacts
              match: { acme_user_id: "${userId}" }
              properties: { message: "a" }
            """)
      }
    },
    MutationKind("ignore that has expired", .unusedIgnore) { ground, random in
      ground.mappings.flatMap(\.properties).compactMap { property in
        guard ground.isOwn(property.name.range), let indent = ground.indentation(of: property.name.range.start) else {
          return nil
        }
        let start = ground.lines(property.name.range).start
        let month = 1 + random.next() % 9
        return Plant(
          ByteRange(start, start),
          String(repeating: " ", count: indent)
            + "# spoke: ignore hidden-option until=«2026-0\(month)-01» -- will be there soon\n")
      }
    },
  ]

  /// Another value for a key of a mapping.
  private static func replaced(
    _ key: String, _ ground: MutationGround, by text: (YAMLEntry) -> String
  ) -> [Plant] {
    ground.mappings.compactMap { mapping in
      guard let (entry, lines) = ground.blockEntry(mapping, key), ground.isOwn(lines) else { return nil }
      return Plant(ByteRange(entry.key.range.end, entry.value.range.end), ": «\(text(entry))»")
    }
  }

  private static func rows(_ ground: MutationGround) -> [TableSyntax.Entry] {
    ground.tables.flatMap(\.entries).filter { ground.isOwn($0.key.range.union($0.value.range)) }
  }

  /// Properties on a line of their own.
  private static func lines(_ ground: MutationGround) -> [PropertySyntax] {
    ground.mappings.flatMap(\.properties).filter { property in
      ground.isOwn(property.range) && ground.indentation(of: property.name.range.start) != nil
        && !ground.isBlock(property.value.range) && ground.scalars[property.name.range]?.isFlow == false
        && ground.lineEnd(property.name.range.start) == ground.lineEnd(property.value.range.start)
        && property.range.end == property.value.range.end
    }
  }

  /// Those whose line follows another one's.
  private static func followers(_ ground: MutationGround) -> [PropertySyntax] {
    let all = lines(ground)
    let ends = Set(all.map { ground.lines($0.range).end })
    return all.filter { property in
      ends.contains(ground.lines(property.range).start)
        && ground.bytes[property.value.range.start] != 0x22 && ground.bytes[property.value.range.start] != 0x27
    }
  }
}
