import SpokePlan

/// Which mappings wrote a record for the event, so that others can associate with it.
struct WrittenRecords: ~Copyable {
  struct Entry: BitwiseCopyable {
    /// When the event that the rest is about was entered.
    var event: UInt64 = 0
    var isWritten = false
    /// With `each`: a byte for every element, in the event's arena.
    var elements: UnsafeMutablePointer<UInt8>?
    var elementCount = 0
  }

  private let entries: FixedArray<Entry>
  private let isNamed: FixedArray<Bool>

  init(_ plan: PlanView) {
    entries = FixedArray(zeros: plan.mappings.count)
    isNamed = FixedArray(zeros: plan.mappings.count)
    for index in plan.associations.indices {
      if let mapping = plan.associations[index].recordMapping { isNamed[mapping] = true }
    }
  }

  /// Whether an association names the mapping's record.
  func isNamed(_ mapping: Int) -> Bool { isNamed[mapping] }

  /// Makes room for the elements of a mapping with `each`.
  func begin(mapping: Int, elementCount: Int, event: UInt64, arena: inout Arena) {
    let elements = arena.allocate(byteCount: elementCount)
    elements.initialize(repeating: 0, count: elementCount)
    entries[mapping] = Entry(event: event, elements: elements, elementCount: elementCount)
  }

  /// Notes that a mapping wrote its record.
  func write(mapping: Int, element: Int?, event: UInt64) {
    guard isNamed[mapping] else { return }
    guard let element else {
      entries[mapping] = Entry(event: event, isWritten: true)
      return
    }
    let entry = entries[mapping]
    if entry.event == event, let elements = entry.elements, element < entry.elementCount { elements[element] = 1 }
  }

  /// Whether a mapping wrote its record for this event, or for this element of it.
  func isWritten(mapping: Int, element: Int?, event: UInt64) -> Bool {
    let entry = entries[mapping]
    guard entry.event == event else { return false }
    guard let element else { return entry.isWritten }
    guard let elements = entry.elements, element < entry.elementCount else { return false }
    return elements[element] == 1
  }
}
