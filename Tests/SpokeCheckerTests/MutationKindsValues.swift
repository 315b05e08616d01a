import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

extension MutationKind {
  /// Faults of values: types, options, owners, stages, policies.
  static let values: [MutationKind] = [
    typed("text for a number", .typeMismatch, { $0.type == .number }) { random, _ in
      random.pick(["\"a lot\"", "\"1,000\"", "\"€ 5\"", "\"12 %\""])
    },
    typed("text for a truth", .typeMismatch, { $0.type == .bool }) { random, _ in
      random.pick(["\"maybe\"", "\"yes\"", "\"TRUE\""])
    },
    typed("text for a date", .typeMismatch, { $0.type == .date }) { random, _ in
      random.pick(["\"tomorrow\"", "\"2026-13-01\"", "\"31.12.2026\""])
    },
    typed("text for a moment", .typeMismatch, { $0.type == .datetime }) { random, _ in
      random.pick(["\"soon\"", "\"2026-11-24T09:30:00\"", "\"24/11/2026\""])
    },
    typed("truth for a number", .typeMismatch, { $0.type == .number }) { _, _ in "true" },
    typed("array for one value", .unhandledObject, { $0.type == .string }) { random, _ in
      random.pick(["[\"a\", \"b\"]", "[\"${userId}\"]"])
    },
    typed("value that is no option", .unknownOption, \.isClosedSelect, count: 40) { random, _ in
      "\"none_of_\(random.next() % 1000)\""
    },
    typed("label of an option", .optionLabel, \.isClosedSelect, count: 40) { random, property in
      let index = OptionIndex(property.options)
      let labels = property.options.filter { option in
        !option.label.contains("\"") && index.match(option.label, suggesting: false) == .label(option)
      }
      return random.pick(labels).map { "\"\($0.label)\"" }
    },
    typed("value in other letters", .optionLabel, \.isClosedSelect) { random, property in
      let index = OptionIndex(property.options)
      let options = property.options.filter { option in
        let text = option.value.uppercased() == option.value ? option.value.lowercased() : option.value.uppercased()
        return index.match(text, suggesting: false) == .otherSpelling(option)
      }
      let value = random.pick(options)?.value ?? ""
      let other = value.uppercased() == value ? value.lowercased() : value.uppercased()
      return value.isEmpty ? nil : "\"\(other)\""
    },
    typed("several options in one text", .optionSeparator, { $0.isMultiple && $0.options.count > 1 }) {
      random, property in
      let names = property.options.map(\.value).filter { !$0.contains(";") }.shuffled(using: &random)
      return names.count > 2 ? "[\"\(names[2])\", «\"\(names[0]);\(names[1])\"»]" : nil
    },
    typed("one wrong option of several", .unknownOption, { $0.isMultiple && $0.options.count > 1 }) {
      random, property in
      let name = random.pick(property.options.map(\.value)) ?? ""
      return "[\"\(name)\", «\"none_\(random.next() % 99)\"»]"
    },
    typed("fallback that is no option", .unknownOption, \.isClosedSelect) { random, _ in
      "\"${integrations.a ?? «'none_\(random.next() % 99)'»}\""
    },
    typed("fallback that is no number", .typeMismatch, { $0.type == .number }) { random, _ in
      "\"${integrations.a ?? «'\(random.pick(["none", "1,0", "€ 5"]) ?? "")'»}\""
    },
    typed("number with a unit", .typeMismatch, { $0.type == .number }) { random, _ in
      random.pick(["\"${integrations.a} EUR\"", "\"$ ${integrations.a}\"", "\"${integrations.a},00\""])
    },
    typed("beginning that no option has", .unknownOption, \.isClosedSelect) { random, _ in
      "\"none_\(random.next() % 99)_${integrations.a}\""
    },
    typed("value that is never written", .writePolicy, { $0.type == .string }) { random, _ in
      random.pick([
        "{ value: «null», on_null: omit }", "{ value: «\"\"», on_empty: omit }", "{ value: «null», on_null: reject }",
      ])
    },
    MutationKind("record id with letters", .typeMismatch) { ground, random in
      ground.mappings.flatMap { $0.match?.entries ?? [] }.filter {
        $0.name.value == "id" && ground.isOwn($0.value.range)
      }
      .flatMap { entry in
        (0..<4).map { _ in
          let number = random.next() % 9_999
          let text = random.pick(["deal-\(number)", "\(number) ", "D\(number)", "1e\(number)", "-\(number)"]) ?? ""
          return Plant(entry.value.range, "\"\(text)\"")
        }
      }
    },
    typed("options that live elsewhere", .unverifiableValue, \.isExternalSelect) { random, _ in
      "\"value \(random.next() % 99)\""
    },
    typed("owner that is not there", .unknownOwner, \.isOwner) { random, _ in
      random.pick(["\"1\"", "\"498117203\"", "\"sam.okafor@acme.example\""])
    },
    typed("append to what has one value", .writePolicy, { $0.type == .string }) { random, _ in
      let policy = random.pick(["append", "forwards"]) ?? "append"
      return "{ value: \"${userId}\", write: «\(policy)» }"
    },
    typed("long text", .stringTooLong, { $0.type == .string }, count: 4) { _, _ in
      "\"" + String(repeating: "long text ", count: 6_554) + "\""
    },
    MutationKind("hidden option", .hiddenOption) { ground, _ in
      selects(ground).filter { ["acme_plan", "acme_account_plan"].contains($0.syntax.name.value) }
        .filter { $0.text != "team_legacy" }.compactMap { ground.plant(value: "\"team_legacy\"", for: $0.syntax) }
    },
    MutationKind("entry of a table that is no option", .unknownOption, count: 40) { ground, random in
      entries(ground).map { Plant($0.entry.value.range, "\"none_\(random.next() % 99)\"") }
    },
    MutationKind("entry of a table that is a label", .optionLabel) { ground, random in
      entries(ground).compactMap { entry, property in
        let index = OptionIndex(property.options)
        let labels = property.options.filter { index.match($0.label, suggesting: false) == .label($0) }
        return random.pick(labels).map { Plant(entry.value.range, "\"\($0.label)\"") }
      }
    },
    MutationKind("option of `if` that does not exist", .unknownOption) { ground, random in
      selects(ground).compactMap { place in
        let wrong = "«\"none_\(random.next() % 99)\"»"
        let right = "\"\(place.option)\""
        let text = random.pick([
          "if(exists(integrations.b), \(right), \(wrong))", "if(exists(integrations.b), \(wrong), \(right))",
        ])
        return ground.plant(expression: text ?? "", for: (place.syntax, place.style))
      }
    },
    MutationKind("option after `??` that does not exist", .unknownOption) { ground, random in
      selects(ground).compactMap { place in
        ground.plant(
          expression: "if(exists(integrations.b), \"\(place.option)\", null) ?? «\"none_\(random.next() % 99)\"»",
          for: (place.syntax, place.style))
      }
    },
    MutationKind("label that no option has", .unknownOption) { ground, random in
      selects(ground).compactMap { place in
        ground.plant(
          expression: "option(«\"No \(random.next() % 99)\"»)", for: (place.syntax, place.style))
      }
    },
    MutationKind("owner with another address", .unknownOwner) { ground, random in
      calls(ground, "owner").map {
        Plant($0.expression.range, $0.encoded("\"\(random.misspelled("ines@acme.example"))\""))
      }
    },
    MutationKind("label that no stage has", .unknownStage) { ground, random in
      calls(ground, "stage").map { Plant($0.expression.range, $0.encoded("\"\(random.misspelled("Archived"))\"")) }
    },
    MutationKind("stage that does not exist", .unknownStage, tolerated: [valueReadTable]) { ground, random in
      stages(ground).map { Plant($0.value.range, "\"stage_\(random.next() % 99)\"") }
    },
    MutationKind("stage of another pipeline", .stagePipelineMismatch, tolerated: [valueReadTable]) { ground, _ in
      stages(ground).compactMap { syntax in
        guard syntax.name.value == "dealstage",
          let mapping = ground.mappings.first(where: { $0.properties.contains { $0.name == syntax.name } }),
          case .literal(.string(let pipeline))? = mapping.properties.first(where: { $0.name.value == "pipeline" })?
            .value.kind
        else { return nil }
        return Plant(syntax.value.range, pipeline == "default" ? "\"138462902\"" : "closedwon")
      }
    },
    MutationKind("value that breaks the portal's rule", .validationRule) { ground, random in
      ground.mappings.compactMap { mapping in
        guard ground.object(of: mapping)?.name == "contacts" else { return nil }
        let all = [
          ("salutation", "\"Professor Doctor\""), ("acme_birth_year", "1799"), ("acme_birth_year", "2050"),
          ("acme_referral_code", "\"ABCDEF\""), ("hs_linkedin_url", "\"no address\""),
        ].filter { !ground.writtenNames.contains($0.0) }
        guard let (name, value) = random.pick(all) else { return nil }
        return ground.plant(property: name, "«\(value)»", in: mapping)
      }
    },
  ]

