import SpokeDiagnostics
import Testing

@Suite struct NearNamesTests {
  private let names = NearNames([
    "firstname", "lastname", "lifecyclestage", "hs_lead_status", "email", "phone", "mobilephone", "city", "state",
    "zip",
  ])

  @Test(arguments: [
    ("lifecycleStage", ["lifecyclestage"]),
    ("life_cycle_stage", ["lifecyclestage"]),
    ("Lead Status", ["hs_lead_status"]),
    ("hs-lead-status", ["hs_lead_status"]),
    ("fristname", ["firstname"]),
    ("emial", ["email"]),
    ("phnoe", ["phone"]),
    ("ctiy", ["city"]),
    ("zp", []),
    ("zap", ["zip"]),
    ("", []),
    ("email", []),
    ("completely_different", []),
  ])
  func suggests(written: String, expected: [String]) {
    #expect(names.suggestions(for: written) == expected)
  }

  @Test func givesAtMostThreeTheNearestFirst() {
    let names = NearNames(["aaaaab", "aaaabb", "aaaaac", "aaaaad", "aaaaae"])
    #expect(names.suggestions(for: "aaaaax") == ["aaaaab", "aaaaac", "aaaaad"])
  }
}
