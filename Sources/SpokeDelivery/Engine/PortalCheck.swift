import Logging
import SpokeClient
import SpokePlan
import SpokeSchema

/// Looks, before anything is sent, whether this is the portal and whether the token may do what the plan asks for.
struct PortalCheck: Sendable {
  let courier: Courier
  let plan: Plan
  let spool: Spool
  let log: Logger

  func run() async throws(DeliveryStop) {
    let answer = try await courier.send { client throws(HubSpotError) in try await client.accountInfo() }
    switch answer {
    case .answered(let account):
      try await checkPortal(account.portalID)
    case .refused(let error), .lost(let error): throw .refused(error)
    }
    try await checkScopes()
  }

  private func checkPortal(_ found: Int) async throws(DeliveryStop) {
    if plan.view.info.portalID != UInt64.max, plan.view.info.portalID != UInt64(found) {
      throw .failed(
        DeliveryFailure(
          "the token belongs to portal \(found), and the plan is made for portal \(plan.view.info.portalID)",
          help: "Use a token of portal \(plan.view.info.portalID), or compile with the snapshot of portal \(found)."))
    }
    do throws(DeliveryFailure) { try await spool.bind(toPortal: found) } catch { throw .failed(error) }
  }

  /// A token that lacks a scope is refused before the first event: HubSpot would refuse every record of an object.
  private func checkScopes() async throws(DeliveryStop) {
    let answer = try await courier.send { client throws(HubSpotError) in try await client.grantedScopes() }
    guard case .answered(let granted) = answer, !granted.isEmpty else {
      log.notice("HubSpot does not tell the token's scopes; they are not checked")
      return
    }
    let has = Set(granted)
    let needed = (0..<plan.view.scopes.count).map { plan.view.text(plan.view.scopes[$0]) }
    let missing = needed.filter { has.isDisjoint(with: Scopes.choices($0)) }
    guard missing.isEmpty else {
      throw .failed(
        DeliveryFailure(
          "the token lacks \(missing.count == 1 ? "the scope" : "the scopes") \(missing.joined(separator: ", "))",
          help: "Add what is missing to the app or key in HubSpot, then start again: nothing was sent."))
    }
  }
}
