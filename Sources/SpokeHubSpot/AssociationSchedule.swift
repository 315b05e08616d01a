import SpokeSchema

/// The open changes of associations, in stages that are sent one after the other.
///
/// An association that is added and taken away again, or the other way round, keeps its order; so do primary ones of one
/// record, of which the last counts. All others can go together.
struct AssociationSchedule {
  struct Change {
    let from: RecordLink
    let to: RecordLink
    let category: String
    let typeID: Int
    let isRemoval: Bool
    let line: Int
  }

  /// What one request can hold together.
  private struct Route: Hashable {
    let from: String
    let to: String
    let isRemoval: Bool
  }

  private struct Pair: Hashable {
    let from: RecordReference
    let to: RecordReference
  }

  /// One input: the types of one pair.
  private struct Input {
    let from: RecordLink
    let to: RecordLink
    var types: [(category: String, typeID: Int)]
    var lines: [Int]
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

  mutating func append(_ change: Change) {
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
    if let place = stages[stage].places[route]?[pair] {
      stages[stage].routes.update(group: place.group, value: place.value) { input in
        let isThere = input.types.contains { $0.typeID == change.typeID && $0.category == change.category }
        if !isThere { input.types.append((change.category, change.typeID)) }
        input.lines.append(change.line)
      }
      return
    }
    let input = Input(
      from: change.from, to: change.to, types: [(change.category, change.typeID)], lines: [change.line])
    stages[stage].places[route, default: [:]][pair] = stages[stage].routes.append(input, to: route)
  }

  /// The requests, in order.
  func requests(_ paths: RecordPaths) -> [Request] {
    stages.flatMap { stage in
      stage.routes.groups.flatMap { route, inputs in
        inputs.chunked(Limits.associationsPerBatch).map { part in
          let verb = route.isRemoval ? "labels/archive" : "create"
          return Request(
            method: "POST", path: paths.associationsBatch(from: route.from, to: route.to, verb),
            body: .object([.init("inputs", .array(part.map(Self.body)))]), lines: part.flatMap(\.lines).sortedOnce)
        }
      }
    }
  }

  private static func body(_ input: Input) -> RequestValue {
    let types = input.types.map { type in
      RequestValue.object([
        .init("associationCategory", .text(type.category)), .init("associationTypeId", .number(type.typeID)),
      ])
    }
    return .object([
      .init("from", .object([.init("id", input.from.value)])), .init("to", .object([.init("id", input.to.value)])),
      .init("types", .array(types)),
    ])
  }
}
