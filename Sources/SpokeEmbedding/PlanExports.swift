import CSpokeRuntime
import SpokePlan

// What the header declares for plans, and says of each function.

@_cdecl("spoke_plan_load")
public func planLoad(
  _ bytes: UnsafeRawPointer?, _ length: UInt, _ plan: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  plan?.pointee = nil
  let report = Report(error)
  guard let bytes, let plan else { return report.nullArgument }
  guard let count = Int(exactly: length) else {
    return report.failure(.outOfRange, "the plan is longer than memory can be")
  }
  do throws(PlanError) {
    plan.pointee = Unmanaged.handOut(try Plan(copying: UnsafeRawBufferPointer(start: bytes, count: count)))
  } catch {
    return report.failure(error)
  }
  return report.success
}

@_cdecl("spoke_plan_free")
public func planFree(_ plan: OpaquePointer?) { Unmanaged<Plan>.free(plan) }

@_cdecl("spoke_plan_describe")
public func planDescribe(
  _ plan: OpaquePointer?, _ info: UnsafeMutablePointer<spoke_plan_info>?, _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  guard let plan = Unmanaged<Plan>.borrow(plan), let info else { return Report(error).nullArgument }
  info.pointee = spoke_plan_info(plan)
  return Report(error).success
}

@_cdecl("spoke_plan_mapping_id")
public func planMappingID(
  _ plan: OpaquePointer?, _ index: UInt32, _ id: UnsafeMutablePointer<spoke_bytes>?,
  _ error: UnsafeMutablePointer<spoke_error>?
) -> spoke_status {
  guard let plan = Unmanaged<Plan>.borrow(plan), let id else { return Report(error).nullArgument }
  guard UInt(index) < UInt(plan.view.mappings.count) else {
    return Report(error).failure(.outOfRange, "the plan has no mapping of this number")
  }
  id.pointee = spoke_bytes(plan.view.string(plan.view.mappings[index].id))
  return Report(error).success
}

extension spoke_plan_info {
  fileprivate init(_ plan: Plan) {
    self.init()
    format_major = UInt32(PlanFormat.major)
    format_minor = UInt32(plan.minorVersion)
    mappings = UInt32(plan.view.mappings.count)
    portal_id = plan.view.info.portalID
    withUnsafeMutableBytes(of: &content_digest) { $0.baseAddress.map { plan.contentDigest.copy(to: $0) } }
    withUnsafeMutableBytes(of: &facts_digest) { $0.baseAddress.map { plan.factsDigest.copy(to: $0) } }
  }
}
