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
    let found = keys.count <= 24 ? perfect(prefixes) : close(prefixes)
    let size = 1 << Int(found.bits) + Int(found.probes) - 1
    let node = KeyNode(multiplier: found.multiplier, firstEntry: firstEntry, bits: found.bits, probes: found.probes)
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

  private typealias Choice = (multiplier: UInt64, bits: UInt8, probes: UInt8)

  /// For few keys: the smallest table in which every key has its own place.
  private static func perfect(_ keys: [KeyPrefix]) -> Choice {
    var bits = bits(atLeast: keys.count)
    while bits <= 8 {
      var multipliers = Multipliers()
      for _ in 0..<2_000 {
        let multiplier = multipliers.next()
        if probes(keys, multiplier: multiplier, bits: bits, limit: 1) == 1 { return (multiplier, bits, 1) }
      }
      bits += 1
    }
    return close(keys)
  }

  /// For many keys, or keys that are made to collide: the table of the fewest probes that a short search finds.
  private static func close(_ keys: [KeyPrefix]) -> Choice {
    var bits = bits(atLeast: keys.count + keys.count / 2)
    while bits < 24 {
      var best: Choice?
      var multipliers = Multipliers()
      for _ in 0..<32 {
        let multiplier = multipliers.next()
        let limit = Int(best?.probes ?? UInt8(PlanFormat.maximumProbes + 1)) - 1
        if limit == 0 { break }
        if let probes = probes(keys, multiplier: multiplier, bits: bits, limit: limit) {
          best = (multiplier, bits, UInt8(probes))
        }
      }
      if let best { return best }
      bits += 1
    }
    return (1, 24, UInt8(PlanFormat.maximumProbes))
  }

  /// The greatest number of places that a look-up must compare; nil when it is above `limit`.
  private static func probes(_ keys: [KeyPrefix], multiplier: UInt64, bits: UInt8, limit: Int) -> Int? {
    let node = KeyNode(multiplier: multiplier, firstEntry: 0, bits: bits, probes: 1)
    var isTaken = [Bool](repeating: false, count: 1 << Int(bits) + limit)
    var most = 1
    for key in keys {
      let place = node.place(of: key)
      var distance = 0
      while isTaken[place + distance] {
        distance += 1
        if distance >= limit { return nil }
      }
      isTaken[place + distance] = true
      most = max(most, distance + 1)
    }
    return most
  }

  /// The least number of bits, at least 1, of a table with so many places.
  private static func bits(atLeast count: Int) -> UInt8 {
    var bits: UInt8 = 1
    while 1 << Int(bits) < count { bits += 1 }
    return bits
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
