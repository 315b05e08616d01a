import SpokeDelivery

extension CommandFailure {
  init(_ failure: DeliveryFailure) { self.init(failure.message, help: failure.help) }

  /// Why a delivery stopped, with what to do about it.
  init(_ stop: DeliveryStop, spool: String) {
    let again = "Start the same command again: it goes on with what waits in \(spool)."
    switch stop {
    case .asked: self.init("the delivery was stopped", help: again)
    case .closed(let moment, let error):
      self.init(
        error.message, help: "Start the same command again after \(moment.iso8601), or with --wait.")
    case .outage(let duration, let error):
      self.init(
        "HubSpot has not answered for \(duration.components.seconds) s: \(error.message)", help: again)
    case .refused(let error): self.init("\(error)", help: error.help)
    case .failed(let failure): self.init(failure)
    }
  }
}
