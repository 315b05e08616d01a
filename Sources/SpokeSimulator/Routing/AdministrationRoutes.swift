/// Paths that only the simulator has: its state, and what goes wrong. They need no token and meet no faults.
enum AdministrationRoutes {
  static let prefix = "/_simulator"

  static let all: [Route] = [
    Route("GET", "/_simulator/state", .open) { world, call throws(APIError) in world.administeredState() },
    Route("GET", "/_simulator/requests", .open) { world, call throws(APIError) in world.administeredRequests() },
    Route("DELETE", "/_simulator/requests", .open) { world, call throws(APIError) in
      world.log.clear()
      return .noContent
    },
    Route("GET", "/_simulator/events", .open) { world, call throws(APIError) in world.administeredEvents() },
    Route("GET", "/_simulator/faults", .open) { world, call throws(APIError) in world.administeredFaults() },
    Route("POST", "/_simulator/faults", .open) { world, call throws(APIError) in try world.addFaults(call) },
    Route("PUT", "/_simulator/faults", .open) { world, call throws(APIError) in
      world.faults.set([])
      return try world.addFaults(call)
    },
    Route("DELETE", "/_simulator/faults", .open) { world, call throws(APIError) in
      world.faults.set([])
      return .noContent
    },
    Route("POST", "/_simulator/clock", .open) { world, call throws(APIError) in try world.setClock(call) },
    Route("POST", "/_simulator/migration", .open) { world, call throws(APIError) in try world.beginMigration(call) },
    Route("POST", "/_simulator/limits", .open) { world, call throws(APIError) in try world.setLimits(call) },
    Route("POST", "/_simulator/tokens", .open) { world, call throws(APIError) in try world.addToken(call) },
    Route("POST", "/_simulator/tokens/expire", .open) { world, call throws(APIError) in
      world.authority.expireAccessTokens(at: call.now)
      return .noContent
    },
  ]
}
