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
      combinations =
        values.allSatisfy { $0.count == 1 }
        ? [values.map { $0[0] }]
        : values.reduce([[]]) { all, choices in all.flatMap { row in choices.map { row + [$0] } } }
    }

    /// The places of those of some paths that are asked for here as well, and what is asked of them. Both are in order.
    fileprivate func common(with others: [String]) -> (columns: [Int], demand: Demand) {
      var columns: [Int] = []
      var (common, choices): ([String], [[TriggerConstant]]) = ([], [])
      var mine = 0
      for (column, path) in others.enumerated() {
        while mine < paths.count, paths[mine] < path { mine += 1 }
        guard mine < paths.count, paths[mine] == path else { continue }
        columns.append(column)
        common.append(path)
        choices.append(values[mine])
      }
      return (columns, Demand(paths: common, values: choices))
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
  /// The sets of paths, the last used at the end; among as many as are looked through each stands once.
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
      for paths in recent.suffix(Self.maximumShapes) {
        if demand.paths == paths {
          lists += shapes[paths, default: Shape()].positions(at: Array(paths.indices), of: demand.combinations)
          continue
        }
        let (columns, common) = demand.common(with: paths)
        lists += shapes[paths, default: Shape()].positions(at: columns, of: common.combinations)
      }
    }
    return Descending(lists)
  }

  /// What a trigger asks for, one for each part of an `or`.
  static func demands(of facts: TriggerFacts) -> [Demand] { facts.conjunctions.map(demand) }

  private static func demand(of conjunction: TriggerFacts.Conjunction) -> Demand {
    var demands: [(path: String, values: [TriggerConstant])] = []
    let domains = conjunction.ofEvent.domains
    for path in domains.listed where path != "type" {
      guard let domain = domains[path], domain.isPresent, let values = domain.values else { continue }
      demands.append((path, values.all))
    }
    if let types = conjunction.types { demands.append(("type", types.map(TriggerConstant.string))) }
    if demands.contains(where: { $0.values.count > 1 }) {
      // The narrowest first: they tell most apart.
      demands.sort { ($0.values.count, $0.path) < ($1.values.count, $1.path) }
      var product = 1
      let kept = demands.prefix { demand in
        product *= max(demand.values.count, 1)
        return product <= maximumCombinations
      }
      demands = Array(kept)
    }
    demands.sort { $0.path < $1.path }
    return Demand(paths: demands.map(\.path), values: demands.map(\.values))
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
    let projection = projection(to: columns)
    return wanted.compactMap { projection[$0] }
  }

  private mutating func projection(to columns: [Int]) -> [[TriggerConstant]: [Int]] {
    if let known = projections[columns] { return known }
    let isWhole = columns.count == rows.first?.values.count
    let made: [[TriggerConstant]: [Int]] = rows.reduce(into: [:]) { index, row in
      index[isWhole ? row.values : columns.map { row.values[$0] }, default: []].append(row.position)
    }
    projections[columns] = made
    return made
  }
}
