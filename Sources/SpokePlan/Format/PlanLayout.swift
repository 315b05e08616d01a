/// Where the sections of a plan are. Made from untrusted bytes: what it says is in range.
struct PlanLayout {
  let bytes: UnsafeRawBufferPointer
  let base: UnsafeRawPointer
  let minor: UInt16
  let features: UInt64
  let contentDigest: SHA256.Digest
  let factsDigest: SHA256.Digest
  /// Offset and length of the sections that are there and known, by the place of the section in `Section.allCases`.
  private(set) var places: [(offset: Int, length: Int)]

  /// Reads the header and the section table, and checks the content hash unless told otherwise.
  init(_ bytes: UnsafeRawBufferPointer, checkingHash: Bool) throws(PlanError) {
    guard let base = bytes.baseAddress, bytes.count >= 8, base.long(0) == PlanFormat.magic else {
      throw .notAPlan
    }
    guard bytes.count >= PlanFormat.headerByteCount else {
      throw .wrongLength(expected: UInt64(PlanFormat.headerByteCount), found: UInt64(bytes.count))
    }
    let major = base.half(8)
    minor = base.half(10)
    guard major == PlanFormat.major else { throw .newerFormat(major: major, minor: minor) }
    let sectionCount = Int(clamping: base.word(12))
    features = base.long(16)
    let unknown = features & ~PlanFeatures.known.rawValue
    if unknown != 0 { throw .unknownFeatures(unknown) }
    let total = base.word(24)
    guard Int(clamping: total) == bytes.count else {
      throw .wrongLength(expected: UInt64(total), found: UInt64(bytes.count))
    }
    guard base.word(28) == 0, sectionCount <= PlanFormat.maximumSectionCount else { throw .malformed(.sectionTable) }
    contentDigest = SHA256.Digest(at: base + 32)
    factsDigest = SHA256.Digest(at: base + 64)
    self.bytes = bytes
    self.base = base
    places = Array(repeating: (0, 0), count: Section.allCases.count)
    try readSections(count: sectionCount)
    if checkingHash, computeContentDigest(sectionCount: sectionCount) != contentDigest { throw .damaged }
  }

  private mutating func readSections(count: Int) throws(PlanError) {
    var end = PlanFormat.headerByteCount + count * PlanFormat.sectionEntryByteCount
    guard end <= bytes.count else { throw .malformed(.sectionTable) }
    var previous = -1
    for index in 0..<count {
      let entry = base + PlanFormat.headerByteCount + index * PlanFormat.sectionEntryByteCount
      let number = entry.half(0)
      let flags = entry.half(2)
      let offset = Int(clamping: entry.word(4))
      let length = Int(clamping: entry.word(8))
      // Sections stand in order and touch but for the alignment, so none can overlap another.
      let start = (end + PlanFormat.alignment - 1) / PlanFormat.alignment * PlanFormat.alignment
      guard Int(number) > previous, offset == start, length > 0, offset <= bytes.count, length <= bytes.count - offset
      else { throw .malformed(.sectionTable) }
      while end < start {
        if base.byte(end) != 0 { throw .malformed(.padding) }
        end += 1
      }
      previous = Int(number)
      end = offset + length
      if let section = Section(rawValue: number) {
        guard flags == section.flags else { throw .malformed(.sectionTable) }
        places[Section.place(of: section)] = (offset, length)
      } else if flags & Section.Flag.required != 0 {
        throw .unknownSection(number)
      }
    }
    guard end == bytes.count else { throw .malformed(.sectionTable) }
  }

  /// The digest of the header without the length and the digest itself, then of every section that counts, each
  /// behind its number, flags and length.
  func computeContentDigest(sectionCount: Int) -> SHA256.Digest {
    var hash = SHA256()
    hash.update(UnsafeRawBufferPointer(start: base, count: 12))
    hash.update(UnsafeRawBufferPointer(start: base + 16, count: 8))
    hash.update(UnsafeRawBufferPointer(start: base + 64, count: 32))
    for index in 0..<sectionCount {
      let entry = base + PlanFormat.headerByteCount + index * PlanFormat.sectionEntryByteCount
      if entry.half(2) & Section.Flag.hashed == 0 { continue }
      hash.update(UnsafeRawBufferPointer(start: entry, count: 4))
      hash.update(UnsafeRawBufferPointer(start: entry + 8, count: 4))
      hash.update(UnsafeRawBufferPointer(start: base + Int(entry.word(4)), count: Int(entry.word(8))))
    }
    return hash.finish()
  }

  /// Bytes of a section; 0 when it is not there.
  func byteCount(_ section: Section) -> Int { places[Section.place(of: section)].length }

  /// Where a section begins; the plan's first byte when it is not there.
  func pointer(_ section: Section) -> UnsafeRawPointer { base + places[Section.place(of: section)].offset }

  func records<Element: PlanRecord>(_ section: Section) -> Records<Element> {
    Records(base: pointer(section), count: byteCount(section) / section.recordByteCount)
  }
}

extension Section {
  /// The place of a section in `allCases`, which ascends.
  static func place(of section: Section) -> Int {
    section.rawValue < 256 ? Int(section.rawValue) - 1 : Int(section.rawValue) - 256 + 27
  }

  /// Bytes of one record, 1 for a section of bytes.
  var recordByteCount: Int {
    switch self {
    case .info, .text, .escapedText, .debug, .provenance: 1
    case .strings, .candidates, .setMembers, .scopes: UInt32.byteCount
    case .escapes: EscapeRecord.byteCount
    case .keyNodes: KeyNode.byteCount
    case .keyEntries: KeyEntry.byteCount
    case .mappings: MappingRecord.byteCount
    case .iterations: Operand.byteCount
    case .steps: StepRecord.byteCount
    case .fields: FieldRecord.byteCount
    case .programs: ProgramRecord.byteCount
    case .code: Instruction.byteCount
    case .instants: Int64.byteCount
    case .objects: ObjectRecord.byteCount
    case .associations: AssociationRecord.byteCount
    case .lists: ListRecord.byteCount
    case .tables: TableRecord.byteCount
    case .tableEntries: TableEntry.byteCount
    case .sets: SetRecord.byteCount
    case .zones: ZoneRecord.byteCount
    case .transitions: ZoneTransition.byteCount
    case .groups: GroupRecord.byteCount
    case .switches: SwitchRecord.byteCount
    }
  }
}
