import SpokeChecker
import SpokePlan
import SpokeSyntax
import Testing

@testable import SpokeRuntime

@Suite struct EngineRecordTests {
  /// An upsert of a contact with one property of each kind of policy.
  private func contact(missing: MissingPolicy = .create) throws -> Plan {
    try plan([
      .sample(
        "contact-from-identify", when: .isEqual(.event("type"), .text("identify")),
        .upsert(.contacts, key: [.text("email", .call(.lower, [.event("traits.email")], .none))]),
        properties: [
          .text("firstname", .event("traits.first")), .number("age", .event("traits.age")),
          .text("phone", .event("traits.phone"), onNull: .clear, onEmpty: .clear, write: .ifEmpty),
          .text("zip", .event("traits.zip"), onNull: .reject, onEmpty: .reject),
          .number("score", .event("traits.score"), onInvalid: .reject),
        ],
        associations: [
          .sample(.companies, .match([.text("acme_account_id", .event("traits.company.id"))]), missing: missing)
        ],
        lists: [
          CheckedListChange(isRemoval: false, listID: "12", name: "Newsletter"),
          CheckedListChange(isRemoval: true, listID: "13", name: "Old \"ones\""),
        ])
    ])
  }

  private let associations =
    #""associations":[{"to":"companies","match":{"acme_account_id":"c1"},"label":"Employee","category":"USER_DEFINED","#
    + #""typeId":37,"missing":"create"}],"#
    + #""lists":[{"add":"Newsletter","listId":"12"},{"remove":"Old \"ones\"","listId":"13"}]"#

