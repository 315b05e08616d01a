import SpokeClient

/// How to deliver.
public struct DeliveryConfiguration: Sendable {
  /// Calls at a time.
  public var concurrency = 10
  /// A batch that is not full waits so long for more while events may still come.
  public var linger = Duration.seconds(1)
  /// Whether outages, the end of the day's calls and moves of the portal are waited out, however long they take.
  public var waits = false
  /// How long HubSpot may be out of reach, unless `waits`.
  public var patience = Duration.seconds(15 * 60)
  /// Operations that the spool may hold open: reading pauses when there are more.
  public var spoolLimit = 200_000
  /// How long rows of written operations are kept, to look at.
  public var retention = Duration.seconds(7 * 86_400)
  /// Whether a file is delivered once more that was delivered out of this spool before.
  public var again = false
  /// A call whose answer was lost may still be at work in HubSpot for so long.
  public var settling = Duration.seconds(5)
  /// The first wait after a failure; it doubles.
  public var firstWait = Duration.seconds(1)

  public init() {}

  var policy: Courier.Policy {
    Courier.Policy(
      waits: waits, patience: patience, firstWait: firstWait, settling: settling)
  }
}
