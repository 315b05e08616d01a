import SpokeChecker
import SpokePlan
import SpokeSyntax

/// Runs a checked project over events, one mapping after the other, in the plainest way: what the runtime must equal.
public struct PlainRun {
  let project: CheckedProject
  /// Whether every line is checked whole.
  let checksEverything: Bool
  private let reading: PlainReading

  public init(_ project: CheckedProject, checksEverything: Bool = false) {
    self.project = project
    self.checksEverything = checksEverything
    reading = PlainReading(project)
  }

  /// What one line gives: JSON lines of operations and of rejects.
  public struct Output {
    public var operations: [String] = []
    public var rejects: [String] = []
  }

  /// - Parameter line: without its line break.
  public func process(line: [UInt8], number: Int) -> Output {
    var output = Output()
    let tree: JSONTree
    switch checksEverything ? PlainReading.readWhole(line) : reading.read(line) {
    case .blank, .unmatched: return output
    case .rejected(let reason):
      output.rejects.append("{\"line\":\(number),\"reason\":\"\(reason)\"}")
      return output
    case .event(let event): tree = event
    }
    var written: Set<Written> = []
    for mapping in project.mappings { run(mapping, tree, number, &written, &output) }
    return output
  }

  private struct Written: Hashable {
    var mapping: String
    var index: Int?
  }

  private func run(
    _ mapping: CheckedMapping, _ tree: JSONTree, _ line: Int, _ written: inout Set<Written>, _ output: inout Output
  ) {
    let event = PlainEvaluator(event: tree, item: nil, tables: project.tables, timeZone: project.timeZone)
    // An event of another type or name is none of the mapping's business, whatever else is wrong with it.
    for condition in mapping.trigger?.conjuncts ?? [] where condition.isGuard {
      guard event.evaluate(condition).boolean == true else { return }
    }
    let readsItem = mapping.trigger?.readsItem ?? false
    if !readsItem, !fires(mapping, event, line, nil, &output) { return }
    guard let each = mapping.each else {
      compose(mapping, event, line, nil, &written, &output)
      return
    }
    let array = event.value(each)
    if array.isMissing || array.isNull { return }
    guard let elements = array.elements else {
      reject(
        mapping, event, line, nil, Reject(reason: "each-not-array", detail: array.isInvalid ? nil : .notAnArray),
        &output)
      return
    }
    for (index, element) in elements.enumerated() {
      let item = PlainEvaluator(event: tree, item: element, tables: project.tables, timeZone: project.timeZone)
      if readsItem, !fires(mapping, item, line, index, &output) { continue }
      compose(mapping, item, line, index, &written, &output)
    }
  }

  private func fires(
    _ mapping: CheckedMapping, _ evaluator: PlainEvaluator, _ line: Int, _ index: Int?, _ output: inout Output
  ) -> Bool {
    guard let trigger = mapping.trigger else { return true }
    switch evaluator.evaluate(trigger) {
    case .boolean(let value): return value
    case .missing, .null: return false
    case .invalid(let reason):
      reject(mapping, evaluator, line, index, Reject(reason: "trigger-invalid", detail: reason), &output)
    default:
      reject(mapping, evaluator, line, index, Reject(reason: "trigger-invalid", detail: .notABoolean), &output)
    }
    return false
  }

  // MARK: Operations

  /// Why a record is not written.
  private struct Reject: Error {
    var reason: String
    /// What was to be associated.
    var association: String?
    var property: String?
    var detail: InvalidReason?
  }

  private func compose(
    _ mapping: CheckedMapping, _ evaluator: PlainEvaluator, _ line: Int, _ index: Int?, _ written: inout Set<Written>,
    _ output: inout Output
  ) {
    do {
      output.operations.append(try operation(mapping, evaluator, line, index, written))
      written.insert(Written(mapping: mapping.id, index: index))
    } catch {
      reject(mapping, evaluator, line, index, error, &output)
    }
  }

