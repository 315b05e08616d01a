import SpokeSyntax

/// The fields of the event that a value or condition reads, and what it does with them.
struct ValueFields {
  /// In the order of their first mention, each once.
  private(set) var paths: [EventPath] = []
  /// Those that are read with everything in them; of the others it is only asked whether they are there, or how many
  /// elements they have.
  private(set) var wholes: Set<EventPath> = []
  /// The names of the functions that the value goes through, the first one first; without those that only choose.
  private(set) var steps: [String] = []

  init(_ value: ValueSyntax?) { if let value { add(value) } }

  init(_ expression: Expression?) { if let expression { add(expression) } }

  private mutating func add(_ value: ValueSyntax) {
    switch value.kind {
    case .literal, .error: break
    case .expression(let expression): add(expression)
    case .template(let parts):
      for case .expression(let expression) in parts { add(expression) }
      note("template")
    case .list(let values): for value in values { add(value) }
    }
  }

  /// The functions that look at a value from outside.
  private static let outside: Set<String> = ["exists", "blank", "count"]

  /// The parser bounds the depth.
  private mutating func add(_ expression: Expression, isWhole: Bool = true) {
    switch expression.kind {
    case .literal, .error: break
    case .path(let path):
      let path = EventPath(path)
      if !paths.contains(path) { paths.append(path) }
      if isWhole { wholes.insert(path) }
    case .call(let name, let arguments):
      // The first argument of `lookup` is the name of a table.
      for argument in name.value == "lookup" ? arguments.dropFirst() : arguments[...] {
        add(argument, isWhole: !Self.outside.contains(name.value))
      }
      note(name.value)
    case .not(let operand): add(operand)
    case .group(let operand): add(operand, isWhole: isWhole)
    case .negate(let operand):
      add(operand)
      note("minus")
    case .binary(let operation, let left, let right):
      add(left)
      add(right)
      note(operation.value == .coalesce ? "first that is there" : operation.value.rawValue)
    case .list(let items): for item in items { add(item) }
    }
  }

  private mutating func note(_ step: String) { if steps.last != step { steps.append(step) } }
}

/// A path into the event, or into the element of `each`, for comparing: an element of an array is any of them.
struct EventPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    case element
  }

  /// As people write it.
  let text: String
  let steps: [Step]

  init(_ path: Path) {
    text = path.text
    steps =
      [.key(path.root.value)]
      + path.steps.map { step -> Step in
        if case .key(let name) = step.value { .key(name) } else { .element }
      }
  }

  /// Whether it begins at the element of `each`.
  var isOfItem: Bool { steps.first == .key("item") }

  /// The steps from the event, given the path of `each`; nil where there is none.
  func stepsFromEvent(each: EventPath?) -> [Step]? {
    guard isOfItem else { return steps }
    return each.map { $0.steps + [.element] + steps.dropFirst() }
  }

  static func == (left: EventPath, right: EventPath) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
