import SpokeTestSupport

extension ProjectGenerator {
  /// How a value is written, and what it reads.
  struct Written {
    var value: String
    var tables: [String] = []
    var fields: [EventShape.Field] = []

    /// An expression over a field.
    init(_ expression: String, _ field: String, _ samples: [String]) {
      value = ProjectGenerator.quoted("${\(expression)}")
      fields = [.init(name: field, samples: samples)]
    }

    init(literal: String) { value = literal }
  }

  /// A property with a value that may fit it, and with policies.
  mutating func line(
    for property: PortalProperty, _ frame: Frame
  ) -> (property: Project.Property, fields: [EventShape.Field]) {
    let written = written(property, "\(frame.container).\(property.name)")
    var text = "\(property.name): \(written.value)"
    if chance(45) {
      let parts = ["value: \(written.value)"] + policies() + writePolicy(of: property, isEvent: frame.event != nil)
      text = "\(property.name): { \(parts.joined(separator: ", ")) }"
    }
    return (Project.Property(text: text, tables: written.tables), written.fields)
  }

  mutating func policies() -> [String] {
    var policies: [String] = []
    if chance(40) { policies.append("on_null: \(pick(["omit", "clear", "reject"]))") }
    if chance(40) { policies.append("on_empty: \(pick(["omit", "clear", "reject"]))") }
    if chance(40) { policies.append("on_invalid: \(pick(["omit", "omit", "reject"]))") }
    return policies
  }

  private mutating func writePolicy(of property: PortalProperty, isEvent: Bool) -> [String] {
    guard !isEvent, chance(60) else { return [] }
    if property.isMultiple { return ["write: \(pick(["append", "append", "if_empty"]))"] }
    if property.type == "enumeration" { return ["write: \(pick(["forwards", "if_empty"]))"] }
    return ["write: if_empty"]
  }

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func written(_ property: PortalProperty, _ path: String) -> Written {
    switch property.type {
    case "number": number(property, path)
    case "bool": bool(property, path)
    case "date": date(property, path)
    case "datetime": datetime(property, path)
    case "enumeration": property.options.isEmpty ? owner(property, path) : enumeration(property, path)
    default: text(property, path)
    }
  }

  private mutating func number(_ property: PortalProperty, _ path: String) -> Written {
    if chance(15) { return Written(literal: pick(["12", "-3.5", "0", "2001"])) }
    let expression = pick([
      path, path, "number(\(path))", "round(number(\(path)) * 1.5)", "length(string(\(path)))", "count(\(path))",
      "catch(number(\(path)), 0)", "integer(\(path))", "max(number(\(path)), 3)", "\(path) ?? 7", "number(\(path)) / 3",
    ])
    return Written(expression, property.name, ["12", "-3.5", "\"7\"", "0", "1e3", "\"1e-3\"", "1999", "0.1"])
  }

  private mutating func bool(_ property: PortalProperty, _ path: String) -> Written {
    if chance(15) { return Written(literal: pick(["true", "false"])) }
    let expression = pick([path, path, "bool(\(path))", "\(path) == \"yes\"", "exists(\(path))", "not \(path)"])
    return Written(expression, property.name, ["true", "\"false\"", "\"yes\"", "false"])
  }

  private mutating func date(_ property: PortalProperty, _ path: String) -> Written {
    if chance(15) { return Written(literal: "\"2026-11-20\"") }
    let expression = pick([
      path, path, "date(\(path))", "date(\(path), \"Europe/Berlin\")", "parse_date(\(path), \"dd.MM.yyyy\")",
      "add_days(date(\(path)), 30)", "date(timestamp)", "\(path) ?? date(timestamp)",
    ])
    return Written(
      expression, property.name,
      [
        "\"2026-11-20\"", "1795132800000", "\"2026-11-20T10:00:00Z\"", "\"20.11.2026\"",
        "\"2026-11-20T23:30:00-05:00\"",
      ])
  }

  private mutating func datetime(_ property: PortalProperty, _ path: String) -> Written {
    if chance(15) { return Written(literal: "\"2026-11-20T10:00:00Z\"") }
    let expression = pick([
      path, path, "datetime(\(path))", "timestamp", "add_days(datetime(\(path)), -1)", "\(path) ?? timestamp",
      "datetime(\(path), \"Asia/Tokyo\")",
    ])
    return Written(
      expression, property.name,
      ["\"2026-11-20T10:00:00Z\"", "1795132800123", "\"2026-11-20T10:00:00.5+05:30\"", "\"2026-11-20\""])
  }

