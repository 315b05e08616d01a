import SpokeClient
import Synchronization

/// Writes steps into the spool, in the order in which they are posted, many in one transaction.
///
/// Nobody waits for it but `flush`: what is not noted when the process dies is done once more, and does no harm twice.
/// Creates are noted before they are sent, and not here. A class because posting must not wait, so that the order holds.
final class Ledger: Sendable {
  private struct State {
    var buffer: [Settlement] = []
    var writing: Task<Void, Never>?
    var failure: DeliveryFailure?
  }

  private let spool: Spool
  private let time: TimeSource
  private let meters: DeliveryMeters
  private let state = Mutex(State())

  init(_ spool: Spool, time: TimeSource, meters: DeliveryMeters) {
    self.spool = spool
    self.time = time
    self.meters = meters
  }

  func post(_ settlements: [Settlement]) {
    guard !settlements.isEmpty else { return }
    state.withLock { state in
      state.buffer += settlements
      if state.writing == nil { state.writing = Task { await write() } }
    }
  }

  private func write() async {
    while let part = takePart() {
      do {
        try await spool.settle(part, at: Int(time.now().seconds))
        meters.count(part)
      } catch {
        state.withLock { $0.failure = error }
      }
    }
  }

  /// What is to be written next; nil when there is nothing: then the next post begins anew.
  private func takePart() -> [Settlement]? {
    state.withLock { state in
      guard !state.buffer.isEmpty, state.failure == nil else {
        state.writing = nil
        return nil
      }
      defer { state.buffer = [] }
      return state.buffer
    }
  }

  /// Returns when everything that was posted is on disk.
  func flush() async throws(DeliveryFailure) {
    while let writing = state.withLock({ $0.writing }) { await writing.value }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