  @Test func writesARecord() throws {
    let result = run(
      try contact(),
      """
      {"type":"identify","messageId":"m\\u00e9","traits":{"email":"A@B.c","first":"Zoë \\"Z\\"","age":1.50e1,"phone":"5","score":null,"company":{"id":"c1"}}}
      """)
    #expect(
      result.operations == [
        #"{"event":{"line":1,"messageId":"mé"},"mapping":"contact-from-identify","op":"upsert","object":"contacts","#
          + #""key":{"property":"email","value":"a@b.c"},"properties":{"firstname":"Zoë \"Z\"","age":15,"phone":"5"},"#
          + #""write":{"phone":"if_empty"},"# + associations
          + #","omitted":[{"property":"score","reason":"null"}]}"#
      ])
    #expect(result.rejects == [])
    #expect(result.statistics.operations == 1 && result.statistics.matchedEvents == 1)
    #expect(result.statistics.omissions(.null, ofStep: 5) == 1)
    #expect(result.statistics.omissions(.missing, ofStep: 4) == 1)
  }

  @Test func clearsAndOmits() throws {
    let result = run(
      try contact(),
      #"{"type":"identify","messageId":5,"traits":{"email":"a","first":"","age":"x","phone":null,"company":{"id":"c1"}}}"#
    )
    #expect(
      result.operations == [
        #"{"event":{"line":1},"mapping":"contact-from-identify","op":"upsert","object":"contacts","#
          + #""key":{"property":"email","value":"a"},"properties":{"phone":""},"write":{"phone":"if_empty"},"#
          + associations
          + #","omitted":[{"property":"firstname","reason":"empty"},"#
          + #"{"property":"age","reason":"invalid","detail":"not a number"}]}"#
      ])
    #expect(result.statistics.omissions(.empty, ofStep: 1) == 1)
    #expect(result.statistics.omissions(.invalid, ofStep: 2) == 1)
  }

  @Test(arguments: [
    (#"{}"#, "key-missing", #""property":"email""#), (#"{"email":null}"#, "key-null", #""property":"email""#),
    (#"{"email":""}"#, "key-empty", #""property":"email""#),
    (#"{"email":[]}"#, "key-invalid", #""property":"email","detail":"an object or array where"#),
    (#"{"email":"a","zip":null}"#, "property-null", #""property":"zip""#),
    (#"{"email":"a","zip":""}"#, "property-empty", #""property":"zip""#),
    (#"{"email":"a","score":"x"}"#, "property-invalid", #""property":"score","detail":"not a number""#),
  ])
  func rejects(traits: String, reason: String, rest: String) throws {
    let result = run(try contact(), "\n" + #"{"type":"identify","messageId":"m1","traits":"# + traits + "}")
    #expect(result.operations == [])
    try #require(result.rejects.count == 1)
    let expected = #"{"line":2,"messageId":"m1","mapping":"contact-from-identify","reason":"\#(reason)",\#(rest)"#
    #expect(result.rejects[0].hasPrefix(expected))
    let known = try #require(RejectReason.allCases.first { "\($0.name)" == reason })
    #expect(result.statistics.rejects(known) == 1 && result.statistics.operations == 0)
    #expect(result.statistics.matchedEvents == 1 && result.statistics.blankLines == 1)
  }

  @Test(arguments: [
    (#"{"email":"a"}"#, "missing", ""), (#"{"email":"a","company":{"id":null}}"#, "null", ""),
    (#"{"email":"a","company":{"id":""}}"#, "empty", ""),
    (
      #"{"email":"a","company":{"id":{}}}"#, "invalid",
      #","detail":"an object or array where a single value is needed""#
    ),
  ])
  func leavesAnAssociationOut(traits: String, reason: String, rest: String) throws {
    let line = #"{"type":"identify","traits":"# + traits + "}"
    let result = run(try contact(), line)
    #expect(result.rejects == [])
    try #require(result.operations.count == 1)
    let omitted =
      #""omitted":[{"association":"companies","property":"acme_account_id","reason":"\#(reason)"\#(rest)}]}"#
    #expect(result.operations[0].hasSuffix(omitted), "\(result.operations[0])")
    #expect(!result.operations[0].contains(#""associations""#))
    #expect(result.statistics.unresolved(association: 0) == 1)
    for cause in OmissionReason.allCases {
      #expect(result.statistics.unresolved(cause, association: 0) == ("\(cause.name)" == reason ? 1 : 0))
    }
    let strict = run(try contact(missing: .reject), line)
    #expect(strict.operations == [])
    #expect(strict.rejects.count == 1 && strict.rejects[0].contains(#""reason":"association-\#(reason)""#))
  }

  @Test func updatesByMatch() throws {
    let plan = try plan([
      .sample("a", .update(.contacts, key: [.text("email", .event("traits.email"))])),
      .sample(
        "b",
        .update(
          .contacts,
          key: [.text("email", .event("traits.email")), .number("age", .constant(.number("1e2")))])),
    ])
    let result = run(plan, #"{"traits":{"email":"x"}}"#)
    #expect(
      result.operations == [
        #"{"event":{"line":1},"mapping":"a","op":"update","object":"contacts","match":{"email":"x"},"properties":{}}"#,
        #"{"event":{"line":1},"mapping":"b","op":"update","object":"contacts","match":{"email":"x","age":100},"#
          + #""properties":{}}"#,
      ])
  }

  @Test func sendsEvents() throws {
    let time = CheckedProperty(name: "occurred_at", value: .event("timestamp"), conversion: Conversion(.datetime))
    let plan = try plan([
      .sample(
        "order",
        .send(
          event: "pe7_order_completed", identity: [.text("email", .event("email"))], occurredAt: time,
          dedupeID: .text("uuid", .event("messageId"))),
        properties: [.text("order_id", .event("properties.id"), onNull: .clear)])
    ])
    let result = run(
      plan,
      """
      {"email":"a","timestamp":"2026-11-24T10:00:00+01:00","messageId":"m","properties":{"id":1.20}}
      {"email":"a","timestamp":"yesterday","properties":{"id":null}}
      {"timestamp":"2026-11-24T10:00:00Z"}
      """)
    #expect(
      result.operations == [
        #"{"event":{"line":1,"messageId":"m"},"mapping":"order","op":"send","definition":"pe7_order_completed","#
          + #""identity":{"email":"a"},"occurredAt":"2026-11-24T09:00:00.000Z","uuid":"m","#
          + #""properties":{"order_id":"1.20"}}"#,
        #"{"event":{"line":2},"mapping":"order","op":"send","definition":"pe7_order_completed","#
          + #""identity":{"email":"a"},"properties":{"order_id":""},"#
          + #""omitted":[{"property":"occurred_at","reason":"invalid","detail":"not a date and time with an offset"}]}"#,
      ])
    #expect(result.rejects == [#"{"line":3,"mapping":"order","reason":"key-missing","property":"email"}"#])
  }

  @Test func refersToOtherRecords() throws {
    let plan = try plan([
      .sample("company", when: .event("hasCompany"), .create(.companies)),
      .sample(
        "contact", .upsert(.contacts, key: [.text("email", .event("email"))]),
        associations: [
          .sample(.companies, .record("company")),
          .sample(.deals, .match([.text("id", .text("9"))]), isRemoval: true),
        ]),
      .sample(
        "deal", when: .event("hasDeal"), .create(.deals),
        associations: [.sample(.companies, .record("company"), missing: .reject)]),
    ])
    let result = run(
      plan,
      """
      {"hasCompany":true,"hasDeal":true,"email":"a"}
      {"hasDeal":true,"email":"a"}
      """)
    let removal =
      #"{"remove":true,"to":"deals","match":{"id":"9"},"label":"Employee","category":"USER_DEFINED","typeId":37}"#
    let label = #""label":"Employee","category":"USER_DEFINED","typeId":37"#
    #expect(
      result.operations == [
        #"{"event":{"line":1},"mapping":"company","op":"create","object":"companies","properties":{}}"#,
        #"{"event":{"line":1},"mapping":"contact","op":"upsert","object":"contacts","#
          + #""key":{"property":"email","value":"a"},"properties":{},"#
          + #""associations":[{"to":"companies","record":"company",\#(label)},\#(removal)]}"#,
        #"{"event":{"line":1},"mapping":"deal","op":"create","object":"deals","properties":{},"#
          + #""associations":[{"to":"companies","record":"company",\#(label),"missing":"reject"}]}"#,
        #"{"event":{"line":2},"mapping":"contact","op":"upsert","object":"contacts","#
          + #""key":{"property":"email","value":"a"},"properties":{},"associations":[\#(removal)],"#
          + #""omitted":[{"association":"companies","record":"company","reason":"record-not-written"}]}"#,
      ])
    #expect(
      result.rejects == [
        #"{"line":2,"mapping":"deal","reason":"association-record-not-written","association":"companies"}"#
      ])
    #expect(result.statistics.unresolved(.recordNotWritten, association: 0) == 1)
  }
}
