import SpokePlan

/// Puts sections together into a file.
enum PlanFile {
  static func bytes(
    sections: [(section: Section, bytes: [UInt8])], features: PlanFeatures, facts: SHA256.Digest
  ) throws(CompileError) -> [UInt8] {
    let present = sections.filter { !$0.bytes.isEmpty }.sorted { $0.section.rawValue < $1.section.rawValue }
    var table: [UInt8] = []
    var body: [UInt8] = []
    let start = PlanFormat.headerByteCount + present.count * PlanFormat.sectionEntryByteCount
    for (section, bytes) in present {
      while (start + body.count) % PlanFormat.alignment != 0 { body.append(0) }
      table.append(littleEndian: section.rawValue)
      table.append(littleEndian: section.flags)
      table.append(littleEndian: UInt32(truncatingIfNeeded: start + body.count))
      table.append(littleEndian: UInt32(truncatingIfNeeded: bytes.count))
      body += bytes
    }
    let length = start + body.count
    guard length <= Int(Int32.max) else { throw CompileError(.tooMany("bytes", limit: Int(Int32.max))) }

    var identity: [UInt8] = []
    identity.append(littleEndian: PlanFormat.magic)
    identity.append(littleEndian: PlanFormat.major)
    identity.append(littleEndian: PlanFormat.minor)
    var needs: [UInt8] = []
    needs.append(littleEndian: features.rawValue)

    var hash = SHA256()
    for bytes in [identity, needs, facts.bytes] { bytes.withUnsafeBytes { hash.update($0) } }
    for (section, bytes) in present where section.flags & Section.Flag.hashed != 0 {
      hash.update(littleEndian: section.rawValue)
      hash.update(littleEndian: section.flags)
      hash.update(littleEndian: UInt32(bytes.count))
      bytes.withUnsafeBytes { hash.update($0) }
    }

    var file = identity
    file.append(littleEndian: UInt32(present.count))
    file += needs
    file.append(littleEndian: UInt32(length))
    file.append(littleEndian: UInt32(0))
    file += hash.finish().bytes
    file += facts.bytes
    return file + table + body
  }
}

extension Plan {
  /// A copy of a section's bytes.
  func bytes(of section: Section) -> [UInt8] {
    let place = self.range(of: section)
    return Array(UnsafeRawBufferPointer(rebasing: bytes[place]))
  }
}
