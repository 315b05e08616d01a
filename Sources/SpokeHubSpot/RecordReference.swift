/// A record whose id HubSpot has not told yet.
///
/// Requests name it `{"$ref":"contacts?email=a@b.c"}`; who sends them puts the id in its place, from the answer to the
/// request that writes or reads that record.
public struct RecordReference: Sendable, Hashable {
  public var text: String

  /// A record by what identifies it.
  public init(object: String, match: [Operation.Field]) {
    text = "\(object)?" + match.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  /// A record that is created: known by its trace id only.
  public init(object: String, traceID: String) {
    text = "\(object)#\(traceID)"
  }
}
