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

  /// Appends one sentence in UTF-8, without a full stop.
  func describe(in text: inout TextInMemory) {
    switch message {
    case .text(let message): text.append(message)
    case .ofPlan(let error): error.describe(in: &text)
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
    let memory = bytes.bindMemory(to: UInt8.self)
    var text = TextInMemory(UnsafeMutableBufferPointer(start: memory.baseAddress, count: memory.count - 1))
    failure.describe(in: &text)
    memory[text.count] = 0
    report.pointee.length = UInt32(text.count)
  }
  return failure.status.rawValue
}
