import SpokeCompiler
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport

@testable import SpokeChecker

/// A generated mapping file, and the events that it is for.
struct Project {
  struct Property: Hashable {
    /// `name: value`
    var text: String
    /// Tables that it looks up, as YAML.
    var tables: [String] = []
    /// Whether it stays whatever lint says: its object asks for it.
    var isFixed = false
  }

  struct Mapping {
    var frame: Frame
    var properties: [Property] = []
    var association: [String]?
    var list: String?
    var defaults: [String] = []

    init(_ frame: Frame) { self.frame = frame }
  }

  var mappings: [Mapping] = []
  private(set) var shapes: [EventShape] = []

  /// Adds what a mapping reads to the events that it is for; mappings for the same events share them.
  mutating func add(_ fields: [EventShape.Field], of frame: Frame) {
    let isElement = frame.container == "item"
    if let place = shapes.firstIndex(where: { $0.head == frame.head }) {
      if isElement { shapes[place].elements += fields } else { shapes[place].fields += fields }
      return
    }
    shapes.append(
      EventShape(
        head: frame.head, container: isElement ? "properties" : frame.container, fields: isElement ? [] : fields,
        elements: isElement ? fields : []))
  }

  func events(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).compactMap { number in shapes.randomElement(using: &random)?.line(number, &random) }
  }

  // MARK: The file

  /// A line of the file, and the property that it writes.
  private struct Line {
    var text: String
    var place: (mapping: Int, property: Int)?
  }

  private var lines: [Line] {
    var lines = [Line(text: "spoke: 1")]
    let tables = Set(mappings.flatMap { $0.properties.flatMap(\.tables) }).sorted()
    if !tables.isEmpty { lines.append(Line(text: "tables:")) }
    lines += tables.map { Line(text: "  \($0)") }
    lines.append(Line(text: "mappings:"))
    for (index, mapping) in mappings.enumerated() {
      lines.append(Line(text: "  \(mapping.frame.id):"))
      let head = ["when: \(mapping.frame.when)"] + mapping.frame.verb.split(separator: "\n").map(String.init)
      lines += (head + mapping.frame.rest + mapping.defaults).map { text in
        Line(text: "    " + text.drop { $0 == " " })
      }
      if !mapping.properties.isEmpty { lines.append(Line(text: "    properties:")) }
      for (place, property) in mapping.properties.enumerated() {
        lines.append(Line(text: "      \(property.text)", place: (index, place)))
      }
      if let association = mapping.association {
        lines.append(Line(text: "    associate:"))
        lines.append(Line(text: "      - { \(association.joined(separator: ", ")) }"))
      }
      if let list = mapping.list {
        lines.append(Line(text: "    lists:"))
        lines.append(Line(text: "      - { \(list) }"))
      }
    }
    return lines
  }

  var text: String { lines.map { $0.text + "\n" }.joined() }

  // MARK: Lint

  /// Errors and warnings.
  static func findings(_ text: String) -> [Diagnostic] {
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "mapping.yaml", text: text), diagnostics: &found)
    let result = Linter(portal: DeliveryFixture.portal, events: nil, today: "2026-11-24").lint([file], found: found)
    return result.diagnostics.filter { $0.severity != .info }
  }

  var findings: [String] { Self.findings(text).map { "\($0.rule.name): \($0.message)" } }

  /// Takes out the properties that lint points at.
  ///
  /// - Returns: how many.
  mutating func clean() -> Int {
    var count = 0
    while true {
      let lines = lines
      var wrong: [Int: Set<Int>] = [:]
      for finding in Self.findings(text) {
        let line = finding.span.start.line - 1
        guard lines.indices.contains(line), let place = lines[line].place,
          !mappings[place.mapping].properties[place.property].isFixed
        else { continue }
        wrong[place.mapping, default: []].insert(place.property)
      }
      guard !wrong.isEmpty else { return count }
      for (mapping, properties) in wrong {
        for property in properties.sorted(by: >) { mappings[mapping].properties.remove(at: property) }
        count += properties.count
      }
    }
  }
}
