import SpokePlan

/// Why a checked project has no plan.
public struct CompileError: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// More of something than a plan can hold.
    case tooMany(String, limit: Int)
    /// A program's static cost bound is above the limit.
    case tooCostly(cost: Int, limit: Int)
    /// An expression needs too many values at once.
    case tooDeep(limit: Int)
    case keyTooLong(limit: Int)
    case unknownZone(String)
    case unknownTable(Int)
    case unknownRecord(String)
    case emptyPath
    case negativeIndex(Int)
    case notANumber(String)
    case wrongArgumentCount(Function, Int)
    case duplicateKey(table: String, key: String)
    case missingKey
    case outOfRange(String)
  }

  public var reason: Reason
  /// The mapping and, where it matters, the property.
  public var place: String?

  public init(_ reason: Reason, in place: String? = nil) {
    self.reason = reason
    self.place = place
  }
}

extension CompileError: CustomStringConvertible {
  /// One sentence for people, without a full stop.
  public var description: String { (place.map { "\($0): " } ?? "") + reason.description }
}

extension CompileError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooMany(let what, let limit): "there are more than \(limit) \(what), which is more than a plan can hold"
    case .tooCostly(let cost, let limit):
      "the expression can cost \(cost) steps, and the limit is \(limit); split it, or use a table"
    case .tooDeep(let limit):
      "the expression needs more than \(limit) values at once; use a table in place of a long list"
    case .keyTooLong(let limit): "a key of a path is longer than \(limit) bytes"
    case .unknownZone(let name): "there is no time zone '\(name)'"
    case .unknownTable(let number): "table \(number) is not there"
    case .unknownRecord(let id): "the mapping '\(id)', whose record is meant, does not come before this one"
    case .emptyPath: "a path has no field"
    case .negativeIndex(let index): "a path has the index \(index)"
    case .notANumber(let text): "'\(text)' is not a number as JSON writes them"
    case .wrongArgumentCount(let function, let count): "the function \(function) cannot take \(count) arguments"
    case .duplicateKey(let table, let key): "the table '\(table)' has the key '\(key)' twice"
    case .missingKey: "there is nothing to find the record by"
    case .outOfRange(let what): "\(what) is out of range"
    }
  }
}
