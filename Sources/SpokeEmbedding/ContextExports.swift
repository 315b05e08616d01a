import CSpokeRuntime
import SpokePlan

// What the header declares for contexts, and says of each function.

@_cdecl("spoke_context_create")
public func contextCreate(
  _ plan: OpaquePointer?, _ context: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  context?.pointee = nil
  guard let plan = Unmanaged<Plan>.borrow(plan), let context else { return Report(error).nullArgument }
  context.pointee = Unmanaged.handOut(Context(plan: plan))
  return Report(error).success
}

@_cdecl("spoke_context_free")
public func contextFree(_ context: OpaquePointer?) { Unmanaged<Context>.free(context) }

@_cdecl("spoke_run_batch")
public func runBatch(
  _ context: OpaquePointer?, _ lines: UnsafeRawPointer?, _ length: UInt, _ firstLine: UInt64,
  _ batch: UnsafeMutablePointer<spoke_batch>?, _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  batch?.pointee = spoke_batch()
  let report = Report(error)
  guard let context = Unmanaged<Context>.borrow(context), let batch, lines != nil || length == 0 else {
    return report.nullArgument
  }
  guard let count = Int(exactly: length) else {
    return report.failure(.outOfRange, "the batch is longer than memory can be")
  }
  // No batch has more lines than bytes, but for one.
  guard firstLine >= 1, firstLine < UInt64(Int.max - count) else {
    return report.failure(.outOfRange, "lines are numbered from 1 to the largest number that a size can be")
  }
  let bytes = UnsafeBufferPointer(start: lines?.assumingMemoryBound(to: UInt8.self), count: count)
  guard context.enter() else { return report.busy }
  batch.pointee = context.run(bytes, firstLine: Int(firstLine))
  context.leave()
  return report.success
}

@_cdecl("spoke_context_counts")
public func contextCounts(
  _ context: OpaquePointer?, _ counts: UnsafeMutablePointer<spoke_counts>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  guard let context = Unmanaged<Context>.borrow(context), let counts else { return Report(error).nullArgument }
  guard context.enter() else { return Report(error).busy }
  counts.pointee = context.counts
  context.leave()
  return Report(error).success
}

@_cdecl("spoke_context_statistics")
public func contextStatistics(
  _ context: OpaquePointer?, _ json: UnsafeMutablePointer<spoke_bytes>?, _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  json?.pointee = spoke_bytes()
  guard let context = Unmanaged<Context>.borrow(context), let json else { return Report(error).nullArgument }
  guard context.enter() else { return Report(error).busy }
  json.pointee = context.writeStatistics()
  context.leave()
  return Report(error).success
}
