import SpokeSchema

/// Events and lists.
enum ActivityRoutes {
  static func routes(_ paths: APIPaths) -> [Route] { paths.eventPrefixes.flatMap { events(paths, $0) } + lists(paths) }

  private static func events(_ paths: APIPaths, _ prefix: APIPath) -> [Route] {
    [
      Route("POST", paths.eventSend(prefix: prefix), .scopes(Scopes.eventsSend), bucket: .events) {
        world, call throws(APIError) in try world.sendEvent(call)
      },
      Route("POST", paths.eventSendBatch(prefix: prefix), .scopes(Scopes.eventsSend), bucket: .events) {
        world, call throws(APIError) in try world.sendEvents(call)
      },
    ]
  }

  private static func lists(_ paths: APIPaths) -> [Route] {
    let members = paths.lists.appending("{list}", "memberships")
    let write = Route.Access.scopes(Scopes.listsWrite)
    return [
      Route("PUT", members.appending("add"), write) { world, call throws(APIError) in try world.addMembers(call) },
      Route("PUT", members.appending("remove"), write) { world, call throws(APIError) in try world.removeMembers(call)
      },
      Route("PUT", members.appending("add-and-remove"), write) { world, call throws(APIError) in
        try world.addAndRemoveMembers(call)
      },
    ]
  }
}
