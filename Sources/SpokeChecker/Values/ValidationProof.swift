import SpokePlan

extension ValidationCheck {
  /// Whether an expression keeps the rule by its form, whatever the event holds: what the rule's hint proposes does.
  /// The depth is bounded.
  func isKept(by core: Core) -> Bool {
    switch core {
    case .constant(let constant): return isKept(by: constant)
    case .path, .and, .or: return false
    case .coalesce(let first, let second), .rescue(let first, let second):
      return isKept(by: first) && isKept(by: second)
    case .filled(let choices): return choices.allSatisfy(isKept)
    case .conditional(_, let first, let second): return isKept(by: first) && isKept(by: second)
    case .call(let function, let arguments, _): return isKept(by: function, of: arguments)
    }
  }

  private func isKept(by constant: Constant) -> Bool {
    switch constant {
    case .missing, .null, .invalid: true
    case .string(let text), .number(let text): !refuses(text)
    case .boolean(let truth): !refuses("\(truth)")
    case .date, .datetime: false
    }
  }

  private func isKept(by function: Function, of arguments: [Core]) -> Bool {
    switch (self, function) {
    // The greatest of several is not below any of them, and the least not above.
    case (.minNumber, .max), (.maxNumber, .min): arguments.count > 1 && arguments.contains(where: isKept)
    case (.minNumber, .min), (.maxNumber, .max): arguments.count > 1 && arguments.allSatisfy(isKept)
    case (.digits, .digits), (.alphanumeric, .digits), (.noSpecialCharacters, .digits), (.noWhitespace, .digits): true
    case (.digits, .slice), (.alphanumeric, .slice), (.noSpecialCharacters, .slice), (.noWhitespace, .slice):
      arguments.first.map(isKept) ?? false
    case (.maxLength(let length), .slice): Self.length(ofSlice: arguments).map { $0 <= length } ?? false
    case (.maxLength, .trim), (.maxLength, .digits): arguments.first.map(isKept) ?? false
    default: false
    }
  }

  /// The greatest length of `slice(s, start, end)` where both places are written and count from the same end.
  private static func length(ofSlice arguments: [Core]) -> Int? {
    guard arguments.count == 3, case .constant(.number(let start)) = arguments[1],
      case .constant(.number(let end)) = arguments[2], let start = Int(start), let end = Int(end),
      (start < 0) == (end < 0)
    else { return nil }
    return max(0, end - start)
  }
}
