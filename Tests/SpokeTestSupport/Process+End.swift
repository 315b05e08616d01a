import Foundation

extension Process {
  /// Returns when it has ended. Asks again and again: `waitUntilExit` would hold a thread of those that tests run on, and
  /// several at once would take them all from the server that the processes talk to.
  public func ended() async {
    while isRunning { try? await Task.sleep(for: .milliseconds(5)) }
  }
}
