import SpokeSchema
import SpokeSyntax

/// What the mappings of one file are checked against.
///
/// A class because every mapping's checker holds on to it, and none may copy it; immutable.
final class CheckGround: Sendable {
  let file: MappingFile
  /// Nil without a snapshot.
  let portal: Portal?
  /// Nil without an event plan.
  let events: EventPlan?
  /// IANA name.
  let timeZone: String
  /// Whether what only a plan needs is wanted too: tables, facts of the snapshot, lists of allowed values.
  let needsProject: Bool

  init(file: MappingFile, portal: Portal?, events: EventPlan?, timeZone: String, needsProject: Bool = true) {
    self.file = file
    self.portal = portal
    self.events = events
    self.timeZone = timeZone
    self.needsProject = needsProject
  }

  /// The same for another file.
  func with(_ file: MappingFile) -> CheckGround {
    CheckGround(file: file, portal: portal, events: events, timeZone: timeZone, needsProject: needsProject)
  }
}
