import CSpokeRuntime
import SpokePlan

/// Why a call fails.
struct Failure: Error {
  var status: Status
  /// One sentence in UTF-8, without a full stop.
  var message: [UInt8]

  init(_ status: Status, _ message: StaticString) {
    self.status = status
    self.message = []
    self.message.append(message)
  }

  init(_ error: PlanError) {
    status = error.status
    message = error.text
  }

  /// An argument that is needed and is a null pointer.
  static var nullArgument: Failure { Failure(.nullArgument, "a pointer that is needed is null") }
}

// Every exported function calls one of these at its end: a closure around its body would make the WebAssembly module larger.

/// Tells the caller of an exported function that it did what it was to do.
func succeed(_ report: UnsafeMutablePointer<spoke_error>?) -> spoke_status {
  report?.fill(.ok, [])
  return Status.ok.rawValue
}

/// Tells the caller of an exported function why it failed.
func fail(_ failure: Failure, _ report: UnsafeMutablePointer<spoke_error>?) -> spoke_status {
  report?.fill(failure.status, failure.message)
  return failure.status.rawValue
}

extension UnsafeMutablePointer<spoke_error> {
  /// A message that is too long is cut.
  fileprivate func fill(_ status: Status, _ message: [UInt8]) {
    pointee.status = status.rawValue
    withUnsafeMutableBytes(of: &pointee.message) { bytes in
      let count = Swift.min(message.count, bytes.count - 1)
      for index in 0..<count { bytes[index] = message[index] }
      bytes[count] = 0
      pointee.length = UInt32(count)
    }
  }
}
