import CSpokeRuntime
import SpokePlan

/// Why a call fails.
struct Failure: Error {
  var status: Status
  private var message: Message

  private enum Message {
    /// One sentence, without a full stop.
    case text(StaticString)
    case ofPlan(PlanError)
  }

  init(_ status: Status, _ message: StaticString) {
    self.status = status
    self.message = .text(message)
  }

  init(_ error: PlanError) {
    status = error.status
    message = .ofPlan(error)
  }

  /// Gives the bytes of one sentence in UTF-8, without a full stop, one after the other.
  func describe(to put: (UInt8) -> Void) {
    switch message {
    case .text(let text):
      for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) { put(byte) }
    case .ofPlan(let error): error.describe(to: put)
    }
  }

  /// An argument that is needed and is a null pointer.
  static var nullArgument: Failure { Failure(.nullArgument, "a pointer that is needed is null") }
}

// Every exported function calls one of these at its end: a closure around its body would make the WebAssembly module larger.

/// Tells the caller of an exported function that it did what it was to do.
func succeed(_ report: UnsafeMutablePointer<spoke_error>?) -> spoke_status {
  fail(Failure(.ok, ""), report)
}

/// Tells the caller of an exported function why it failed. A message that is too long is cut.
func fail(_ failure: Failure, _ report: UnsafeMutablePointer<spoke_error>?) -> spoke_status {
  guard let report else { return failure.status.rawValue }
  report.pointee.status = failure.status.rawValue
  withUnsafeMutableBytes(of: &report.pointee.message) { bytes in
    var count = 0
    failure.describe { byte in
      if count < bytes.count - 1 {
        bytes[count] = byte
        count += 1
      }
    }
    bytes[count] = 0
    report.pointee.length = UInt32(count)
  }
  return failure.status.rawValue
}
