import Testing

@testable import SpokeRuntime

@Suite struct RunStatisticsTests {
  /// The numbers of reasons are the places of their counts.
  @Test func everyReasonHasACountOfItsOwn() throws {
    let plan = try plan([.sample("a"), .sample("b")])
    var statistics = RunStatistics(plan: plan)
    for (number, reason) in RejectReason.allCases.enumerated() {
      for _ in 0...number {
        if reason.isOfLine { statistics.countReject(reason) } else { statistics.countReject(reason, ofMapping: 1) }
      }
    }
    statistics.countOperation(ofMapping: 0)
    for (number, reason) in RejectReason.allCases.enumerated() { #expect(statistics.rejects(reason) == number + 1) }
    #expect(statistics.operations == 1 && statistics.rejects(.eachTooLong, ofMapping: 0) == 0)
  }

  @Test func reasonsAreGoneOverInTheOrderOfTheirNumbers() {
    #expect(Array(RejectReason.all) == RejectReason.allCases)
    #expect(Array(OmissionReason.all) == OmissionReason.allCases)
  }
}
