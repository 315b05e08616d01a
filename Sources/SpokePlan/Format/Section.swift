/// The sections of a plan. Append-only.
///
/// The first one has number 1 in the section table, and each the next number after that of the one before, but for those that
/// can be taken out: they have numbers from 256 on.
@frozen
public enum Section: Sendable, CaseIterable, RawRepresentable {
  /// Fixed facts about the whole plan: `PlanInfo`.
  case info
  /// Offsets of the pool's strings into `text`, one more than there are strings.
  case strings
  /// The bytes of the pool.
  case text
  /// Strings whose JSON form is not their own bytes: `EscapeRecord`.
  case escapes
  /// The bytes of those JSON forms.
  case escapedText
  /// Nodes of the path tries, and the texts of the dispatch index: `KeyNode`.
  case keyNodes
  /// Their hash tables: `KeyEntry`.
  case keyEntries
  /// Lists of mappings that the dispatch index refers to: a count, then so many mapping numbers.
  case candidates
  /// `MappingRecord`
  case mappings
  /// Arrays that mappings run over: `Operand`.
  case iterations
  /// `StepRecord`
  case steps
  /// `FieldRecord`
  case fields
  /// `ProgramRecord`
  case programs
  /// `Instruction`
  case code
  /// Instants that do not fit an operand: milliseconds since 1970 as Int64.
  case instants
  /// `ObjectRecord`
  case objects
  /// `AssociationRecord`
  case associations
  /// `ListRecord`
  case lists
  /// `TableRecord`
  case tables
  /// `TableEntry`
  case tableEntries
  /// Allowed values: `SetRecord`.
  case sets
  /// Their members: string numbers, ascending.
  case setMembers
  /// `ZoneRecord`
  case zones
  /// `ZoneTransition`
  case transitions
  /// Scopes that delivering needs: string numbers, ascending.
  case scopes
  /// The dispatch index: `GroupRecord`. It begins with the first one.
  case groups
  /// Its questions: `SwitchRecord`.
  case switches
  /// Keys of which an event must have one for any mapping to fire: string numbers, ascending. Empty where any event will do.
  case requiredKeys

  /// Where mappings were written. Can be taken out.
  case debug
  /// Who made the plan, from which snapshot. Not part of the content.
  case provenance

  /// Its place among the cases; a constant for one that is named. The compiler numbers cases from 0 on.
  @inlinable
  @inline(__always)
  var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
  /// How many there are.
  static var count: Int { Section.provenance.index + 1 }

  /// Its number in the section table.
  public var rawValue: UInt16 {
    UInt16(truncatingIfNeeded: index < Section.debug.index ? index + 1 : index - Section.debug.index + 256)
  }

  /// Nil of a number that no section has.
  public init?(rawValue: UInt16) {
    let index = rawValue < 256 ? Int(rawValue) - 1 : Int(rawValue) - 256 + Section.debug.index
    guard index >= 0, index < Section.count, rawValue >= 256 || index < Section.debug.index else { return nil }
    self = unsafeBitCast(UInt8(truncatingIfNeeded: index), to: Section.self)
  }

  /// Flags of a section in the section table.
  public enum Flag {
    /// A runtime that does not know the section must refuse the plan.
    public static let required: UInt16 = 1
    /// The section counts for the content hash.
    public static let hashed: UInt16 = 2
  }

  /// The flags that this section always has.
  public var flags: UInt16 { rawValue < 256 ? Flag.required | Flag.hashed : 0 }
}

/// What a plan needs a runtime to be able to do. Append-only bits.
public struct PlanFeatures: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Mappings that run over the elements of an array.
  public static var iteration: PlanFeatures { PlanFeatures(rawValue: 1 << 0) }
  /// Completions of custom events.
  public static var events: PlanFeatures { PlanFeatures(rawValue: 1 << 1) }
  public static var associations: PlanFeatures { PlanFeatures(rawValue: 1 << 2) }
  public static var lists: PlanFeatures { PlanFeatures(rawValue: 1 << 3) }
  /// Lookup tables.
  public static var tables: PlanFeatures { PlanFeatures(rawValue: 1 << 4) }
  /// Time zones.
  public static var zones: PlanFeatures { PlanFeatures(rawValue: 1 << 5) }

  /// All that this version of the runtime can do: up to the last one.
  public static var known: PlanFeatures { PlanFeatures(rawValue: (zones.rawValue << 1) - 1) }
}

/// Numbers that the format fixes.
public enum PlanFormat {
  /// `0x89 S P K CR LF 0x1A LF`: neither text nor changed unnoticed by a transfer that converts line breaks.
  public static let magic: UInt64 = 0x0A1A_0A0D_4B50_5389
  /// Raised when an older runtime would misread a plan.
  public static let major: UInt16 = 1
  /// Raised when something was added that an older runtime may ignore.
  public static let minor: UInt16 = 0

  /// Bytes before the section table.
  public static let headerByteCount = 96
  /// Bytes of an entry of the section table.
  public static let sectionEntryByteCount = 12
  /// Every section begins at a multiple of it.
  public static let alignment = 8
  /// Zero bytes at the end of `text` and `escapedText`, so that a copy in wide steps may read past a string's end.
  public static let textPadding = 32
  public static let maximumSectionCount = 64
  /// The number that stands for "none" wherever a number is optional.
  public static let none: UInt32 = 0xFFFF_FFFF

  /// Values on the stack of one program and those that it evaluates.
  public static let maximumStackDepth = 1_024
  /// Programs that are being evaluated at once, one for the sake of the other.
  public static let maximumProgramNesting = 8
  /// Cost of one program with those that it evaluates, in the units of `Function.cost`.
  public static let maximumProgramCost = 1 << 20
  /// Entries that a look-up in a `KeyNode` may compare.
  public static let maximumProbes = 64
  /// Bytes of a key in the path trie or the dispatch index.
  public static let maximumKeyLength = 65_534
  /// Places for values of one scope.
  public static let maximumSlotCount = 65_536
  /// Groups and lists of the dispatch index that one event may reach.
  public static let maximumDispatchCount = 16

  /// Characters that a number may take when it is written without an exponent; a longer one is invalid.
  public static let maximumNumberLength = 400
  /// The days that a date may have: years 0001 to 9999.
  public static let days: ClosedRange<Int32> = -719_162...2_932_896
  /// The milliseconds that an instant may have: years 0001 to 9999.
  public static let milliseconds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
}
