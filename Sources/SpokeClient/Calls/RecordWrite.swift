import SpokeHubSpot
import SpokeJSON

/// What is written of one record.
public struct RecordWrite: Sendable {
  /// The record's id, or the value of `idProperty`; nil when it is to be made.
  public var id: String?
  /// The property that finds the record; nil for its id.
  public var idProperty: String?
  /// In the order in which they are sent. An empty value empties the property.
  public var properties: [Operation.Field]
  /// Comes back in the record that is made, or in the error that says why it is not.
  public var traceID: String?
  /// Only for records that are made.
  public var associations: [NewAssociation]

  /// An association from a record that is made.
  public struct NewAssociation: Sendable, Hashable {
    /// The other record's id; the types say what object it is of.
    public var to: String
    public var types: [AssociationSpec]

    public init(to: String, types: [AssociationSpec]) {
      self.to = to
      self.types = types
    }
  }

  public init(
    id: String? = nil, idProperty: String? = nil, properties: [Operation.Field], traceID: String? = nil,
    associations: [NewAssociation] = []
  ) {
    self.id = id
    self.idProperty = idProperty
    self.properties = properties
    self.traceID = traceID
    self.associations = associations
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", ifPresent: id)
      writer.member("idProperty", ifPresent: idProperty)
      writer.member("objectWriteTraceId", ifPresent: traceID)
      writer.member(
        "properties", object: { writer in for field in properties { writer.member(field.name, field.value) } })
      guard !associations.isEmpty else { return }
      writer.member(
        "associations",
        array: { writer in
          for association in associations {
            writer.object { writer in
              writer.member("to", object: { $0.member("id", association.to) })
              writer.member("types", array: { writer in for type in association.types { type.write(to: &writer) } })
            }
          }
        })
    }
  }
}

/// A type of association, by its category and its number within it.
public struct AssociationSpec: Sendable, Hashable {
  /// `HUBSPOT_DEFINED`, `USER_DEFINED`, …
  public var category: String
  public var typeID: Int

  public init(category: String, typeID: Int) {
    self.category = category
    self.typeID = typeID
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("associationCategory", category)
      writer.member("associationTypeId", typeID)
    }
  }
}
