import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension ExpressionContext {
  /// A call: the function, its arguments, and the type of what it gives.
  mutating func checkCall(
    _ name: Located<String>, _ arguments: [Expression], range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    guard let signature = FunctionSignature.named(name.value) else {
      reportUnknownFunction(name, arguments)
      for argument in arguments where !takesAsTable(argument) { _ = check(argument, target: target) }
      return .error(range)
    }
    guard hasRightCount(arguments, signature, name: name, range: range) else {
      var values = arguments[...]
      // A table's name is no path, and the table is used.
      if signature.parameters.first?.name == "table", let table = values.popFirst() { takesAsTable(table) }
      for argument in values { _ = check(argument, target: target) }
      return .error(range)
    }
    switch signature.form {
    case .function(let function, let result):
      return checkFunction(function, signature, arguments, range: range, target: target, result: result)
    case .special(let special):
      switch special {
      case .conditional: return checkConditional(arguments, range: range, target: target)
      case .rescue: return checkRescue(arguments, range: range, target: target)
      case .filled: return checkFilled(arguments, range: range, target: target)
      case .lookup: return checkLookup(arguments, signature, range: range, target: target)
      case .option: return checkOption(arguments[0], signature, range: range, target: target)
      case .owner: return checkOwner(arguments[0], signature, range: range, target: target)
      case .stage: return checkStage(arguments[0], signature, range: range, target: target)
      }
    }
  }

  /// Notes that a table is used, if that is what an argument of a call names that cannot be checked. False when it is not.
  @discardableResult
  private mutating func takesAsTable(_ argument: Expression) -> Bool {
    guard let name = argument.pathText, file.table(named: name) != nil else { return false }
    usedTables.insert(name)
    return true
  }

  private mutating func checkFunction(
    _ function: Function, _ signature: FunctionSignature, _ arguments: [Expression], range: ByteRange,
    target: ValueTarget, result: ([ValueType]) -> ValueType
  ) -> TypedExpression {
    if !signature.passesNothing { fallbackDepth += 1 }
    defer { if !signature.passesNothing { fallbackDepth -= 1 } }
    var checked: [TypedExpression] = []
    checked.reserveCapacity(arguments.count)
    var zone = signature.needsZone ? timeZone : ""
    var isGood = true
    for (place, argument) in arguments.enumerated() {
      guard let parameter = signature.parameter(at: place) else { continue }
      let typed = check(argument, target: target)
      guard !typed.type.isError else {
        isGood = false
        continue
      }
      if parameter.kind.isLiteral {
        guard let text = literalText(typed, parameter, signature) else {
          isGood = false
          continue
        }
        guard checkLiteral(text, parameter.kind, typed, signature) else {
          isGood = false
          continue
        }
        if case .zone = parameter.kind {
          zone = text
          continue
        }
      } else if !checkFits(typed, parameter: parameter, of: signature, count: arguments.count) {
        isGood = false
        continue
      }
      if signature.name == "round", place == 1, !checkPlaces(typed, signature) { isGood = false }
      checked.append(typed)
    }
    guard isGood else { return .error(range) }
    let types = checked.map(\.type)
    var type = result(types)
    for (place, argument) in checked.enumerated() {
      if signature.passesNothing {
        type.kinds.formUnion(argument.type.kinds.intersection(ValueType.nothings))
      } else {
        type.kinds.formUnion(argument.type.kinds.intersection(.invalid))
      }
      if let parameter = signature.parameter(at: place), parameter.kind.fit(argument.type) != .always {
        type.kinds.insert(.invalid)
      }
    }
    return TypedExpression(
      core: .call(function, checked.map(\.core), signature.needsZone ? .zone(zone) : .none), type: type, range: range)
  }

  private mutating func hasRightCount(
    _ arguments: [Expression], _ signature: FunctionSignature, name: Located<String>, range: ByteRange
  ) -> Bool {
    let (least, most) = signature.argumentCounts
    if arguments.count >= least, arguments.count <= most ?? .max { return true }
    reportArgumentCount(arguments, signature, name: name, range: range)
    return false
  }

  /// Reports an argument that is never what the parameter takes; false when it did.
  @discardableResult
  mutating func checkFits(
    _ typed: TypedExpression, parameter: FunctionSignature.Parameter, of signature: FunctionSignature, count: Int = 1
  ) -> Bool {
    var kind = parameter.kind
    // Only a single argument of `min` and `max` may be an array.
    if case .numberOrArray = kind, count > 1 { kind = .number }
    return checkFits(
      typed, kind, words: "`\(signature.name)`", parameter: signature.parameters.count > 1 ? parameter.name : nil,
      related: [signature.expectation])
  }

  /// Reports a value that is never what is needed; false when it did.
  @discardableResult
  mutating func checkFits(
    _ typed: TypedExpression, _ kind: ArgumentKind, words: @autoclosure () -> String, parameter: String? = nil,
    related: @autoclosure () -> [Diagnostic.Related]
  ) -> Bool {
    guard kind.fit(typed.type) == .never else { return true }
    reportArgumentType(typed, kind, words: words(), parameter: parameter, related: related())
    return false
  }
}

extension FunctionSignature {
  /// Why an argument is expected to be what it is not.
  var expectation: Diagnostic.Related { .init(.expected, "`\(text)` \(summary)") }
}