  private func operation(
    _ mapping: CheckedMapping, _ evaluator: PlainEvaluator, _ line: Int, _ index: Int?, _ written: Set<Written>
  ) throws(Reject) -> String {
    var members: [(String, String)] = [
      ("event", PlainOutput.object(place(evaluator, line, index))), ("mapping", PlainOutput.quoted(mapping.id)),
    ]
    var omitted: [String] = []
    switch mapping.operation {
    case .create(let object):
      members += [("op", "\"create\""), ("object", PlainOutput.quoted(object.name))]
    case .upsert(let object, let key):
      members += [("op", "\"upsert\""), ("object", PlainOutput.quoted(object.name))]
      let fields = try identifier(key, evaluator)
      members.append(
        key.count == 1
          ? ("key", PlainOutput.object([("property", PlainOutput.quoted(fields[0].0)), ("value", fields[0].1)]))
          : ("match", PlainOutput.object(fields)))
    case .update(let object, let key):
      members += [("op", "\"update\""), ("object", PlainOutput.quoted(object.name))]
      members.append(("match", PlainOutput.object(try identifier(key, evaluator))))
    case .send(let event, let identity, let occurredAt, let dedupeID):
      members += [("op", "\"send\""), ("definition", PlainOutput.quoted(event))]
      members.append(("identity", PlainOutput.object(try identifier(identity, evaluator))))
      for (name, part) in [("occurredAt", occurredAt), ("uuid", dedupeID)] {
        guard let part else { continue }
        if let value = try self.value(of: part, evaluator, &omitted, canClear: false) { members.append((name, value)) }
      }
    }
    var properties: [(String, String)] = []
    var policies: [(String, String)] = []
    for property in mapping.properties {
      guard let value = try self.value(of: property, evaluator, &omitted, canClear: true) else { continue }
      properties.append((property.name, value))
      if property.write != .always { policies.append((property.name, PlainOutput.quoted(property.write.rawValue))) }
    }
    members.append(("properties", PlainOutput.object(properties)))
    if !policies.isEmpty { members.append(("write", PlainOutput.object(policies))) }
    let associations = try self.associations(mapping, evaluator, index, written, &omitted)
    if !associations.isEmpty { members.append(("associations", PlainOutput.array(associations))) }
    if !mapping.lists.isEmpty {
      let lists = mapping.lists.map { list in
        PlainOutput.object([
          (list.isRemoval ? "remove" : "add", PlainOutput.quoted(list.name)),
          ("listId", PlainOutput.quoted(list.listID)),
        ])
      }
      members.append(("lists", PlainOutput.array(lists)))
    }
    if !omitted.isEmpty { members.append(("omitted", PlainOutput.array(omitted))) }
    return PlainOutput.object(members)
  }

  private func place(_ evaluator: PlainEvaluator, _ line: Int, _ index: Int?) -> [(String, String)] {
    var members = [("line", "\(line)")]
    if case .string(let id, _)? = evaluator.event["messageId"] { members.append(("messageId", PlainOutput.quoted(id))) }
    if let index { members.append(("index", "\(index)")) }
    return members
  }

  private func converted(_ property: CheckedProperty, _ evaluator: PlainEvaluator) -> PlainValue {
    PlainConversion(conversion: property.conversion).convert(evaluator.evaluate(property.value))
  }

  /// A `match` or identity: anything but a value rejects.
  private func identifier(
    _ key: [CheckedProperty], _ evaluator: PlainEvaluator, of association: String? = nil
  ) throws(Reject) -> [(String, String)] {
    var fields: [(String, String)] = []
    for property in key {
      let value = converted(property, evaluator)
      func reject(_ outcome: String, _ detail: InvalidReason? = nil) -> Reject {
        let reason = (association == nil ? "key-" : "association-") + outcome
        return Reject(reason: reason, association: association, property: property.name, detail: detail)
      }
      switch value {
      case .missing: throw reject("missing")
      case .null: throw reject("null")
      case .invalid(let reason): throw reject("invalid", reason)
      case _ where value.isEmptyText: throw reject("empty")
      default: fields.append((property.name, PlainOutput.value(value)))
      }
    }
    return fields
  }

