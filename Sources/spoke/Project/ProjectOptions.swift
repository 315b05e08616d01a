import ArgumentParser

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The project's folder. Default: the nearest one with a spoke.yaml.", valueName: "dir"))
  var project: String?

  @Flag(name: .long, help: "Print results only.")
  var quiet = false
}

/// The options of commands that check.
struct CheckOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The portal's snapshot: its folder, or the folder that holds it. Default: schemas/PORTAL of the project.",
      valueName: "dir"))
  var schemas: String?

  @Option(
    name: .long, help: ArgumentHelp("Count the snapshot's age to this day. Default: the clock.", valueName: "date"))
  var today: String?
}
