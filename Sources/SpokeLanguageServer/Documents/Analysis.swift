import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// A project with what its check found, until something changes.
struct Analysis: Sendable {
  var project: LoadedProject
  var diagnostics: [Diagnostic]

  init(_ project: LoadedProject) {
    self.project = project
    diagnostics = project.linter.lint(project.files, found: project.found, needsProject: false).diagnostics
  }

  var portal: Portal? { project.linter.portal }
  var events: EventPlan? { project.linter.events }

  func file(at path: String) -> MappingFile? { project.files.first { $0.source.path == path } }

  /// A mapping of the project by its id, with its file.
  func mapping(_ id: String) -> (mapping: MappingSyntax, file: MappingFile)? {
    for file in project.files {
      if let mapping = file.mappings.first(where: { $0.id.value == id }) { return (mapping, file) }
    }
    return nil
  }
}
