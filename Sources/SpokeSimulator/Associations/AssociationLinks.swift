/// Which records are associated, seen from both sides.
struct AssociationLinks: Sendable {
  /// By direction, record and other record.
  private var links: [Direction: [Int: [Int: [AssociationTypeKey]]]] = [:]

  /// A pair of records.
  struct Pair: Sendable, Hashable {
    var direction: Direction
    var from: Int
    var to: Int

    var reversed: Pair { Pair(direction: direction.reversed, from: to, to: from) }
  }

  /// The types of a pair, in the order in which they were added; empty when they are not associated.
  subscript(pair: Pair) -> [AssociationTypeKey] {
    get { links[pair.direction]?[pair.from]?[pair.to] ?? [] }
    set { links[pair.direction, default: [:]][pair.from, default: [:]][pair.to] = newValue.isEmpty ? nil : newValue }
  }

  /// The records that a record is associated with, by ascending id.
  func others(of record: Int, _ direction: Direction) -> [(id: Int, types: [AssociationTypeKey])] {
    (links[direction]?[record] ?? [:]).map { ($0.key, $0.value) }.sorted { $0.id < $1.id }
  }

  /// How many records a record has by a type.
  func count(of record: Int, _ direction: Direction, type: AssociationTypeKey) -> Int {
    links[direction]?[record]?.count { $0.value.contains(type) } ?? 0
  }

  /// The pairs of one direction.
  func pairs(_ direction: Direction) -> [(pair: Pair, types: [AssociationTypeKey])] {
    (links[direction] ?? [:]).sorted { $0.key < $1.key }.flatMap { from, others in
      others.sorted { $0.key < $1.key }.map { (Pair(direction: direction, from: from, to: $0.key), $0.value) }
    }
  }

  /// The directions from an object in which there are any.
  func directions(from object: Int) -> [Direction] {
    links.keys.filter { $0.from == object }.sorted { $0.to < $1.to }
  }

  /// Adds a type to a pair on one side; false when it is there.
  mutating func insert(_ type: AssociationTypeKey, _ pair: Pair) -> Bool {
    let isThere = links[pair.direction]?[pair.from]?[pair.to]?.contains(type) ?? false
    guard !isThere else { return false }
    links[pair.direction, default: [:]][pair.from, default: [:]][pair.to, default: []].append(type)
    return true
  }

  /// Takes a type from a pair on one side; false when it is not there.
  mutating func remove(_ type: AssociationTypeKey, _ pair: Pair) -> Bool {
    guard let place = self[pair].firstIndex(of: type) else { return false }
    self[pair].remove(at: place)
    return true
  }
}
