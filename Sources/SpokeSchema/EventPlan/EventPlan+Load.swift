import SpokeDiagnostics
import SpokeJSON
import SpokeYAML

extension EventPlan {
  /// The version of the plan's own shape that is read.
  public static let version = 1

  /// The call types of the Segment spec.
  public static let callTypes = ["track", "identify", "group", "page", "screen", "alias"]

  /// Reads an event plan: Spoke's own shape (`events:`), an export of a Segment tracking plan (`rules:`), or the JSON Schema
  /// of one event, as YAML or JSON.
  ///
  /// A schema that is for every event of a type, or for all events, is merged into the more specific ones.
  ///
  /// - Parameter diagnostics: Gets what is wrong with the file as YAML.
  /// - Returns: Nil when the file is broken as YAML, which `diagnostics` then says: nothing can be checked against it.
  /// - Throws: `EventPlanError` at the first thing that is no plan.
  public static func load(
    _ source: SourceFile, diagnostics: inout Diagnostics
  ) throws(EventPlanError) -> EventPlan? {
    try load([source], folder: nil, diagnostics: &diagnostics)
  }

  /// Reads a plan from the files of a folder, each of which has one of the shapes that a plan has, or is the JSON Schema of
  /// one event.
  ///
  /// - Parameters:
  ///   - folder: As shown to people; the sources' paths begin with it.
  ///   - sources: By path.
  /// - Returns: Nil when a file is broken as YAML, which `diagnostics` then says.
  /// - Throws: `EventPlanError` at the first thing that is no plan.
  public static func load(
    folder: String, _ sources: [SourceFile], diagnostics: inout Diagnostics
  ) throws(EventPlanError) -> EventPlan? {
    guard !sources.isEmpty else {
      throw EventPlanError(
        at: SourceSpan(SourceFile(path: folder, bytes: []), ByteRange(0, 0)), "The event plan's folder has no files",
        help: "Put a JSON Schema of each event into it, as .json, .yaml or .yml.")
    }
    return try load(sources, folder: folder, diagnostics: &diagnostics)
  }

  private static func load(
    _ sources: [SourceFile], folder: String?, diagnostics: inout Diagnostics
  ) throws(EventPlanError) -> EventPlan? {
    var documents: [EventPlanFiles.Document] = []
    var isBroken = false
    for source in sources {
      let root: YAMLNode?
      if source.path.hasSuffix(".json") {
        root = try YAMLNode(json: source)
      } else {
        var found = Diagnostics()
        root = YAMLDocument.parse(source, limits: YAMLLimits(bytes: 16 << 20), diagnostics: &found).root
        diagnostics.append(contentsOf: found)
        // What could not be read has been said, and what is left is not what its author wrote.
        if found.hasErrors { isBroken = true }
      }
      if let root {
        documents.append(.init(source: source, root: root))
      } else if !isBroken {
        throw EventPlanError(
          at: SourceSpan(source, ByteRange(0, 0)), "The event plan is empty",
          help: "Write `events:` with a schema for each event.")
      }
    }
    guard !isBroken, let first = documents.first else { return nil }
    var reader = EventPlanReader(EventPlanFiles(documents, folder: folder), first: first)
    return EventPlan(events: try reader.plan())
  }
}
