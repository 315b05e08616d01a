import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of the file: keys, kinds and what YAML makes of the text.
  static let file: [MutationKind] = [
    MutationKind("misspelled key of a mapping", .unknownKey) { ground, random in
      ground.mappings.flatMap { ground.entries(of: $0) ?? [] }.compactMap { misspelled($0, ground, &random) }
    },
    MutationKind("misspelled key of an association", .unknownKey) { ground, random in
      let lists = ground.mappings.flatMap { ground.entries(of: $0) ?? [] }.filter {
        ["associate", "dissociate"].contains($0.key.scalar?.text)
      }
      let entries = lists.flatMap { $0.value.elements ?? [] }.flatMap { $0.entries ?? [] }
      return entries.compactMap { misspelled($0, ground, &random) }
    },
    MutationKind("misspelled key of a long form", .unknownKey) { ground, random in
      let properties = ground.mappings.flatMap { ground.entries(of: $0) ?? [] }.filter {
        $0.key.scalar?.text == "properties"
      }
      let long = properties.flatMap { $0.value.entries ?? [] }.compactMap(\.value.entries)
      return long.flatMap { $0 }.compactMap { misspelled($0, ground, &random) }
    },
    MutationKind("key of another tool", .unknownKey) { ground, random in
      ground.mappings.compactMap { mapping in
        let key = random.pick(["webhook", "retries", "batch_size", "priority", "schedule"]) ?? "webhook"
        return ground.plant(line: "«\(key)»: later", in: mapping)
      }
    },
    MutationKind("key that does not fit the verb", .unknownKey, count: 40) { ground, random in
      ground.mappings.compactMap { mapping in
        let fitting: [String]
        switch mapping.action?.verb.value {
        case .send?:
          fitting = [
            "«match»: { email: \"${messageId}\" }", "«lists»: [{ add: Newsletter }]",
            "«associate»: [{ to: companies, match: { acme_account_id: \"${messageId}\" }, label: default }]",
            "«dissociate»: [{ to: companies, match: { acme_account_id: \"${messageId}\" }, label: default }]",
          ]
        case .create?: fitting = ["«match»: { email: \"${messageId}\" }", "«dedupe_id»: once", "«to»: { utk: cookie }"]
        default:
          fitting = ["«to»: { email: \"${messageId}\" }", "«occurred_at»: ${timestamp}", "«dedupe_id»: ${messageId}"]
        }
        return random.pick(fitting).flatMap { ground.plant(line: $0, in: mapping) }
      }
    },
    MutationKind("merge key", .unknownKey) { ground, _ in
      ground.mappings.compactMap { ground.plant(line: "«<<»: { enabled: true }", in: $0) }
    },
    MutationKind("property written twice", .duplicateKey) { ground, _ in
      ground.mappings.flatMap(\.properties).compactMap { property in
        let line = ground.lines(property.range)
        guard ground.isOwn(line), let indent = ground.indentation(of: property.name.range.start),
          ground.lineEnd(property.range.start) == property.range.end, !ground.isBlock(property.value.range)
        else { return nil }
        let text = ground.text(property.range).dropFirst(property.name.range.end - property.name.range.start)
        let name = ground.text(property.name.range)
        return Plant(
          ByteRange(line.end, line.end), String(repeating: " ", count: indent) + "«\(name)»" + text + "\n")
      }
    },
    MutationKind("key written twice", .duplicateKey) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let (entry, lines) = ground.blockEntry(mapping, "enabled") ?? ground.blockEntry(mapping, "when"),
          let indent = ground.indentation(of: entry.key.range.start), let key = entry.key.scalar?.text
        else { return nil }
        let line = ground.text(lines).dropFirst(indent + key.utf8.count)
        return Plant(ByteRange(lines.end, lines.end), String(repeating: " ", count: indent) + "«\(key)»" + line)
      }
    },
    MutationKind("mapping without a verb", .missingKey) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let verb = mapping.action?.verb.value.rawValue, let (_, lines) = ground.blockEntry(mapping, verb) else {
          return nil
        }
        return Plant([(lines, "")], at: mapping.id.range)
      }
    },
    MutationKind("file without a version", .missingKey) { ground, _ in
      guard let root = ground.file.document.root, !root.isFlow, let entries = root.entries,
        entries.first?.key.scalar?.text == "spoke",
        entries.count > 1
      else { return [] }
      let start = entries[1].key.range.start
      return [Plant([(ground.lines(entries[0].key.range), "")], at: ByteRange(start, start))]
    },
    MutationKind(
      "long form without a value", .missingKey,
      tolerated: [Tolerance(.unusedTable, .anywhere, "the value was the table's only use")]
    ) { ground, _ in
      ground.mappings.flatMap(\.properties).compactMap { property in
        let before = ground.text(ByteRange(property.name.range.end, property.value.range.start))
        guard ground.isOwn(property.range), before.contains("value:"), !ground.isBlock(property.value.range),
          let key = before.firstRange(of: "value:"),
          before[..<key.lowerBound].allSatisfy({ " :{\n".contains($0) })
        else { return nil }
        let start = property.name.range.end + before[..<key.lowerBound].utf8.count
        let isFlow = before.contains("{")
        let after = ground.text(ByteRange(property.value.range.end, property.value.range.end + 2))
        guard !isFlow || after == ", " else { return nil }
        let range =
          isFlow
          ? ByteRange(start, property.value.range.end + 2) : ground.lines(ByteRange(start, property.value.range.end))
        return Plant([(range, "")], at: property.name.range)
      }
    },
    MutationKind("word that is no policy", .wrongKind) { ground, random in
      let word = random.pick(["sometimes", "perhaps", "\"\"", "[omit]", "2"]) ?? "sometimes"
      let policies = ground.mappings.flatMap { mapping in
        mapping.properties.map(\.policies) + [mapping.policies]
      }
      var ranges = policies.flatMap { [$0.onNull?.range, $0.onEmpty?.range, $0.onInvalid?.range] }
      ranges += ground.mappings.flatMap { mapping in
        mapping.properties.map { $0.write?.range } + mapping.associations.map { $0.missing?.range }
      }
      return ranges.compactMap { $0 }.filter(ground.isOwn).map { Plant($0, word) }
    },
    MutationKind("truth in words", .wrongKind) { ground, random in
      ground.mappings.compactMap { mapping in
        let word = random.pick(["yes", "off", "\"true\"", "1", "never"]) ?? "yes"
        guard ground.blockEntry(mapping, "enabled") == nil else { return nil }
        return ground.plant(line: "enabled: «\(word)»", in: mapping)
      }
    },
    MutationKind("name that is an expression", .wrongKind) { ground, _ in
      ground.mappings.compactMap { mapping in
        guard let target = mapping.action?.target, ground.entries(of: mapping) != nil else { return nil }
        return Plant(target.range, "${traits.object}")
      }
    },
    MutationKind("id that is not in kebab-case", .wrongKind) { ground, random in
      let referred = Set(ground.project.files.flatMap(\.mappings).flatMap(\.associations).compactMap(\.record?.value))
      return ground.mappings.compactMap { mapping in
        guard !referred.contains(mapping.id.value), mapping.isEnabled else { return nil }
        return Plant(mapping.id.range, (random.pick(["Contact_", "the ", "9-"]) ?? "") + mapping.id.value)
      }
    },
    MutationKind("later version", .unsupportedVersion) { ground, _ in
      guard ground.project.files.count == 1,
        let version = ground.file.document.root?.entries?.first(where: { $0.key.scalar?.text == "spoke" })
      else { return [] }
      return [Plant(version.value.range, "2")]
    },
    MutationKind("plain text that other readers take for something else", .ambiguousScalar) { ground, random in
      texts(ground).compactMap { property in
        guard ground.scalars[property.value.range]?.isFlow == false else { return nil }
        return ground.plant(value: random.pick(["no", "on", "Yes", "0123", "1_000", "12:30"]) ?? "no", for: property)
      }
    },
    MutationKind("ignore that silences nothing", .unusedIgnore) { ground, random in
      ground.mappings.flatMap(\.properties).compactMap { property in
        guard ground.isOwn(property.name.range), let indent = ground.indentation(of: property.name.range.start) else {
          return nil
        }
        let rule = random.pick(["unknown-property", "type-mismatch", "unknown-option"]) ?? ""
        let start = ground.lines(property.name.range).start
        return Plant(
          ByteRange(start, start),
          String(repeating: " ", count: indent) + "«# spoke: ignore \(rule) -- will be there soon»\n")
      }
    },
    MutationKind("ignore without a reason", .unusedIgnore) { ground, _ in
      ground.file.document.comments.compactMap { comment in
        let text = ground.text(comment.range)
        guard text.hasPrefix("# spoke: ignore"), let dashes = text.firstRange(of: " -- ") else { return nil }
        return Plant(comment.range, String(text[..<dashes.lowerBound]))
      }
    },
    MutationKind("ignore of a rule that does not exist", .unusedIgnore) { ground, random in
      ground.mappings.flatMap(\.properties).compactMap { property in
        guard ground.isOwn(property.name.range), let indent = ground.indentation(of: property.name.range.start) else {
          return nil
        }
        let start = ground.lines(property.name.range).start
        return Plant(
          ByteRange(start, start),
          String(repeating: " ", count: indent)
            + "# spoke: ignore «\(random.misspelled("hidden-option"))» -- a reason\n")
      }
    },
  ]

  private static func misspelled(
    _ entry: YAMLEntry, _ ground: MutationGround, _ random: inout SeededGenerator
  ) -> Plant? {
    guard let key = entry.key.scalar?.text, key.utf8.count > 3, ground.isOwn(entry.key.range),
      entry.key.aliasRange == nil
    else { return nil }
    return Plant(entry.key.range, random.misspelled(key))
  }

  /// Text properties of records that hold one scalar.
  static func texts(_ ground: MutationGround) -> [PropertySyntax] {
    ground.recordProperties.compactMap { _, object, syntax in
      guard let property = object.property(named: syntax.name.value), property.type == .string,
        property.name != "email",
        ground.portal.validations[object.name]?.contains(where: { $0.propertyName == property.name }) != true,
        ground.isOwn(syntax.value.range), ground.scalars[syntax.value.range] != nil,
        property.dataSensitivity == "non_sensitive"
      else { return nil }
      return syntax
    }
  }
}
