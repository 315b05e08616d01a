/// The tables of a project, numbered in the order in which they are first used.
struct TableCollection: Sendable {
  private(set) var all: [CheckedTable] = []
  private var places: [String: Int] = [:]

  /// The number of a table; made when it is not there yet.
  mutating func number(named name: String, _ entries: () -> [(key: String, value: Constant)]) -> Int {
    if let place = places[name] { return place }
    let place = all.count
    all.append(CheckedTable(name: name, entries: entries()))
    places[name] = place
    return place
  }

  /// The number of a table that was made elsewhere.
  mutating func number(of table: CheckedTable) -> Int { number(named: table.name) { table.entries } }
}