  private static let valueReadTable = Tolerance(.unusedTable, .anywhere, "the value was the table's only use")

  /// A further property of a type, with a value that does not fit.
  private static func typed(
    _ name: String, _ rule: Rule, _ isWanted: @escaping @Sendable (Property) -> Bool, count: Int = 16,
    value: @escaping @Sendable (inout SeededGenerator, Property) -> String?
  ) -> MutationKind {
    MutationKind(name, rule, count: count) { ground, random in
      ground.mappings.compactMap { mapping in
        guard let object = ground.object(of: mapping),
          let property = random.pick(ground.freeProperties(of: object, where: isWanted)),
          let text = value(&random, property)
        else { return nil }
        return ground.plant(property: property.name, text.contains("«") ? text : "«\(text)»", in: mapping)
      }
    }
  }

  private static func options(_ ground: MutationGround) -> [(syntax: PropertySyntax, property: Property)] {
    ground.recordProperties.compactMap { _, object, syntax in
      guard let property = object.property(named: syntax.name.value), property.isClosedSelect,
        ground.isOwn(syntax.value.range), ground.scalars[syntax.value.range] != nil
      else { return nil }
      return (syntax, property)
    }
  }

  /// Literals of properties with options, where expressions can stand in their place.
  private static func selects(
    _ ground: MutationGround
  ) -> [(syntax: PropertySyntax, style: YAMLScalar.Style, text: String, option: String)] {
    options(ground).compactMap { syntax, property in
      guard case .literal(.string(let text)) = syntax.value.kind, let scalar = ground.scalars[syntax.value.range],
        !(scalar.isFlow && scalar.style == .plain), let option = property.options.first(where: { !$0.isHidden })
      else { return nil }
      return (syntax, scalar.style, text, option.value)
    }
  }

