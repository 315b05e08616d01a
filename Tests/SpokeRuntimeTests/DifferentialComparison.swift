import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeReference

@testable import SpokeRuntime

/// What one way of running a project over lines gives, in a form in which equal meaning is equal text.
struct DifferentialOutcome: Equatable {
  var operations: [String] = []
  var rejects: [String] = []

  /// Values of properties in all operations.
  var writtenPropertyCount: Int { count { $0["properties"] } }
  /// What was left out of operations and counted.
  var omissionCount: Int { count { $0["omitted"] } }

  private func count(_ part: (JSONTree) -> JSONTree?) -> Int {
    operations.reduce(0) { sum, line in
      guard let tree = try? JSONTreeReader.read(Array(line.utf8)) else { return sum }
      switch part(tree) {
      case .object(let members)?: return sum + members.count
      case .array(let elements)?: return sum + elements.count
      default: return sum
      }
    }
  }

  /// By the runtime, with every kernel that this processor has and with none. What one of them does otherwise stands in the rejects.
  static func ofEngine(
    _ project: CheckedProject, _ lines: [[UInt8]], checking: Engine.Checking = .whatIsRead
  ) throws -> DifferentialOutcome {
    let plan = try Plan(try compile(project))
    let chunk = Array(lines.joined(separator: [0x0A]))
    let runs = (ScanKernel.allCases.filter(\.isAvailable) + [nil]).map { kernel in
      var engine = Engine(plan: plan, checking: checking, kernel: kernel)
      var output = RunOutput(plan: plan)
      // Followed by a break, the last line can be scanned where it is; else it is copied.
      let bytes = kernel == .portable ? chunk : chunk + [0x0A] + [UInt8](repeating: 0x20, count: 200)
      bytes.withUnsafeBufferPointer { _ = engine.run(chunk: $0, firstLine: 2, into: &output) }
      return (output.operations.withBytes { Array($0) }, output.rejects.withBytes { Array($0) })
    }
    var outcome = DifferentialOutcome(operations: canonical(runs[0].0), rejects: canonical(runs[0].1))
    for run in runs where run != runs[0] {
      outcome.rejects.append("another kernel: \(String(decoding: run.0 + run.1, as: UTF8.self))")
    }
    for line in lines where !line.isEmpty && !passesOverAlike(line, plan) {
      outcome.rejects.append("another way to pass over: \(String(decoding: line, as: UTF8.self))")
    }
    return outcome
  }

  /// Whether the filter and what a small module has in its place pass the same lines over.
  private static func passesOverAlike(_ line: [UInt8], _ plan: Plan) -> Bool {
    var memory = LineMemory()
    return line.withUnsafeBufferPointer { bytes in
      let copy = memory.padded(bytes)
      let marked = memory.mark(copy, limit: bytes.count, stopsAtLineBreak: false, kernel: .portable)
      let isPassedOver = RawFilter(plan.view)?.passesOver(marked, kernel: .portable) ?? false
      return GuardTexts.passOver(marked.bytes, plan.view) == isPassedOver
    }
  }

  /// By the plain evaluator.
  static func ofReference(
    _ project: CheckedProject, _ lines: [[UInt8]], checking: Engine.Checking = .whatIsRead
  ) -> DifferentialOutcome {
    let run = PlainRun(project, checksEverything: checking == .everything)
    var outcome = DifferentialOutcome()
    for (index, line) in lines.enumerated() {
      let output = run.process(line: line, number: index + 2)
      outcome.operations += output.operations.flatMap { canonical(Array($0.utf8)) }
      outcome.rejects += output.rejects.flatMap { canonical(Array($0.utf8)) }
    }
    return outcome
  }

  private static func canonical(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { line in
      guard let tree = try? JSONTreeReader.read(Array(line)) else {
        return "not JSON: " + String(decoding: line, as: UTF8.self)
      }
      if case .string(let reason, _)? = tree["reason"], reason == "invalid-json" || reason == "too-deep" {
        return canonical(tree, without: "detail")
      }
      return canonical(tree)
    }
  }

  private static func canonical(_ tree: JSONTree, without omitted: String? = nil) -> String {
    switch tree {
    case .null, .boolean, .number: return tree.text
    case .string(let text, _): return quoted(text)
    case .array(let elements): return "[" + elements.map { canonical($0) }.joined(separator: ",") + "]"
    case .object(let members):
      let kept = members.filter { $0.key != omitted }.map { (quoted($0.key), canonical($0.value)) }
      return "{" + kept.sorted { $0.0 < $1.0 }.map { "\($0):\($1)" }.joined(separator: ",") + "}"
    }
  }

  /// Scalars that one cannot see or that look alike are written as numbers.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F {
        if scalar == "\"" || scalar == "\\" { result += "\\" }
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// The lines in which two outcomes differ, each after its name.
  static func differences(_ one: (String, DifferentialOutcome), _ other: (String, DifferentialOutcome)) -> String {
    func list(_ name: String, _ a: [String], _ b: [String]) -> [String] {
      a.filter { !b.contains($0) }.map { "\(name): \($0.prefix(600))" }
    }
    let lines =
      list("\(one.0) operation", one.1.operations, other.1.operations)
      + list("\(other.0) operation", other.1.operations, one.1.operations)
      + list("\(one.0) reject", one.1.rejects, other.1.rejects)
      + list("\(other.0) reject", other.1.rejects, one.1.rejects)
    return lines.isEmpty ? "the same lines in another order" : lines.joined(separator: "\n")
  }
}
