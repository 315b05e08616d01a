import Testing

@testable import SpokeHubSpot

@Suite struct ReadingTests {
  private func read(_ text: String) -> Operation? { Operation(jsonLine: Array(text.utf8)) }

  @Test func everythingIsRead() throws {
    let operation = try #require(
      read(
        #"{"event":{"line":12,"messageId":"m","index":3},"mapping":"c","op":"upsert","object":"contacts","#
          + #""key":{"property":"email","value":"a@b.c"},"properties":{"n":1.50,"t":true,"s":"é\n"},"#
          + #""write":{"n":"forwards"},"associations":[{"to":"companies","match":{"id":5},"label":"L","#
          + #""category":"USER_DEFINED","typeId":37,"missing":"create"},{"remove":true,"to":"deals","record":"d","#
          + #""index":2,"label":"default","category":"HUBSPOT_DEFINED","typeId":4}],"#
          + #""lists":[{"add":"N","listId":"12"},{"remove":"M","listId":"13"}],"omitted":[{"property":"x"}]}"#))
    #expect(operation.line == 12)
    #expect(operation.index == 3)
    #expect(operation.traceID == "12:c:3")
    #expect(operation.key == [.init(name: "email", value: "a@b.c")])
    #expect(operation.properties.map(\.value) == ["1.50", "true", "é\n"])
    #expect(operation.write == ["n": "forwards"])
    #expect(operation.associations[0].target == .match([.init(name: "id", value: "5")]))
    #expect(operation.associations[0].missing == "create")
    #expect(operation.associations[1].target == .record("d", index: 2))
    #expect(operation.associations.map(\.isRemoval) == [false, true])
    #expect(operation.lists.map(\.isRemoval) == [false, true])
  }

  @Test func eventsHaveAnIdentity() throws {
    let event = try #require(
      read(
        #"{"event":{"line":1},"mapping":"e","op":"send","definition":"pe1_x","identity":{"email":"a","id":2},"#
          + #""occurredAt":1700000000000,"uuid":"u","properties":{}}"#))
    #expect(event.key.map(\.name) == ["email", "id"])
    let input = EventBatch.request([event], RecordPaths(paths: .init(.standard), names: [:])).inputs[0]
    #expect(
      input.fields.map { "\($0.name)=\($0.value)" }
        == ["eventName=pe1_x", "email=a", "objectId=2", "occurredAt=1700000000000", "uuid=u"])
  }

  /// A line is taken whole or not at all.
  @Test(arguments: [
    #"{"op":"upsert"}"#, "", "[]", "{", "null",
    #"{"event":{"line":1},"mapping":"m","op":"erase","object":"o"}"#,
    #"{"event":{"line":1},"mapping":"m","op":"upsert","object":"o","properties":{}}"#,
    #"{"event":{"line":1},"mapping":"m","op":"update","object":"o","match":{"a":1,"b":2}}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","properties":{"a":null}}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","properties":{"a":[]}}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","properties":[]}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","associations":[{"to":"c"}]}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","associations":{}}"#,
    #"{"event":{"line":1},"mapping":"m","op":"create","object":"o","lists":[{"add":"N"}]}"#,
  ])
  func anythingElseIsNone(_ text: String) { #expect(read(text) == nil) }

  @Test func requestsAreOneLine() throws {
    let requests = try batched([.upsert("a@example.com", line: 4, ["bio": "one\ntwo \"é\""])])
    #expect(
      requests[0].json
        == #"{"method":"POST","path":"/crm/objects/2026-09/contacts/batch/upsert","body":{"inputs":["#
        + #"{"idProperty":"email","id":"a@example.com","objectWriteTraceId":"4:mapping","#
        + #""properties":{"bio":"one\ntwo \"é\""}}]},"lines":[4]}"# + "\n")
  }
}
