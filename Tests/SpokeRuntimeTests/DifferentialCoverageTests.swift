import SpokeChecker
import SpokePlan
import SpokeRuntime
import Testing

@testable import SpokeReference

/// Whether the random expressions reach what they are to compare: every function, giving values.
@Suite struct DifferentialCoverageTests {
  @Test func everyFunctionGivesValues() throws {
    var values: [Function: Int] = [:]
    var reasons: Set<InvalidReason> = []
    for seed in 0..<UInt64(250) {
      let project = DifferentialProjects.expressions(seed: seed)
      var events = DifferentialEvents(seed: seed)
      for _ in 0..<4 {
        guard let event = try? JSONTreeReader.read(events.line()), case .object = event else { continue }
        let evaluator = PlainEvaluator(event: event, item: nil, tables: project.tables, timeZone: project.timeZone)
        for property in project.mappings[0].properties { count(property.value, evaluator, &values, &reasons) }
      }
    }
    for function in Function.allCases {
      #expect(values[function, default: 0] >= 10, "\(function) gives \(values[function, default: 0]) values")
    }
    // What only properties' conversions give, and what nothing gives any more.
    let others: Set<InvalidReason> = [
      .notText, .notAnOption, .separatorInOption, .notAnEmail, .numberTooPrecise, .localTimeDoesNotExist,
    ]
    #expect(Set(InvalidReason.allCases).subtracting(reasons).subtracting(others).isEmpty, "\(reasons)")
  }

  @Test func everyConversionGivesValuesAndFailures() throws {
    var values: [ConversionKind: Int] = [:]
    var failures: [ConversionKind: Int] = [:]
    for seed in 0..<UInt64(100) {
      let project = DifferentialProjects.project(seed: seed)
      var events = DifferentialEvents(seed: seed)
      for _ in 0..<8 {
        guard let event = try? JSONTreeReader.read(events.line()), case .object = event else { continue }
        let evaluator = PlainEvaluator(event: event, item: nil, tables: project.tables, timeZone: project.timeZone)
        for property in project.mappings.flatMap(\.properties) {
          let value = evaluator.evaluate(property.value)
          if value.isMissing || value.isNull || value.isInvalid || value.isEmptyText { continue }
          let isFailure = PlainConversion(conversion: property.conversion).convert(value).isInvalid
          if isFailure { failures[property.conversion.kind, default: 0] += 1 }
          if !isFailure { values[property.conversion.kind, default: 0] += 1 }
        }
      }
    }
    for kind in ConversionKind.allCases {
      #expect(values[kind, default: 0] >= 10, "\(kind) gives \(values[kind, default: 0]) values")
      #expect(failures[kind, default: 0] >= 3, "\(kind) fails \(failures[kind, default: 0]) times")
    }
  }

  /// Every reason for a reject but those that need more bytes than a test should take.
  @Test func everyRejectIsReached() {
    var reasons: Set<String> = []
    for seed in 0..<UInt64(400) {
      var events = DifferentialEvents(seed: seed)
      let lines = (0..<10).map { _ in events.line() }
      for line in DifferentialOutcome.ofReference(DifferentialProjects.project(seed: seed), lines).rejects {
        guard case .string(let reason, _)? = (try? JSONTreeReader.read(Array(line.utf8)))?["reason"] else { continue }
        reasons.insert(reason)
      }
    }
    let expected = Set(RejectReason.allCases.map { "\($0.name)" }).subtracting(["line-too-long", "each-too-long"])
    #expect(reasons.isSuperset(of: expected), "\(expected.subtracting(reasons).sorted())")
  }

  private func count(
    _ core: Core, _ evaluator: PlainEvaluator, _ values: inout [Function: Int], _ reasons: inout Set<InvalidReason>
  ) {
    let value = evaluator.evaluate(core)
    if case .invalid(let reason) = value { reasons.insert(reason) }
    var parts: [Core] = []
    switch core {
    case .constant, .path: break
    case .call(let function, let arguments, _):
      if !value.isMissing && !value.isNull && !value.isInvalid { values[function, default: 0] += 1 }
      parts = arguments
    case .filled(let choices): parts = choices
    case .conditional(let a, let b, let c): parts = [a, b, c]
    case .and(let a, let b), .or(let a, let b):
      if value.boolean != nil {
        if case .and = core { values[.and, default: 0] += 1 } else { values[.or, default: 0] += 1 }
      }
      parts = [a, b]
    case .coalesce(let a, let b), .rescue(let a, let b): parts = [a, b]
    }
    for part in parts { count(part, evaluator, &values, &reasons) }
  }
}
