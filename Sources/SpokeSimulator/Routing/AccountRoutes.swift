import SpokeSchema

/// The account, its limits and its tokens.
enum AccountRoutes {
  static func routes(_ paths: APIPaths) -> [Route] {
    [
      Route("GET", paths.accountInfo, .token) { world, call throws(APIError) in world.accountDetails(call) },
      Route("GET", paths.apiUsage, .token) { world, call throws(APIError) in world.apiUsage(call) },
    ]
  }
}
