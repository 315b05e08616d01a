import SpokeHubSpot
import SpokePlan
import SpokeSchema

/// Turns operations into HubSpot's requests.
struct RequestWriter {
  private var batcher: RequestBatcher
  /// The first operation that could not become a request, and how many there are.
  private var firstFault = ""
  private var faultCount = 0

  init(_ plan: Plan) throws(CommandFailure) {
    let name = String(decoding: plan.view.string(plan.view.info.apiVersion), as: UTF8.self)
    guard let version = APIVersion.named(name) else {
      throw CommandFailure(
        "the plan is for API version '\(name)', which this Spoke does not know", help: "Use a newer Spoke.")
    }
    var pathNames: [String: String] = [:]
    for index in 0..<plan.view.objects.count {
      let object = plan.view.objects[index]
      let name = String(decoding: plan.view.string(object.name), as: UTF8.self)
      pathNames[name] = String(decoding: plan.view.string(object.pathName), as: UTF8.self)
    }
    batcher = RequestBatcher(APIPaths(version), pathNames: pathNames, identifiers: Self.identifiers(plan.view))
  }

  /// The properties that the mappings find records by, by object.
  private static func identifiers(_ view: PlanView) -> [String: Set<String>] {
    var identifiers: [String: Set<String>] = [:]
    for index in 0..<view.mappings.count where view.mappings[index].verb != .send {
      let mapping = view.mappings[index]
      let object = String(decoding: view.string(view.objects[mapping.target].name), as: UTF8.self)
      for step in mapping.key.indices {
        let field = view.fields[view.steps[step].field]
        identifiers[object, default: []].insert(String(decoding: view.string(field.name), as: UTF8.self))
      }
    }
    return identifiers
  }

  /// Writes the requests that are full.
  mutating func add(_ lines: UnsafeBufferPointer<UInt8>, to output: OutputFile) throws(CommandFailure) {
    for line in lines.split(separator: 0x0A) {
      guard let operation = Operation(jsonLine: Array(line)) else {
        note("an operation cannot be read back: \(String(decoding: line.prefix(200), as: UTF8.self))")
        continue
      }
      let requests: [Request]
      do {
        requests = try batcher.add(operation)
      } catch {
        note("line \(error.line): '\(error.mapping)' names the record of '\(error.record)', which was not written")
        continue
      }
      try write(requests, to: output)
    }
  }

  private mutating func note(_ fault: String) {
    if faultCount == 0 { firstFault = fault }
    faultCount += 1
  }

  /// Writes what is left.
  ///
  /// - Throws: `InternalFailure` when an operation did not become a request.
  mutating func finish(to output: OutputFile) throws {
    try write(batcher.finish(), to: output)
    guard faultCount == 0 else {
      let are = faultCount == 1 ? "1 operation is" : "\(faultCount) operations are"
      throw InternalFailure("\(are) missing from the requests; the first: \(firstFault)")
    }
  }

  private func write(_ requests: [Request], to output: OutputFile) throws(CommandFailure) {
    for request in requests { try output.write(request.jsonLine) }
  }
}
