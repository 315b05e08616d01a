import ArgumentParser

/// Runs a command and turns what became of it into an exit code:
/// 0 done, 1 findings, 2 the command could not do its work, 3 an internal error.
@main
enum Main {
  static func main() async {
    do {
      var command = try parse()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let outcome as Outcome {
      Terminal.exit(outcome.rawValue)
    } catch let failure as CommandFailure {
      Terminal.printError("error: \(failure.message)")
      if let help = failure.help { Terminal.printError("help: \(help)") }
      Terminal.exit(Outcome.failed.rawValue)
    } catch {
      // What ArgumentParser throws to show help, for `spoke` alone too, is no failure.
      if Spoke.exitCode(for: error) == .success {
        print(Spoke.fullMessage(for: error))
        Terminal.exit(0)
      }
      let message = (error as? InternalFailure)?.message ?? "\(error)"
      Terminal.printError("internal error: \(message)")
      Terminal.printError(
        "help: This is a fault of Spoke. Please report it with the command, its files and this message.")
      Terminal.exit(Outcome.internalError.rawValue)
    }
    Terminal.exit(0)
  }

  /// The command that was asked for. Help and version end the process here: they are no failures.
  private static func parse() throws -> any ParsableCommand {
    if let command = parseAlone() { return command }
    do {
      return try Spoke.parseAsRoot()
    } catch {
      let text = Spoke.fullMessage(for: error)
      guard Spoke.exitCode(for: error) == .success else {
        Terminal.printError(text)
        throw Outcome.failed
      }
      print(text)
      Terminal.exit(0)
    }
  }

  /// The command that the first argument names, if the others are as it wants them: to read them as those of one command
  /// is a tenth less of the time that starting takes. What is wrong with them is told by way of the whole tree of commands.
  private static func parseAlone() -> (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    for command in Spoke.configuration.subcommands
    where command.configuration.commandName == arguments.first && command.configuration.subcommands.isEmpty {
      return try? command.parseAsRoot(Array(arguments.dropFirst()))
    }
    return nil
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
