import Testing

@testable import SpokeDelivery

@Suite struct StateTests {
  @Test func everyStateCanBeReachedFromWaiting() {
    var reached: Set<OperationState> = [.waiting]
    while true {
      let next = reached.union(reached.flatMap { state in OperationStep.allCases.compactMap { state.after($0) } })
      if next == reached { break }
      reached = next
    }
    #expect(reached == Set(OperationState.allCases))
  }

  @Test func whatIsWrittenStays() {
    for state in [OperationState.written, .merged] {
      #expect(OperationStep.allCases.allSatisfy { state.after($0) == nil })
    }
  }

  @Test func onlyAPersonBringsFinishedOperationsBack() {
    for state in OperationState.allCases where !state.isOpen {
      for step in OperationStep.allCases where state.after(step) != nil {
        #expect(step == .retry || step == .retryRest)
      }
    }
  }

  @Test func aCreateInDoubtIsNeverWaitingUnlessItIsSeenToBeAbsent() {
    let back = OperationStep.allCases.filter { OperationState.sending.after($0) == .waiting }
    #expect(back == [.clearDoubt])
  }

  /// Several operations may be made with one create; each of them ends as one that was written at once would.
  @Test func whatWasMadeWithOthersEndsAsTheyDo() {
    for step in [OperationStep.writeRecord, .finish, .merge, .reject] {
      #expect(OperationState.sending.after(step) == OperationState.waiting.after(step))
    }
    // Only a person can tell of a record that may be there.
    #expect(OperationState.sending.after(.loseSight) == .unknown)
    #expect(OperationState.waiting.after(.loseSight) == nil)
    #expect(OperationState.sending.after(.skip) == nil)
  }

  @Test func openStatesAreThoseThatTheIndexesHold() {
    // `state < 3` and `state > 4` stand in the spool's indexes.
    for state in OperationState.allCases {
      #expect(state.isOpen == (state.rawValue < 3))
      #expect((!state.isOpen && state.keepsOperation) == (state.rawValue > 4))
    }
  }
}
