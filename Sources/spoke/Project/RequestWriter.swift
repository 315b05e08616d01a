import SpokeHubSpot
import SpokePlan
import SpokeSchema

/// Turns operations into HubSpot's requests on standard output.
struct RequestWriter {
  private var batcher: RequestBatcher

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
    batcher = RequestBatcher(APIPaths(version), pathNames: pathNames)
  }

  mutating func add(_ lines: UnsafeBufferPointer<UInt8>) {
    for line in lines.split(separator: 0x0A) {
      guard let operation = Operation(jsonLine: Array(line)) else { continue }
      write(batcher.add(operation))
    }
  }

  mutating func finish() { write(batcher.finish()) }

  private func write(_ requests: [Request]) {
    for request in requests { Terminal.write(request.jsonLine, to: 1) }
  }
}
