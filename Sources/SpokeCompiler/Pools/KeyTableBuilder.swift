import SpokePlan

/// Finds a hash table for the keys of one node.
struct KeyTableBuilder {
  struct Key {
    var string: UInt32
    var bytes: [UInt8]
    /// Slot or list, or none.
    var value: UInt32
    /// Node, or none.
    var child: UInt32
  }

  /// A table of `keys`, which must be distinct and in the order of their bytes; its first entry is number `firstEntry`.
  static func table(of keys: [Key], firstEntry: UInt32) -> (node: KeyNode, entries: [KeyEntry]) {
    let prefixes = keys.map { key in
      key.bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { KeyPrefix($0, length: bytes.count) }
          ?? KeyPrefix(low: 0, high: 0, length: 0, tail: 0)
      }
    }
    let found = search(prefixes)
    let size = Int(found.size) + Int(found.probes) - 1
    let node = KeyNode(multiplier: found.multiplier, firstEntry: firstEntry, size: found.size, probes: found.probes)
    var entries = [KeyEntry](repeating: .empty, count: size)
    for (key, prefix) in zip(keys, prefixes) {
      var place = node.place(of: prefix)
      while place < size - 1, !entries[place].isEmpty { place += 1 }
      entries[place] = KeyEntry(
        low: prefix.low, high: prefix.high, length: UInt16(truncatingIfNeeded: prefix.length), value: key.value,
        child: key.child, key: key.string)
    }
    return (node, entries)
  }

  private typealias Choice = (multiplier: UInt64, size: UInt32, probes: UInt8)

  /// The densest table that a short search finds: for up to 24 keys one in which every key has its own place, for up to
  /// 128 one of two probes, beyond that, or for keys that are made to collide, the one of the fewest probes.
  private static func search(_ keys: [KeyPrefix]) -> Choice {
    let probes = keys.count <= 24 ? 1 : keys.count <= 128 ? 2 : PlanFormat.maximumProbes
    var size = probes == PlanFormat.maximumProbes ? keys.count + keys.count / 2 : max(keys.count, 1)
    while size <= 4 * keys.count + 4 {
      if let choice = best(keys, size: size, limit: probes, tries: probes == PlanFormat.maximumProbes ? 32 : 500) {
        return choice
      }
      size += max(1, size / 8)
    }
    while size < 1 << 23 {
      if let choice = best(keys, size: size, limit: PlanFormat.maximumProbes, tries: 32) { return choice }
      size *= 2
    }
    return (1, UInt32(size), UInt8(PlanFormat.maximumProbes))
  }

  private static func best(_ keys: [KeyPrefix], size: Int, limit: Int, tries: Int) -> Choice? {
    var choice: Choice?
    var multipliers = Multipliers()
    var places = Places(count: size + limit)
    for _ in 0..<tries {
      let multiplier = multipliers.next()
      let limit = choice.map { Int($0.probes) - 1 } ?? limit
      if limit == 0 { break }
      let node = KeyNode(multiplier: multiplier, firstEntry: 0, size: UInt32(size), probes: 1)
      if let probes = places.probes(keys, in: node, limit: limit) { choice = (multiplier, UInt32(size), UInt8(probes)) }
    }
    return choice
  }

  /// Which places are taken in one try. Cleared by counting tries, not by writing.
  private struct Places {
    private var takenAt: [UInt32]
    private var attempt: UInt32 = 0

    init(count: Int) { takenAt = [UInt32](repeating: 0, count: count) }

    /// The greatest number of places that a look-up must compare; nil when it is above `limit`.
    mutating func probes(_ keys: [KeyPrefix], in node: KeyNode, limit: Int) -> Int? {
      attempt += 1
      var most = 1
      for key in keys {
        let place = node.place(of: key)
        var distance = 0
        while takenAt[place + distance] == attempt {
          distance += 1
          if distance >= limit { return nil }
        }
        takenAt[place + distance] = attempt
        most = max(most, distance + 1)
      }
      return most
    }
  }

  /// Odd numbers that look random and are always the same (SplitMix64).
  private struct Multipliers {
    private var state: UInt64 = 0x5350_4F4B_4531

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return (mixed ^ (mixed >> 31)) | 1
    }
  }
}
