import SpokeSchema

/// The account, its limits and its tokens.
enum AccountRoutes {
  static func routes(_ paths: APIPaths) -> [Route] {
    [
      Route("GET", paths.accountInfo, .token) { world, call throws(APIError) in world.accountDetails(call) },
      Route("GET", paths.apiUsage, .token) { world, call throws(APIError) in world.apiUsage(call) },
    ] + limits(paths) + paths.tokenAliases.flatMap(tokens)
  }

  private static func limits(_ paths: APIPaths) -> [Route] {
    [
      Route("GET", paths.limits("custom-properties"), .token) { world, call throws(APIError) in
        world.customPropertyLimits(call)
      },
      Route("GET", paths.limits("calculated-properties"), .token) { world, call throws(APIError) in
        world.calculatedPropertyLimits(call)
      },
      Route("GET", paths.limits("custom-object-types"), .token) { world, call throws(APIError) in
        world.customObjectLimits(call)
      },
      Route("GET", paths.limits("records"), .token) { world, call throws(APIError) in world.recordLimits(call) },
      Route("GET", paths.limits("associations").appending("labels"), .token) { world, call throws(APIError) in
        world.associationLabelLimits(call)
      },
    ]
  }

  private static func tokens(_ root: APIPath) -> [Route] {
    [
      Route("POST", root, .open, bucket: .none) { world, call throws(APIError) in try world.issueToken(call) },
      Route("POST", root.appending("introspect"), .open, bucket: .none) { world, call throws(APIError) in
        try world.introspect(call)
      },
      Route("POST", root.appending("revoke"), .open, bucket: .none) { world, call throws(APIError) in
        try world.revokeToken(call)
      },
    ]
  }

  /// Paths that no version has.
  static func unversioned(_ paths: APIPaths) -> [Route] {
    let (access, refresh) = (APIPaths.accessTokenInfo("{token}"), APIPaths.refreshTokenInfo("{token}"))
    return [
      Route("GET", access, .open, bucket: .none) { world, call throws(APIError) in try world.accessTokenInfo(call) },
      Route("GET", refresh, .open, bucket: .none) { world, call throws(APIError) in try world.refreshTokenInfo(call) },
      Route("DELETE", refresh, .open, bucket: .none) { world, call throws(APIError) in
        try world.deleteRefreshToken(call)
      },
      Route("POST", paths.privateTokenInfo, .open, bucket: .none) { world, call throws(APIError) in
        try world.privateTokenInfo(call)
      },
    ]
  }
}
