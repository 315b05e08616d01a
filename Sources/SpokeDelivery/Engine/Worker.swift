/// Does one job after the other until there are none.
struct Worker: Sendable {
  let dispatcher: Dispatcher
  let records: RecordSender
  let decider: Decider
  let followUps: FollowUpSender
  let events: EventSender

  func run() async {
    while let job = await dispatcher.next() {
      switch job {
      case .write(let writes):
        let (outcomes, stop) = await records.send(writes)
        await dispatcher.finish(writes, outcomes, stop)
      case .decide(let operations):
        let (decisions, stop) = await decider.decide(operations)
        await dispatcher.finish(deciding: operations, decisions, stop)
      case .follow(let operations):
        let (outcomes, stop) = await followUps.send(operations)
        await dispatcher.finish(following: operations, outcomes, stop)
      case .complete(let operations):
        let (outcomes, survivors, stop) = await events.send(operations)
        await dispatcher.finish(completing: operations, outcomes, survivors: survivors, stop)
      }
    }
  }
}
