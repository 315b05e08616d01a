import SpokeHubSpot

/// Looks at the associations that decide whether a record is written.
struct Decider: Sendable {
  let finder: Finder

  func decide(_ operations: [OpenOperation]) async -> (decisions: [Decision], stop: DeliveryStop?) {
    do throws(DeliveryStop) {
      let found = try await finder.find(Set(operations.flatMap { wanted(of: $0).values }))
      return (operations.map { decision($0, found) }, nil)
    } catch {
      return (operations.map { _ in .unsent }, error)
    }
  }

  private func wanted(of operation: OpenOperation) -> [Int: Finder.Wanted] {
    var wanted: [Int: Finder.Wanted] = [:]
    for index in operation.decidingAssociations where operation.targets[index] == nil {
      wanted[index] = operation.wanted(index)
    }
    return wanted
  }

  private func decision(_ operation: OpenOperation, _ found: [Finder.Wanted: Finder.Found]) -> Decision {
    var targets: [Int: OpenOperation.Target] = [:]
    for (index, wanted) in wanted(of: operation) {
      let association = operation.operation.associations[index]
      switch found[wanted] {
      case .one(let id): targets[index] = .found(id)
      case .several: return .reject(Cause(.associationAmbiguous, association.to))
      case .refused(let cause): return .reject(Cause(.associationRefused, cause.detail))
      case .none?, nil:
        if association.missing == "reject" { return .reject(Cause(.associationMissing, association.to)) }
        if association.missing != "create" { targets[index] = .absent(.associationMissing) }
      }
    }
    for index in operation.decidingAssociations {
      if case .absent(let reason) = operation.targets[index],
        operation.operation.associations[index].missing == "reject"
      {
        return .reject(Cause(reason, operation.operation.associations[index].to))
      }
    }
    return .write(targets)
  }
}

extension OpenOperation {
  /// What finds the other side of an association; nil for another operation's record.
  func wanted(_ index: Int) -> Finder.Wanted? {
    let association = operation.associations[index]
    guard case .match(let fields) = association.target else { return nil }
    return Finder.Wanted(object: association.to, match: fields)
  }
}
