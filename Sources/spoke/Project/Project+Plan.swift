import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeReports

extension Project {
  /// The project's plan, compiled in memory. Findings are printed; errors end the command.
  func compiled() throws -> Plan {
    guard portal != nil else {
      throw CommandFailure(
        "a plan needs the portal's snapshot", help: "Name it with --schemas, or with `portal:` in spoke.yaml.")
    }
    let result = linter(today: nil).lint(mappings, found: diagnostics)
    guard !result.hasErrors, let checked = result.project else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      Terminal.printError(Terminal.report(2).text(errors))
      Terminal.printError(Summary(errors, files: mappings.count).words)
      throw Outcome.findings
    }
    do {
      return try Plan(try compile(checked, options: CompileOptions(compilerVersion: SpokeVersion.current)))
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
