import SpokeSchema

/// Events and lists.
enum ActivityRoutes {
  static func routes(_ paths: APIPaths) -> [Route] {
    paths.eventPrefixes.flatMap { sending(paths, $0) + definitions(paths.eventDefinitions(prefix: $0)) }
      + occurrences(paths.eventOccurrences) + lists(paths.lists) + memberships(paths)
  }

  private static func sending(_ paths: APIPaths, _ prefix: APIPath) -> [Route] {
    let send = Route.Access.scopes(Scopes.eventsSend)
    return [
      Route("POST", paths.eventSend(prefix: prefix), send, bucket: .events) { world, call throws(APIError) in
        try world.sendEvent(call)
      },
      Route("POST", paths.eventSendBatch(prefix: prefix), send, bucket: .events) { world, call throws(APIError) in
        try world.sendEvents(call)
      },
    ]
  }

  private static func definitions(_ root: APIPath) -> [Route] {
    let access = Route.Access.scopes(Scopes.eventDefinitions)
    let one = root.appending("{event}")
    let property = one.appending("property")
    return [
      Route("GET", root, access) { world, call throws(APIError) in try world.listEventDefinitions(call) },
      Route("POST", root, access) { world, call throws(APIError) in try world.createEventDefinition(call) },
      Route("GET", one, access) { world, call throws(APIError) in try world.readEventDefinition(call) },
      Route("PATCH", one, access) { world, call throws(APIError) in try world.updateEventDefinition(call) },
      Route("DELETE", one, access) { world, call throws(APIError) in try world.deleteEventDefinition(call) },
      Route("POST", property, access) { world, call throws(APIError) in try world.createEventProperty(call) },
      Route("PATCH", property.appending("{property}"), access) { world, call throws(APIError) in
        try world.updateEventProperty(call)
      },
      Route("DELETE", property.appending("{property}"), access) { world, call throws(APIError) in
        try world.deleteEventProperty(call)
      },
    ]
  }

  private static func occurrences(_ root: APIPath) -> [Route] {
    [
      Route("GET", root, .token) { world, call throws(APIError) in try world.listEvents(call) },
      Route("GET", root.appending("event-types"), .token) { world, call throws(APIError) in
        world.listEventTypes(call)
      },
    ]
  }

  private static func lists(_ root: APIPath) -> [Route] {
    let (read, write) = (Route.Access.scopes(Scopes.listsRead), Route.Access.scopes(Scopes.listsWrite))
    let one = root.appending("{list}")
    return [
      Route("POST", root, write) { world, call throws(APIError) in try world.createList(call) },
      Route("GET", root, read) { world, call throws(APIError) in try world.readLists(call) },
      Route("GET", one, read) { world, call throws(APIError) in try world.readList(call) },
      Route("DELETE", one, write) { world, call throws(APIError) in try world.deleteList(call) },
      Route("PUT", one.appending("restore"), write) { world, call throws(APIError) in try world.restoreList(call) },
      Route("PUT", one.appending("update-list-name"), write) { world, call throws(APIError) in
        try world.renameList(call)
      },
      Route("PUT", one.appending("update-list-filters"), write) { world, call throws(APIError) in
        try world.updateListFilters(call)
      },
      Route("POST", root.appending("search"), read) { world, call throws(APIError) in try world.searchLists(call) },
    ]
  }

  private static func memberships(_ paths: APIPaths) -> [Route] {
    let (read, write) = (Route.Access.scopes(Scopes.listsRead), Route.Access.scopes(Scopes.listsWrite))
    let members = paths.lists.appending("{list}", "memberships")
    let records = paths.lists.appending("records")
    return [
      Route("GET", paths.list(typeID: "{type}", name: "{name}"), read) { world, call throws(APIError) in
        try world.readListByName(call)
      },
      Route("GET", members, read) { world, call throws(APIError) in try world.listMembers(call) },
      Route("GET", members.appending("join-order"), read) { world, call throws(APIError) in
        try world.listMembers(call)
      },
      Route("DELETE", members, write) { world, call throws(APIError) in try world.removeAllMembers(call) },
      Route("PUT", paths.listMembershipsAdd("{list}"), write) { world, call throws(APIError) in
        try world.addMembers(call)
      },
      Route("PUT", paths.listMembershipsRemove("{list}"), write) { world, call throws(APIError) in
        try world.removeMembers(call)
      },
      Route("PUT", paths.listMemberships("{list}", "add-and-remove"), write) { world, call throws(APIError) in
        try world.addAndRemoveMembers(call)
      },
      Route("PUT", members.appending("add-from", "{source}"), write) { world, call throws(APIError) in
        try world.addMembersFromList(call)
      },
      Route("GET", records.appending("{type}", "{record}", "memberships"), read) { world, call throws(APIError) in
        try world.listsOfRecord(call)
      },
      Route("POST", records.appending("memberships", "batch", "read"), read) { world, call throws(APIError) in
        try world.listsOfRecords(call)
      },
    ]
  }
}
