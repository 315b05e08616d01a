import SpokeClient
import SpokeHubSpot
import SpokeJSON

/// Completes custom events.
///
/// Every event has an id, its own or one made from its place in the spool, by which HubSpot knows it when it is sent once
/// more: so none counts twice.
struct EventSender: Sendable {
  let courier: Courier
  /// Of the spool.
  let identity: String

  func send(
    _ operations: [OpenOperation]
  ) async -> (outcomes: [FollowOutcome], survivors: [Int: Int], stop: DeliveryStop?) {
    var outcomes = operations.map { _ in FollowOutcome.unsent }
    let (first, survivors) = merged(operations)
    var stop: DeliveryStop?
    do throws(DeliveryStop) { try await send(first, operations, &outcomes) } catch { stop = error }
    let places = Dictionary(operations.enumerated().map { ($1.number, $0) }) { first, _ in first }
    for (place, operation) in operations.enumerated() {
      if let survivor = survivors[operation.number], let other = places[survivor] { outcomes[place] = outcomes[other] }
    }
    return (outcomes, survivors, stop)
  }

  /// The places of events that are sent. HubSpot takes an id of an event once, so another event with it is the same one.
  private func merged(_ operations: [OpenOperation]) -> (places: [Int], survivors: [Int: Int]) {
    var seen: [[String]: Int] = [:]
    var places: [Int] = []
    var survivors: [Int: Int] = [:]
    for (place, operation) in operations.enumerated() {
      let id = [operation.operation.target, uuid(of: operation)]
      if let first = seen[id] {
        survivors[operation.number] = first
      } else {
        seen[id] = operation.number
        places.append(place)
      }
    }
    return (places, survivors)
  }

  private func uuid(of operation: OpenOperation) -> String {
    operation.operation.uuid ?? "spoke-\(identity)-\(operation.number)"
  }

  private func send(
    _ places: [Int], _ operations: [OpenOperation], _ outcomes: inout [FollowOutcome]
  ) async throws(DeliveryStop) {
    let body = body(places.map { operations[$0] })
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.sendEvents(body, haveUUIDs: true, retrying: Courier.retry)
    }
    switch answer {
    case .answered: for place in places { outcomes[place] = .done([]) }
    case .refused(let error), .lost(let error):
      if places.count == 1 {
        outcomes[places[0]] = .rejected(Cause(.refused, error.words), [])
      } else {
        for part in Splitting.halves(places) { try await send(part, operations, &outcomes) }
      }
    }
  }

  private func body(_ operations: [OpenOperation]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(
        "inputs",
        array: { writer in
          for operation in operations {
            var event = operation.operation
            event.uuid = uuid(of: operation)
            EventBatch.input(event).write(to: &writer)
          }
        })
    }
    return writer.bytes
  }
}
