import CSpokeRuntime
import SpokePlan

// What the header declares for contexts, and says of each function.

@_cdecl("spoke_context_create")
public func contextCreate(
  _ plan: OpaquePointer?, _ context: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  context?.pointee = nil
  do throws(Failure) {
    let plan = try Unmanaged<Plan>.borrow(plan)
    guard let context else { throw .nullArgument }
    context.pointee = Unmanaged.handOut(Context(plan: plan))
    return succeed(error)
  } catch let failure {
    return fail(failure, error)
  }
}

@_cdecl("spoke_context_free")
public func contextFree(_ context: OpaquePointer?) { Unmanaged<Context>.free(context) }

@_cdecl("spoke_run_batch")
public func runBatch(
  _ context: OpaquePointer?, _ lines: UnsafeRawPointer?, _ length: UInt, _ firstLine: UInt64,
  _ batch: UnsafeMutablePointer<spoke_batch>?, _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  batch?.pointee = spoke_batch()
  do throws(Failure) {
    let context = try Unmanaged<Context>.borrow(context)
    guard let batch, lines != nil || length == 0 else { throw .nullArgument }
    guard let count = Int(exactly: length) else { throw Failure(.outOfRange, "the batch is longer than memory can be") }
    // No batch has more lines than bytes, but for one.
    guard firstLine >= 1, firstLine < UInt64(Int.max - count) else {
      throw Failure(.outOfRange, "lines are numbered from 1 to the largest number that a size can be")
    }
    let bytes = UnsafeBufferPointer(start: lines?.assumingMemoryBound(to: UInt8.self), count: count)
    try context.enter()
    batch.pointee = context.run(bytes, firstLine: Int(firstLine))
    context.leave()
    return succeed(error)
  } catch let failure {
    return fail(failure, error)
  }
}

@_cdecl("spoke_context_counts")
public func contextCounts(
  _ context: OpaquePointer?, _ counts: UnsafeMutablePointer<spoke_counts>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  do throws(Failure) {
    let context = try Unmanaged<Context>.borrow(context)
    guard let counts else { throw .nullArgument }
    try context.enter()
    counts.pointee = context.counts
    context.leave()
    return succeed(error)
  } catch let failure {
    return fail(failure, error)
  }
}

@_cdecl("spoke_context_statistics")
public func contextStatistics(
  _ context: OpaquePointer?, _ json: UnsafeMutablePointer<spoke_bytes>?, _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  json?.pointee = spoke_bytes()
  do throws(Failure) {
    let context = try Unmanaged<Context>.borrow(context)
    guard let json else { throw .nullArgument }
    try context.enter()
    json.pointee = context.writeStatistics()
    context.leave()
    return succeed(error)
  } catch let failure {
    return fail(failure, error)
  }
}
