/// What `.ci/fuzz-runtime` feeds with bytes: a plan, as long as it says that it is, and events behind it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRuntime(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let length = Seed.lengthOfPlan(bytes) ?? count
  _ = PlanAndEvents.run(
    plan: Array(bytes[..<length]), events: UnsafeBufferPointer(rebasing: bytes[length...]))
  return 0
}
