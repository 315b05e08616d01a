/// What identifies a record of one object, compared as HubSpot compares it.
package struct RecordKey: Hashable, Sendable {
  /// A unique property, or `id` for the record's own id.
  package let property: String
  /// As bytes: texts that only Unicode calls equal are different records.
  package let value: [UInt8]

  package init(object: String, _ field: Operation.Field) {
    // `hs_object_id` is the id under its property's name.
    property = field.name == "hs_object_id" ? "id" : field.name
    value = Array(Self.folded(field.value, property: field.name, of: object).utf8)
  }

  /// HubSpot keeps the addresses of contacts in lower case, so that two spellings are one record.
  package static func folded(_ value: String, property: String, of object: String) -> String {
    object == "contacts" && property == "email" ? value.lowercased() : value
  }
}

extension Operation {
  /// The record as follow-ups name it.
  var link: RecordLink {
    verb == .create ? RecordLink(object: target, traceID: traceID) : RecordLink(object: target, match: key)
  }
}
