import SpokeClient

/// Why delivering stops with operations waiting.
public enum DeliveryStop: Error, Sendable {
  /// Somebody asked for it.
  case asked
  /// HubSpot takes no calls until then: the day's are used up, or the portal moves to another data centre.
  case closed(until: Timestamp, HubSpotError)
  /// HubSpot has not answered for so long.
  case outage(Duration, HubSpotError)
  /// Nothing will be taken until a person does something: the token, its scopes, the portal.
  case refused(HubSpotError)
  /// The spool or the input cannot be used.
  case failed(DeliveryFailure)
}