  private mutating func text(_ property: PortalProperty, _ path: String) -> Written {
    let samples = ["\"text\"", "\"ünïcode 🎉\"", "\"  spaces \"", "12", "true", "\"a\\nb\"", "\"${x}\"", "\"K;L\""]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return Written(literal: pick(["plain", "\"123456\"", "\"a text\"", "\"https://www.linkedin.com/in/ada\""]))
    case 1:
      var written = Written(path, property.name, samples)
      written.value = Self.quoted("A \(pick(["${\(path)} and more", "${\(path) ?? \"none\"}", "${lower(\(path))}"]))")
      return written
    default:
      let expression = pick([
        path, path, "lower(trim(\(path)))", "slice(\(path), 0, 8)", "filled(\(path), \"other\")", "string(\(path))",
        "join(\(path), \", \")", "replace(\(path), \"a\", \"b\")", "digits(\(path))", "json(\(path))",
        "\(path) ?? event",
        "if(\(path) == \"text\", \"yes\", \(path))", "email_domain(\(path))", "first(split(\(path), \";\"))",
        "format_date(timestamp, \"yyyy-MM-dd HH:mm\", \"Europe/Paris\")", "catch(string(\(path)), \"\")",
      ])
      return Written(expression, property.name, samples)
    }
  }

  // MARK: Options

  private mutating func enumeration(_ property: PortalProperty, _ path: String) -> Written {
    let plain = Array(property.plainOptions.shuffled(using: &random).prefix(6))
    let all = property.options.shuffled(using: &random).prefix(6).map(Self.quoted)
    var samples = all + ["\"\""]
    if property.isMultiple, plain.count > 1 {
      samples += [
        "[\(Self.quoted(plain[0])),\(Self.quoted(plain[1]))]", "\"\(plain[0]);\(plain[1])\"", "[]",
        "\"\(plain[0]);\(plain[0])\"", "\";\(plain[1])\"",
      ]
    }
    guard let first = plain.first, let last = plain.last else { return Written(path, property.name, samples) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return Written(literal: Self.quoted(first))
    case 1, 2:
      let name = "t_\(property.name)"
      let fallback = chance(50) ? " ?? \"\(last)\"" : ""
      var written = Written("lookup(\(name), \(path))\(fallback)", property.name, ["\"a\"", "\"b\"", "\"c\"", "1"])
      let entries = zip(["a", "b", "\"1\""], plain).map { "\($0): \(Self.quoted($1))" }
      written.tables = ["\(name): { \(entries.joined(separator: ", ")) }"]
      return written
    case 3: return Written("if(\(path) == \"a\", \"\(first)\", \"\(last)\")", property.name, ["\"a\"", "\"b\""])
    case 4: return Written("option(\(path))", property.name, samples)
    case 5: return Written("\(path) ?? \"\(first)\"", property.name, samples)
    default: return Written(path, property.name, samples)
    }
  }

  /// Options that stand elsewhere: owners, teams, currencies.
  private mutating func owner(_ property: PortalProperty, _ path: String) -> Written {
    let expression = pick([path, "owner(\(path))", "catch(owner(\(path)), \"512004418\")"])
    return Written(
      expression, property.name,
      ["\"512004418\"", "498117203", "\"ines.marchetti@acme.example\"", "\"Jonas.Lindqvist@acme.example\"", "\"1\""])
  }

  // MARK: Pipelines

  /// A pipeline and its stage, in one of the ways that lint has nothing against.
  struct Stages {
    var pipeline: String
    var stage: String
    /// Stages by pipeline; what a shop's events may hold.
    var stages: [(pipeline: String, ids: [String])]
    var labels: [String]

    static let deals = Stages(
      pipeline: "pipeline", stage: "dealstage",
      stages: [
        ("default", ["appointmentscheduled", "contractsent", "closedwon"]), ("71936402", ["138462901", "138462902"]),
      ],
      labels: ["Closed won", "Paid", "Checkout"])
    static let tickets = Stages(
      pipeline: "hs_pipeline", stage: "hs_pipeline_stage", stages: [("0", ["1", "2", "4"])],
      labels: ["New", "Closed"])
  }

  mutating func stageLines(
    _ stages: Stages, _ mapping: Project.Mapping
  ) -> (lines: [Project.Property], fields: [EventShape.Field]) {
    let container = mapping.frame.container
    let own = stages.stages.randomElement(using: &random) ?? (pipeline: "", ids: [])
    let path = "\(container).stage"
    let pipelines = stages.stages.map { "\"\($0.pipeline)\"" }
    let fields = [
      EventShape.Field(name: "stage", samples: stages.stages.flatMap(\.ids).map(Self.quoted)),
      EventShape.Field(name: "label", samples: stages.labels.map(Self.quoted)),
      EventShape.Field(name: "pipeline", samples: pipelines),
    ]
    let first = Self.quoted(own.ids.first ?? "")
    let table = "t_\(stages.stage): { \(own.ids.map { "\($0): \"\($0)\"" }.joined(separator: ", ")) }"
    let ways: [(pipeline: String, stage: String)] = [
      (Self.quoted(own.pipeline), first), (Self.quoted(own.pipeline), "{ value: \(first), write: forwards }"),
      (Self.quoted(own.pipeline), Self.quoted("${\(path) ?? \"\(own.ids[0])\"}")),
      (Self.quoted(own.pipeline), Self.quoted("${\(path)}")),
      (Self.quoted("${\(container).pipeline}"), Self.quoted("${\(path)}")),
      (Self.quoted("${\(container).pipeline ?? \"\(own.pipeline)\"}"), first),
      (Self.quoted(own.pipeline), Self.quoted("${stage(\(container).label)}")),
      (Self.quoted(own.pipeline), Self.quoted("${lookup(t_\(stages.stage), \(path)) ?? \"\(own.ids[0])\"}")),
      (Self.quoted(own.pipeline), "{ value: \(Self.quoted("${\(path)}")), write: if_empty }"),
    ]
    for way in ways.shuffled(using: &random) {
      let tables = way.stage.contains("lookup") ? [table] : []
      let lines = [
        Project.Property(text: "\(stages.pipeline): \(way.pipeline)", isFixed: true),
        Project.Property(text: "\(stages.stage): \(way.stage)", tables: tables, isFixed: true),
      ]
      var project = Project()
      project.mappings = [mapping]
      project.mappings[0].properties += lines
      if project.findings.isEmpty { return (lines, fields) }
    }
    return ([], fields)
  }
}
