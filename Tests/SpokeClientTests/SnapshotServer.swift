import SpokeClient
import SpokeJSON
import SpokeTestSupport
import Synchronization

@testable import SpokeClient

/// A portal that answers from the files of a snapshot, in HubSpot's shapes.
///
/// It is no HubSpot: it knows only what a pull asks for. A class because tests change it while it runs.
final class SnapshotServer: Sendable {
  /// What differs from a portal that answers everything.
  struct Behaviour: Sendable {
    /// Answers in place of the portal's, by method and path.
    var overrides: [String: ScriptedServer.Reply] = [:]
    /// Answers to the first requests of a method and path, one after the other.
    var first: [String: [ScriptedServer.Reply]] = [:]
    /// Whether members and elements come in another order than they are stored in.
    var isShuffled = false
    /// How many elements a page has.
    var pageSize = 2
    var scopesAreReadable = true
  }

  let files: Mutex<[String: JSONTree]>
  let behaviour: Mutex<Behaviour>

  /// - Parameter folder: the snapshot, in the repository.
  init(_ folder: String = "Schemas/portals/acme", _ behaviour: Behaviour = Behaviour()) throws {
    let read = try SnapshotFolder("\(Repository.root)/\(folder)").read()
    files = Mutex(read.compactMapValues { JSONTree($0) })
    self.behaviour = Mutex(behaviour)
  }

  func answer(_ request: ScriptedServer.Request) -> ScriptedServer.Reply {
    let key = "\(request.method) \(request.path)"
    let scripted = behaviour.withLock { behaviour -> ScriptedServer.Reply? in
      if let first = behaviour.first[key]?.first {
        behaviour.first[key]?.removeFirst()
        return first
      }
      return behaviour.overrides[key]
    }
    if let scripted { return scripted }
    guard let tree = tree(request) else { return Self.notFound }
    let isShuffled = behaviour.withLock { $0.isShuffled }
    return .json(200, String(decoding: (isShuffled ? tree.reversed : tree).fileBytes, as: UTF8.self))
  }

