import SpokeClient
import SpokeHubSpot

/// Brings open operations from the spool into memory, in order, as there is room for them.
struct Loader: Sendable {
  /// So long the spool is not looked into when nothing was put there by this process: another one may put operations back.
  private static let pause = Duration.seconds(2)

  let spool: Spool
  let ledger: Ledger
  let dispatcher: Dispatcher
  let time: TimeSource

  /// - Parameter arrivals: tells that operations came into the spool, and ends when no more will.
  func run(_ arrivals: Arrivals) async throws(DeliveryFailure) {
    var last = 0
    while let room = await dispatcher.room() {
      let isOver = arrivals.isOver
      // What was done must be in the spool before it is read, for the fates of records that are named.
      try await ledger.flush()
      let batch = try await spool.loadOpen(after: last, limit: room)
      if let end = batch.last {
        last = end
        await dispatcher.add(batch.operations, unreadable: batch.unreadable)
      } else if isOver {
        await dispatcher.finishInput()
        return
      } else {
        await arrivals.wait(Self.pause, time)
      }
    }
  }
}

/// Tells the loader that there is something to load.
actor Arrivals {
  private let over = Flag()
  private var waiter: CheckedContinuation<Void, Never>?
  private var hasNews = false

  /// Whether no more will come.
  nonisolated var isOver: Bool { over.isSet }

  func note() {
    hasNews = true
    wake()
  }

  func finish() {
    over.set()
    wake()
  }

  private func wake() {
    waiter?.resume()
    waiter = nil
  }

  /// Returns when there is news, or after a while.
  func wait(_ longest: Duration, _ time: TimeSource) async {
    if hasNews || isOver {
      hasNews = false
      return
    }
    let alarm = Task {
      try? await time.sleep(longest)
      wake()
    }
    await withCheckedContinuation { waiter = $0 }
    alarm.cancel()
    hasNews = false
  }
}
