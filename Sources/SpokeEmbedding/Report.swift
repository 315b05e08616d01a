import CSpokeRuntime
import SpokePlan

/// Where the caller of an exported function is told what the call came to, if anywhere. Every function ends with a report.
struct Report {
  private let error: UnsafeMutablePointer<spoke_error>?

  init(_ error: UnsafeMutablePointer<spoke_error>?) { self.error = error }

  /// The call did what it was to do.
  var success: spoke_status { failure(.ok, "") }

  /// An argument that is needed is a null pointer.
  var nullArgument: spoke_status { failure(.nullArgument, "a pointer that is needed is null") }

  /// Another thread is in the context.
  var busy: spoke_status { failure(.busy, "the context is in use: give every thread one of its own") }

  /// Tells why the call failed, in one sentence without a full stop.
  func failure(_ status: Status, _ sentence: StaticString) -> spoke_status {
    var text = TextInMemory(message)
    text.append(sentence)
    return close(status, text)
  }

  /// Tells why a plan was not loaded.
  func failure(_ planError: PlanError) -> spoke_status {
    var text = TextInMemory(message)
    planError.describe(in: &text)
    return close(planError.status, text)
  }

  /// Room for the message, but for the zero at its end. What is too long is cut.
  private var message: UnsafeMutableBufferPointer<UInt8> {
    guard let error else { return UnsafeMutableBufferPointer(start: nil, count: 0) }
    return withUnsafeMutableBytes(of: &error.pointee.message) {
      UnsafeMutableBufferPointer(start: $0.bindMemory(to: UInt8.self).baseAddress, count: $0.count - 1)
    }
  }

  private func close(_ status: Status, _ text: TextInMemory) -> spoke_status {
    if let error {
      message.baseAddress?[text.count] = 0
      error.pointee.length = UInt32(text.count)
      error.pointee.status = status.rawValue
    }
    return status.rawValue
  }
}
