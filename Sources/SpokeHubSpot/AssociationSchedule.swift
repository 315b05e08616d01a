import SpokeSchema

/// The open changes of associations, in stages that are sent one after the other.
///
/// An association that is added and taken away again, or the other way round, keeps its order; so do primary ones of one
/// record, of which the last counts. All others can go together.
package struct AssociationSchedule {
  package struct Change {
    let from: RecordLink
    let to: RecordLink
    let category: String
    let typeID: Int
    let isRemoval: Bool
    let source: Int

    /// - Parameter source: the number of what it comes from.
    package init(
      from: RecordLink, to: RecordLink, category: String, typeID: Int, isRemoval: Bool, source: Int
    ) {
      self.from = from
      self.to = to
      self.category = category
      self.typeID = typeID
      self.isRemoval = isRemoval
      self.source = source
    }
  }

  /// What one request can hold together.
  package struct Route: Hashable, Sendable {
    package let from: String
    package let to: String
    package let isRemoval: Bool

    /// The end of the path.
    package var verb: String { isRemoval ? "labels/archive" : "create" }
  }

  private struct Pair: Hashable {
    let from: RecordReference
    let to: RecordReference
  }

  /// One input: the types of one pair.
  package struct Input: Sendable {
    package let from: RecordLink
    package let to: RecordLink
    package var types: [AssociationType]
    package var sources: [Int]
  }

  package struct AssociationType: Sendable, Hashable {
    package var category: String
    package var typeID: Int
    /// The numbers of what asks for this type.
    package var sources: [Int]
  }

  private struct Stage {
    var routes = Grouped<Route, Input>()
    var places: [Route: [Pair: (group: Int, value: Int)]] = [:]
  }

  private var stages: [Stage] = []
  private var last: [Relation: Int] = [:]
  /// The last primary association of a record with records of an object.
  private var primaries: [RecordReference: [String: (stage: Int, other: RecordReference)]] = [:]
  /// The last stage with a primary association between two objects, by kind of the link to its owner.
  private var primaryKinds: [[String]: [String: Int]] = [:]
  /// The kinds of links that were met between two objects.
  private var kinds: [[String]: Set<[String]>] = [:]

  /// What two changes can have in common: both records, one of them and the kind of the other's link, or both kinds.
  private struct Relation: Hashable {
    let isRemoval: Bool
    let objects: [String]
    var left: RecordReference?
    var leftKind: String?
    var right: RecordReference?
    var rightKind: String?
  }

  package init() {}

  package mutating func append(_ change: Change) {
    var stage = 0
    for (left, right) in Self.orientations(change) {
      stage = max(stage, after(left, right, isRemoval: !change.isRemoval))
    }
    let primary = Self.primary(change)
    if let (owner, other) = primary {
      stage = max(stage, after(primaryOf: owner, other))
      primaries[owner.reference, default: [:]][other.object] = (stage, other.reference)
      let objects = [owner.object, other.object]
      primaryKinds[objects, default: [:]][owner.kind] = max(primaryKinds[objects]?[owner.kind] ?? 0, stage)
    }
    insert(change, stage: stage)
    for (left, right) in Self.orientations(change) {
      for relation in Self.relations(left, right, isRemoval: change.isRemoval) {
        last[relation] = max(last[relation] ?? 0, stage)
      }
      kinds[[left.object, right.object], default: []].insert([left.kind, right.kind])
    }
  }

  /// The first stage behind other primary associations of what may be one record.
  private func after(primaryOf owner: RecordLink, _ other: RecordLink) -> Int {
    var stage = 0
    if let present = primaries[owner.reference]?[other.object] {
      stage = present.other == other.reference ? present.stage : present.stage + 1
    }
    for (kind, last) in primaryKinds[[owner.object, other.object]] ?? [:] where kind != owner.kind {
      stage = max(stage, last + 1)
    }
    return stage
  }

  /// The first stage behind changes of the other sort that may be about the same pair.
  private func after(_ left: RecordLink, _ right: RecordLink, isRemoval: Bool) -> Int {
    let objects = [left.object, right.object]
    var stage = -1
    for kinds in kinds[objects] ?? [] {
      var relation = Relation(isRemoval: isRemoval, objects: objects, leftKind: kinds[0], rightKind: kinds[1])
      // Links of one kind are the same record or not; those of different kinds may be.
      if kinds[0] == left.kind { relation.left = left.reference }
      if kinds[1] == right.kind { relation.right = right.reference }
      stage = max(stage, last[relation] ?? -1)
    }
    return stage + 1
  }

  private static func relations(_ left: RecordLink, _ right: RecordLink, isRemoval: Bool) -> [Relation] {
    [(true, true), (true, false), (false, true), (false, false)].map { isLeft, isRight in
      Relation(
        isRemoval: isRemoval, objects: [left.object, right.object], left: isLeft ? left.reference : nil,
        leftKind: left.kind, right: isRight ? right.reference : nil, rightKind: right.kind)
    }
  }

  /// A pair is the same seen from either side. Between records of one object both views are kept.
  private static func orientations(_ change: Change) -> [(RecordLink, RecordLink)] {
    if change.from.object == change.to.object { return [(change.from, change.to), (change.to, change.from)] }
    return [change.from.object < change.to.object ? (change.from, change.to) : (change.to, change.from)]
  }

  /// The record of which only one association of the type counts, and the other one.
  private static func primary(_ change: Change) -> (owner: RecordLink, other: RecordLink)? {
    guard !change.isRemoval, change.category == DefaultAssociation.category else { return nil }
    let types = DefaultAssociation.types(from: change.from.object, to: change.to.object)
    switch types.first(where: { $0.typeID == change.typeID })?.primarySide {
    case .from: return (change.from, change.to)
    case .to: return (change.to, change.from)
    case nil: return nil
    }
  }

  private mutating func insert(_ change: Change, stage: Int) {
    while stages.count <= stage { stages.append(Stage()) }
    let route = Route(from: change.from.object, to: change.to.object, isRemoval: change.isRemoval)
    let pair = Pair(from: change.from.reference, to: change.to.reference)
    let type = AssociationType(category: change.category, typeID: change.typeID, sources: [change.source])
    if let place = stages[stage].places[route]?[pair] {
      stages[stage].routes.update(group: place.group, value: place.value) { $0.add(type) }
      return
    }
    let input = Input(from: change.from, to: change.to, types: [type], sources: [change.source])
    stages[stage].places[route, default: [:]][pair] = stages[stage].routes.append(input, to: route)
  }

  /// What goes together, in stages that are sent one after the other.
  package var batches: [[(route: Route, inputs: [Input])]] {
    stages.map { stage in
      stage.routes.groups.flatMap { route, inputs in
        inputs.chunked(Limits.associationsPerBatch).map { (route: route, inputs: $0) }
      }
    }
  }

  /// The requests, in order.
  func requests(_ paths: RecordPaths) -> [Request] {
    batches.joined().map { route, inputs in
      Request(
        method: "POST", path: paths.associationsBatch(from: route.from, to: route.to, route.verb),
        body: .object([.init("inputs", .array(inputs.map(\.body)))]), lines: inputs.flatMap(\.sources).sortedOnce)
    }
  }
}

extension AssociationSchedule.Input {
  fileprivate mutating func add(_ type: AssociationSchedule.AssociationType) {
    sources += type.sources
    if let place = types.firstIndex(where: { $0.typeID == type.typeID && $0.category == type.category }) {
      types[place].sources += type.sources
    } else {
      types.append(type)
    }
  }

  /// The same pair with one of its types.
  package func only(_ type: AssociationSchedule.AssociationType) -> Self {
    Self(from: from, to: to, types: [type], sources: type.sources)
  }

  /// As HubSpot takes it.
  package var body: RequestValue {
    let types = types.map { type in
      RequestValue.object([
        .init("associationCategory", .text(type.category)), .init("associationTypeId", .number(type.typeID)),
      ])
    }
    return .object([
      .init("from", .object([.init("id", from.value)])), .init("to", .object([.init("id", to.value)])),
      .init("types", .array(types)),
    ])
  }
}
