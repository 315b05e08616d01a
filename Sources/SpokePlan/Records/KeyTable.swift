/// An object's keys that are looked up: a hash table in the section `keyEntries`.
///
/// The table has `size` places and `probes - 1` more at its end, so a look-up compares the `probes` entries from its
/// place on and never wraps. Small tables have one probe: the hash is perfect, and hardly a place is empty.
@frozen
public struct KeyNode: PlanRecord, Hashable {
  public var multiplier: UInt64
  public var firstEntry: UInt32
  /// 1 to 0xFFFFFF.
  public var size: UInt32
  /// At least 1.
  public var probes: UInt8

  public init(multiplier: UInt64, firstEntry: UInt32, size: UInt32, probes: UInt8) {
    self.multiplier = multiplier
    self.firstEntry = firstEntry
    self.size = size
    self.probes = probes
  }

  /// All places, empty ones too.
  @inlinable public var entries: RecordRange {
    RecordRange(start: firstEntry, count: size &+ UInt32(probes) &- 1)
  }

  /// The place of a key, from 0: the upper half of `hash`, scaled to `size`.
  @inlinable
  public func place(of key: KeyPrefix) -> Int {
    Int(truncatingIfNeeded: ((key.hash(multiplier: multiplier) &>> 32) &* UInt64(size)) &>> 32)
  }

  @inlinable public static var byteCount: Int { 16 }
  @inlinable public init(at address: UnsafeRawPointer) {
    multiplier = address.long(0)
    firstEntry = address.word(8)
    let packed = address.word(12)
    size = packed & 0xFF_FFFF
    probes = UInt8(truncatingIfNeeded: packed >> 24)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: multiplier)
    bytes.append(littleEndian: firstEntry)
    bytes.append(littleEndian: size | UInt32(probes) << 24)
  }
}

/// A place in a hash table. In the path trie `value` is the slot of the path that ends here, in the dispatch index the
/// list of mappings; `child` is the node of what is inside. Each may be none.
@frozen
public struct KeyEntry: PlanRecord, Hashable {
  /// Bytes 0 to 7 of the key, the first one lowest, zero after its end.
  public var low: UInt64
  /// Bytes 8 to 15.
  public var high: UInt64
  /// In bytes; `0xFFFF` where no key stands.
  public var length: UInt16
  public var value: UInt32
  public var child: UInt32
  /// The whole key, a string.
  public var key: UInt32

  public init(low: UInt64, high: UInt64, length: UInt16, value: UInt32, child: UInt32, key: UInt32) {
    self.low = low
    self.high = high
    self.length = length
    self.value = value
    self.child = child
    self.key = key
  }

  /// A place without a key.
  public static let empty = KeyEntry(
    low: 0, high: 0, length: 0xFFFF, value: PlanFormat.none, child: PlanFormat.none, key: PlanFormat.none)

  @inlinable public var isEmpty: Bool { length == 0xFFFF }

  @inlinable public static var byteCount: Int { 32 }
  @inlinable public init(at address: UnsafeRawPointer) {
    low = address.long(0)
    high = address.long(8)
    length = address.half(16)
    value = address.word(20)
    child = address.word(24)
    key = address.word(28)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: low)
    bytes.append(littleEndian: high)
    bytes.append(littleEndian: length)
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: value)
    bytes.append(littleEndian: child)
    bytes.append(littleEndian: key)
  }
}

/// What a look-up needs of a key: its first 16 bytes, its length, and a digest of what is behind them.
@frozen
public struct KeyPrefix: Sendable, BitwiseCopyable {
  public var low: UInt64
  public var high: UInt64
  public var length: Int
  /// `KeyPrefix.tail` of a key longer than 16 bytes, else 0.
  public var tail: UInt64

  @inlinable
  public init(low: UInt64, high: UInt64, length: Int, tail: UInt64) {
    self.low = low
    self.high = high
    self.length = length
    self.tail = tail
  }

  /// Reads a key of `length` bytes and nothing behind it.
  @inlinable
  public init(_ key: UnsafePointer<UInt8>, length: Int) {
    let bytes = UnsafeRawPointer(key)
    self.length = length
    if Build.favorsSize {
      (low, high) = (0, 0)
      var place = min(length, 16)
      while place > 8 {
        place &-= 1
        high = high &<< 8 | UInt64(bytes.byte(place))
      }
      while place > 0 {
        place &-= 1
        low = low &<< 8 | UInt64(bytes.byte(place))
      }
      tail = length > 16 ? KeyPrefix.tail(key, length: length) : 0
      return
    }
    if length >= 16 {
      low = bytes.long(0)
      high = bytes.long(8)
      tail = length > 16 ? KeyPrefix.tail(key, length: length) : 0
      return
    }
    tail = 0
    // Two loads that overlap gather the bytes without a branch for each.
    if length >= 8 {
      low = bytes.long(0)
      let behind = UInt64(16 &- length) &* 8
      high = behind == 64 ? 0 : bytes.long(length &- 8) &>> behind
      return
    }
    high = 0
    if length >= 4 {
      low = UInt64(bytes.word(0)) | UInt64(bytes.word(length &- 4)) &<< (UInt64(length &- 4) &* 8)
    } else if length > 0 {
      let middle = length / 2
      low =
        UInt64(bytes.byte(0)) | UInt64(bytes.byte(middle)) &<< (UInt64(middle) &* 8)
        | UInt64(bytes.byte(length &- 1)) &<< (UInt64(length &- 1) &* 8)
    } else {
      low = 0
    }
  }

  /// A digest of the bytes from the 17th on.
  @inlinable
  public static func tail(_ key: UnsafePointer<UInt8>, length: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(key)
    var digest: UInt64 = 0
    var index = 16
    while index < length {
      // The last eight bytes overlap those before where the length is no multiple of eight.
      digest = (digest ^ bytes.long(min(index, length &- 8))) &* 0x9E37_79B9_7F4A_7C15
      digest ^= digest &>> 29
      index &+= 8
    }
    return digest
  }

  /// The upper bits of it are a key's place.
  @inlinable
  public func hash(multiplier: UInt64) -> UInt64 { hash(multiplier, Self.otherMultiplier(multiplier)) }

  /// What the second half of a key is multiplied with.
  @inlinable
  static func otherMultiplier(_ multiplier: UInt64) -> UInt64 { (multiplier &<< 32 | multiplier &>> 32) | 1 }

  @inlinable @inline(__always)
  func hash(_ multiplier: UInt64, _ otherMultiplier: UInt64) -> UInt64 {
    low &* multiplier &+ (high ^ tail ^ UInt64(truncatingIfNeeded: length)) &* otherMultiplier
  }
}
