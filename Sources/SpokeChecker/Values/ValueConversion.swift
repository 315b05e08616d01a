import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension MappingChecker {
  /// Says how a value becomes what the property takes, reports what cannot, and counts the proof.
  ///
  /// - Parameters:
  ///   - owner: what the property belongs to, in words: "contacts", "event 'order_completed'".
  mutating func convert(_ typed: TypedExpression, to property: Property, of owner: String) -> Conversion {
    let values = PossibleValues(typed, in: file.source)
    var (conversion, verdict) = self.conversion(of: values, to: property, of: owner)
    if verdict == .proved, values.canFail { verdict = .atRunTime }
    let validation = checkValidations(of: values, property: property, owner: owner, conversion: &conversion)
    proof.count(verdict == .proved ? validation : verdict)
    return conversion
  }

  private mutating func conversion(
    of values: PossibleValues, to property: Property, of owner: String
  ) -> (Conversion, Verdict) {
    let kind = property.conversionKind
    let limit = textLimit(of: property)
    guard !values.typed.type.isError else { return (Conversion(kind, limit: limit), .failed) }
    guard refuse(values, property: property, owner: owner) else { return (Conversion(kind, limit: limit), .failed) }
    // Missing and null are the business of the policies.
    guard !values.kinds.isEmpty else { return (Conversion(kind, limit: limit), .proved) }
    switch kind {
    case .string, .phone, .email, .recordID:
      return convertText(values, kind: kind, property: property, owner: owner, limit: limit)
    case .number: return convertNumber(values, property: property, owner: owner)
    case .bool: return convertBoolean(values, property: property, owner: owner)
    case .option, .options: return convertOptions(values, kind: kind, property: property, owner: owner)
    case .date, .datetime: return convertTime(values, kind: kind, property: property, owner: owner)
    case .identifier: return convertIdentifier(values, property: property, owner: owner)
    }
  }

  /// Reports a value of a kind that the property never takes. False when it did.
  private mutating func refuse(_ values: PossibleValues, property: Property, owner: String) -> Bool {
    guard !values.isUnknown else { return true }
    let refused = values.kinds.subtracting(property.acceptedKinds)
    if refused.isEmpty { return true }
    let related = [property.expectation(of: owner)] + foundBecause(values)
    if refused.contains(.object) {
      reportObjectAsValue(values.typed, property: property, owner: owner, related: related)
    } else if refused == .array {
      report(
        .unhandledObject, "Property '\(property.name)' of \(owner) takes one value, and this is an array",
        at: values.typed.range, related: related,
        help: "Take one element, such as `first(…)`, or make a text of all with `join(…, \", \")`.")
    } else {
      let rest = values.kinds.intersection(property.acceptedKinds)
      let verb = rest.isEmpty ? "is" : "can be"
      report(
        .typeMismatch,
        "Property '\(property.name)' of \(owner) takes \(property.acceptedKinds.words), and this \(verb) \(refused.words)",
        at: values.typed.range, related: related, help: property.conversionHelp(for: refused))
    }
    return false
  }

  /// The values that a conversion lets through, which only a plan needs.
  func allowed(_ values: () -> [String]) -> [String]? { ground.needsProject ? values().sorted() : nil }

  /// Where a value comes from, when that is not where it is written.
  func foundBecause(_ values: PossibleValues) -> [Diagnostic.Related] {
    guard let text = values.texts?.first(where: { $0.source != nil }), let source = text.source else { return [] }
    return [Diagnostic.Related(.found, "the value comes from \(source)", at: text.span)]
  }

  /// The greatest length of a text in the property, in characters.
  func textLimit(of property: Property) -> Int? {
    guard property.type == .string || property.type == .phoneNumber else { return nil }
    return mapping.action?.verb.value == .send
      ? EventRules.textLength(ofProperty: property.name) : Limits.propertyText
  }
}

extension Property {
  /// How a value for this property is converted.
  var conversionKind: ConversionKind {
    switch type {
    case .string: .string
    case .number: .number
    case .bool: .bool
    case .enumeration: isIdentifier ? .identifier : (isMultiple ? .options : .option)
    case .date: .date
    case .datetime: .datetime
    case .phoneNumber: .phone
    case .objectCoordinates, .json, .other: .string
    }
  }

  /// Whether the value is the id of something else: an owner, a pipeline, a stage.
  var isIdentifier: Bool { isOwner || isPipeline || isStage }
  var isPipeline: Bool { hasExternalOptions && (name == "pipeline" || name == "hs_pipeline") }
  var isStage: Bool { hasExternalOptions && (name == "dealstage" || name == "hs_pipeline_stage") }

  /// The kinds of value that can be converted at all.
  var acceptedKinds: ValueType.Kinds {
    switch conversionKind {
    case .string, .email: [.string, .number, .boolean, .date, .datetime]
    case .number, .phone, .identifier, .recordID: [.string, .number]
    case .bool: [.string, .boolean]
    case .option: [.string, .number, .boolean]
    case .options: [.string, .number, .boolean, .array]
    case .date, .datetime: [.string, .number, .date, .datetime]
    }
  }

  fileprivate func conversionHelp(for refused: ValueType.Kinds) -> String? {
    if conversionKind == .number, refused.contains(.datetime) || refused.contains(.date) {
      return "Write `epoch_ms(…)` for the milliseconds since 1970."
    }
    if conversionKind == .number, refused.contains(.boolean) { return "Write `if(…, 1, 0)`." }
    if conversionKind == .bool, refused.contains(.number) { return "Write `bool(…)`, which takes 1 and 0." }
    return nil
  }
}
