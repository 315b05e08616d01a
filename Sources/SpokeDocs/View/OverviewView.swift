import SpokeChecker
import SpokeDiagnostics
import SpokeSchema

/// The first page.
struct OverviewView {
  /// How many mappings the table of calls shows.
  private static let shownCalls = 50

  let context: PageContext

  private var model: SiteModel { context.model }

  var view: View {
    View.with { view in
      view.set("portal", model.portal.name)
      view.set("summary", summary)
      view.set("figures", figures)
      let breaking = model.drift?.changes.count { $0.change.isBreaking } ?? 0
      view.set("hasBreaking", breaking > 0)
      view.set(
        "breakingWords",
        "\(Numbers.count(breaking, "change")) of the portal since the earlier snapshot may break a mapping.")
      view.set("changesHref", markup: context.address(page: "changes"))
      view.set("owners", model.owners.indices.map { OwnerView.row($0, context) })
      view.set("scopesUnknown", model.portal.scopes == nil)
      view.set("scopes", scopes)
      setCalls(&view)
    }
  }

  private var summary: String {
    let mappings = model.mappings.count { $0.syntax.isEnabled }
    let written = model.owners.filter { !$0.mappings.isEmpty }
    let objects = written.count { $0.object != nil }
    let targets = [
      objects == 0 ? nil : "records of " + Numbers.count(objects, "object"),
      objects == written.count ? nil : Numbers.count(written.count - objects, "custom event"),
    ].compactMap(\.self)
    let verb = mappings == 1 ? "turns" : "turn"
    let result = targets.isEmpty ? "nothing yet" : targets.joined(separator: " and ")
    return "\(Numbers.count(mappings, "mapping")) \(verb) customer events into \(result) in this HubSpot portal."
  }

  private var figures: [View] {
    let written = Coverage.written(model)
    let read = Coverage.read(model)
    let proof = model.documentation.result.proof
    let conversions = proof.proved + proof.atRunTime + proof.unverifiable
    let index = context.format.index
    var figures = [
      (Numbers.grouped(model.mappings.count), model.mappings.count == 1 ? "mapping" : "mappings", "mappings/\(index)"),
      (
        "\(Numbers.grouped(written.used)) of \(Numbers.grouped(written.all))", "writable properties written", "coverage"
      ),
    ]
    if !model.plannedEvents.isEmpty {
      figures.append(("\(Numbers.grouped(read.used)) of \(Numbers.grouped(read.all))", "event fields read", "coverage"))
    }
    if conversions > 0 {
      figures.append(
        ("\(Numbers.percent(proof.proved, of: conversions)) %", "of conversions proved", "mappings/\(index)"))
    }
    figures.append(
      (Numbers.grouped(model.findings.count), model.findings.count == 1 ? "finding" : "findings", "findings"))
    if let drift = model.drift {
      figures.append((Numbers.grouped(drift.changes.count), "changes since the earlier snapshot", "changes"))
    }
    return figures.map { value, words, page in
      View.with { view in
        view.set("value", value)
        view.set("words", words)
        view.set("href", markup: context.address(page: page))
      }
    }
  }

  private var scopes: [View] {
    model.scopes.map { scope, mappings in
      View.with { view in
        view.set("scope", scope)
        if let granted = model.portal.scopes {
          // Where one of several scopes will do, another one may be granted.
          let isReported = mappings.contains { number in
            model.mappings[number].findings.contains { $0.rule == .missingScope }
          }
          let isGranted = granted.contains(scope)
          view.set("granted", isGranted ? "yes" : isReported ? nil : "another that will do")
          view.set("isMissing", !isGranted && isReported)
        } else {
          view.set("granted", "not known")
          view.set("isMissing", false)
        }
        view.set("scopeMappings", Numbers.count(mappings.count, "mapping"))
      }
    }
  }

  private func setCalls(_ view: inout View) {
    let estimates = model.mappings.enumerated().compactMap { number, mapping in
      mapping.checked.map { (number, CallEstimate($0)) }
    }
    let sorted = estimates.sorted { ($1.1.total, $0.0) < ($0.1.total, $1.0) }
    view.set("callRecords", CallEstimate.records)
    view.set("burst", Limits.burstRequestsProfessional)
    view.set("daily", Limits.dailyRequestsProfessional)
    view.set(
      "calls",
      sorted.prefix(Self.shownCalls).map { number, estimate in
        View.with { view in
          view.set("call", markup: context.link(mapping: number))
          view.set("callTotal", estimate.total)
          view.set("callParts", estimate.words)
        }
      })
    if sorted.count > Self.shownCalls {
      view.set("moreCalls", "The \(Self.shownCalls) dearest of \(sorted.count); each mapping’s page has its own.")
    }
  }
}
