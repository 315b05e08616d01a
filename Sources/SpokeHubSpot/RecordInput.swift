/// One input of a batch: an operation on a record, or several that were made one.
struct RecordInput {
  let key: Operation.Field?
  /// Of the first operation; answers name it.
  let traceID: String
  /// The lines of the events, ascending, each once.
  private(set) var lines: [Int]
  /// In the order of their first mention.
  private(set) var properties: [Property]
  private var places: [String: Int] = [:]

  struct Property {
    let name: String
    var value: String
    /// A `write` policy other than `always`.
    var policy: String?
  }

  init(_ operation: Operation) {
    key = operation.verb == .create ? nil : operation.key.first
    traceID = operation.traceID
    lines = [operation.line]
    properties = []
    properties.reserveCapacity(operation.properties.count)
    // Nothing stands yet in a record that is made: every policy lets the value pass.
    let hasPolicies = operation.verb != .create && !operation.write.isEmpty
    for field in operation.properties {
      let policy = hasPolicies ? operation.write[field.name] : nil
      set(Property(name: field.name, value: field.value, policy: policy))
    }
  }

  /// An input that only makes sure that a record exists.
  init(key: Operation.Field, traceID: String, line: Int) {
    self.key = key
    self.traceID = traceID
    lines = [line]
    properties = []
  }

  private mutating func set(_ property: Property) {
    if let place = places[property.name] {
      properties[place] = property
    } else {
      places[property.name] = properties.count
      properties.append(property)
    }
  }

  /// Whether `merge` keeps what both would do one after the other.
  func canMerge(_ later: RecordInput) -> Bool {
    later.properties.allSatisfy { property in
      guard let place = places[property.name] else { return true }
      return Self.merged(properties[place], property) != nil
    }
  }

  /// Takes in a later input for the same record: later values win.
  mutating func merge(_ later: RecordInput) {
    for line in later.lines where lines.last != line { lines.append(line) }
    for property in later.properties {
      if let place = places[property.name] {
        properties[place] = Self.merged(properties[place], property) ?? property
      } else {
        set(property)
      }
    }
  }

  /// What two writes of one property do together; nil when only HubSpot's present value can tell.
  private static func merged(_ earlier: Property, _ later: Property) -> Property? {
    guard let policy = later.policy else { return later }
    let isSame = earlier.value.utf8.elementsEqual(later.value.utf8)
    if isSame, earlier.policy == policy { return earlier }
    switch (earlier.policy, policy) {
    case ("append", "append"):
      var options = earlier.value.split(separator: ";")
      for option in later.value.split(separator: ";") where !options.contains(option) { options.append(option) }
      return Property(name: earlier.name, value: options.joined(separator: ";"), policy: "append")
    case ("if_empty", "if_empty"), (nil, "if_empty"):
      // After the first one the property is not empty.
      return earlier.value.isEmpty ? nil : earlier
    case (nil, "forwards"):
      return isSame && !earlier.value.isEmpty ? earlier : nil
    default:
      return nil
    }
  }
}