  /// A property's value; nil when it is left out.
  private func value(
    of property: CheckedProperty, _ evaluator: PlainEvaluator, _ omitted: inout [String], canClear: Bool
  ) throws(Reject) -> String? {
    let value = converted(property, evaluator)
    func omit(_ reason: String, _ detail: InvalidReason? = nil) {
      var members = [("property", PlainOutput.quoted(property.name)), ("reason", PlainOutput.quoted(reason))]
      if let detail { members.append(("detail", PlainOutput.quoted("\(detail.text)"))) }
      omitted.append(PlainOutput.object(members))
    }
    let policy: Policies.OnNothing
    let reason: String
    switch value {
    case .missing: return nil
    case .invalid(let detail):
      if property.onInvalid == .reject {
        throw Reject(reason: "property-invalid", property: property.name, detail: detail)
      }
      omit("invalid", detail)
      return nil
    case .null: (policy, reason) = (property.onNull, "null")
    case _ where value.isEmptyText: (policy, reason) = (property.onEmpty, "empty")
    default: return PlainOutput.value(value)
    }
    switch policy {
    case .reject: throw Reject(reason: "property-\(reason)", property: property.name)
    case .clear where canClear: return "\"\""
    case .clear, .omit:
      omit(reason)
      return nil
    }
  }

  private func associations(
    _ mapping: CheckedMapping, _ evaluator: PlainEvaluator, _ index: Int?, _ written: Set<Written>,
    _ omitted: inout [String]
  ) throws(Reject) -> [String] {
    var result: [String] = []
    for association in mapping.associations {
      var members: [(String, String)] = association.isRemoval ? [("remove", "true")] : []
      members.append(("to", PlainOutput.quoted(association.to.name)))
      switch association.target {
      case .match(let fields):
        do {
          members.append(("match", PlainOutput.object(try identifier(fields, evaluator, of: association.to.name))))
        } catch {
          if association.missing == .reject { throw error }
          omitted.append(leftOut(association, error))
          continue
        }
      case .record(let id):
        // A mapping with `each` writes a record per element: meant is that of the same element of the same array.
        let each = project.mappings.first { $0.id == id }?.each
        let isRepeated = each != nil
        let isSameArray = each == nil || mapping.each.map { $0.isSame(as: each) } ?? false
        guard isSameArray, written.contains(Written(mapping: id, index: isRepeated ? index : nil)) else {
          if association.missing == .reject {
            throw Reject(reason: "association-record-not-written", association: association.to.name)
          }
          omitted.append(
            PlainOutput.object([
              ("association", PlainOutput.quoted(association.to.name)), ("record", PlainOutput.quoted(id)),
              ("reason", "\"record-not-written\""),
            ]))
          continue
        }
        members.append(("record", PlainOutput.quoted(id)))
        if isRepeated, let index { members.append(("index", "\(index)")) }
      }
      members += [
        ("label", PlainOutput.quoted(association.label)), ("category", PlainOutput.quoted(association.category)),
        ("typeId", "\(association.typeID)"),
      ]
      if association.missing != .skip { members.append(("missing", PlainOutput.quoted(association.missing.rawValue))) }
      result.append(PlainOutput.object(members))
    }
    return result
  }

  /// An association that is left out because a value of its match is not there.
  private func leftOut(_ association: CheckedAssociation, _ reject: Reject) -> String {
    var members = [("association", PlainOutput.quoted(association.to.name))]
    if let property = reject.property { members.append(("property", PlainOutput.quoted(property))) }
    members.append(("reason", PlainOutput.quoted(String(reject.reason.dropFirst("association-".count)))))
    if let detail = reject.detail { members.append(("detail", PlainOutput.quoted("\(detail.text)"))) }
    return PlainOutput.object(members)
  }

  // MARK: Rejects

  private func reject(
    _ mapping: CheckedMapping, _ evaluator: PlainEvaluator, _ line: Int, _ index: Int?, _ reject: Reject,
    _ output: inout Output
  ) {
    var members = place(evaluator, line, index)
    members += [("mapping", PlainOutput.quoted(mapping.id)), ("reason", PlainOutput.quoted(reject.reason))]
    if let association = reject.association { members.append(("association", PlainOutput.quoted(association))) }
    if let property = reject.property { members.append(("property", PlainOutput.quoted(property))) }
    if let detail = reject.detail { members.append(("detail", PlainOutput.quoted("\(detail.text)"))) }
    output.rejects.append(PlainOutput.object(members))
  }
}
