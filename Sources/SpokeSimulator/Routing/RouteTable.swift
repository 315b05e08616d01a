import SpokeSchema

/// All routes, found by method and path.
struct RouteTable: Sendable {
  private struct Node: Sendable {
    var children: [String: Int] = [:]
    /// The child for any part.
    var variable: Int?
    /// By method.
    var endpoints: [String: Endpoint] = [:]
  }

  private struct Endpoint: Sendable {
    var route: Route
    var version: APIVersion
    /// The names of the path's variable parts, in order.
    var names: [String]
  }

  private var nodes = [Node()]

  mutating func add(_ routes: [Route], version: APIVersion) {
    for route in routes {
      var node = 0
      var names: [String] = []
      for part in route.path.text.split(separator: "/").map({ PercentEncoding.decoded($0) }) {
        if part.hasPrefix("{"), part.hasSuffix("}") { names.append(String(part.dropFirst().dropLast())) }
        node = child(of: node, part)
      }
      nodes[node].endpoints[route.method] = Endpoint(route: route, version: version, names: names)
    }
  }

  private mutating func child(of node: Int, _ part: String) -> Int {
    let isVariable = part.hasPrefix("{")
    if let child = isVariable ? nodes[node].variable : nodes[node].children[part] { return child }
    nodes.append(Node())
    let child = nodes.count - 1
    if isVariable { nodes[node].variable = child } else { nodes[node].children[part] = child }
    return child
  }

  enum Match {
    case found(Route, APIVersion, parameters: [String: String])
    case wrongMethod
    case none
  }

  func match(method: String, segments: [String]) -> Match {
    var values: [String] = []
    guard segments.count <= 32, let node = node(0, segments[...], &values) else { return .none }
    guard let endpoint = nodes[node].endpoints[method] else { return .wrongMethod }
    let parameters = Dictionary(zip(endpoint.names, values)) { _, last in last }
    return .found(endpoint.route, endpoint.version, parameters: parameters)
  }

  /// The node of a path; a part as it stands goes before any part. The paths' lengths bound the recursion.
  private func node(_ start: Int, _ segments: ArraySlice<String>, _ values: inout [String]) -> Int? {
    guard let part = segments.first else { return nodes[start].endpoints.isEmpty ? nil : start }
    let rest = segments.dropFirst()
    if let child = nodes[start].children[part], let found = node(child, rest, &values) { return found }
    guard let child = nodes[start].variable else { return nil }
    values.append(part)
    if let found = node(child, rest, &values) { return found }
    values.removeLast()
    return nil
  }
}
