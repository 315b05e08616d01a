import SpokeDiagnostics

/// A pipeline of deals, tickets or another object.
public struct Pipeline: Sendable {
  public var id: String
  public var label: String
  public var isArchived: Bool
  public var stages: [Stage]
  public var span: SourceSpan

  public init(id: String, label: String, isArchived: Bool, stages: [Stage], span: SourceSpan) {
    self.id = id
    self.label = label
    self.isArchived = isArchived
    self.stages = stages
    self.span = span
  }

  public struct Stage: Sendable {
    public var id: String
    public var label: String
    public var isArchived: Bool
    public var span: SourceSpan

    public init(id: String, label: String, isArchived: Bool, span: SourceSpan) {
      self.id = id
      self.label = label
      self.isArchived = isArchived
      self.span = span
    }
  }
}
