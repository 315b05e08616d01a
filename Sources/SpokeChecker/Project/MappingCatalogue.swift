import SpokeDiagnostics
import SpokeSyntax

/// The project's mappings by id, with what other mappings may ask about them.
///
/// A class because every mapping's checker refers to it; immutable.
final class MappingCatalogue: Sendable {
  /// A mapping of the project. A class because every rule about several mappings refers to them; immutable.
  final class Entry: Sendable {
    let mapping: MappingSyntax
    /// What it is checked against, with its file.
    let ground: CheckGround
    /// What its trigger says of single paths.
    let facts: TriggerFacts
    /// What it asks for, to find those that may hold for the same event.
    let demands: [TriggerIndex.Demand]

    init(_ mapping: MappingSyntax, on ground: CheckGround) {
      self.mapping = mapping
      self.ground = ground
      facts = TriggerFacts(mapping.trigger)
      demands = TriggerIndex.demands(of: facts)
    }

    var file: MappingFile { ground.file }
  }

  /// In order of file and place; duplicates are left out after the first.
  let entries: [Entry]
  /// Those that were left out.
  let repeated: [Entry]
  private let index: [String: Int]
  /// The ids of mappings that could not be read; nil when any id may be that of one.
  private let broken: Set<String>?
  /// For ids that do not exist; made once, and empty where none is needed.
  let nearIDs: NearNames

  init(_ input: CheckInput) {
    let files = input.files
    var entries: [Entry] = []
    var repeated: [Entry] = []
    var index: [String: Int] = [:]
    let count = files.reduce(0) { $0 + $1.mappings.count }
    entries.reserveCapacity(count)
    index.reserveCapacity(count)
    let ofFiles = Parallel.map(files) { file in
      let ground = CheckGround(
        file: file, portal: input.portal, events: input.events, timeZone: input.timeZone,
        needsProject: input.needsProject)
      return file.mappings.map { Entry($0, on: ground) }
    }
    for entry in ofFiles.joined() {
      let place = index[entry.mapping.id.value, default: entries.count]
      if place == entries.count {
        index[entry.mapping.id.value] = place
        entries.append(entry)
      } else {
        repeated.append(entry)
      }
    }
    self.entries = entries
    self.repeated = repeated
    self.index = index
    broken = files.reduce(into: []) { all, file in
      all = all.flatMap { all in file.brokenMappings.map { $0.isEmpty ? all : all.union($0) } }
    }
    let hasUnknown = entries.contains { entry in
      entry.references.contains { index[$0.value] == nil }
    }
    nearIDs = NearNames(hasUnknown ? entries.map(\.mapping.id.value) : [])
  }

  /// Whether a mapping is not there because it could not be read, which has been reported.
  func isBroken(_ id: String) -> Bool { broken?.contains(id) ?? true }

  subscript(id: String) -> Entry? { position(of: id).map { entries[$0] } }

  /// The position of a mapping among the entries.
  func position(of id: String) -> Int? { index[id] }
}
