/// A finding: what is wrong, where, why, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  public var rule: Rule
  public var severity: Severity
  /// What is wrong, in one sentence with the names in it. No trailing full stop.
  public var message: String
  /// The exact place.
  public var span: SourceSpan
  /// A few words under the underline.
  public var label: String?
  /// Other places that explain the finding: why something was expected, where the value came from.
  public var related: [Related]
  /// What to do, in one or two sentences.
  public var help: String?
  /// Edits that mend it.
  public var fixes: [Fix]

  public init(
    _ rule: Rule, _ message: String, at span: SourceSpan, label: String? = nil, related: [Related] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.message = message
    self.span = span
    self.label = label
    self.related = related
    self.help = help
    self.fixes = fixes
  }

  /// A place or fact that explains a finding.
  public struct Related: Sendable, Hashable {
    public enum Role: String, Sendable {
      /// Why something else was expected here.
      case expected
      /// Where what was found comes from.
      case found
      /// Anything else worth seeing.
      case note
    }

    public var role: Role
    public var message: String
    /// The place, when it has one in a file.
    public var span: SourceSpan?

    public init(_ role: Role, _ message: String, at span: SourceSpan? = nil) {
      self.role = role
      self.message = message
      self.span = span
    }
  }
}

/// Edits to one or more files that mend a finding.
public struct Fix: Sendable, Hashable {
  /// What applying it does, as a command: "write the option's value".
  public var title: String
  /// Whether it keeps the meaning that the author plainly had; only such fixes are applied by `--fix`.
  public var isSafe: Bool
  public var edits: [Edit]

  public init(_ title: String, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// Replaces the text of a span.
  public struct Edit: Sendable, Hashable {
    public var span: SourceSpan
    public var text: String

    public init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }
}

extension Diagnostic {
  /// How many places explain a finding at most when several alike are one.
  private static let maximumRelated = 8

  fileprivate mutating func explain(with places: [Related]) {
    let more = places.filter { !related.contains($0) }
    related += more.prefix(max(0, Self.maximumRelated - related.count))
  }

  /// Takes in a finding of the same rule at the same place: what explains it, and its fixes where they are others.
  public mutating func absorb(_ other: Diagnostic) {
    explain(with: other.related)
    for fix in other.fixes where !fixes.contains(where: { $0.edits == fix.edits }) { fixes.append(fix) }
  }
}

/// The findings of one run, collected while checking.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []
  public init() {}

  public mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }
  public mutating func append(contentsOf other: Diagnostics) { all.append(contentsOf: other.all) }
  public mutating func append(contentsOf other: [Diagnostic]) { all.append(contentsOf: other) }

  /// Whether any finding is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The findings by file, place, rule and message, each once: an anchor's text is checked at every alias, and a table's
  /// entry at every lookup. What explains one of several alike is kept.
  public func sorted() -> [Diagnostic] {
    struct Identity: Hashable {
      let rule: Rule
      let span: SourceSpan
      let message: String
    }
    var places: [Identity: Int] = [:]
    var distinct: [Diagnostic] = []
    for diagnostic in all {
      let identity = Identity(rule: diagnostic.rule, span: diagnostic.span, message: diagnostic.message)
      guard let place = places[identity] else {
        places[identity] = distinct.count
        distinct.append(diagnostic)
        continue
      }
      distinct[place].explain(with: diagnostic.related)
    }
    return distinct.sorted { left, right in
      if left.span.file.path != right.span.file.path { return left.span.file.path < right.span.file.path }
      if left.span.range.start != right.span.range.start { return left.span.range.start < right.span.range.start }
      if left.span.range.end != right.span.range.end { return left.span.range.end < right.span.range.end }
      if left.rule.name != right.rule.name { return left.rule.name < right.rule.name }
      return left.message < right.message
    }
  }
}
