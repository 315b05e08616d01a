import SpokePlan
import SpokeRuntime

/// Where what comes out of a run goes: operations or requests to one file, rejects to another.
final class RunSink: @unchecked Sendable {
  // Touched by one thread at a time: the one whose turn it is to write.
  private var requests: RequestWriter?
  private let output: OutputFile
  private let rejects: OutputFile?

  init(output: OutputFile, rejects: OutputFile?, requests: RequestWriter?) {
    self.output = output
    self.rejects = rejects
    self.requests = requests
  }

  func write(_ lines: borrowing RunOutput) throws(CommandFailure) {
    // First what is rejected: who sees an operation finds the rejects before it.
    if let rejects {
      try lines.rejects.withBytes { bytes throws(CommandFailure) in try rejects.write(UnsafeRawBufferPointer(bytes)) }
    }
    try lines.operations.withBytes { bytes throws(CommandFailure) in
      if requests != nil {
        try requests?.add(bytes, to: output)
      } else {
        try output.write(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// Writes what was held back, and makes sure that everything arrived.
  func finish() throws {
    try requests?.finish(to: output)
    try output.close()
    try rejects?.close()
  }
}
