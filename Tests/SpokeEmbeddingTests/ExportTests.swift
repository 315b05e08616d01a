import CSpokeRuntime
import Foundation
import SpokePlan
import SpokeTestSupport
import Testing

@testable import SpokeEmbedding

/// What the exported functions hand out; how they bear misuse is tested in C.
struct ExportTests {
  private let plan: [UInt8]

  init() throws {
    plan = Array(try Data(contentsOf: URL(filePath: Repository.root + "/Tests/SpokePlanTests/Golden/v1.spokeplan")))
  }

  private func load() throws -> OpaquePointer {
    var handle: OpaquePointer?
    #expect(plan.withUnsafeBytes { planLoad($0.baseAddress, UInt($0.count), &handle, nil) } == SPOKE_OK)
    return try #require(handle)
  }

  @Test func statusesAreTheHeaders() {
    let header = [
      SPOKE_OK, SPOKE_NULL_ARGUMENT, SPOKE_OUT_OF_RANGE, SPOKE_BUSY, SPOKE_NOT_A_PLAN, SPOKE_PLAN_LENGTH,
      SPOKE_PLAN_NEWER, SPOKE_PLAN_UNKNOWN_FEATURE, SPOKE_PLAN_DAMAGED, SPOKE_PLAN_MALFORMED,
    ]
    let statuses: [Status] = [
      .ok, .nullArgument, .outOfRange, .busy, .notAPlan, .planLength, .planNewer, .planUnknownFeature, .planDamaged,
      .planMalformed,
    ]
    #expect(statuses.map(\.rawValue) == header.map { Int32($0) })
  }

  @Test func plansDescribeThemselves() throws {
    let handle = try load()
    defer { planFree(handle) }
    let reference = try Plan(plan)
    var info = spoke_plan_info()
    #expect(planDescribe(handle, &info, nil) == SPOKE_OK)
    #expect(info.mappings == UInt32(reference.view.mappings.count))
    #expect(info.portal_id == reference.view.info.portalID)
    #expect(withUnsafeBytes(of: info.content_digest) { Array($0) } == reference.contentDigest.bytes)
    #expect(withUnsafeBytes(of: info.facts_digest) { Array($0) } == reference.factsDigest.bytes)
    var id = spoke_bytes()
    #expect(planMappingID(handle, 0, &id, nil) == SPOKE_OK)
    #expect(
      Array(UnsafeBufferPointer(start: id.start, count: id.length))
        == Array(reference.view.string(reference.view.mappings[0].id)))
  }

  @Test func messagesFitTheirStruct() {
    let longest = PlanError.newerFormat(major: .max, minor: .max).text
    #expect(longest.count < MemoryLayout.size(ofValue: spoke_error().message))
    for flaw in PlanFlaw.allCases { #expect(PlanError.malformed(flaw).text.count < longest.count) }
  }

  @Test func statisticsAreJSON() throws {
    let handle = try load()
    defer { planFree(handle) }
    var context: OpaquePointer?
    #expect(contextCreate(handle, &context, nil) == SPOKE_OK)
    defer { contextFree(context) }
    let lines = Array("[]\n{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"email\":\"a@b.c\"}}\n".utf8)
    var batch = spoke_batch()
    #expect(lines.withUnsafeBytes { runBatch(context, $0.baseAddress, UInt($0.count), 1, &batch, nil) } == SPOKE_OK)
    var json = spoke_bytes()
    #expect(contextStatistics(context, &json, nil) == SPOKE_OK)
    let data = Data(UnsafeBufferPointer(start: json.start, count: json.length))
    let statistics = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(statistics["lines"] as? Int == 2)
    #expect(statistics["rejects"] as? [String: Int] == ["not-an-object": 1])
    let mappings = try #require(statistics["mappings"] as? [[String: Any]])
    #expect(mappings.count == 4)
    var counts = spoke_counts()
    #expect(contextCounts(context, &counts, nil) == SPOKE_OK)
    #expect(mappings.compactMap { $0["operations"] as? Int }.reduce(0, +) == Int(counts.operations))
  }
}
