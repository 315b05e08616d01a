extension Plan {
  /// Whether the plan says where its mappings were written.
  public var hasDebugInformation: Bool { layout.byteCount(.debug) > 0 }

  /// Where a mapping was written: the file's path in UTF-8 and the line, counted from 1. Nil when the debug information
  /// was taken out.
  public func source(ofMapping mapping: Int) -> (path: UnsafeBufferPointer<UInt8>, line: Int)? {
    guard hasDebugInformation, mapping >= 0, mapping < view.mappings.count else { return nil }
    let debug = DebugLayout(base: layout.pointer(.debug), byteCount: layout.byteCount(.debug))
    return debug.source(ofMapping: mapping)
  }

  /// The compiler that made the plan and the hash of the whole snapshot that it was compiled against; nil when the plan
  /// does not tell.
  public var provenance: (compiler: UnsafeBufferPointer<UInt8>, snapshot: SHA256.Digest)? {
    let count = layout.byteCount(.provenance)
    guard count >= 32 else { return nil }
    let base = layout.pointer(.provenance)
    return (
      UnsafeBufferPointer(start: (base + 32).assumingMemoryBound(to: UInt8.self), count: count - 32),
      SHA256.Digest(at: base)
    )
  }
}

/// The section `debug`: the number of paths, then per path its offset in the section and its length, then per mapping
/// the number of its path and its line, then the bytes of the paths.
struct DebugLayout {
  let base: UnsafeRawPointer
  let byteCount: Int

  var pathCount: Int { Int(clamping: base.word(0)) }

  func path(_ index: Int) -> (offset: Int, length: Int) {
    (Int(clamping: base.word(4 + index * 8)), Int(clamping: base.word(8 + index * 8)))
  }

  func position(_ mapping: Int) -> (path: Int, line: Int) {
    let offset = 4 + pathCount * 8 + mapping * 8
    return (Int(clamping: base.word(offset)), Int(clamping: base.word(offset + 4)))
  }

  func source(ofMapping mapping: Int) -> (path: UnsafeBufferPointer<UInt8>, line: Int) {
    let position = position(mapping)
    let path = path(position.path)
    let start = (base + path.offset).assumingMemoryBound(to: UInt8.self)
    return (UnsafeBufferPointer(start: start, count: path.length), position.line)
  }
}
