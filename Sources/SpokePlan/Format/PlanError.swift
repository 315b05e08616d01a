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
  public var text: Phrase { Self.phrases[Int(rawValue)] }

  private static var phrases: PhraseList {
    PhraseList(
      """
      its section table is not in order
      a section is missing
      a section has the wrong size
      bytes that must be zero are not
      its strings are not where they should be
      its strings are not in order
      a string is not UTF-8
      a string's JSON form is wrong
      a number is not written as JSON writes numbers
      a number refers to nothing
      a key cannot be found where it stands
      its paths do not form a tree
      its dispatch index is not in order
      a mapping is not complete
      a property's conversion is not known
      an association is not complete
      a lookup table is not in order
      a set of options is not in order
      a time zone is not in order
      a program does not end
      an instruction is not known
      a jump leads out of its program
      a program's stack does not add up
      a function is called wrongly
      a program costs too much
      its feature bits do not tell what it uses
      its source positions are not in order
      """)
  }
}

extension PlanError {
  /// One sentence for people in UTF-8, without a full stop.
  public var text: [UInt8] {
    Array(unsafeUninitializedCapacity: 256) { memory, count in
      var text = TextInMemory(memory)
      describe(in: &text)
      count = text.count
    }
  }

  /// Appends `text`.
  public func describe(in text: inout TextInMemory) {
    var (first, second, third): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var phrase = 0
    switch self {
    case .notAPlan: break
    case .wrongLength(let expected, let found):
      phrase = 1
      (first, second) = (expected, found)
    case .newerFormat(let major, let minor):
      phrase = 2
      (first, second, third) = (UInt64(major), UInt64(minor), UInt64(PlanFormat.major))
    case .unknownFeatures(let bits):
      phrase = 3
      first = bits
    case .unknownSection(let number):
      phrase = 4
      first = UInt64(number)
    case .damaged: phrase = 5
    case .malformed: phrase = 6
    }
    for byte in Self.phrases[phrase].bytes {
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#") {
        text.append(first, base: byte == UInt8(ascii: "%") ? 10 : 16)
        (first, second) = (second, third)
      } else {
        text.append(byte)
      }
    }
    if case .malformed(let flaw) = self { text.append(flaw.text.bytes) }
  }

  /// `%` stands for a number in decimal digits, `#` for one in hexadecimal ones.
  private static var phrases: PhraseList {
    PhraseList(
      """
      this is not a Spoke plan
      the plan should have % bytes but has %; it may have been cut off
      the plan has format %.%, and this version of Spoke reads formats up to %.x; update Spoke, or compile the plan with this version
      the plan needs what this version of Spoke cannot do (feature bits 0x#); update Spoke
      the plan needs section %, which this version of Spoke does not know; update Spoke
      the plan is damaged: its content is not what its hash says
      the plan is not valid:\u{20}
      """)
  }
}

#if !hasFeature(Embedded)
  extension PlanError: CustomStringConvertible {
    /// One sentence for people, without a full stop.
    public var description: String { String(decoding: text, as: UTF8.self) }
  }
#endif
