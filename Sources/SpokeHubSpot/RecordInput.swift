/// One input of a batch: an operation on a record, or several that were made one.
package struct RecordInput: Sendable {
  package let key: Operation.Field?
  /// Of the first operation; answers name it.
  package let traceID: String
  /// The numbers of what it comes from, ascending, each once: lines of events, or operations.
  package private(set) var sources: [Int]
  /// In the order of their first mention.
  package private(set) var properties: [Property]
  private var places: [String: Int] = [:]
  /// Whether it goes on its own: it was refused together with others, or its fate must not be theirs.
  package var isAlone = false

  package struct Property: Sendable {
    package let name: String
    package var value: String
    /// A `write` policy other than `always`.
    package var policy: String?
  }

  init(_ operation: Operation) { self.init(operation, source: operation.line, traceID: operation.traceID) }

  /// - Parameters:
  ///   - source: the number of what it comes from.
  ///   - traceID: names it in answers.
  package init(_ operation: Operation, source: Int, traceID: String) {
    key = operation.verb == .create ? nil : operation.key.first
    self.traceID = traceID
    sources = [source]
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
  package init(key: Operation.Field, traceID: String, source: Int) {
    self.key = key
    self.traceID = traceID
    sources = [source]
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

  /// The same with some of its properties only.
  package func keeping(_ isKept: (Property) -> Bool) -> RecordInput {
    var copy = self
    copy.properties = []
    copy.places = [:]
    for property in properties where isKept(property) { copy.set(property) }
    return copy
  }

  /// Whether `merge` keeps what both would do one after the other.
  package func canMerge(_ later: RecordInput) -> Bool {
    if isAlone || later.isAlone { return false }
    return later.properties.allSatisfy { property in
      guard let place = places[property.name] else { return true }
      return Self.merged(properties[place], property) != nil
    }
  }

  /// Takes in a later input for the same record: later values win.
  package mutating func merge(_ later: RecordInput) {
    for source in later.sources where sources.last != source { sources.append(source) }
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
