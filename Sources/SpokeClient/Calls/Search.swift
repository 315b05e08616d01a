import SpokeJSON

/// A search for records: all filters of one group must hold (`Limits` has how many HubSpot takes).
public struct Search: Sendable {
  public struct Filter: Sendable {
    public var property: String
    /// `EQ`, `IN`, `HAS_PROPERTY`, …
    public var operation: String
    /// None for `HAS_PROPERTY`, several for `IN`, two for `BETWEEN`.
    public var values: [String]

    public init(_ property: String, _ operation: String, _ values: [String]) {
      self.property = property
      self.operation = operation
      self.values = values
    }

    /// The property has this value.
    public static func equals(_ property: String, _ value: String) -> Filter { Filter(property, "EQ", [value]) }
  }

  public var filters: [Filter]
  public var properties: [String]
  public var limit: Int
  public var after: String?

  public init(filters: [Filter], properties: [String] = [], limit: Int = 10, after: String? = nil) {
    self.filters = filters
    self.properties = properties
    self.limit = limit
    self.after = after
  }

  var body: [UInt8] {
    HubSpotClient.body { writer in
      writer.member(
        "filterGroups",
        array: { writer in
          writer.object { writer in
            writer.member("filters", array: { writer in for filter in filters { filter.write(to: &writer) } })
          }
        })
      writer.member("properties", properties)
      writer.member("limit", limit)
      writer.member("after", ifPresent: after)
    }
  }
}

extension Search.Filter {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("propertyName", property)
      writer.member("operator", operation)
      if operation == "IN" || operation == "NOT_IN" {
        writer.member("values", values)
      } else {
        writer.member("value", ifPresent: values.first)
        if values.count > 1 { writer.member("highValue", values[1]) }
      }
    }
  }
}

/// A page of what a search found.
public struct SearchReply: Sendable {
  /// How many there are in all.
  public var total: Int
  public var records: [Record]
  /// Where the next page begins; nil on the last one.
  public var next: String?

  init(_ reply: Reply) {
    records = reply.results.compactMap { Record($0) }
    total = reply.json?["total"]?.integer ?? records.count
    next = reply.nextPage
  }
}
