import SpokePlan
import SpokeSchema

/// How objects are named in HubSpot's paths.
struct ObjectNames: Sendable {
  let names: [String: String]

  /// - Parameter names: by the names that operations have.
  init(_ names: [String: String]) { self.names = names }

  init(_ plan: Plan) {
    var names: [String: String] = [:]
    for index in 0..<plan.view.objects.count {
      let object = plan.view.objects[index]
      names[plan.view.text(object.name)] = plan.view.text(object.pathName)
    }
    self.names = names
  }

  /// An object that the plan does not name, for an older plan wrote the operation, is named as standard objects are.
  func path(_ object: String) -> String { names[object] ?? StandardObject.named(object)?.pathName ?? object }
}

extension PlanView {
  /// A string of the plan.
  func text(_ index: UInt32) -> String { String(decoding: string(index), as: UTF8.self) }

  /// The properties that the mappings find records by, by object.
  var identifiers: [String: Set<String>] {
    var identifiers: [String: Set<String>] = [:]
    for index in 0..<mappings.count where mappings[index].verb != .send {
      let mapping = mappings[index]
      let object = text(objects[mapping.target].name)
      for step in mapping.key.indices {
        identifiers[object, default: []].insert(text(fields[steps[step].field].name))
      }
    }
    return identifiers
  }
}
