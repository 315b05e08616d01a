import SpokeChecker
import SpokePlan

/// What a compilation adds beside what the project says.
public struct CompileOptions: Sendable {
  /// Whether the plan says where its mappings were written.
  public var includesDebugInformation: Bool
  /// The version of the compiler, kept outside the content; nil: not told.
  public var compilerVersion: String?
  /// The SHA-256 of the whole snapshot, 32 bytes, kept outside the content; nil: not told.
  public var snapshotDigest: [UInt8]?

  public init(
    includesDebugInformation: Bool = true, compilerVersion: String? = nil, snapshotDigest: [UInt8]? = nil
  ) {
    self.includesDebugInformation = includesDebugInformation
    self.compilerVersion = compilerVersion
    self.snapshotDigest = snapshotDigest
  }
}

/// Makes a plan. The same project and options give the same bytes on any machine.
///
/// - Throws: `CompileError` when something does not fit the format: a program that costs too much, too many of
///   something, or a project that is not as the checker makes them.
public func compile(_ project: CheckedProject, options: CompileOptions = CompileOptions()) throws(CompileError)
  -> [UInt8]
{
  // Strings are numbered by their order, which is known only when all are known: the first pass gathers them.
  let strings = StringPool()
  _ = try PlanBuilder.build(project, strings: strings)
  strings.sort()
  // What several expressions have in common is known only when all are known, by the numbers that strings have then.
  let counted = try PlanBuilder.build(project, strings: strings, sharing: SharedExpressions(sharing: nil))
  let builder = try PlanBuilder.build(
    project, strings: strings, sharing: SharedExpressions(sharing: counted.sharing))
  var sections = builder.sections()
  if options.includesDebugInformation { sections.append((.debug, DebugSection.bytes(of: project.mappings))) }
  if options.compilerVersion != nil || options.snapshotDigest != nil {
    var digest = (options.snapshotDigest ?? []).prefix(32)
    digest.append(contentsOf: [UInt8](repeating: 0, count: 32 - digest.count))
    sections.append((.provenance, Array(digest) + Array((options.compilerVersion ?? "").utf8)))
  }
  return try PlanFile.bytes(sections: sections, features: builder.features, facts: FactsDigest.of(project.usedFacts))
}

/// A plan without its debug information and its provenance. Its content hash stays the same.
public func stripDebugInformation(from plan: Plan) throws(CompileError) -> [UInt8] {
  var sections: [(section: Section, bytes: [UInt8])] = []
  for section in Section.allCases where section != .debug && section != .provenance {
    sections.append((section, plan.bytes(of: section)))
  }
  return try PlanFile.bytes(sections: sections, features: plan.features, facts: plan.factsDigest)
}

/// The digest of the facts of a snapshot that a project relies on.
enum FactsDigest {
  static func of(_ facts: [String]) -> SHA256.Digest {
    var hash = SHA256()
    for fact in facts.map({ Array($0.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      (fact + [0x0A]).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
  }
}

/// Where the mappings were written; the layout is in `docs/plan-format.md`.
enum DebugSection {
  static func bytes(of mappings: [CheckedMapping]) -> [UInt8] {
    var paths: [[UInt8]] = []
    var numbers: [[UInt8]: UInt32] = [:]
    var positions: [UInt8] = []
    for mapping in mappings {
      let path = Array(mapping.sourcePath.utf8)
      let number = numbers[path] ?? UInt32(paths.count)
      if numbers[path] == nil {
        numbers[path] = number
        paths.append(path)
      }
      positions.append(littleEndian: number)
      positions.append(littleEndian: UInt32(clamping: mapping.sourceLine))
    }
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(paths.count))
    var offset = 4 + paths.count * 8 + positions.count
    for path in paths {
      bytes.append(littleEndian: UInt32(offset))
      bytes.append(littleEndian: UInt32(path.count))
      offset += path.count
    }
    return bytes + positions + Array(paths.joined())
  }
}
