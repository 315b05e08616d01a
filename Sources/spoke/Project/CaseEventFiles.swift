import SpokeCases
import SpokeDiagnostics
import SpokeSyntax

/// The files that cases take their events from, each read once.
struct CaseEventFiles {
  private var files: [String: [UInt8]] = [:]

  /// The events of a case; nil after a finding when they cannot be had.
  mutating func events(of testCase: CaseSyntax, in file: CaseFile, diagnostics: inout Diagnostics) -> CaseEvents? {
    switch testCase.input {
    case .event(let event): return CaseEvents(bytes: event.json)
    case .lines(let name, let line):
      let path = Paths.join(Paths.directory(of: file.source.path), name.value)
      func report(_ message: String, help: String) {
        diagnostics.append(Diagnostic(.wrongKind, message, at: SourceSpan(file.source, name.range), help: help))
      }
      if files[path] == nil {
        do {
          files[path] = try FileSystem.read(path)
        } catch {
          report("The events cannot be had: \(error.message)", help: "Write a path from the folder of this file.")
        }
      }
      guard let bytes = files[path] else { return nil }
      guard let line else { return CaseEvents(bytes: bytes) }
      guard let events = CaseEvents.line(line, of: bytes) else {
        report("\(path) has no line \(line)", help: "Lines are counted from 1.")
        return nil
      }
      return events
    }
  }
}
