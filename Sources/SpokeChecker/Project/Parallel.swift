import Dispatch

/// Work on many elements, on all processors.
public enum Parallel {
  /// Fewer elements are done at once: starting threads takes longer.
  private static let fewest = 8

  /// The results in the order of the elements.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard elements.count >= fewest else { return elements.map(transform) }
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      // Every iteration writes its own place.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        results.initializeElement(at: index, to: transform(elements[index]))
      }
      count = elements.count
    }
  }
}
