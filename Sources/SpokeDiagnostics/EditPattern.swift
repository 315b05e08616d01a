/// A text whose distance to many others is asked for: insertions, deletions, substitutions and swaps of neighbours, none of
/// which is edited again ("optimal string alignment").
struct EditPattern {
  private let scalars: [UInt32]
  /// Where each of the pattern's scalars stands in it, one bit a place; for texts of at most 64 scalars.
  private let places: [UInt32: UInt64]

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    var places: [UInt32: UInt64] = [:]
    if scalars.count <= 64 {
      for (place, scalar) in scalars.enumerated() { places[scalar, default: 0] |= 1 << UInt64(place) }
    }
    self.places = places
  }

  /// The distance; nil above `limit`.
  func distance(to other: [UInt32], atMost limit: Int) -> Int? {
    guard !scalars.isEmpty else { return other.count <= limit ? other.count : nil }
    let distance = scalars.count <= 64 ? columns(other) : table(other, atMost: limit)
    return distance <= limit ? distance : nil
  }

  /// A whole column of the table of distances at once, one bit a row for "one more" and one for "one less" than the row
  /// above: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
  private func columns(_ other: [UInt32]) -> Int {
    let last: UInt64 = 1 << UInt64(scalars.count - 1)
    var distance = scalars.count
    var (more, less, same, former): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
    for scalar in other {
      let match = places[scalar] ?? 0
      let swapped = ((~same & match) << 1) & former
      same = (((match & more) &+ more) ^ more) | match | less | swapped
      var right = less | ~(same | more)
      var left = same & more
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      right = right << 1 | 1
      left <<= 1
      more = left | ~(same | right)
      less = right & same
      former = match
    }
    return distance
  }

  /// Row by row, for long patterns.
  private func table(_ other: [UInt32], atMost limit: Int) -> Int {
    var beforePrevious = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    var current = previous
    for row in 0..<scalars.count {
      current[0] = row + 1
      var smallest = current[0]
      for column in 0..<other.count {
        let isSame = scalars[row] == other[column]
        var cost = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalars[row] == other[column - 1], scalars[row - 1] == other[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      if smallest > limit { return smallest }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[other.count]
  }
}
