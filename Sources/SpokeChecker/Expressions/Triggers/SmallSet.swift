/// A set that holds a few elements most of the time: to look through those takes less than to hash them.
///
/// Elements are in the order in which they were added, until there are many.
struct SmallSet<Element: Hashable & Sendable>: Sendable {
  private enum Storage: Sendable {
    case few([Element])
    case many(Set<Element>)
  }

  /// The largest number that is looked through. More are hashed, so that no set costs quadratic time.
  private static var most: Int { 16 }

  private var storage: Storage

  init() { storage = .few([]) }

  init(of element: Element) { storage = .few([element]) }

  init(_ elements: some Sequence<Element>) {
    self.init()
    for element in elements { insert(element) }
  }

  var isEmpty: Bool {
    switch storage {
    case .few(let elements): elements.isEmpty
    case .many(let elements): elements.isEmpty
    }
  }

  var count: Int {
    switch storage {
    case .few(let elements): elements.count
    case .many(let elements): elements.count
    }
  }

  /// Makes room for a few more elements.
  mutating func reserveCapacity(_ more: Int) {
    guard case .few(var elements) = storage else { return }
    storage = .few([])
    elements.reserveCapacity(min(elements.count + more, Self.most))
    storage = .few(elements)
  }

  /// The elements, in no order that means anything.
  var all: [Element] {
    switch storage {
    case .few(let elements): elements
    case .many(let elements): Array(elements)
    }
  }

  func contains(_ element: Element) -> Bool {
    switch storage {
    case .few(let elements): elements.contains(element)
    case .many(let elements): elements.contains(element)
    }
  }

  mutating func insert(_ element: Element) {
    guard !contains(element) else { return }
    // Elements are taken out while they change, or they would be copied.
    switch storage {
    case .few(var elements) where elements.count < Self.most:
      storage = .few([])
      elements.append(element)
      storage = .few(elements)
    case .few(let elements): storage = .many(Set(elements).union([element]))
    case .many(var elements):
      storage = .few([])
      elements.insert(element)
      storage = .many(elements)
    }
  }

  mutating func formUnion(_ other: SmallSet) {
    if isEmpty {
      self = other
    } else {
      formUnion(other.all)
    }
  }

  mutating func formUnion(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  func intersection(_ other: SmallSet) -> SmallSet { filter(other.contains) }

  func filter(_ isKept: (Element) -> Bool) -> SmallSet {
    var result = SmallSet()
    switch storage {
    case .few(let elements): result.storage = .few(elements.filter(isKept))
    case .many(let elements): result.storage = .many(elements.filter(isKept))
    }
    return result
  }
}

extension SmallSet where Element: Comparable {
  /// The elements in order.
  var sorted: [Element] { count < 2 ? all : all.sorted() }
}
