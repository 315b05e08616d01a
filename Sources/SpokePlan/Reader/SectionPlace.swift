/// Where a section stands.
@frozen
@usableFromInline
struct SectionPlace: BitwiseCopyable {
  @usableFromInline let base: UnsafeRawPointer
  /// How many records it has; for a section of bytes, how many of these.
  @usableFromInline let count: Int
}

extension PlanLayout {
  /// The places of all sections, by `Section.index`. One that is not there is empty. The caller deallocates them.
  func makePlaces() -> UnsafeMutablePointer<SectionPlace> {
    let places = UnsafeMutablePointer<SectionPlace>.allocate(capacity: Section.count)
    places.initialize(repeating: SectionPlace(base: base, count: 0), count: Section.count)
    for index in 0..<sectionCount {
      let entry = entry(index)
      guard let section = Section(rawValue: entry.half(0)) else { continue }
      places[section.index] = SectionPlace(
        base: base + Int(entry.word(4)), count: Int(entry.word(8)) / section.recordByteCount)
    }
    return places
  }
}

extension PlanView {
  /// How many records a section has; for a section of bytes, how many of these.
  func count(_ section: Section) -> Int { sections[section.index].count }

  /// Checks that there is what reading any plan asks for.
  func checkSizes() throws(PlanFlaw) {
    guard count(.info) > 0, count(.strings) > 0, count(.text) > 0 else { throw .sectionMissing }
    guard count(.info) >= PlanInfo.byteCount else { throw .sectionSize }
  }
}
