import SpokeDiagnostics

/// Triggers by the values that they ask for, so that only those are compared that may hold for one event.
///
/// Most triggers of a project exclude each other by an equality: another call type, another event, another kind of it.
/// Those never meet here. What bounds and absence exclude is left to `TriggerFacts.mayOverlap`.
struct TriggerIndex {
  /// How many combinations of values one conjunction is kept under; beyond, its widest path is left out.
  private static let maximumCombinations = 64
  /// How many sets of paths are looked through: mappings that each ask for another path are compared with their neighbours.
  private static let maximumShapes = 64

  /// What one conjunction asks for: for each path the values that it leaves.
  struct Demand: Sendable {
    fileprivate let paths: [String]
    fileprivate let values: [[TriggerConstant]]
    /// Every choice of one value for each path.
    fileprivate let combinations: [[TriggerConstant]]

    fileprivate init(paths: [String], values: [[TriggerConstant]]) {
      self.paths = paths
      self.values = values
      combinations = values.reduce([[]]) { all, choices in all.flatMap { row in choices.map { row + [$0] } } }
    }
  }

  /// Triggers that ask for values of the same paths.
  fileprivate struct Shape {
    /// The positions of all, in order.
    var all: [Int] = []
    /// Every combination of values with its position, in order.
    var rows: [(values: [TriggerConstant], position: Int)] = []
    /// The positions by the values of some of the paths; made when they are first asked for.
    var projections: [[Int]: [[TriggerConstant]: [Int]]] = [:]
  }

  private var shapes: [[String]: Shape] = [:]
  /// The sets of paths, the last used at the end.
  private var recent: [[String]] = []

  /// Adds the trigger of a position; positions are added in order.
  mutating func insert(_ demands: [Demand], at position: Int) {
    for demand in demands {
      shapes[demand.paths, default: Shape()].insert(demand.combinations, at: position)
      if !recent.suffix(Self.maximumShapes).contains(demand.paths) { recent.append(demand.paths) }
    }
  }

  /// The positions of triggers that may hold together with this one, the last first, perhaps with some twice.
  mutating func positions(of demands: [Demand]) -> Descending {
    var lists: [[Int]] = []
    for demand in demands {
      let values = Dictionary(zip(demand.paths, demand.values), uniquingKeysWith: { first, _ in first })
      for paths in Set(recent.suffix(Self.maximumShapes)) {
        let common = paths.indices.filter { values[paths[$0]] != nil }
        let wanted =
          demand.paths == paths ? demand : Demand(paths: [], values: common.compactMap { values[paths[$0]] })
        lists += shapes[paths, default: Shape()].positions(at: common, of: wanted.combinations)
      }
    }
    return Descending(lists)
  }

  /// What a trigger asks for, one for each part of an `or`.
  static func demands(of facts: TriggerFacts) -> [Demand] { facts.conjunctions.map(demand) }

  private static func demand(of conjunction: TriggerFacts.Conjunction) -> Demand {
    var demands: [(path: String, values: [TriggerConstant])] = []
    for (path, domain) in conjunction.ofEvent.domains where domain.isPresent && path != "type" {
      if let values = domain.values { demands.append((path, Array(values))) }
    }
    if let types = conjunction.types { demands.append(("type", types.map(TriggerConstant.string))) }
    // The narrowest first: they tell most apart.
    demands.sort { ($0.values.count, $0.path) < ($1.values.count, $1.path) }
    var product = 1
    let kept = demands.prefix { demand in
      product *= max(demand.values.count, 1)
      return product <= maximumCombinations
    }
    let sorted = kept.sorted { $0.path < $1.path }
    return Demand(paths: sorted.map(\.path), values: sorted.map(\.values))
  }

  /// Positions of several ascending lists, the greatest first.
  struct Descending: Sequence, IteratorProtocol {
    private var lists: [ArraySlice<Int>]

    init(_ lists: [[Int]]) { self.lists = lists.filter { !$0.isEmpty }.map { $0[...] } }

    mutating func next() -> Int? {
      var place: Int?
      for (index, list) in lists.enumerated() where list.last ?? -1 > place.flatMap({ lists[$0].last }) ?? -1 {
        place = index
      }
      return place.flatMap { lists[$0].popLast() }
    }
  }
}

extension TriggerIndex.Shape {
  fileprivate mutating func insert(_ combinations: [[TriggerConstant]], at position: Int) {
    if all.last != position { all.append(position) }
    for values in combinations {
      rows.append((values, position))
      // An array: the keys themselves would hold on to the dictionary, and every change would copy it.
      for columns in Array(projections.keys) {
        projections[columns]?[columns.map { values[$0] }, default: []].append(position)
      }
    }
  }

  /// The positions whose values in some columns are one of the wanted combinations.
  fileprivate mutating func positions(at columns: [Int], of wanted: [[TriggerConstant]]) -> [[Int]] {
    if columns.isEmpty { return [all] }
    if projections[columns] == nil {
      projections[columns] = rows.reduce(into: [:]) { index, row in
        index[columns.map { row.values[$0] }, default: []].append(row.position)
      }
    }
    return wanted.compactMap { projections[columns]?[$0] }
  }
}
