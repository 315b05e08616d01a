/// Cuts the first 16 bytes of a key to its length without a branch.
///
/// It must be the bytes 0xFF 16 times, then 0 16 times: what begins `16 - length` bytes in has `length` of the first kind.
@frozen
public struct KeyMask: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeRawPointer

  /// - Parameter bytes: 32 bytes as above, which stay where they are.
  @inlinable
  public init(_ bytes: UnsafeRawPointer) { self.bytes = bytes }
}

/// The hash table of one node, for looking up many keys in it.
@frozen
public struct KeyLookup: Sendable {
  @usableFromInline let node: UInt32
  @usableFromInline let entries: Records<KeyEntry>
  @usableFromInline let multiplier: UInt64
  @usableFromInline let otherMultiplier: UInt64
  @usableFromInline let size: UInt64
  @usableFromInline let probes: Int
  /// Longer keys, and all where several places are to be compared, take the long way.
  @usableFromInline let longestFast: Int

  /// The table of a node of the path trie or the dispatch index.
  @inlinable
  public init(_ plan: PlanView, node: UInt32) {
    self.node = node
    let record = plan.keyNodes[node]
    entries = Records(
      base: plan.keyEntries.base + Int(record.firstEntry) &* KeyEntry.byteCount, count: Int(record.entries.count))
    multiplier = record.multiplier
    otherMultiplier = KeyPrefix.otherMultiplier(record.multiplier)
    size = UInt64(record.size)
    probes = Int(record.probes)
    longestFast = record.probes > 1 ? -1 : 16
  }

  /// What stands at a key's place.
  ///
  /// Whether a key is known cannot be foreseen, so there is no branch on it: nothing is lost on a wrong guess.
  @frozen
  public struct Match {
    @usableFromInline let address: UnsafeRawPointer
    /// 0 if the entry is the key's, all ones if not.
    @usableFromInline let absent: UInt32

    @inlinable
    init(address: UnsafeRawPointer, absent: UInt32) {
      self.address = address
      self.absent = absent
    }

    /// The entry's value, or none.
    @inlinable @inline(__always)
    public var value: UInt32 { address.word(20) | absent }
    /// The entry's child, or none.
    @inlinable @inline(__always)
    public var child: UInt32 { address.word(24) | absent }
  }

  /// Looks a key up of which at least 16 bytes from its start can be read, whatever its length.
  @inlinable @inline(__always)
  public func find(
    _ key: UnsafePointer<UInt8>, length: Int, mask: KeyMask, in plan: PlanView
  ) -> Match {
    if Build.favorsSize || length > longestFast { return KeyLookup.findFurther(key, length, node, mask, plan) }
    let bytes = UnsafeRawPointer(key)
    let ones = mask.bytes + (16 &- length)
    let low = bytes.long(0) & ones.long(0)
    let high = bytes.long(8) & ones.long(8)
    let hash = low &* multiplier &+ (high ^ UInt64(truncatingIfNeeded: length)) &* otherMultiplier
    let address = place(hash)
    let difference =
      (address.long(0) ^ low) | (address.long(8) ^ high) | UInt64(truncatingIfNeeded: Int(address.half(16)) ^ length)
    // The top bit of a number or of its negative is set, unless it is 0.
    let absent = UInt32(truncatingIfNeeded: (difference | (0 &- difference)) &>> 63)
    return Match(address: address, absent: 0 &- absent)
  }

  @inlinable @inline(__always)
  func place(_ hash: UInt64) -> UnsafeRawPointer {
    entries.base + Int(truncatingIfNeeded: ((hash &>> 32) &* size) &>> 32) &* KeyEntry.byteCount
  }

  /// Compares all places where the key may be, and all of its bytes.
  ///
  /// Given the node, so that a loop need not have the table in memory for it.
  @usableFromInline @inline(never)
  static func findFurther(
    _ key: UnsafePointer<UInt8>, _ length: Int, _ node: UInt32, _ mask: KeyMask, _ plan: PlanView
  ) -> Match {
    KeyLookup(plan, node: node).match(KeyPrefix(readable: key, length: length, mask: mask), key, plan)
  }

  /// Compares all places where a key may be.
  @usableFromInline
  func match(_ prefix: KeyPrefix, _ key: UnsafePointer<UInt8>, _ plan: PlanView) -> Match {
    let first = place(prefix.hash(multiplier, otherMultiplier))
    var address = first
    for _ in 0..<probes {
      let length = Int(address.half(16))
      if length == 0xFFFF { break }
      if address.long(0) == prefix.low, address.long(8) == prefix.high, length == prefix.length {
        if length <= 16 { return Match(address: address, absent: 0) }
        if plan.hasTail(KeyEntry(at: address), key) { return Match(address: address, absent: 0) }
      }
      address += KeyEntry.byteCount
    }
    return Match(address: first, absent: UInt32.max)
  }
}

extension KeyPrefix {
  /// Reads a key of which at least 16 bytes from its start can be read, whatever its length.
  @inlinable @inline(__always)
  public init(readable key: UnsafePointer<UInt8>, length: Int, mask: KeyMask) {
    let bytes = UnsafeRawPointer(key)
    self.length = length
    let ones = mask.bytes + (16 &- min(length, 16))
    low = bytes.long(0) & ones.long(0)
    high = bytes.long(8) & ones.long(8)
    tail = length > 16 ? KeyPrefix.tail(key, length: length) : 0
  }
}
