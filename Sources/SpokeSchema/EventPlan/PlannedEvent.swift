import SpokeDiagnostics

extension EventPlan {
  /// One event with the schema of its whole payload.
  public struct PlannedEvent: Sendable {
    /// `track`, `identify`, `group`, `page`, `screen` or `alias`
    public var type: String
    /// The name of a `track` event, or of a page or screen; nil when the schema is for every event of the type.
    public var name: String?
    public var schema: EventSchema
    /// The event's name in the plan, or its type where it has none.
    public var span: SourceSpan

    public init(type: String, name: String?, schema: EventSchema, span: SourceSpan) {
      self.type = type
      self.name = name
      self.schema = schema
      self.span = span
    }
  }
}
