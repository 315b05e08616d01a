import SpokePlan

/// Plans on disk.
enum PlanFile {
  /// Reads and verifies a plan.
  static func load(_ path: String) throws(CommandFailure) -> Plan {
    let bytes = try FileSystem.read(path)
    do {
      return try Plan(bytes)
    } catch {
      throw CommandFailure("\(path): \(error)", help: "Compile the plan again with `spoke compile`.")
    }
  }
}
