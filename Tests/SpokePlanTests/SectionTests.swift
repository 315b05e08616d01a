import SpokePlan
import Testing

/// Sections keep the numbers that plans have been written with.
@Suite struct SectionTests {
  @Test func numbersStay() {
    #expect(Section.info.rawValue == 1 && Section.switches.rawValue == 27)
    #expect(Section.requiredKeys.rawValue == 28)
    #expect(Section.debug.rawValue == 256 && Section.provenance.rawValue == 257)
    for section in Section.allCases { #expect(Section(rawValue: section.rawValue) == section) }
    let known = (UInt16.min...UInt16.max).filter { Section(rawValue: $0) != nil }
    #expect(known == Array(1...28) + [256, 257])
  }
}
