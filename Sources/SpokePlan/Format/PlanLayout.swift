/// Where the sections of a plan are. Made from untrusted bytes: what it says is in range.
struct PlanLayout {
  let bytes: UnsafeRawBufferPointer
  let base: UnsafeRawPointer

  var minor: UInt16 { base.half(10) }
  var sectionCount: Int { Int(truncatingIfNeeded: base.word(12)) }
  var features: UInt64 { base.long(16) }
  var contentDigest: SHA256.Digest { SHA256.Digest(at: base + 32) }
  var factsDigest: SHA256.Digest { SHA256.Digest(at: base + 64) }

  /// Reads the header and the section table, and checks the content hash unless told otherwise.
  init(_ bytes: UnsafeRawBufferPointer, checkingHash: Bool) throws(PlanError) {
    guard let base = bytes.baseAddress, bytes.count >= 8, base.long(0) == PlanFormat.magic else {
      throw .notAPlan
    }
    guard bytes.count >= PlanFormat.headerByteCount else {
      throw .wrongLength(expected: UInt64(PlanFormat.headerByteCount), found: UInt64(bytes.count))
    }
    self.bytes = bytes
    self.base = base
    let major = base.half(8)
    guard major == PlanFormat.major else { throw .newerFormat(major: major, minor: minor) }
    let unknown = features & ~PlanFeatures.known.rawValue
    if unknown != 0 { throw .unknownFeatures(unknown) }
    let total = base.word(24)
    guard total.equals(bytes.count) else {
      throw .wrongLength(expected: UInt64(total), found: UInt64(bytes.count))
    }
    guard base.word(28) == 0, base.word(12) <= UInt32(PlanFormat.maximumSectionCount) else {
      throw .malformed(.sectionTable)
    }
    try checkSections()
    if checkingHash {
      var hash = contentHash()
      guard hash.finishes(as: base + 32) else { throw .damaged }
    }
  }

  /// An entry of the section table.
  func entry(_ index: Int) -> UnsafeRawPointer {
    base + PlanFormat.headerByteCount + index * PlanFormat.sectionEntryByteCount
  }

  private func checkSections() throws(PlanError) {
    var end = PlanFormat.headerByteCount + sectionCount * PlanFormat.sectionEntryByteCount
    guard end <= bytes.count else { throw .malformed(.sectionTable) }
    var previous = -1
    for index in 0..<sectionCount {
      let entry = entry(index)
      let number = entry.half(0)
      let flags = entry.half(2)
      // Sections stand in order and touch but for the alignment, so none can overlap another.
      let start = (end + PlanFormat.alignment - 1) & -PlanFormat.alignment
      guard Int(number) > previous, entry.word(4).equals(start), start <= bytes.count,
        entry.word(8) &- 1 < UInt32(truncatingIfNeeded: bytes.count - start)
      else { throw .malformed(.sectionTable) }
      while end < start {
        if base.byte(end) != 0 { throw .malformed(.padding) }
        end += 1
      }
      previous = Int(number)
      end = start + Int(entry.word(8))
      if let section = Section(rawValue: number) {
        guard flags == section.flags else { throw .malformed(.sectionTable) }
      } else if flags & Section.Flag.required != 0 {
        throw .unknownSection(number)
      }
    }
    guard end == bytes.count else { throw .malformed(.sectionTable) }
  }

  /// The digest of the header without the length and the digest itself, then of every section that counts, each
  /// behind its number, flags and length.
  func computeContentDigest() -> SHA256.Digest {
    var hash = contentHash()
    return hash.finish()
  }

  private func contentHash() -> SHA256 {
    var hash = SHA256()
    hash.update(UnsafeRawBufferPointer(start: base, count: 12))
    hash.update(UnsafeRawBufferPointer(start: base + 16, count: 8))
    hash.update(UnsafeRawBufferPointer(start: base + 64, count: 32))
    for index in 0..<sectionCount {
      let entry = entry(index)
      if entry.half(2) & Section.Flag.hashed == 0 { continue }
      hash.update(UnsafeRawBufferPointer(start: entry, count: 4))
      hash.update(UnsafeRawBufferPointer(start: entry + 8, count: 4))
      hash.update(UnsafeRawBufferPointer(start: base + Int(entry.word(4)), count: Int(entry.word(8))))
    }
    return hash
  }

  /// The bytes of a section; none, at the plan's first byte, when it is not there.
  func content(_ section: Section) -> (start: UnsafeRawPointer, byteCount: Int) {
    for index in 0..<sectionCount {
      let entry = entry(index)
      if entry.half(0) == section.rawValue { return (base + Int(entry.word(4)), Int(entry.word(8))) }
    }
    return (base, 0)
  }

  /// Bytes of a section; 0 when it is not there.
  func byteCount(_ section: Section) -> Int { content(section).byteCount }

  /// Where a section begins; the plan's first byte when it is not there.
  func pointer(_ section: Section) -> UnsafeRawPointer { content(section).start }

  /// Checks that the sections are whole records.
  func checkSizes() throws(PlanFlaw) {
    for index in 0..<sectionCount {
      let entry = entry(index)
      guard let section = Section(rawValue: entry.half(0)) else { continue }
      if Int(entry.word(8)) % section.recordByteCount != 0 { throw .sectionSize }
    }
  }
}

extension Section {
  /// Bytes of one record, 1 for a section of bytes.
  var recordByteCount: Int { Int(shortRecordByteCount) }

  /// As bytes, of which a table takes a quarter of one of words.
  private var shortRecordByteCount: UInt8 {
    switch self {
    case .info, .text, .escapedText, .debug, .provenance: 1
    case .strings, .candidates, .setMembers, .scopes, .requiredKeys: UInt8(UInt32.byteCount)
    case .escapes: UInt8(EscapeRecord.byteCount)
    case .keyNodes: UInt8(KeyNode.byteCount)
    case .keyEntries: UInt8(KeyEntry.byteCount)
    case .mappings: UInt8(MappingRecord.byteCount)
    case .iterations: UInt8(Operand.byteCount)
    case .steps: UInt8(StepRecord.byteCount)
    case .fields: UInt8(FieldRecord.byteCount)
    case .programs: UInt8(ProgramRecord.byteCount)
    case .code: UInt8(Instruction.byteCount)
    case .instants: UInt8(Int64.byteCount)
    case .objects: UInt8(ObjectRecord.byteCount)
    case .associations: UInt8(AssociationRecord.byteCount)
    case .lists: UInt8(ListRecord.byteCount)
    case .tables: UInt8(TableRecord.byteCount)
    case .tableEntries: UInt8(TableEntry.byteCount)
    case .sets: UInt8(SetRecord.byteCount)
    case .zones: UInt8(ZoneRecord.byteCount)
    case .transitions: UInt8(ZoneTransition.byteCount)
    case .groups: UInt8(GroupRecord.byteCount)
    case .switches: UInt8(SwitchRecord.byteCount)
    }
  }
}
