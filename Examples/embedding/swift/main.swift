// Runs a plan over events: operations go to standard output, rejects and counts to standard error.
//
//     embedding-example plan.spoke events.ndjson
import Foundation
import SpokePlan
import SpokeRuntime

func write(_ bytes: borrowing OutputBuffer, to file: FileHandle) throws {
  try bytes.withBytes { try file.write(contentsOf: Data($0)) }
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let planPath = arguments.first, let eventPath = arguments.last else {
  print("usage: embedding-example plan.spoke events.ndjson")
  exit(2)
}
let plan = try Plan(Array(Data(contentsOf: URL(filePath: planPath))))
let events = try Data(contentsOf: URL(filePath: eventPath))

// One of each for every thread; a plan is for all.
var engine = Engine(plan: plan)
var output = RunOutput(plan: plan)
events.withUnsafeBytes { _ = engine.run(chunk: $0.bindMemory(to: UInt8.self), into: &output) }

try write(output.operations, to: .standardOutput)
try write(output.rejects, to: .standardError)
let statistics = output.statistics
let rejects = RejectReason.allCases.reduce(0) { $0 + statistics.rejects($1) }
let counts =
  "\(statistics.lines) lines, \(statistics.events) events, \(statistics.matchedEvents) matched, "
  + "\(statistics.operations) operations, \(rejects) rejects\n"
try FileHandle.standardError.write(contentsOf: Data(counts.utf8))
