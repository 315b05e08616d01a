import SpokeSchema

/// Records and their associations.
enum ObjectRoutes {
  static func routes(_ paths: APIPaths) -> [Route] {
    paths.objectAliases("{object}").flatMap(records) + associations(paths)
  }

  private static func records(_ root: APIPath) -> [Route] {
    let (read, write) = (Route.Access.read("object"), Route.Access.write("object"))
    return [
      Route("GET", root, read) { world, call throws(APIError) in try world.listRecords(call) },
      Route("POST", root, write) { world, call throws(APIError) in try world.createRecord(call) },
      Route("GET", root.appending("{id}"), read) { world, call throws(APIError) in try world.readRecord(call) },
      Route("PATCH", root.appending("{id}"), write) { world, call throws(APIError) in try world.updateRecord(call) },
      Route("DELETE", root.appending("{id}"), write) { world, call throws(APIError) in try world.archiveRecord(call) },
      Route("POST", root.appending("batch", "create"), write) { world, call throws(APIError) in
        try world.batchCreate(call)
      },
      Route("POST", root.appending("batch", "read"), read) { world, call throws(APIError) in try world.batchRead(call)
      },
      Route("POST", root.appending("batch", "update"), write) { world, call throws(APIError) in
        try world.batchUpdate(call)
      },
      Route("POST", root.appending("batch", "upsert"), write) { world, call throws(APIError) in
        try world.batchUpsert(call)
      },
      Route("POST", root.appending("batch", "archive"), write) { world, call throws(APIError) in
        try world.batchArchive(call)
      },
    ]
  }

  private static func associations(_ paths: APIPaths) -> [Route] {
    let single = paths.association(from: "{object}", "{id}", to: "{to}", "{toID}")
    let list = paths.associations(of: "{object}", "{id}", to: "{to}")
    let fallback = paths.defaultAssociation(from: "{object}", "{id}", to: "{to}", "{toID}")
    let write = Route.Access.associate(["object", "to"], isWrite: true)
    let read = Route.Access.associate(["object", "to"], isWrite: false)
    let batch: (String) -> APIPath = { paths.associationsBatch(from: "{from}", to: "{to}", $0) }
    let batchWrite = Route.Access.associate(["from", "to"], isWrite: true)
    let batchRead = Route.Access.associate(["from", "to"], isWrite: false)
    return [
      Route("PUT", fallback, write, bucket: .associations) { world, call throws(APIError) in
        try world.associateDefault(call)
      },
      Route("PUT", single, write, bucket: .associations) { world, call throws(APIError) in
        try world.associateLabelled(call)
      },
      Route("DELETE", single, write, bucket: .associations) { world, call throws(APIError) in
        try world.endAssociation(call)
      },
      Route("GET", list, read, bucket: .associations) { world, call throws(APIError) in
        try world.listAssociations(call)
      },
      Route("POST", batch("create"), batchWrite, bucket: .associations) { world, call throws(APIError) in
        try world.associationBatchCreate(call)
      },
      Route("POST", batch("associate/default"), batchWrite, bucket: .associations) { world, call throws(APIError) in
        try world.associationBatchDefault(call)
      },
      Route("POST", batch("archive"), batchWrite, bucket: .associations) { world, call throws(APIError) in
        try world.associationBatchArchive(call)
      },
      Route("POST", batch("labels/archive"), batchWrite, bucket: .associations) { world, call throws(APIError) in
        try world.associationBatchLabelsArchive(call)
      },
      Route("POST", batch("read"), batchRead, bucket: .associations) { world, call throws(APIError) in
        try world.associationBatchRead(call)
      },
    ]
  }
}
