import SpokeSchema

/// Definitions: properties, schemas, labels, pipelines and owners.
enum SchemaRoutes {
  static func routes(_ paths: APIPaths) -> [Route] {
    properties(paths.properties("{object}")) + validations(paths) + paths.schemaAliases.flatMap(schemas)
      + paths.associationLabelAliases(from: "{from}", to: "{to}").flatMap(labels) + associationLimits(paths)
      + pipelines(paths.pipelines("{object}")) + owners(paths.owners)
  }

  private static func properties(_ root: APIPath) -> [Route] {
    let (read, write) = (Route.Access.readSchema("object"), Route.Access.writeSchema("object"))
    let (one, group) = (root.appending("{property}"), root.appending("groups", "{group}"))
    return [
      Route("GET", root, read) { world, call throws(APIError) in try world.listProperties(call) },
      Route("POST", root, write) { world, call throws(APIError) in try world.createProperty(call) },
      Route("GET", one, read) { world, call throws(APIError) in try world.readProperty(call) },
      Route("PATCH", one, write) { world, call throws(APIError) in try world.updateProperty(call) },
      Route("DELETE", one, write) { world, call throws(APIError) in try world.archiveProperty(call) },
      Route("POST", root.appending("batch", "create"), write) { world, call throws(APIError) in
        try world.createProperties(call)
      },
      Route("POST", root.appending("batch", "read"), read) { world, call throws(APIError) in
        try world.readProperties(call)
      },
      Route("POST", root.appending("batch", "archive"), write) { world, call throws(APIError) in
        try world.archiveProperties(call)
      },
      Route("GET", root.appending("groups"), read) { world, call throws(APIError) in try world.listGroups(call) },
      Route("POST", root.appending("groups"), write) { world, call throws(APIError) in try world.createGroup(call) },
      Route("GET", group, read) { world, call throws(APIError) in try world.readGroup(call) },
      Route("PATCH", group, write) { world, call throws(APIError) in try world.updateGroup(call) },
      Route("DELETE", group, write) { world, call throws(APIError) in try world.archiveGroup(call) },
    ]
  }

  private static func validations(_ paths: APIPaths) -> [Route] {
    let root = paths.propertyValidations(typeID: "{object}")
    let (read, write) = (Route.Access.readSchema("object"), Route.Access.writeSchema("object"))
    let rule = root.appending("{property}", "rule-type", "{rule}")
    return [
      Route("GET", root, read) { world, call throws(APIError) in try world.listValidations(call) },
      Route("GET", root.appending("{property}"), read) { world, call throws(APIError) in
        try world.readValidations(call)
      },
      Route("GET", rule, read) { world, call throws(APIError) in try world.readValidation(call) },
      Route("PUT", rule, write) { world, call throws(APIError) in try world.setValidation(call) },
    ]
  }

  private static func schemas(_ root: APIPath) -> [Route] {
    let (read, write) = (Route.Access.scopes(Scopes.schemasRead), Route.Access.scopes(Scopes.schemasWrite))
    let one = root.appending("{object}")
    return [
      Route("GET", root, read) { world, call throws(APIError) in world.listSchemas(call) },
      Route("POST", root, write) { world, call throws(APIError) in try world.createSchema(call) },
      Route("POST", root.appending("batch", "read"), read) { world, call throws(APIError) in
        try world.readSchemas(call)
      },
      Route("GET", one, .token) { world, call throws(APIError) in try world.readSchema(call) },
      Route("PATCH", one, write) { world, call throws(APIError) in try world.updateSchema(call) },
      Route("DELETE", one, write) { world, call throws(APIError) in try world.archiveSchema(call) },
      Route("POST", one.appending("associations"), write) { world, call throws(APIError) in
        try world.createSchemaAssociation(call)
      },
    ]
  }

  private static func labels(_ root: APIPath) -> [Route] {
    let read = Route.Access.associate(["from", "to"], isWrite: false)
    let write = Route.Access.associate(["from", "to"], isWrite: true)
    return [
      Route("GET", root, read, bucket: .associations) { world, call throws(APIError) in try world.listLabels(call) },
      Route("POST", root, write, bucket: .associations) { world, call throws(APIError) in try world.createLabel(call) },
      Route("PUT", root, write, bucket: .associations) { world, call throws(APIError) in try world.updateLabel(call) },
      Route("DELETE", root.appending("{type}"), write, bucket: .associations) { world, call throws(APIError) in
        try world.deleteLabel(call)
      },
    ]
  }

  private static func associationLimits(_ paths: APIPaths) -> [Route] {
    let pair = paths.associationLimits(from: "{from}", to: "{to}")
    let write = Route.Access.associate(["from", "to"], isWrite: true)
    return [
      Route("GET", paths.associationLimits, .token, bucket: .associations) { world, call throws(APIError) in
        try world.listAssociationLimits(call)
      },
      Route("GET", pair, .token, bucket: .associations) { world, call throws(APIError) in
        try world.listAssociationLimits(call)
      },
      Route("POST", pair.appending("batch", "create"), write, bucket: .associations) { world, call throws(APIError) in
        try world.setAssociationLimits(call, isPurge: false)
      },
      Route("POST", pair.appending("batch", "update"), write, bucket: .associations) { world, call throws(APIError) in
        try world.setAssociationLimits(call, isPurge: false)
      },
      Route("POST", pair.appending("batch", "purge"), write, bucket: .associations) { world, call throws(APIError) in
        try world.setAssociationLimits(call, isPurge: true)
      },
    ]
  }

  private static func pipelines(_ root: APIPath) -> [Route] {
    let read = Route.Access.readSchema("object")
    let one = root.appending("{pipeline}")
    return [
      Route("GET", root, read) { world, call throws(APIError) in try world.listPipelines(call) },
      Route("GET", one, read) { world, call throws(APIError) in try world.readPipeline(call) },
      Route("GET", one.appending("stages"), read) { world, call throws(APIError) in try world.listStages(call) },
      Route("GET", one.appending("stages", "{stage}"), read) { world, call throws(APIError) in
        try world.readStage(call)
      },
    ]
  }

  private static func owners(_ root: APIPath) -> [Route] {
    [
      Route("GET", root, .scopes(Scopes.ownersRead)) { world, call throws(APIError) in try world.listOwners(call) },
      Route("GET", root.appending("{owner}"), .scopes(Scopes.ownersRead)) { world, call throws(APIError) in
        try world.readOwner(call)
      },
    ]
  }
}
