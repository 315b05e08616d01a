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
    table.add(AccountRoutes.unversioned(APIPaths(.classic)), version: .classic)
    table.add(AdministrationRoutes.all, version: .standard)
    return table
  }()
}
