/// Which lines of two texts differ.
///
/// The shortest difference takes time that grows with the lines times the changes. Long texts are therefore cut at lines
/// that occur once in each of them, which stay where they are (B. Cohen's "patience diff"), and only what stands between
/// two such lines is compared so; of a long piece without any, all lines differ.
struct LineDifference {
  typealias Line = ArraySlice<UInt8>

  /// How many lines, old and new, are compared at a time.
  private static let maximumLines = 1_000

  /// Positions of lines of the old text that the new one does not have.
  private(set) var removed: Set<Int> = []
  /// Positions of lines of the new text that the old one does not have.
  private(set) var inserted: Set<Int> = []

  init(from old: [Line], to new: [Line]) {
    var (oldStart, newStart) = (0, 0)
    for (oldAnchor, newAnchor) in Self.anchors(old, new) + [(old.count, new.count)] {
      compare(old, oldStart..<oldAnchor, new, newStart..<newAnchor)
      (oldStart, newStart) = (oldAnchor + 1, newAnchor + 1)
    }
  }

  private mutating func compare(_ old: [Line], _ oldRange: Range<Int>, _ new: [Line], _ newRange: Range<Int>) {
    var (oldRange, newRange) = (oldRange, newRange)
    while let left = oldRange.first, let right = newRange.first, old[left] == new[right] {
      (oldRange, newRange) = (oldRange.dropFirst(), newRange.dropFirst())
    }
    while let left = oldRange.last, let right = newRange.last, old[left] == new[right] {
      (oldRange, newRange) = (oldRange.dropLast(), newRange.dropLast())
    }
    guard oldRange.count + newRange.count <= Self.maximumLines else {
      removed.formUnion(oldRange)
      inserted.formUnion(newRange)
      return
    }
    for change in new[newRange].difference(from: old[oldRange]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(oldRange.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(newRange.lowerBound + offset)
      }
    }
  }

  /// Lines that occur once in each text, as many as are in one order in both; none for short texts.
  private static func anchors(_ old: [Line], _ new: [Line]) -> [(old: Int, new: Int)] {
    guard old.count + new.count > maximumLines else { return [] }
    let (places, others) = (uniquePlaces(new), uniquePlaces(old))
    var pairs: [(old: Int, new: Int)] = []
    for (position, line) in old.enumerated() where others[line] == .some(position) {
      if case .some(.some(let place)) = places[line] { pairs.append((position, place)) }
    }
    return longestAscending(pairs)
  }

  /// Where each line stands that occurs once; nil for the others.
  private static func uniquePlaces(_ lines: [Line]) -> [Line: Int?] {
    var places: [Line: Int?] = [:]
    for (position, line) in lines.enumerated() {
      places.updateValue(places[line] == nil ? position : nil, forKey: line)
    }
    return places
  }

  /// The longest selection, in order, whose new positions ascend too.
  private static func longestAscending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    /// For every length, the pair that ends a selection of it with the smallest new position.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var selection: [(old: Int, new: Int)] = []
    var place = ends.last
    while let index = place {
      selection.append(pairs[index])
      place = before[index]
    }
    return selection.reversed()
  }
}
