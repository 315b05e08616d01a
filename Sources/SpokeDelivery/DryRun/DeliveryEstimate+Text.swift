import Foundation
import SpokeJSON
import SpokeSchema

extension DeliveryEstimate {
  /// For a terminal.
  public var text: String {
    func grouped(_ number: Int) -> String { SpoolReport.grouped(number) }
    var lines = delivered.map { "\($0) is in the spool already" }
    lines.append(
      "\(grouped(self.lines)) lines, \(grouped(events)) events, \(grouped(operations)) operations, "
        + "\(grouped(planRejects)) rejected by the plan")
    lines.append("operations by mapping:")
    lines += Self.columns(byMapping.map { [$0.mapping, $0.what, grouped($0.operations)] })
    lines.append("calls: \(grouped(costs.all))")
    lines += Self.columns(byCall.map { [$0.call, grouped($0.count)] })
    lines.append("at least, by the portal's subscription:")
    lines += Self.columns(
      AccountTier.all.map { tier in
        [tier.name, Self.duration(costs.seconds(tier)), "\(Self.percent(costs.share(tier))) of a day's calls"]
      })
    lines.append("scopes: \(scopes.isEmpty ? "none" : scopes.joined(separator: ", "))")
    lines.append("Nothing was sent.")
    return lines.joined(separator: "\n")
  }

  private static func columns(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return ["  none"] }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell.padding(toLength: widths[column], withPad: " ", startingAt: 0)
      }
      return "  " + cells.joined(separator: "  ")
    }
  }

  static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<1: "under a second"
    case ..<120: "\(Int(seconds.rounded(.up))) s"
    case ..<7_200: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(Int((seconds / 3_600).rounded(.up))) h"
    }
  }

  private static func percent(_ share: Double) -> String {
    share < 0.01 ? "under 0.01 %" : "\(String(format: share < 10 ? "%.2f" : "%.0f", share)) %"
  }

  /// One JSON object with its line break.
  public var json: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("lines", lines)
      writer.member("events", events)
      writer.member("operations", operations)
      writer.member("planRejects", planRejects)
      writer.member("mappings", array: { writer in for mapping in byMapping { mapping.write(to: &writer) } })
      writer.member("calls", array: { writer in for call in byCall { call.write(to: &writer) } })
      writer.member("callCount", costs.all)
      writer.member("tiers", array: { writer in for tier in AccountTier.all { write(tier, to: &writer) } })
      writer.member("scopes", scopes)
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ tier: AccountTier, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", tier.name)
      writer.key("seconds")
      writer.write(number: String(format: "%.1f", costs.seconds(tier)))
      writer.key("dailyPercent")
      writer.write(number: String(format: "%.4f", costs.share(tier)))
    }
  }
}

extension DeliveryEstimate.Mapping {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("mapping", mapping)
      writer.member("what", what)
      writer.member("operations", operations)
    }
  }
}

extension DeliveryEstimate.Call {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("call", call)
      writer.member("count", count)
    }
  }
}
