/// A record whose id HubSpot has not told yet.
///
/// Requests name it `{"$ref":"contacts?email=a@b.c"}`; who sends them puts the id in its place, from the answer to the
/// request that writes or reads that record.
public struct RecordReference: Sendable, Hashable {
  /// `OBJECT?PROPERTY=VALUE`, several pairs joined by `&`; `OBJECT#TRACE-ID` for a record that is created. In values `%`,
  /// `&`, `=` and `#` are percent-encoded, and a contact's address is in lower case.
  public var text: String

  /// A record by what identifies it.
  public init(object: String, match: [Operation.Field]) {
    let pairs = match.map { field in
      "\(field.name)=\(Self.encoded(RecordKey.folded(field.value, property: field.name, of: object)))"
    }
    text = "\(object)?\(pairs.joined(separator: "&"))"
  }

  /// A record that is created: known by its trace id only.
  public init(object: String, traceID: String) {
    text = "\(object)#\(traceID)"
  }

  // By bytes: texts that only Unicode calls equal are different records.
  public static func == (left: RecordReference, right: RecordReference) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  private static func encoded(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "&": result += "%26"
      case "=": result += "%3D"
      case "#": result += "%23"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// A record that an association or a list names: by its id where the event told it, else by reference.
package struct RecordLink: Hashable, Sendable {
  package let object: String
  /// The names of the properties that identify it. Links of one kind with different values are different records; links
  /// of different kinds may be the same one.
  let kind: String
  package let reference: RecordReference
  /// The id, where the record is identified by it.
  package let id: String?

  package init(object: String, match: [Operation.Field]) {
    self.object = object
    kind = match.map(\.name).joined(separator: "&")
    reference = RecordReference(object: object, match: match)
    let isID = match.count == 1 && (match[0].name == "id" || match[0].name == "hs_object_id")
    id = isID ? match[0].value : nil
  }

  init(object: String, traceID: String) {
    self.object = object
    kind = "#"
    reference = RecordReference(object: object, traceID: traceID)
    id = nil
  }

  /// How it stands in a request's body.
  var value: RequestValue { id.map { .text($0) } ?? .reference(reference) }
}