  /// The entries of tables that are looked up for a property with options.
  private static func entries(_ ground: MutationGround) -> [(entry: TableSyntax.Entry, property: Property)] {
    options(ground).flatMap { syntax, property -> [(entry: TableSyntax.Entry, property: Property)] in
      guard case .expression(let expression) = syntax.value.kind else { return [] }
      var call = expression
      if case .binary(_, let left, _) = call.kind { call = left }
      guard case .call(let name, let arguments) = call.kind, name.value == "lookup",
        case .path(let path)? = arguments.first?.kind
      else { return [] }
      return ground.tables.first { $0.name.value == path.root.value }?.entries.map { ($0, property) } ?? []
    }
  }

  /// The first arguments of a function's calls, where they are literals.
  private static func calls(_ ground: MutationGround, _ name: String) -> [MutationExpression] {
    let arguments = ground.parts.compactMap { part -> ByteRange? in
      guard case .call(let its, let arguments) = part.expression.kind, its.value == name,
        case .literal? = arguments.first?.kind
      else { return nil }
      return arguments.first?.range
    }
    return ground.parts.filter { arguments.contains($0.expression.range) }
  }

  private static func stages(_ ground: MutationGround) -> [PropertySyntax] {
    ground.recordProperties.map(\.syntax).filter { ["dealstage", "hs_pipeline_stage"].contains($0.name.value) }
  }
}

extension Property {
  /// One or several of the options in the snapshot.
  fileprivate var isClosedSelect: Bool {
    type == .enumeration && !options.isEmpty && !isOwner && name != "pipeline" && name != "hs_pipeline"
  }

  /// Options that the snapshot does not hold.
  fileprivate var isExternalSelect: Bool {
    type == .enumeration && options.isEmpty && !isOwner && !name.contains("pipeline")
  }
}
