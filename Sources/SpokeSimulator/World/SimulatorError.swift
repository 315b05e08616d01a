import SpokeSchema

/// Why the simulator cannot run.
public enum SimulatorError: Error, Sendable, CustomStringConvertible {
  case snapshot(SnapshotError)
  /// The address, and what the system says.
  case address(String, reason: String)
  /// The state's file, and what is wrong with it.
  case state(String, reason: String)
  case option(String)

  /// What is wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .snapshot(let error): error.description
    case .address(let address, let reason): "the simulator cannot listen on \(address): \(reason)"
    case .state(let file, let reason): "the state in \(file) cannot be used: \(reason)"
    case .option(let message): message
    }
  }
}
