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

/// Runs the body of an exported function, and reports to the caller what it came to.
func reporting(
  to report: UnsafeMutablePointer<spoke_error>?, _ body: () throws(Failure) -> Void
) -> spoke_status {
  do throws(Failure) {
    try body()
    report?.fill(.ok, [])
    return Status.ok.rawValue
  } catch {
    report?.fill(error.status, error.message)
    return error.status.rawValue
  }
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
