import SpokeDiagnostics
import SpokeSchema

/// What checking asks again and again, worked out when it is first asked for and handed on from mapping to mapping of a
/// file.
struct SharedLookups: Sendable {
  /// The file's tables that were looked up, by their names.
  var tables: [String: TableIndex] = [:]
  /// The names of the file's tables, where one was misspelt.
  var tableNames: NearNames?
  /// The stages that `stage` translates, by the object and the pipeline that is chosen.
  var stages: [StageNames.Scope: StageNames] = [:]
  /// The events that a trigger lets through, for the pairs that they were found for.
  var planned: PlannedEvents?
  /// The names of planned events, by their call types, where one was misspelt.
  var events: [[String]: PlannedNames] = [:]
}
