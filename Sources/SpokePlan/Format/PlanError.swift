/// Why a plan was not loaded.
public enum PlanError: Error, Equatable, Sendable {
  /// The bytes do not begin as a plan does.
  case notAPlan
  /// There are not as many bytes as the plan says it has.
  case wrongLength(expected: UInt64, found: UInt64)
  case newerFormat(major: UInt16, minor: UInt16)
  /// The bits of what this version cannot do.
  case unknownFeatures(UInt64)
  /// The number of a section that this version does not know and that the plan cannot do without.
  case unknownSection(UInt16)
  /// The content is not what the header's hash says.
  case damaged
  /// A rule of the format is broken.
  case malformed(PlanFlaw)
}

/// A broken rule of the format, which the compiler never breaks.
public enum PlanFlaw: UInt8, Error, Sendable, CaseIterable {
  case sectionTable
  case sectionMissing
  case sectionSize
  case padding
  case stringPool
  case stringOrder
  case stringEncoding
  case escapes
  case number
  case reference
  case keyTable
  case trie
  case dispatch
  case mapping
  case field
  case association
  case table
  case set
  case zone
  case program
  case opcode
  case jump
  case stack
  case call
  case cost
  case features
  case debug

  /// A phrase that completes "the plan is not valid: …".
  public var text: StaticString {
    switch self {
    case .sectionTable: "its section table is not in order"
    case .sectionMissing: "a section is missing"
    case .sectionSize: "a section has the wrong size"
    case .padding: "bytes that must be zero are not"
    case .stringPool: "its strings are not where they should be"
    case .stringOrder: "its strings are not in order"
    case .stringEncoding: "a string is not UTF-8"
    case .escapes: "a string's JSON form is wrong"
    case .number: "a number is not written as JSON writes numbers"
    case .reference: "a number refers to nothing"
    case .keyTable: "a key cannot be found where it stands"
    case .trie: "its paths do not form a tree"
    case .dispatch: "its dispatch index is not in order"
    case .mapping: "a mapping is not complete"
    case .field: "a property's conversion is not known"
    case .association: "an association is not complete"
    case .table: "a lookup table is not in order"
    case .set: "a set of options is not in order"
    case .zone: "a time zone is not in order"
    case .program: "a program does not end"
    case .opcode: "an instruction is not known"
    case .jump: "a jump leads out of its program"
    case .stack: "a program's stack does not add up"
    case .call: "a function is called wrongly"
    case .cost: "a program costs too much"
    case .features: "its feature bits do not tell what it uses"
    case .debug: "its source positions are not in order"
    }
  }
}

extension PlanError {
  /// One sentence for people in UTF-8, without a full stop.
  public var text: [UInt8] {
    var text: [UInt8] = []
    describe { text.append($0) }
    return text
  }

  /// Gives the bytes of `text`, one after the other, to who asks.
  public func describe(to write: (UInt8) -> Void) {
    func put(_ text: StaticString) {
      for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) { write(byte) }
    }
    func put(_ number: UInt64, base: UInt64 = 10) {
      var unit: UInt64 = 1
      while number / unit >= base { unit *= base }
      while unit > 0 {
        let digit = UInt8(truncatingIfNeeded: number / unit % base)
        write(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
        unit /= base
      }
    }
    switch self {
    case .notAPlan:
      put("this is not a Spoke plan")
    case .wrongLength(let expected, let found):
      put("the plan should have ")
      put(expected)
      put(" bytes but has ")
      put(found)
      put("; it may have been cut off")
    case .newerFormat(let major, let minor):
      put("the plan has format ")
      put(UInt64(major))
      put(".")
      put(UInt64(minor))
      put(", and this version of Spoke reads formats up to ")
      put(UInt64(PlanFormat.major))
      put(".x; update Spoke, or compile the plan with this version")
    case .unknownFeatures(let bits):
      put("the plan needs what this version of Spoke cannot do (feature bits 0x")
      put(bits, base: 16)
      put("); update Spoke")
    case .unknownSection(let number):
      put("the plan needs section ")
      put(UInt64(number))
      put(", which this version of Spoke does not know; update Spoke")
    case .damaged:
      put("the plan is damaged: its content is not what its hash says")
    case .malformed(let flaw):
      put("the plan is not valid: ")
      put(flaw.text)
    }
  }
}

#if !hasFeature(Embedded)
  extension PlanError: CustomStringConvertible {
    /// One sentence for people, without a full stop.
    public var description: String { String(decoding: text, as: UTF8.self) }
  }
#endif
