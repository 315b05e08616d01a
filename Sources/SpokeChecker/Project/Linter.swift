import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Reads and checks the mapping files of a project, from their bytes to the findings that people see.
public struct Linter: Sendable {
  public var portal: Portal?
  public var events: EventPlan?
  public var apiVersion: String
  public var apiVersionSpan: SourceSpan?
  public var timeZone: String
  public var settings: RuleSettings
  /// The project's folder as the files' paths name it.
  public var root: String?
  /// `YYYY-MM-DD`; nil leaves out what depends on the date.
  public var today: String?

  public init(
    portal: Portal?, events: EventPlan? = nil, apiVersion: String = APIVersion.standard.name,
    apiVersionSpan: SourceSpan? = nil, timeZone: String = "UTC", settings: RuleSettings = RuleSettings(),
    root: String? = nil, today: String? = nil
  ) {
    self.portal = portal
    self.events = events
    self.apiVersion = apiVersion
    self.apiVersionSpan = apiVersionSpan
    self.timeZone = timeZone
    self.settings = settings
    self.root = root
    self.today = today
  }

  /// What came out.
  public struct Result: Sendable {
    /// Sorted, suppressed and with the project's severities.
    public var diagnostics: [Diagnostic]
    /// What the compiler takes; nil when something has no meaning that could be compiled.
    public var project: CheckedProject?
    public var proofs: [CheckResult.MappingProof]
    /// Held on to as `CheckResult.catalogue` is.
    fileprivate var catalogue: MappingCatalogue?

    /// Whether any finding is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    /// The sum over all mappings.
    public var proof: Proof { proofs.reduce(Proof()) { $0 + $1.proof } }
  }

  /// Checks files that were parsed already.
  ///
  /// - Parameters:
  ///   - found: what reading the files and the project found.
  ///   - needsProject: whether `Result.project` is wanted.
  public func lint(
    _ files: [MappingFile], found: Diagnostics = Diagnostics(), needsProject: Bool = true
  ) -> Result {
    var input = CheckInput(
      files: files, portal: portal, events: events, apiVersion: apiVersion, apiVersionSpan: apiVersionSpan,
      timeZone: timeZone, root: root, today: today)
    input.needsProject = needsProject
    let checked = Checker.check(input)
    var all = found
    all.append(contentsOf: checked.diagnostics)
    return Result(
      diagnostics: finished(all, files: files), project: checked.project, proofs: checked.proofs,
      catalogue: checked.catalogue)
  }

  /// Applies suppressions and severities.
  private func finished(_ diagnostics: Diagnostics, files: [MappingFile]) -> [Diagnostic] {
    let known = Set(RuleCatalogue.all.map(\.name))
    // By file: looking at all findings for every file would be quadratic.
    let found = Dictionary(grouping: diagnostics.sorted(), by: \.span.file.path)
    let (today, paths) = (today, Set(files.map(\.source.path)))
    let suppressed = Parallel.map(files) { file in
      Suppressions(file.document).apply(to: found[file.source.path] ?? [], today: today, knownRules: known)
    }
    let others = found.filter { !paths.contains($0.key) }.values.joined()
    var result = Diagnostics()
    for finding in Array(suppressed.joined()) + others {
      // Without a portal most rules find nothing, and an ignore of theirs is not useless for that.
      if portal == nil, finding.rule == .unusedIgnore { continue }
      if let finding = settings.apply(to: finding) { result.append(finding) }
    }
    return result.sorted()
  }
}
