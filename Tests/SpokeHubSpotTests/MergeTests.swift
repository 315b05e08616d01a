import Testing

@testable import SpokeHubSpot

@Suite struct MergeTests {
  /// What is written to one record by two operations: one list of properties for every input.
  private func written(
    _ first: KeyValuePairs<String, String>, _ firstWrite: [String: String] = [:],
    then second: KeyValuePairs<String, String>, _ secondWrite: [String: String] = [:]
  ) throws -> [String] {
    let requests = try batched([
      .upsert("a@example.com", line: 1, first, write: firstWrite),
      .upsert("a@example.com", line: 2, second, write: secondWrite),
    ])
    return requests.filter(\.writesRecords).flatMap { request in
      request.inputs.enumerated().map { position, input in
        let policies = request.conditions.filter { $0.input == position }
        return (input["properties"]?.fields ?? []).map { field in
          let policy = policies.first { $0.property == field.name }.map { ":\($0.write)" } ?? ""
          return "\(field.name)\(policy)=\(field.value)"
        }.joined(separator: " ")
      }
    }
  }

  @Test func laterPropertiesWin() throws {
    #expect(try written(["a": "1", "b": "1"], then: ["b": "2", "c": "2"]) == ["a=1 b=2 c=2"])
    #expect(try written(["a": "1"], then: ["a": ""]) == ["a="])
  }

  @Test func oneTraceIDAndAllLines() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 7, ["a": "1"]), .upsert("a@example.com", line: 7, ["a": "2"]),
      .upsert("a@example.com", line: 9, ["b": "2"]),
    ])
    #expect(requests[0].inputs.map { $0["objectWriteTraceId"]?.text } == ["7:mapping"])
    #expect(requests[0].lines == [7, 9])
  }

  @Test func policiesOnDifferentPropertiesMerge() throws {
    #expect(try written(["a": "1"], ["a": "if_empty"], then: ["b": "2"]) == ["a:if_empty=1 b=2"])
  }

  @Test func anUnconditionalWriteSettlesIt() throws {
    #expect(try written(["a": "1"], ["a": "forwards"], then: ["a": "2"]) == ["a=2"])
    #expect(try written(["a": "1"], ["a": "append"], then: ["a": "2"]) == ["a=2"])
  }

  @Test func theFirstValueOfAnEmptyPropertyStays() throws {
    #expect(try written(["a": "1"], ["a": "if_empty"], then: ["a": "2"], ["a": "if_empty"]) == ["a:if_empty=1"])
    #expect(try written(["a": "1"], then: ["a": "2"], ["a": "if_empty"]) == ["a=1"])
    // Nothing was written first, so the second one may be.
    #expect(try written(["a": ""], then: ["a": "2"], ["a": "if_empty"]) == ["a=", "a:if_empty=2"])
    #expect(try written(["a": ""], ["a": "if_empty"], then: ["a": "2"], ["a": "if_empty"]).count == 2)
  }

  @Test func appendedOptionsAddUp() throws {
    let both = try written(["a": "x;y"], ["a": "append"], then: ["a": "y;z"], ["a": "append"])
    #expect(both == ["a=;x;y;z"])
  }

  @Test func whatOnlyThePresentValueTellsGoesOutFirst() throws {
    #expect(
      try written(["a": "1"], ["a": "forwards"], then: ["a": "2"], ["a": "forwards"])
        == ["a:forwards=1", "a:forwards=2"])
    #expect(try written(["a": "1"], then: ["a": "2"], ["a": "forwards"]) == ["a=1", "a:forwards=2"])
    #expect(try written(["a": "1"], then: ["a": "2"], ["a": "append"]) == ["a=1", "a=;2"])
    #expect(try written(["a": "1"], ["a": "if_empty"], then: ["a": "2"], ["a": "forwards"]).count == 2)
  }

  @Test func theSameAgainIsOnce() throws {
    for policy in ["forwards", "if_empty"] {
      #expect(try written(["a": "1"], ["a": policy], then: ["a": "1"], ["a": policy]) == ["a:\(policy)=1"])
    }
    #expect(try written(["a": "1"], then: ["a": "1"], ["a": "forwards"]) == ["a=1"])
  }

  @Test func conditionsAreReadRightBefore() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, ["x": "1"]),
      .upsert("b@example.com", line: 2, ["stage": "lead", "x": "1"], write: ["stage": "forwards"]),
      .upsert("c@example.com", line: 3, ["plan": "free"], write: ["plan": "if_empty"]),
    ])
    #expect(requests.map(\.action) == ["batch/read", "batch/upsert"])
    #expect(requests[0].ids == ["b@example.com", "c@example.com"])
    #expect(requests[0].body["idProperty"]?.text == "email")
    #expect(requests[0].body["properties"]?.elements?.compactMap(\.text) == ["plan", "stage"])
    #expect(requests[0].lines == [2, 3])
    #expect(
      requests[1].conditions == [
        .init(input: 1, property: "stage", write: "forwards"), .init(input: 2, property: "plan", write: "if_empty"),
      ])
    #expect(
      requests[1].json.hasSuffix(
        #","lines":[1,2,3],"conditions":[{"input":1,"property":"stage","write":"forwards"},"#
          + #"{"input":2,"property":"plan","write":"if_empty"}]}"# + "\n"))
  }

  @Test func createdRecordsHaveNoPresentValue() throws {
    let requests = try batched([
      .record(.create, "contacts", ["a": "1", "b": "x"], write: ["a": "if_empty", "b": "append"])
    ])
    #expect(requests.count == 1)
    #expect(requests[0].conditions.isEmpty)
    #expect(requests[0].inputs[0]["properties"]?.fields.map(\.value) == ["1", "x"])
  }
}
