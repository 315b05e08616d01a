/// Paths that only the simulator has.
enum AdministrationRoutes {
  static let prefix = "/_simulator"
}
