import SpokePlan

extension Engine {
  /// Tries the candidates on the event, in execution order.
  mutating func dispatch(_ place: EventPlace, into output: inout RunOutput) {
    var fired = false
    while let mapping = candidates.pop(evaluator.plan) {
      if run(mapping: mapping, place, into: &output) { fired = true }
    }
    if fired { output.statistics.matchedEvents += 1 }
  }

  /// Whether the mapping fired.
  private mutating func run(mapping number: Int, _ place: EventPlace, into output: inout RunOutput) -> Bool {
    let mapping = evaluator.plan.mappings[number]
    let triggersOnElements = evaluator.readsItem(mapping.trigger)
    if !triggersOnElements, !fires(mapping, number, place, into: &output) { return false }
    guard mapping.hasIteration else {
      write(mapping, number, place, into: &output)
      return true
    }
    let array = evaluator.value(evaluator.plan.iterations[Int(mapping.iteration)])
    switch array.kind {
    case .missing, .null: return !triggersOnElements
    case .rawArray, .list:
      let elements = evaluator.elements(of: array)
      let count = elements.count
      guard count <= Self.maximumElementCount else {
        reject(Rejection(.eachTooLong), ofMapping: number, place, into: &output)
        return !triggersOnElements
      }
      if records.isNamed(number) {
        records.begin(
          mapping: number, elementCount: count, event: evaluator.eventStamp, arena: &evaluator.eventArena)
      }
      let firedOnElement = iterate(
        over: elements, mapping, number, triggersOnElements: triggersOnElements, place, into: &output)
      return firedOnElement || !triggersOnElements
    case .boolean, .number, .text, .rawObject, .date, .instant, .invalid:
      let rejection = Rejection(.eachNotArray, detail: array.kind == .invalid ? array.reason : .notAnArray)
      reject(rejection, ofMapping: number, place, into: &output)
      return !triggersOnElements
    }
  }

  private mutating func iterate(
    over elements: ArrayElements, _ mapping: MappingRecord, _ number: Int, triggersOnElements: Bool,
    _ place: EventPlace,
    into output: inout RunOutput
  ) -> Bool {
    var fired = false
    var place = place
    var index = 0
    var elements = elements
    var element = elements.next()
    while element.kind != .missing {
      place.index = index
      evaluator.enter(element: element)
      if !triggersOnElements || fires(mapping, number, place, into: &output) {
        fired = true
        write(mapping, number, place, into: &output)
      }
      index += 1
      element = elements.next()
    }
    evaluator.leaveElement()
    return fired
  }

  /// Whether the trigger is true. One that cannot say so is rejected: nothing is dropped without being counted.
  private mutating func fires(
    _ mapping: MappingRecord, _ number: Int, _ place: EventPlace, into output: inout RunOutput
  ) -> Bool {
    if mapping.trigger.isNone { return true }
    let value = evaluator.value(mapping.trigger)
    switch value.kind {
    case .boolean: return value.isTrue
    case .missing, .null: return false
    case .number, .text, .rawArray, .rawObject, .list, .date, .instant, .invalid:
      let rejection = Rejection(.triggerInvalid, detail: value.kind == .invalid ? value.reason : .notABoolean)
      reject(rejection, ofMapping: number, place, into: &output)
      return false
    }
  }
}