  static let notFound = ScriptedServer.Reply.json(
    404, #"{"status":"error","message":"resource not found","correlationId":"c","category":"OBJECT_NOT_FOUND"}"#)
  static let forbidden = ScriptedServer.Reply.json(
    403,
    """
    {"status":"error","message":"This app hasn't been granted all required scopes to make this call.",
     "category":"MISSING_SCOPES","errors":[{"message":"One or more of the following scopes are required.",
     "context":{"requiredGranularScopes":["some.scope.read","other.scope.read"]}}]}
    """)

  // MARK: What is there

  private func file(_ path: String) -> JSONTree? { files.withLock { $0[path] } }

  /// The file name of an object that stands in a path.
  private func object(_ pathName: String) -> String? {
    files.withLock { files in
      files.first { path, tree in
        path.hasPrefix("objects/")
          && (tree["fullyQualifiedName"]?.string ?? tree["name"]?.string == pathName
            || tree["objectTypeId"]?.string == pathName
            || tree["fullyQualifiedName"]?.string == pathName)
      }.flatMap { $0.value["name"]?.string }
    }
  }

  private func tree(_ request: ScriptedServer.Request) -> JSONTree? {
    let parts = request.path.split(separator: "/").map(String.init)
    var query: [String: String] = [:]
    for item in request.query.split(separator: "&") {
      let pair = item.split(separator: "=").map(String.init)
      if pair.count == 2 { query[pair[0]] = pair[1] }
    }
    switch (request.method, parts.first, parts.dropFirst().first) {
    case ("GET", "account-info", _): return file("portal.json")?.removing(["spoke", "pulledAt", "scopes", "objects"])
    case ("POST", "oauth", _):
      guard behaviour.withLock({ $0.scopesAreReadable }) else { return nil }
      return file("portal.json").map { .object([.init("scopes", $0["scopes"] ?? .array([]))]) }
    case ("GET", "crm-object-schemas", _): return schemas(parts)
    case ("GET", "crm", "properties"): return properties(parts[3], query)
    case ("GET", "crm", "property-validations"):
      return object(parts[3]).map { file("validations/\($0).json") ?? Self.none }
    case ("GET", "crm", "pipelines"): return object(parts[3]).map { file("pipelines/\($0).json") ?? Self.none }
    case ("GET", "crm", "associations"): return associations(parts)
    case ("GET", "crm", "owners"): return page(owners(archived: query["archived"] == "true"), query)
    case ("POST", "crm", "lists"): return lists(request.body)
    case ("GET", "events", _): return page(file("events.json")?["results"]?.elements ?? [], query)
    default: return nil
    }
  }

  private static let none = SnapshotShapes.file([])

  private func schemas(_ parts: [String]) -> JSONTree? {
    if parts.count > 3 { return object(parts[3]).flatMap { file("objects/\($0).json") }?.removing(["properties"]) }
    let customs = files.withLock { $0.values.filter { $0["fullyQualifiedName"] != nil } }
    return SnapshotShapes.file(customs.map { $0.removing(["properties"]) })
  }

  private func properties(_ pathName: String, _ query: [String: String]) -> JSONTree? {
    guard let name = object(pathName), let all = file("objects/\(name).json")?["properties"]?.elements else {
      return nil
    }
    return SnapshotShapes.file(
      all.filter { property in
        var isArchived = false
        if case .bool(true)? = property["archived"] { isArchived = true }
        return property["dataSensitivity"]?.string == query["dataSensitivity"]
          && isArchived == (query["archived"] == "true")
      })
  }

  private func associations(_ parts: [String]) -> JSONTree? {
    if parts[3] == "definitions" {
      let all = files.withLock { $0.filter { $0.key.hasPrefix("associations/") } }
      let pairs =
        parts.last == "all"
        ? all.values.flatMap { $0["results"]?.elements ?? [] } : types(parts[5], parts[6]) ?? []
      return SnapshotShapes.file(
        pairs.compactMap { type in
          guard let maximum = type["maxToObjectIds"] else { return nil }
          return .object([
            .init("category", type["category"] ?? .null), .init("typeId", type["typeId"] ?? .null),
            .init("userEnforcedMaxToObjectIds", maximum),
          ])
        })
    }
    guard let types = types(parts[3], parts[4]) else { return Self.none }
    return SnapshotShapes.file(types.map { $0.removing(["maxToObjectIds"]) })
  }

  private func types(_ from: String, _ to: String) -> [JSONTree]? {
    guard let from = object(from), let to = object(to) else { return nil }
    return file("associations/\(from).\(to).json")?["results"]?.elements
  }

  private func owners(archived: Bool) -> [JSONTree] {
    (file("owners.json")?["results"]?.elements ?? []).filter { owner in
      if case .bool(let flag)? = owner["archived"] { flag == archived } else { !archived }
    }
  }

  private func page(_ all: [JSONTree], _ query: [String: String]) -> JSONTree {
    let size = behaviour.withLock { $0.pageSize }
    let start = query["after"].flatMap { Int($0) } ?? 0
    let end = min(start + size, all.count)
    var members = [JSONTree.Member("results", .array(Array(all[min(start, end)..<end])))]
    if end < all.count {
      members.append(.init("paging", .object([.init("next", .object([.init("after", .string("\(end)"))]))])))
    }
    return .object(members)
  }

  private func lists(_ body: String) -> JSONTree {
    let all = file("lists.json")?["results"]?.elements ?? []
    let start = JSONTree(Array(body.utf8))?["offset"]?.identifier.flatMap { Int($0) } ?? 0
    let end = min(start + behaviour.withLock { $0.pageSize }, all.count)
    let lists = all[min(start, end)..<end].enumerated().map { index, list -> JSONTree in
      guard case .object(let members) = list else { return list }
      // What changes whenever a record comes or goes.
      return .object(members + [.init("size", .number("\(start + index)")), .init("listVersion", .number("7"))])
    }
    return .object([
      .init("lists", .array(Array(lists))), .init("hasMore", .bool(end < all.count)),
      .init("offset", .number("\(end)")), .init("total", .number("\(all.count)")),
    ])
  }
}

extension JSONTree {
  /// The same content with members and elements the other way round.
  var reversed: JSONTree {
    switch self {
    case .array(let elements): .array(elements.reversed().map(\.reversed))
    case .object(let members): .object(members.reversed().map { Member($0.name, $0.value.reversed) })
    default: self
    }
  }

  /// The object with another value for a member, at its end if it had none.
  func setting(_ name: String, _ value: JSONTree) -> JSONTree {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].value = value
    } else {
      members.append(Member(name, value))
    }
    return .object(members)
  }
}
