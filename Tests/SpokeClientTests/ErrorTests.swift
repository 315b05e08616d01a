import NIOHTTP1
import SpokeSchema
import Testing

@testable import SpokeClient

/// What a status means, and what it asks to do.
@Suite struct ErrorTests {
  private func error(
    _ status: Int, _ body: String = "", _ headers: [String: String] = [:],
    call: Call = Call(.post, APIPaths(.standard).objectsBatch("contacts", "upsert"), body: [])
  ) -> HubSpotError {
    var fields = ReplyHeaders(HTTPHeaders())
    fields.retryAfter = headers["Retry-After"].flatMap { Int64($0) }.map { .seconds($0) }
    return HubSpotError(reply: status, headers: fields, body: Array(body.utf8), to: call, scrubber: Scrubber())
  }

  private static let finals: [(Int, String, HubSpotError.Kind)] = [
    (400, "{}", .invalid), (401, "{}", .unauthorized), (403, "{}", .forbidden),
    (403, #"{"errors":[{"context":{"requiredGranularScopes":["s"]}}]}"#, .missingScopes(["s"])),
    (404, "<html>", .notFound), (409, "Existing ID: 12", .conflict(existingID: "12")),
    (409, "{}", .conflict(existingID: nil)), (414, "", .tooLarge), (418, "", .refused), (302, "", .refused),
    (437, "", .refused),
  ]

  @Test(arguments: finals)
  func theseAreFinal(_ status: Int, _ body: String, _ kind: HubSpotError.Kind) {
    let error = self.error(status, body)
    #expect(error.kind == kind)
    #expect(error.retry == .never && !error.mayHaveBeenWritten && !error.help.isEmpty)
  }

  @Test func theseMayPass() {
    #expect(error(423).kind == .locked && error(423).retry == .after(.seconds(2)))
    #expect(error(477, "", ["Retry-After": "7200"]).retry == .after(.seconds(7_200)))
    #expect(error(477).kind == .migrating)
    for status in [408, 500, 502, 503, 504, 521, 523, 524] {
      #expect(error(status).kind == .server && error(status).retry == .after(nil))
      #expect(error(status).mayHaveBeenWritten)
    }
    for status in [522, 525, 526] { #expect(error(status).retry == .never) }
    let read = Call(.post, APIPaths(.standard).objectsBatch("contacts", "read"), body: [])
    #expect(!error(500, call: read).mayHaveBeenWritten)
  }

  private static let limits: [(String, RateLimitPolicy)] = [
    (#"{"policyName":"TEN_SECONDLY_ROLLING"}"#, .tenSecondly),
    (#"{"policyName":"SECONDLY"}"#, .secondly), (#"{"policyName":"DAILY"}"#, .daily),
    (#"{"message":"You have reached your daily limit."}"#, .daily),
    (#"{"message":"You have reached your secondly limit."}"#, .secondly), (#"{"policyName":"NEW"}"#, .other("NEW")),
    ("", .other("")),
  ]

  @Test(arguments: limits)
  func a429NamesItsLimit(_ body: String, _ policy: RateLimitPolicy) {
    #expect(error(429, body).kind == .rateLimited(policy))
  }

  @Test func helpNamesWhatIsMeant() {
    let body = #"{"errors":[{"message":"m","code":"READ_ONLY_VALUE","context":{"propertyName":["hs_x"]}}]}"#
    #expect(error(400, body).help.contains("'hs_x'"))
    #expect(error(409, "Existing ID: 12").help.contains("12"))
    #expect(error(403, #"{"errors":[{"context":{"requiredScopes":["s.read"]}}]}"#).help.contains("s.read"))
    #expect("\(error(500, "oops"))" == "POST /crm/objects/2026-09/contacts/batch/upsert: oops")
  }

  // MARK: Retrying

  private let create = Call(.post, APIPaths(.standard).objects("contacts"), body: [])
  private let upsert = Call(.post, APIPaths(.standard).objectsBatch("contacts", "upsert"), body: [])

  @Test func waitsGrowAndEnd() {
    let policy = RetryPolicy(attempts: 4, firstWait: .seconds(1), maximumWait: .seconds(3))
    let waits = (1...4).map { policy.wait(after: error(500), upsert, failures: $0, limited: 0, random: 0) }
    #expect(waits == [.seconds(1), .seconds(2), .seconds(3), nil])
    let jittered = policy.wait(after: error(500), upsert, failures: 1, limited: 0, random: 0.5)
    #expect(jittered == .milliseconds(750))
  }

  @Test func longWaitsAreLeftToTheCaller() {
    let policy = RetryPolicy.standard
    #expect(policy.wait(after: error(477, "", ["Retry-After": "61"]), upsert, failures: 1, limited: 0) == nil)
    #expect(policy.wait(after: error(477, "", ["Retry-After": "60"]), upsert, failures: 1, limited: 0) == .seconds(60))
    #expect(policy.wait(after: error(423), upsert, failures: 1, limited: 0, random: 0.9) == .seconds(2))
    #expect(policy.wait(after: error(404), upsert, failures: 1, limited: 0) == nil)
  }

  @Test func aCreateIsNotRepeatedBlindly() {
    let lost = HubSpotError(
      .replyLost, call: "", message: "", help: "", retry: .after(nil), mayHaveBeenWritten: true)
    let unsent = HubSpotError(.notSent, call: "", message: "", help: "", retry: .after(nil))
    let policy = RetryPolicy.standard
    #expect(policy.wait(after: lost, create, failures: 1, limited: 0) == nil)
    #expect(policy.wait(after: lost, upsert, failures: 1, limited: 0) != nil)
    #expect(policy.wait(after: unsent, create, failures: 1, limited: 0) != nil)
    #expect(policy.wait(after: error(500, call: create), create, failures: 1, limited: 0) == nil)
    // A 429 or 423 was refused before anything was done.
    #expect(policy.wait(after: error(429, call: create), create, failures: 0, limited: 1) == .zero)
    #expect(policy.wait(after: error(423, call: create), create, failures: 1, limited: 0) != nil)
  }

  @Test func callsAreWhatTheyAre() {
    let paths = APIPaths(.standard)
    func expect(_ method: Call.Method, _ path: APIPath, _ bucket: RateBucket, writes: Bool, repeats: Bool) {
      let call = Call(method, path)
      #expect(call.bucket == bucket, "\(call.summary)")
      #expect(call.isWrite == writes, "\(call.summary)")
      #expect(call.isRepeatable == repeats, "\(call.summary)")
    }
    expect(.get, paths.object("contacts", "1"), .standard, writes: false, repeats: true)
    expect(.post, paths.objects("contacts"), .standard, writes: true, repeats: false)
    expect(.patch, paths.object("contacts", "search"), .standard, writes: true, repeats: true)
    expect(.post, paths.objectsBatch("contacts", "create"), .standard, writes: true, repeats: false)
    expect(.post, paths.objectsBatch("contacts", "read"), .standard, writes: false, repeats: true)
    expect(.post, paths.objectsBatch("contacts", "update"), .standard, writes: true, repeats: true)
    expect(.post, paths.search("contacts"), .search, writes: false, repeats: true)
    expect(.post, paths.associationsBatch(from: "a", to: "b", "create"), .associations, writes: true, repeats: true)
    expect(.post, paths.associationsBatch(from: "a", to: "b", "read"), .associations, writes: false, repeats: true)
    expect(.put, paths.association(from: "a", "1", to: "b", "2"), .associations, writes: true, repeats: true)
    expect(.post, "/events/2026-09/send/batch", .events, writes: true, repeats: false)
    expect(.put, paths.listMembershipsAdd("1"), .standard, writes: true, repeats: true)
    expect(.post, paths.listSearch, .standard, writes: false, repeats: true)
    expect(.post, paths.token, .authorization, writes: false, repeats: false)
    let classic = APIPaths(.classic)
    expect(.post, classic.search("contacts"), .search, writes: false, repeats: true)
    expect(.put, classic.association(from: "a", "1", to: "b", "2"), .associations, writes: true, repeats: true)
  }
}
