/// A verified plan and the memory it stands in.
///
/// A class because many contexts on many threads share one plan; immutable once made.
public final class Plan: @unchecked Sendable {
  /// How to read it. It holds no reference: keep the plan itself for as long as a view of it is used.
  public let view: PlanView
  /// The SHA-256 of what the plan does: the same for two plans that differ only in debug information, in the version
  /// that made them or in facts of the snapshot that no mapping uses.
  public var contentDigest: SHA256.Digest { layout.contentDigest }
  /// The SHA-256 of the facts of the snapshot that the plan relies on.
  public var factsDigest: SHA256.Digest { layout.factsDigest }
  public var features: PlanFeatures { PlanFeatures(rawValue: layout.features) }
  /// The most values that any program has on its stack.
  public let maximumStackDepth: Int
  let layout: PlanLayout
  private let sections: UnsafeMutablePointer<SectionPlace>
  private let owned: UnsafeMutableRawBufferPointer?

  /// Copies a plan and verifies it, in time linear in its size.
  ///
  /// The bytes may come from anywhere: none can crash, hang or be read past their end.
  public convenience init(copying bytes: UnsafeRawBufferPointer) throws(PlanError) {
    try self.init(copying: bytes, checkingHash: true)
  }

  /// Copies a plan and verifies it.
  public convenience init(_ bytes: [UInt8]) throws(PlanError) {
    try self.init(bytes, checkingHash: true)
  }

  /// Verifies a plan that stays where it is, such as a mapped file. The caller keeps the bytes alive and unchanged for
  /// as long as the plan is used.
  public convenience init(borrowing bytes: UnsafeRawBufferPointer) throws(PlanError) {
    self.init(try Verified(bytes, checkingHash: true), owned: nil)
  }

  /// A line of a processor's cache, where there is one.
  private static var copyAlignment: Int { Build.favorsSize ? 16 : 64 }

  convenience init(_ bytes: [UInt8], checkingHash: Bool) throws(PlanError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: Self.copyAlignment)
    for index in bytes.indices { copy[index] = bytes[index] }
    try self.init(owning: copy, count: bytes.count, checkingHash: checkingHash)
  }

  private convenience init(copying bytes: UnsafeRawBufferPointer, checkingHash: Bool) throws(PlanError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: Self.copyAlignment)
    copy.copyMemory(from: bytes)
    try self.init(owning: copy, count: bytes.count, checkingHash: checkingHash)
  }

  private convenience init(
    owning memory: UnsafeMutableRawBufferPointer, count: Int, checkingHash: Bool
  ) throws(PlanError) {
    let verified: Verified
    do throws(PlanError) {
      let bytes = UnsafeRawBufferPointer(start: memory.baseAddress, count: count)
      verified = try Verified(bytes, checkingHash: checkingHash)
    } catch {
      memory.deallocate()
      throw error
    }
    self.init(verified, owned: memory)
  }

  // The only initializer that does not delegate cannot fail: Embedded Swift leaks the object when one does.
  private init(_ verified: Verified, owned: UnsafeMutableRawBufferPointer?) {
    layout = verified.layout
    sections = verified.sections
    view = PlanView(verified.sections)
    maximumStackDepth = verified.stackDepth
    self.owned = owned
  }

  /// What verifying finds.
  private struct Verified {
    let layout: PlanLayout
    /// Its owner deallocates it.
    let sections: UnsafeMutablePointer<SectionPlace>
    let stackDepth: Int

    init(_ bytes: UnsafeRawBufferPointer, checkingHash: Bool) throws(PlanError) {
      layout = try PlanLayout(bytes, checkingHash: checkingHash)
      do throws(PlanFlaw) { try layout.checkSizes() } catch { throw .malformed(error) }
      sections = layout.makePlaces()
      let view = PlanView(sections)
      do throws(PlanFlaw) {
        try view.checkSizes()
        var verifier = Verifier(layout, view)
        try verifier.verify()
        stackDepth = verifier.stackDepth
      } catch {
        sections.deallocate()
        throw .malformed(error)
      }
    }
  }

  deinit {
    sections.deallocate()
    owned?.deallocate()
  }

  /// The minor format that the plan was written in.
  public var minorVersion: Int { Int(layout.minor) }
  /// The plan's bytes.
  public var bytes: UnsafeRawBufferPointer { layout.bytes }
  /// Bytes of a section; 0 when it is not there.
  public func byteCount(of section: Section) -> Int { layout.byteCount(section) }
  /// Where a section stands in `bytes`; empty when it is not there.
  public func range(of section: Section) -> Range<Int> {
    let start = layout.pointer(section) - layout.base
    return start..<(start + layout.byteCount(section))
  }
}
