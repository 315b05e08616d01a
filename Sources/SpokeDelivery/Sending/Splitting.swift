import SpokeClient
import SpokeHubSpot

/// How a batch that was refused is taken apart.
///
/// HubSpot's answer to a whole batch names no input, but often properties and values: the inputs that hold them are sent
/// apart from the others, so that one bad record costs two calls more and not the logarithm. Where that tells nothing the
/// batch is halved.
enum Splitting {
  /// So many suspects are sent one by one at once.
  private static let fewSuspects = 4

  /// Codes that are about a property and not about its value: whoever writes it is refused.
  private static let codesOfProperties: Set<String> = ["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"]

  /// Places in groups that are sent next, each smaller than the whole.
  static func parts(_ places: [Int], _ slate: Slate, _ error: HubSpotError) -> [[Int]] {
    let suspects = suspects(places, slate, error)
    guard !suspects.isEmpty, suspects.count < places.count else { return halves(places) }
    let others = places.filter { !suspects.contains($0) }
    let apart = suspects.sorted()
    return [others] + (apart.count <= fewSuspects ? apart.map { [$0] } : halves(apart))
  }

  static func halves(_ places: [Int]) -> [[Int]] { places.chunked((places.count + 1) / 2) }

  private static func suspects(_ places: [Int], _ slate: Slate, _ error: HubSpotError) -> Set<Int> {
    guard let problem = error.problem else { return [] }
    let traces = Set(problem.traceIDs + problem.details.flatMap(\.traceIDs))
    let ids = Set(problem.ids + problem.details.flatMap(\.ids))
    var suspects = Set(
      places.filter { traces.contains(slate.inputs[$0].traceID) || ids.contains(slate.inputs[$0].key?.value ?? "") })
    for detail in problem.details {
      guard let property = detail.property else { continue }
      let holders = places.filter { place in slate.inputs[place].writes(property) != nil }
      let named = holders.filter { place in
        guard let value = slate.inputs[place].writes(property), !value.isEmpty else { return false }
        return detail.message.contains(value)
      }
      suspects.formUnion(named.isEmpty ? holders : named)
    }
    return suspects
  }

  /// The property whose every write is refused, if that is what the refusal says.
  static func refusedProperty(_ error: HubSpotError) -> String? {
    guard let detail = error.problem?.details.first(where: { codesOfProperties.contains($0.code ?? "") }) else {
      return nil
    }
    return detail.property
  }
}

extension RecordInput {
  /// The value that is written to a property; its key's property counts.
  func writes(_ property: String) -> String? {
    if let found = properties.first(where: { $0.name == property }) { return found.value }
    return key?.name == property ? key?.value : nil
  }
}
