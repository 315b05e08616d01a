import SpokeSchema

/// HubSpot's paths for the objects as operations name them.
struct RecordPaths {
  let paths: APIPaths
  /// What stands in paths for an object that is named otherwise in operations: `p12345_subscription_plan`.
  let names: [String: String]

  private func name(_ object: String) -> String { names[object] ?? object }

  func objectsBatch(_ object: String, _ verb: String) -> APIPath { paths.objectsBatch(name(object), verb) }
  func search(_ object: String) -> APIPath { paths.search(name(object)) }
  func associationsBatch(from: String, to: String, _ verb: String) -> APIPath {
    paths.associationsBatch(from: name(from), to: name(to), verb)
  }
  func listMembers(_ listID: String, isRemoval: Bool) -> APIPath {
    isRemoval ? paths.listMembershipsRemove(listID) : paths.listMembershipsAdd(listID)
  }
  var eventsBatch: APIPath { paths.eventSendBatch(prefix: paths.eventPrefixes.first ?? "/events/v3") }
}
