/// Which portal a client may write to.
public enum PortalGuard: Sendable, Hashable {
  /// None: every call that writes is refused.
  case readOnly
  /// The one with this id. The token's portal is asked for before the first write.
  case only(Int)
  /// Whichever the token belongs to.
  case unchecked
}

/// Asks once which portal the token belongs to, for all who are about to write.
actor PortalCheck {
  private let portal: PortalGuard
  private var task: Task<Result<Int, HubSpotError>, Never>?

  init(_ portal: PortalGuard) { self.portal = portal }

  /// - Parameter found: asks HubSpot.
  /// - Throws: `HubSpotError` when the token's portal is not the one, or cannot be asked for.
  func check(_ call: String, _ found: @escaping @Sendable () async throws(HubSpotError) -> Int)
    async throws(HubSpotError)
  {
    switch portal {
    case .unchecked: return
    case .readOnly:
      throw HubSpotError(
        .unsoundCall, call: call, message: "this client only reads, and the call would change the portal",
        help: "Make the client for the portal that it may write to.")
    case .only(let wanted):
      let task =
        task
        ?? Task {
          do throws(HubSpotError) { return .success(try await found()) } catch { return .failure(error) }
        }
      self.task = task
      switch await task.value {
      case .success(wanted): return
      case .success(let found):
        throw HubSpotError(
          .wrongPortal(found: found), call: call,
          message: "the token belongs to portal \(found), and what is to be written is meant for portal \(wanted)",
          help: "Use a token of portal \(wanted), or the snapshot and plan of portal \(found).")
      case .failure(let error):
        // A fault of the moment must not stand for ever.
        self.task = nil
        throw error
      }
    }
  }
}
