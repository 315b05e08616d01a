import SpokeDiagnostics
import SpokePlan

/// A checked expression: names resolved, sugar gone, ready to be lowered to a program.
///
/// The depth is bounded by the parser, so recursion is safe.
public indirect enum Core: Sendable {
  case constant(Constant)
  case path(CorePath)
  /// A function or operator with its arguments, evaluated from left to right.
  case call(Function, [Core], Attachment)
  /// `a ?? b`
  case coalesce(Core, Core)
  /// `catch(a, b)`
  case rescue(Core, Core)
  /// `filled(a, b, …)`
  case filled([Core])
  /// `if(c, a, b)`
  case conditional(Core, Core, Core)
  case and(Core, Core)
  case or(Core, Core)

  /// What a call needs beside its arguments, resolved when compiling.
  public enum Attachment: Sendable, Hashable {
    case none
    /// A table of `CheckedProject.tables`.
    case table(Int)
    /// An IANA zone name.
    case zone(String)
  }
}

/// A value known when compiling.
public enum Constant: Sendable, Hashable {
  case missing
  case null
  case boolean(Bool)
  /// The digits as written, in JSON's number grammar.
  case number(String)
  case string(String)
  /// Days since 1970-01-01.
  case date(Int32)
  /// Milliseconds since 1970.
  case datetime(Int64)
  /// What a failed conversion yields: behind a table of the portal, a key that is not in it.
  case invalid(InvalidReason)
}

/// A path of known root.
public struct CorePath: Sendable, Hashable {
  public enum Scope: UInt8, Sendable { case event = 0, item = 1 }
  public enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
    case wildcard
  }

  public var scope: Scope
  /// For the event the root field is the first key; for `item` the steps follow the element.
  public var steps: [Step]

  public init(scope: Scope, steps: [Step]) {
    self.scope = scope
    self.steps = steps
  }
}

extension Core {
  /// Whether every value that it yields is written in the mapping: nothing of the event gets through.
  var isClosed: Bool {
    switch self {
    case .constant: true
    case .path: false
    case .call(let function, let arguments, _): function == .lookup || arguments.allSatisfy(\.isClosed)
    case .coalesce(let first, let second), .rescue(let first, let second): first.isClosed && second.isClosed
    case .and(let first, let second), .or(let first, let second): first.isClosed && second.isClosed
    case .filled(let choices): choices.allSatisfy(\.isClosed)
    case .conditional(_, let first, let second): first.isClosed && second.isClosed
    }
  }
}
