import SpokePlan

extension Function {
  /// As it is called; nil for what operators are lowered to.
  var callName: String? { Self.callNames[self] }

  private static let callNames: [Function: String] = FunctionSignature.all.reduce(into: [:]) { names, signature in
    if case .function(let function, _) = signature.form { names[function] = signature.name }
  }
}
