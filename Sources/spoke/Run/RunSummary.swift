import SpokeInput
import SpokePlan
import SpokeReports
import SpokeRuntime

/// What a run counted, in words.
struct RunSummary {
  private let view: PlanView
  private let statistics: RunStatistics
  private let inputs: [EventInput]

  init(_ plan: Plan, _ statistics: RunStatistics, inputs: [EventInput]) {
    view = plan.view
    self.statistics = statistics
    self.inputs = inputs
  }

  /// Lines and records that were rejected, whatever the reason.
  static func rejectCount(_ statistics: RunStatistics) -> Int {
    RejectReason.allCases.reduce(0) { $0 + statistics.rejects($1) }
  }

  /// One line, or all counts.
  func text(isDetailed: Bool) -> String {
    var parts = [headline]
    guard isDetailed else { return headline }
    if inputs.count > 1 {
      for input in inputs {
        let lines =
          input.lineCount == 0 ? "no lines" : "lines \(input.firstLine) to \(input.firstLine + input.lineCount - 1)"
        parts.append("  \(input.name): \(lines)")
      }
    }
    parts += mappings + rejects + omissions
    return parts.joined(separator: "\n")
  }

  private var headline: String {
    let blank = statistics.blankLines > 0 ? " (\(statistics.blankLines) blank)" : ""
    return "\(Summary.count(statistics.lines, "line"))\(blank), \(Summary.count(statistics.events, "event")), "
      + "\(statistics.matchedEvents) matched, \(Summary.count(statistics.operations, "operation")), "
      + "\(Summary.count(Self.rejectCount(statistics), "reject"))"
  }

  private var mappings: [String] {
    let names = (0..<view.mappings.count).map { name($0) }
    let width = names.map(\.count).max() ?? 0
    return ["operations by mapping:"]
      + names.enumerated().map { index, name in
        "  \(name)\(String(repeating: " ", count: width - name.count))  \(statistics.operations(ofMapping: index))"
      }
  }

  private var rejects: [String] {
    var lines: [String] = []
    for reason in RejectReason.allCases where reason.isOfLine && statistics.rejects(reason) > 0 {
      lines.append("  \(reason.name): \(statistics.rejects(reason))")
    }
    for mapping in (0..<view.mappings.count) {
      for reason in RejectReason.allCases where !reason.isOfLine {
        let count = statistics.rejects(reason, ofMapping: mapping)
        if count > 0 { lines.append("  \(name(mapping)): \(reason.name): \(count)") }
      }
    }
    return lines.isEmpty ? [] : ["rejects:"] + lines
  }

  private var omissions: [String] {
    var lines: [String] = []
    for mapping in (0..<view.mappings.count) {
      for step in view.mappings[mapping].steps.indices {
        let counts: [(OmissionReason, Int)] = OmissionReason.allCases.compactMap { reason in
          let count = statistics.omissions(reason, ofStep: step)
          return count > 0 ? (reason, count) : nil
        }
        guard !counts.isEmpty else { continue }
        let field = view.fields[view.steps[step].field]
        let property = String(decoding: view.string(field.name), as: UTF8.self)
        let words = counts.map { "\($0.1) \($0.0.name)" }.joined(separator: ", ")
        lines.append("  \(name(mapping)).\(property): \(words)")
      }
      for association in view.mappings[mapping].associations.indices
      where statistics.unresolved(association: association) > 0 {
        let object = view.objects[view.associations[association].object]
        let name = String(decoding: view.string(object.name), as: UTF8.self)
        lines.append(
          "  \(self.name(mapping)) → \(name): "
            + Summary.count(statistics.unresolved(association: association), "association"))
      }
    }
    return lines.isEmpty ? [] : ["left out:"] + lines
  }

  private func name(_ mapping: Int) -> String {
    String(decoding: view.string(view.mappings[mapping].id), as: UTF8.self)
  }
}
