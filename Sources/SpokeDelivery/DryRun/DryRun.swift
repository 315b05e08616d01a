import SpokeHubSpot
import SpokePlan
import SpokeSchema

/// Finds out what a delivery would send.
public struct DryRun: Sendable {
  private let plan: Plan
  private let inputs: [String]
  private let spool: Spool?

  /// - Parameters:
  ///   - inputs: files of events, `-` for standard input.
  ///   - spool: what it holds is counted, and what it has of the files is not counted again.
  public init(_ plan: Plan, inputs: [String], spool: Spool?) {
    self.plan = plan
    self.inputs = inputs
    self.spool = spool
  }

  /// - Throws: `DeliveryFailure` when an input cannot be read, or the plan is for an API version that is not known.
  public func run() async throws(DeliveryFailure) -> DeliveryEstimate {
    let view = plan.view
    guard let version = APIVersion.named(view.text(view.info.apiVersion)) else {
      throw DeliveryFailure("the plan is for an API version that this Spoke does not know", help: "Use a newer Spoke.")
    }
    let batcher = RequestBatcher(
      APIPaths(version), pathNames: ObjectNames(plan).names, identifiers: view.identifiers)
    var estimate = DeliveryEstimate(
      batcher, scopes: (0..<view.scopes.count).map { view.text(view.scopes[$0]) }.sorted())
    try await addSpool(&estimate)
    for path in inputs { try await add(path, &estimate) }
    estimate.finish()
    return estimate
  }

  private func addSpool(_ estimate: inout DeliveryEstimate) async throws(DeliveryFailure) {
    guard let spool else { return }
    var last = 0
    while true {
      let part = try await spool.loadOpen(after: last, limit: 10_000)
      guard let end = part.last else { return }
      for operation in part.operations where operation.record == nil { try estimate.add(operation.operation) }
      last = end
    }
  }

  private func add(_ path: String, _ estimate: inout DeliveryEstimate) async throws(DeliveryFailure) {
    var skipped = 0
    if path != "-", let spool, let file = try InputFile.inspect(path, known: try await spool.knownInputs()) {
      switch file.relation {
      case .new: break
      case .same(let id), .grown(let id), .grownInLine(let id): skipped = try await spool.input(id)?.lines ?? 0
      }
      if case .same(let id) = file.relation, try await spool.input(id)?.isRead == true {
        estimate.skip(path)
        return
      }
    }
    let source = try EventSource(path, input: 0, plan: plan, skipping: skipped)
    while let batch = try await source.nextBatch() { try estimate.add(batch) }
  }
}
