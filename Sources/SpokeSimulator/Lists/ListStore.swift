import SpokeJSON

/// The portal's lists and their members.
struct ListStore: Sendable {
  struct List: Sendable {
    let id: String
    var name: String
    let typeID: String
    /// `MANUAL`, `DYNAMIC` or `SNAPSHOT`
    let processingType: String
    var version: Int
    var createdAt: Instant?
    var updatedAt: Instant?
    var deletedAt: Instant?
    var json: JSONTree
    /// When each record became a member.
    var members: [Int: Instant] = [:]

    init(_ json: JSONTree) {
      self.json = json
      id = json["listId"]?.identifier ?? ""
      name = json["name"]?.string ?? ""
      typeID = json["objectTypeId"]?.identifier ?? ""
      processingType = json["processingType"]?.string ?? "MANUAL"
      version = json["listVersion"]?.integer ?? 1
    }
  }

  private(set) var lists: [String: List] = [:]

  init(_ lists: [JSONTree]) {
    for json in lists {
      let list = List(json)
      if !list.id.isEmpty { self.lists[list.id] = list }
    }
  }

  /// In the order of their ids.
  var sorted: [List] { lists.values.sorted { (Int($0.id) ?? 0, $0.id) < (Int($1.id) ?? 0, $1.id) } }

  subscript(id: String) -> List? {
    get { lists[id] }
    set { lists[id] = newValue }
  }

  /// The list of a name that is not deleted.
  func named(_ name: String, typeID: String? = nil) -> List? {
    lists.values.first { $0.name == name && $0.deletedAt == nil && (typeID == nil || $0.typeID == typeID) }
  }

  /// Adds members; returns those that were not there.
  mutating func add(_ records: [Int], to id: String, at now: Instant) -> [Int] {
    let new = records.filter { lists[id]?.members[$0] == nil }
    for record in new { lists[id]?.members[record] = now }
    return new
  }

  /// Takes members away; returns those that were there.
  mutating func remove(_ records: [Int], from id: String) -> [Int] {
    records.filter { lists[id]?.members.removeValue(forKey: $0) != nil }
  }

  /// Takes an archived record out of all lists; returns their ids.
  mutating func removeEverywhere(_ record: Int, typeID: String) -> [String] {
    lists.values.filter { $0.typeID == typeID && $0.members[record] != nil }.map(\.id).filter {
      lists[$0]?.members.removeValue(forKey: record) != nil
    }
  }

  func makeID() -> String { String((lists.keys.compactMap { Int($0) }.max() ?? 0) + 1) }
}
