import SpokeHubSpot

/// The operations of one job of follow-ups, and what is known of each so far.
struct FollowUpSheet {
  /// The other side of an association that is to be found.
  struct Wanted: Sendable {
    var place: Int
    var association: Int
    var wanted: Finder.Wanted
    /// Whether it is made where there is none.
    var isCreated: Bool
  }

  let operations: [OpenOperation]
  /// What is known of the other sides, by operation and association.
  private var targets: [[Int: OpenOperation.Target]]
  private var causes: [Cause?]
  private var omissions: [[Settlement.Omission]]
  private let places: [Int: Int]
  /// Operations that name a record that is no longer there.
  private var gone: Set<Int> = []

  init(_ operations: [OpenOperation]) {
    self.operations = operations
    targets = operations.map(\.targets)
    causes = operations.map { _ in nil }
    omissions = operations.map { _ in [] }
    places = Dictionary(operations.enumerated().map { ($1.number, $0) }) { first, _ in first }
  }

  var outcomes: [FollowOutcome] {
    operations.indices.map { place in
      causes[place].map { .rejected($0, omissions[place]) } ?? .done(omissions[place])
    }
  }

  // MARK: The other sides

  /// What has to be looked up.
  var wanted: [Wanted] {
    operations.indices.flatMap { place in
      operations[place].operation.associations.indices.compactMap { index -> Wanted? in
        guard targets[place][index] == nil, let wanted = operations[place].wanted(index) else { return nil }
        let association = operations[place].operation.associations[index]
        let isCreated = association.missing == "create" && !association.isRemoval && wanted.match.count == 1
        return Wanted(place: place, association: index, wanted: wanted, isCreated: isCreated)
      }
    }
  }

  mutating func note(_ wanted: Wanted, _ found: Finder.Found) {
    let object = operations[wanted.place].operation.associations[wanted.association].to
    switch found {
    case .one(let id): targets[wanted.place][wanted.association] = .found(id)
    case .none: targets[wanted.place][wanted.association] = .absent(.associationMissing)
    case .several: fail(wanted.place, Cause(.associationAmbiguous, object))
    case .refused(let cause): fail(wanted.place, Cause(.associationRefused, cause.detail))
    }
  }

  /// The changes of associations, in the order of the operations. What has no other side is left out or rejected.
  mutating func associations() -> AssociationSchedule {
    var schedule = AssociationSchedule()
    for (place, operation) in operations.enumerated() {
      for (index, association) in operation.operation.associations.enumerated() {
        switch targets[place][index] {
        case .found(let id):
          schedule.append(
            .init(
              from: link(place), to: Self.link(association.to, id), category: association.category,
              typeID: association.typeID, isRemoval: association.isRemoval, source: operation.number))
        case .absent(let reason): leaveOut(association, of: place, reason)
        case .operation: leaveOut(association, of: place, .recordNotWritten)
        case nil: continue
        }
      }
    }
    return schedule
  }

  func lists() -> ListSchedule {
    var schedule = ListSchedule()
    for (place, operation) in operations.enumerated() {
      for change in operation.operation.lists {
        schedule.append(
          listID: change.listID, record: link(place), isRemoval: change.isRemoval, source: operation.number)
      }
    }
    return schedule
  }

  private func link(_ place: Int) -> RecordLink {
    Self.link(operations[place].operation.target, operations[place].record ?? "")
  }

  /// By the id: then the same record has one name.
  private static func link(_ object: String, _ id: String) -> RecordLink {
    RecordLink(object: object, match: [.init(name: "id", value: id)])
  }

  // MARK: What was not written

  private mutating func leaveOut(_ association: Operation.Association, of place: Int, _ reason: Reason) {
    if association.missing == "reject" {
      fail(place, Cause(reason, association.to))
    } else {
      omissions[place].append(.init(object: association.to, reason: reason))
    }
  }

  private mutating func fail(_ place: Int, _ cause: Cause) {
    if causes[place] == nil { causes[place] = cause }
  }

  mutating func note(_ failures: [FollowUpSender.Failure]) {
    for failure in failures {
      for place in failure.sources.compactMap({ places[$0] }) {
        if failure.isGone { gone.insert(place) }
        fail(place, failure.cause)
      }
    }
  }

  /// Operations that are tried once more, for ids that were remembered named records that are gone: without what was
  /// remembered.
  var again: [OpenOperation] {
    gone.sorted().map { place in
      var operation = operations[place]
      for index in operation.operation.associations.indices where operation.wanted(index)?.id == nil {
        if operation.wanted(index) != nil { operation.targets[index] = nil }
      }
      return operation
    }
  }

  /// Takes over what became of those that were tried once more.
  mutating func replace(with other: FollowUpSheet) {
    for (place, operation) in other.operations.enumerated() {
      guard let own = places[operation.number] else { continue }
      causes[own] = other.causes[place]
      omissions[own] = other.omissions[place]
    }
  }
}
