import Synchronization

/// How far reading events is, for who wants it to stop: a pipe that nobody writes into cannot be waited for. A class
/// because both sides share it.
final class Reading: Sendable {
  private struct State {
    var isStopped = false
    var isUnderWay = false
    var failure: DeliveryFailure?
  }

  private let state = Mutex(State())

  var isStopped: Bool { state.withLock { $0.isStopped } }
  var failure: DeliveryFailure? { state.withLock { $0.failure } }

  func begin() { state.withLock { $0.isUnderWay = true } }
  func end() { state.withLock { $0.isUnderWay = false } }
  func fail(_ failure: DeliveryFailure) { state.withLock { $0.failure = failure } }

  /// Asks for an end, and gives what is being read a moment to come.
  ///
  /// - Returns: whether nothing is being read any more.
  func stop() async -> Bool {
    state.withLock { $0.isStopped = true }
    for _ in 0..<20 where state.withLock({ $0.isUnderWay }) { try? await Task.sleep(for: .milliseconds(25)) }
    return !state.withLock { $0.isUnderWay }
  }
}
