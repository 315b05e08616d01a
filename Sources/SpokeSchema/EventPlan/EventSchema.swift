import SpokeDiagnostics

/// The part of JSON Schema that types a field.
public struct EventSchema: Sendable {
  /// `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`; empty when not said.
  public var types: Set<String>
  /// Allowed texts and where each stands; nil when not said.
  public var enumeration: [Located]?
  /// `date`, `date-time`, `email`, `uri`, …
  public var format: String?
  public var properties: [String: EventSchema]
  public var required: Set<String>
  /// Whether fields that are not named may occur: unless the schema says `additionalProperties: false`.
  public var allowsOthers: Bool
  /// At most one: the schema of an array's elements.
  public var items: [EventSchema]
  /// At most one: the schema of the fields that are not named, where it gives them one.
  public var others: [EventSchema] = []
  public var span: SourceSpan

  /// A text of the plan and its place.
  public struct Located: Sendable {
    public var text: String
    public var span: SourceSpan

    public init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  public init(
    types: Set<String> = [], enumeration: [Located]? = nil, format: String? = nil,
    properties: [String: EventSchema] = [:], required: Set<String> = [], allowsOthers: Bool = true,
    items: EventSchema? = nil, span: SourceSpan
  ) {
    self.types = types
    self.enumeration = enumeration
    self.format = format
    self.properties = properties
    self.required = required
    self.allowsOthers = allowsOthers
    self.items = items.map { [$0] } ?? []
    self.span = span
  }
}
