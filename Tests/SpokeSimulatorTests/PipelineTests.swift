import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct PipelineTests {
  private func write(_ fixture: SimulatorFixture, _ id: String, _ properties: String) throws -> Answer {
    try fixture.send("PATCH", fixture.paths.object("deals", id).text, #"{"properties":{\#(properties)}}"#)
  }

  private func deal(_ fixture: SimulatorFixture) throws -> [String: String] {
    try #require(fixture.simulator.records(of: "deals").first).properties
  }

  @Test func pipelinesAreReadWithTheirStages() throws {
    let fixture = try SimulatorFixture()
    let path = fixture.paths.pipelines("deals")
    let pipelines = try fixture.get(path.text).results
    let ids = pipelines.compactMap { $0["id"]?.string }
    #expect(ids.contains("71936402"))
    let stages = try fixture.get(path.appending("71936402", "stages").text).results
    let stageIDs = stages.compactMap { $0["id"]?.string }
    #expect(stageIDs.contains("138462902"))
    #expect(try fixture.get(path.appending("71936402", "stages", "138462902").text)["id"] == "138462902")
    #expect(try fixture.get(path.appending("71936402", "stages", "appointmentscheduled").text).status == 404)
    #expect(try fixture.get(path.appending("nosuch").text).status == 404)
  }

  @Test func aStageMovesThroughItsPipelineBothWays() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create(
      "deals", ["dealname": "One", "pipeline": "default", "dealstage": "appointmentscheduled"])
    for stage in ["presentationscheduled", "qualifiedtobuy"] {
      #expect(try write(fixture, id, #""dealstage":"\#(stage)""#).status == 200)
      #expect(try deal(fixture)["dealstage"] == stage)
    }
    #expect(try deal(fixture)["pipeline"] == "default")
  }

  @Test func aStageAloneTakesItsRecordToItsPipeline() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create(
      "deals", ["dealname": "One", "pipeline": "default", "dealstage": "appointmentscheduled"])
    #expect(try write(fixture, id, #""dealstage":"138462902""#).status == 200)
    #expect(try deal(fixture)["pipeline"] == "71936402")
  }

  @Test(arguments: [
    #""pipeline":"default","dealstage":"138462902""#, #""dealstage":"nosuch""#, #""pipeline":"nosuch""#,
    #""dealstage":"Appointment scheduled""#,
  ])
  func refuses(properties: String) throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create(
      "deals", ["dealname": "One", "pipeline": "default", "dealstage": "appointmentscheduled"])
    let refused = try write(fixture, id, properties)
    #expect(refused.status == 400)
    #expect(refused["category"] == "VALIDATION_ERROR")
    #expect(try deal(fixture)["dealstage"] == "appointmentscheduled")
  }

  @Test func ticketsHavePropertiesOfTheirOwnForIt() throws {
    let fixture = try SimulatorFixture()
    _ = try fixture.create("tickets", ["subject": "Help", "hs_pipeline": "0", "hs_pipeline_stage": "1"])
    let refused = try fixture.post(
      fixture.paths.objects("tickets"),
      #"{"properties":{"subject":"Help","hs_pipeline":"0","hs_pipeline_stage":"138462902"}}"#)
    #expect(refused.status == 400)
  }
}
