import SpokeDiagnostics
import SpokeJSON
import SpokeYAML

extension EventPlan {
  /// The version of the plan's own shape that is read.
  public static let version = 1

  /// The call types of the Segment spec.
  public static let callTypes = ["track", "identify", "group", "page", "screen", "alias"]

  /// Reads an event plan: Spoke's own shape (`events:`), or an export of a Segment tracking plan (`rules:`), as YAML or
  /// JSON.
  ///
  /// A schema that is for every event of a type, or for all events, is merged into the more specific ones.
  ///
  /// - Parameter diagnostics: Gets what is wrong with the file as YAML.
  /// - Returns: Nil when the file is broken as YAML, which `diagnostics` then says: nothing can be checked against it.
  /// - Throws: `EventPlanError` at the first thing that is no plan.
  public static func load(
    _ source: SourceFile, diagnostics: inout Diagnostics
  ) throws(EventPlanError) -> EventPlan? {
    let root: YAMLNode?
    if source.path.hasSuffix(".json") {
      root = try YAMLNode(json: source)
    } else {
      var found = Diagnostics()
      root = YAMLDocument.parse(source, limits: YAMLLimits(bytes: 16 << 20), diagnostics: &found).root
      diagnostics.append(contentsOf: found)
      // What could not be read has been said, and what is left is not what its author wrote.
      if found.hasErrors { return nil }
    }
    let start = SourceSpan(source, ByteRange(0, 0))
    guard let root else {
      throw EventPlanError(at: start, "The event plan is empty", help: "Write `events:` with a schema for each event.")
    }
    var reader = EventPlanReader(source: source, root: root)
    return EventPlan(events: try reader.plan())
  }
}
