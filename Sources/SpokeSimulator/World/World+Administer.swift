import SpokeJSON

/// The simulator's own paths: its state, and what goes wrong.
extension World {
  mutating func administer(_ request: APIRequest, correlationID: String, at now: Instant) -> APIReply {
    APIError.notFound().reply(correlationID: correlationID)
  }
}
