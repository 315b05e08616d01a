/// One thing that Spoke checks: its name for ever, how bad it is by default, and its page in the manual.
///
/// Every rule is declared once, as a static member in an extension beside the code that checks it.
public struct Rule: Sendable, Hashable {
  /// The kebab-case name, stable for ever.
  public let name: String
  /// The part of the product it belongs to; groups the manual.
  public let family: Family
  /// The severity unless `spoke.yaml` says otherwise.
  public let severity: Severity
  /// One line for lists.
  public let summary: String
  /// Why the rule exists and what to do about it, in Markdown.
  public let explanation: String
  /// A mapping file that breaks the rule, and the same one mended. Both are run by the tests.
  public let example: Example?

  public init(
    _ name: String, _ family: Family, _ severity: Severity, _ summary: String, explanation: String = "",
    example: Example? = nil
  ) {
    self.name = name
    self.family = family
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.example = example
  }

  /// The families of `docs/rules`, in the order of the manual.
  public enum Family: String, Sendable, CaseIterable {
    case file = "File"
    case expression = "Expression"
    case portal = "Portal schema"
    case wholeObjects = "Whole objects"
    case identity = "Identity"
    case associations = "Associations"
    case events = "Behavioral events"
    case lists = "Lists"
    case eventPlan = "Event plan"
    case platform = "Platform"
  }

  /// A bad file and a good one, checked against the `acme` snapshot.
  public struct Example: Sendable, Hashable {
    public let bad: String
    public let good: String
    /// The event plan that both are checked with; nil without one.
    public let plan: String?
    /// Another mapping file of the project of both; nil without one.
    public let other: String?
    /// The project files, where they make the difference.
    public let projects: Pair?
    /// The days on which the two are checked, `YYYY-MM-DD`, where they make the difference.
    public let days: Pair?

    /// One for the bad file, one for the good one.
    public struct Pair: Sendable, Hashable {
      public let bad: String
      public let good: String

      public init(bad: String, good: String) {
        self.bad = bad
        self.good = good
      }
    }

    public init(
      bad: String, good: String, plan: String? = nil, other: String? = nil, projects: Pair? = nil, days: Pair? = nil
    ) {
      self.bad = bad
      self.good = good
      self.plan = plan
      self.other = other
      self.projects = projects
      self.days = days
    }
  }

  public static func == (left: Rule, right: Rule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How bad a finding is. Ordered: `error` is the greatest.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case info
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
