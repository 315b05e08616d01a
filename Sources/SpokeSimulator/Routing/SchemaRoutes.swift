import SpokeSchema

/// Definitions: properties, schemas, labels, pipelines, owners.
enum SchemaRoutes {
  static func routes(_ paths: APIPaths) -> [Route] { properties(paths) }

  private static func properties(_ paths: APIPaths) -> [Route] {
    let root = paths.properties("{object}")
    let read = Route.Access.readSchema("object")
    return [
      Route("GET", root, read) { world, call throws(APIError) in try world.listProperties(call) },
      Route("GET", root.appending("{property}"), read) { world, call throws(APIError) in try world.readProperty(call) },
    ]
  }
}
