import ArgumentParser

/// Runs a command and turns what became of it into an exit code:
/// 0 done, 1 findings, 2 the command could not do its work, 3 an internal error.
@main
enum Main {
  static func main() {
    do {
      var command = try Spoke.parseAsRoot()
      try command.run()
    } catch let outcome as Outcome {
      Terminal.exit(outcome.rawValue)
    } catch let failure as CommandFailure {
      Terminal.printError("error: \(failure.message)")
      if let help = failure.help { Terminal.printError("help: \(help)") }
      Terminal.exit(Outcome.failed.rawValue)
    } catch let failure as InternalFailure {
      Terminal.printError("internal error: \(failure.message)")
      Terminal.printError("help: This is a fault of Spoke. Please report it with the plan and the event's line.")
      Terminal.exit(Outcome.internalError.rawValue)
    } catch {
      // What ArgumentParser throws: help and version are no failures; the rest is usage.
      let text = Spoke.fullMessage(for: error)
      if Spoke.exitCode(for: error) == .success {
        print(text)
        Terminal.exit(0)
      }
      Terminal.printError(text)
      Terminal.exit(Outcome.failed.rawValue)
    }
    Terminal.exit(0)
  }
}

/// How a command ends other than well.
enum Outcome: Int32, Error {
  /// Findings at or above the failing severity.
  case findings = 1
  /// The command could not do its work.
  case failed = 2
  /// Spoke itself is at fault.
  case internalError = 3
}

/// Why a command could not do its work.
struct CommandFailure: Error {
  /// What is wrong, with the names in it.
  var message: String
  /// What to do.
  var help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

/// Something that cannot be, unless Spoke itself is at fault.
struct InternalFailure: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
