import SpokeSchema

extension RouteTable {
  /// Every operation in the paths of every version.
  static let all: RouteTable = {
    var table = RouteTable()
    for version in APIVersion.all {
      let paths = APIPaths(version)
      table.add(
        ObjectRoutes.routes(paths) + SchemaRoutes.routes(paths) + ActivityRoutes.routes(paths)
          + AccountRoutes.routes(paths), version: version)
    }
    return table
  }()
}
