import SpokeDiagnostics

/// What a value can be: a set of kinds, and for text the set of literals it can yield where that is known.
public struct ValueType: Sendable, Hashable {
  /// The kinds a value can have. `integer` is a number known to be whole and always comes with `number`.
  public struct Kinds: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let missing = Kinds(rawValue: 1 << 0)
    public static let null = Kinds(rawValue: 1 << 1)
    public static let boolean = Kinds(rawValue: 1 << 2)
    public static let number = Kinds(rawValue: 1 << 3)
    public static let string = Kinds(rawValue: 1 << 4)
    public static let date = Kinds(rawValue: 1 << 5)
    public static let datetime = Kinds(rawValue: 1 << 6)
    public static let array = Kinds(rawValue: 1 << 7)
    public static let object = Kinds(rawValue: 1 << 8)
    /// A conversion in it can fail.
    public static let invalid = Kinds(rawValue: 1 << 9)

    /// Everything that can come out of an event of which nothing is known.
    public static let anything: Kinds = [.missing, .null, .boolean, .number, .string, .array, .object]
    /// Neither missing, null nor invalid.
    public static let values: Kinds = [.boolean, .number, .string, .date, .datetime, .array, .object]
  }

  public var kinds: Kinds
  /// Numbers are known to be whole.
  public var isInteger: Bool
  /// The boolean it always yields when it yields one; nil when it can be either.
  public var truth: Bool?
  private var detail = Detail.none

  /// What is known beside the kinds. It stands apart because nothing is known of most values, and types are handed on
  /// all the time.
  private struct Knowledge: Sendable, Hashable {
    var literals: [LiteralOrigin]?
    var numbers: [LiteralOrigin]?
    var someTexts: [LiteralOrigin] = []
    var someNumbers: [LiteralOrigin] = []
    var format: String?
    var element: [ValueType] = []
  }

  private indirect enum Detail: Sendable, Hashable {
    case none
    case known(Knowledge)

    var knowledge: Knowledge {
      get { if case .known(let knowledge) = self { knowledge } else { Knowledge() } }
      set { self = newValue == Knowledge() ? .none : .known(newValue) }
    }
  }

  /// Whether anything is known beside kinds, wholeness and truth.
  var knowsMore: Bool { if case .known = detail { true } else { false } }

  /// The texts it can yield when `kinds` holds `.string`; nil when unknown.
  public var literals: [LiteralOrigin]? {
    get { if case .known(let known) = detail { known.literals } else { nil } }
    set { detail.knowledge.literals = newValue }
  }
  /// The digits of the numbers it can yield when `kinds` holds `.number`; nil when unknown.
  public var numbers: [LiteralOrigin]? {
    get { if case .known(let known) = detail { known.numbers } else { nil } }
    set { detail.knowledge.numbers = newValue }
  }
  /// Of texts that are not all known, those that the mapping itself writes: the fallback behind a field, one branch of an
  /// `if`. Empty when `literals` tells all.
  public var someTexts: [LiteralOrigin] {
    get { if case .known(let known) = detail { known.someTexts } else { [] } }
    set { detail.knowledge.someTexts = newValue }
  }
  /// The same of numbers.
  public var someNumbers: [LiteralOrigin] {
    get { if case .known(let known) = detail { known.someNumbers } else { [] } }
    set { detail.knowledge.someNumbers = newValue }
  }
  /// The event plan's `format` of a text: `date`, `date-time`, `email`, …; nil when unknown or mixed.
  public var format: String? {
    get { if case .known(let known) = detail { known.format } else { nil } }
    set { detail.knowledge.format = newValue }
  }
  /// The type of an array's elements; empty when unknown. One element at the most, in an array to break the recursion.
  public var element: [ValueType] {
    get { if case .known(let known) = detail { known.element } else { [] } }
    set { detail.knowledge.element = newValue }
  }

  public init(_ kinds: Kinds, isInteger: Bool = false, literals: [LiteralOrigin]? = nil, element: ValueType? = nil) {
    self.kinds = kinds
    self.isInteger = isInteger
    if literals != nil || element != nil {
      detail = .known(Knowledge(literals: literals, element: element.map { [$0] } ?? []))
    }
  }

  /// The type of a field of which nothing is known.
  public static let any = ValueType(.anything)
  /// The type of what failed already: every check is silent on it.
  public static let error = ValueType([])

  /// Whether a finding was made about it already.
  public var isError: Bool { kinds.isEmpty }
}

/// A text that an expression can yield, and where it was written.
public struct LiteralOrigin: Sendable, Hashable {
  public var text: String
  /// The literal, table entry or event-plan enum value; nil for a computed one.
  public var span: SourceSpan?
  /// What wrote it there: "table 'stage_by_plan'", "event plan", nil for a literal.
  public var source: String?
  /// How its place belongs to it.
  public var standing: Standing

  /// How the place of a text belongs to the text.
  public enum Standing: Sendable, Hashable {
    /// It is written there: that is where it is wrong, and can be mended.
    case written
    /// It is made of what is written there.
    case changed
    /// The place only says that it can occur: the event plan, a condition. What makes use of it is wrong.
    case elsewhere
  }

  public init(
    _ text: String, at span: SourceSpan? = nil, source: String? = nil, standing: Standing = .written
  ) {
    self.text = text
    self.span = span
    self.source = source
    self.standing = standing
  }

  /// Another text that is made of this one.
  func changed(to text: String, source: String?) -> LiteralOrigin {
    LiteralOrigin(text, at: span, source: source, standing: standing == .elsewhere ? .elsewhere : .changed)
  }
}

/// A checked expression with its type.
public struct TypedExpression: Sendable {
  public var core: Core
  public var type: ValueType
  public var range: ByteRange

  public init(core: Core, type: ValueType, range: ByteRange) {
    self.core = core
    self.type = type
    self.range = range
  }

  /// What stands in for an expression that has a finding already.
  public static func error(_ range: ByteRange) -> TypedExpression {
    TypedExpression(core: .constant(.missing), type: .error, range: range)
  }
}
