import ArgumentParser
import SpokeCases
import SpokeCompiler
import SpokeExplain
import SpokePlan

/// `spoke explain`: what a plan makes of one event, and why.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a plan makes of one event: which mappings fire, and where every value comes from.",
    discussion: """
      The event is one line of JSON. For every property the way of its value is shown: the paths of the event, what
      every function made of them, the conversion, and what was done with a missing, null, empty or invalid value.

      EXAMPLES
        spoke explain plan.spoke event.json
        spoke explain plan.spoke --event events.ndjson:12
        head -1 events.ndjson | spoke explain plan.spoke
        spoke explain plan.spoke event.json --mapping contact-from-identify
      """)

  @Argument(help: "A plan that `spoke compile` wrote.")
  var plan: String

  @Argument(help: "A file that holds one event. Default: standard input.")
  var file: String?

  @Option(name: .long, help: ArgumentHelp("A file of events and the line to take.", valueName: "file[:line]"))
  var event: String?

  @Option(name: .long, help: ArgumentHelp("Show this mapping only; may be given again.", valueName: "id"))
  var mapping: [String] = []

  @Option(name: .long, help: "human or json.")
  var format = ExplainFormat.human

  @OptionGroup var common: CommonOptions

  enum ExplainFormat: String, ExpressibleByArgument, CaseIterable { case human, json }

  func validate() throws {
    if file != nil, event != nil { throw ValidationError("name the event as an argument or with --event, not both") }
  }

  func run() throws {
    let plan = try PlanFile.load(plan)
    let inspection = PlanInspection(plan)
    for id in mapping where !inspection.mappings.contains(where: { $0.id == id }) {
      throw CommandFailure(
        "the plan has no mapping '\(id)'",
        help: "Its mappings are \(inspection.mappings.map(\.id).joined(separator: ", ")).")
    }
    let line = try eventLine()
    var explainer = Explainer(plan: plan, inspection: inspection)
    var explanation = line.withUnsafeBufferPointer { explainer.explain($0) }
    if !mapping.isEmpty { explanation.mappings.removeAll { !mapping.contains($0.id) } }
    switch format {
    case .human: Terminal.write(explanation.text)
    case .json: Terminal.write(explanation.json)
    }
    if explanation.rejected != nil { throw Outcome.findings }
  }

  /// The event's bytes. Without a line, the whole file is the event, whether it stands on one line or is indented.
  private func eventLine() throws(CommandFailure) -> [UInt8] {
    var path = event ?? file ?? "-"
    var number: Int?
    if event != nil, let colon = path.lastIndex(of: ":"), let line = Int(path[path.index(after: colon)...]) {
      number = line
      path = String(path[..<colon])
    }
    let bytes = path == "-" ? try FileSystem.readStandardInput() : try FileSystem.read(path)
    if let number {
      guard number > 0, let events = CaseEvents.line(number, of: bytes) else {
        throw CommandFailure("\(path) has no line \(number)", help: "Lines are counted from 1.")
      }
      return events.bytes
    }
    let lines = bytes.split(separator: 0x0A).filter { line in line.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } }
    guard let first = lines.first else {
      throw CommandFailure("there is no event in \(path == "-" ? "standard input" : path)")
    }
    // Several lines that each hold an object are several events.
    let isObject = first.first(where: { $0 != 0x20 }) == 0x7B && first.last(where: { $0 != 0x20 && $0 != 0x0D }) == 0x7D
    if lines.count > 1, isObject {
      throw CommandFailure(
        "\(path == "-" ? "standard input" : path) holds \(lines.count) lines, and one event is explained",
        help: "Name the line: `--event FILE:LINE`.")
    }
    return bytes
  }
}
